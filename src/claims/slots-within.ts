/** The people, things, times and amounts of a claim, at whatever depth its kind keeps them; the ends of a distance, which claim nothing, left out. */
import type { Claim } from './claim.js';
import type { AmountSlot, PersonSlot, SubjectSlot, TimeSlot } from './slots.js';

export const peopleWithin = (claim: Claim): readonly PersonSlot[] => slotsWithin(claim, 'identities');

export const subjectsWithin = (claim: Claim): readonly SubjectSlot[] => slotsWithin(claim, 'candidates');

export const timesWithin = (claim: Claim): readonly TimeSlot[] => slotsWithin(claim, 'readings');

export const amountsWithin = (claim: Claim): readonly AmountSlot[] => slotsWithin(claim, 'family');

interface Slots {
  readonly candidates: SubjectSlot;
  readonly family: AmountSlot;
  readonly identities: PersonSlot;
  readonly readings: TimeSlot;
}

/** Slots are told by a part that no other has. */
function slotsWithin<Part extends keyof Slots>({ apart: _, ...slots }: Claim, part: Part): readonly Slots[Part][] {
  const found: Slots[Part][] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) visit(one);
    else if (typeof value === 'object' && value !== null) {
      if (part in value) found.push(value as Slots[Part]);
      for (const one of Object.values(value)) visit(one);
    }
  };
  visit(slots);
  return found;
}
