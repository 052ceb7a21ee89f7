/** What a claim tells, whatever its kind: things, amounts, people, time, and which of its words belong to names. */
import type { Claim } from '../../claims/claim.js';
import type { AmountSlot, DurationSlot, PersonSlot, SubjectSlot, TimeSlot } from '../../claims/slots.js';
import { remembered } from '../../claims/words/remembered.js';
import { entityKey } from '../../domain/entity.js';
import type { World } from '../world.js';
import { lettersOf, secondsOf } from './spoken.js';

export interface ToldParts {
  readonly subjects: readonly SubjectSlot[];
  readonly amounts: readonly AmountSlot[];
  readonly people: readonly PersonSlot[];
  readonly agent?: PersonSlot | undefined;
  readonly time?: TimeSlot | undefined;
}

const NONE: ToldParts = { subjects: [], amounts: [], people: [] };

/** Null for kinds that tell of something else than a fact about things. */
export function toldPartsOf(claim: Claim): ToldParts | null {
  switch (claim.kind) {
    case 'event':
      return {
        ...NONE,
        subjects: claim.what.subjects,
        amounts: claim.what.amounts,
        people: claim.what.patient ? [claim.what.patient] : [],
        agent: claim.what.agent,
        time: claim.what.time,
      };
    case 'absence':
      return {
        ...NONE,
        subjects: claim.what.subjects,
        amounts: claim.what.amounts,
        time: claim.window ?? claim.what.time,
      };
    case 'state':
      return { ...NONE, subjects: claim.subjects, amounts: claim.amount ? [claim.amount] : [], time: claim.time };
    case 'amount':
      return { ...NONE, subjects: claim.subjects, amounts: [claim.amount], agent: claim.agent, time: claim.time };
    case 'duration':
      return {
        ...NONE,
        subjects: [claim.what, claim.from, claim.to].flatMap((one) => one?.subjects ?? []),
        amounts: [amountOf(claim.length)],
        agent: claim.what?.agent,
        time: claim.window ?? claim.what?.time,
      };
    case 'assertion':
      return { ...NONE, time: claim.time };
    default:
      return null;
  }
}

/** A length as an amount of its unit, which is how people say it. */
function amountOf({ span, low, high, stated, step, unit, vague, hedge }: DurationSlot): AmountSlot {
  const seconds = secondsOf(unit) ?? 1;
  const inUnits = { low: low / seconds, high: high / seconds, stated: stated / seconds, step: step / seconds };
  return { span, ...inUnits, family: 'time', symbol: unit, vague, ...(hedge ? { hedge } : {}), noun: [] };
}

/** Words of names are held to their own test; they do not count as words. */
export function namesIn(parts: ToldParts, world: World): ReadonlySet<string> {
  const names = [
    ...parts.subjects.flatMap((slot) =>
      slot.how === 'named'
        ? [slot.text, ...slot.candidates.flatMap((ref) => world.entities.get(entityKey(ref))?.names ?? [])]
        : [],
    ),
    ...[...parts.people, ...(parts.agent ? [parts.agent] : [])].flatMap((person) => [
      person.text,
      ...person.identities.flatMap((id) => world.identities.get(id)?.names ?? []),
    ]),
  ];
  return new Set(names.flatMap(wordsIn));
}

/** The same things and people are named in claim after claim. */
const wordsIn = remembered((name) => lettersOf(name).trim().split(' '));
