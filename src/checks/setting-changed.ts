/** Did the setting go from this value to that one? A recorded change with the same start and another end contradicts. */
import type { Claim } from '../claims/claim.js';
import type { SubjectSlot, TimeSlot } from '../claims/slots.js';
import { fold } from '../claims/words/atoms.js';
import { entityKey } from '../domain/entity.js';
import type { Finding } from '../domain/finding.js';
import type { TimelineEvent } from '../domain/timeline-event.js';
import type { Check } from './check.js';
import { eventPointer, finding } from './matching/findings.js';
import { timeMatches } from './matching/slot-matches.js';

const ID = 'setting-changed';
const QUESTION = {
  kinds: ['flag.changed', 'config.changed', 'service.scaled', 'deploy.requested', 'policy.changed'],
} as const;

export const settingChanged: Check = Object.freeze({
  id: ID,
  asks: 'Did the setting go from the one stated value to the other?',
  appliesTo: ['event', 'amount'],
  needs: () => [QUESTION],
  examine(claim, timeline) {
    const stated = statedIn(claim);
    if (!stated) return [];
    const records = timeline
      .ask(QUESTION)
      .filter((event) => isAbout(event, stated.subjects) && event.outcome !== 'denied');
    const then = records.filter(
      (event) =>
        stated.time && timeMatches(stated.time, event.at) !== 'no' && event.at.from === (event.at.to ?? event.at.from),
    );
    return compared(stated, then, claim.kind === 'amount');
  },
} satisfies Check);

interface Stated {
  readonly from: number | null;
  readonly to: number;
  readonly subjects: readonly SubjectSlot[];
  readonly time: TimeSlot | undefined;
}

const FROM_TO = /\bfrom (\d+(?:\.\d+)?) ?%? to (\d+(?:\.\d+)?)/;
const TO = /(?:\bto|→|->|=>) (?:just )?(\d+(?:\.\d+)?)(?: ?%)?/;

function statedIn(claim: Claim): Stated | null {
  const what = claim.kind === 'event' ? claim.what : claim.kind === 'amount' && !claim.thing ? claim : null;
  if (!what?.time || (claim.kind === 'event' && claim.what.negated)) return null;
  const text = fold(claim.text);
  const both = FROM_TO.exec(text);
  const end = both ? null : TO.exec(text);
  if (!both && !end) return null;
  const to = Number(both ? both[2] : end![1]);
  const amounts = claim.kind === 'event' ? claim.what.amounts : claim.kind === 'amount' ? [claim.amount] : [];
  if (!amounts.some((slot) => slot.stated === to)) return null;
  return { from: both ? Number(both[1]) : null, to, subjects: what.subjects, time: what.time };
}

/** A flag, service or setting that the claim names itself. */
const isAbout = (event: TimelineEvent, subjects: readonly SubjectSlot[]): boolean => {
  const keys = new Set(event.subjects.map(entityKey));
  const known = subjects.filter((slot) => slot.candidates.length > 0);
  return known.length > 0 && known.some((slot) => slot.candidates.some((ref) => keys.has(entityKey(ref))));
};

function compared(stated: Stated, events: readonly TimelineEvent[], supports: boolean): readonly Finding[] {
  const asserted = { type: 'quantity', value: stated.to, unit: '' } as const;
  const steps = events.flatMap((event) => stepsOf(event).map((step) => ({ event, ...step })));
  const same = steps.find((step) => step.after === stated.to && (stated.from === null || step.before === stated.from));
  if (same)
    return supports
      ? [
          finding(ID, 'amount', 'supports', 'records_agree', asserted, [eventPointer(same.event)], {
            type: 'quantity',
            value: same.after,
            unit: '',
          }),
        ]
      : [];
  const other = steps.find((step) => stated.from !== null && step.before === stated.from);
  return other
    ? [
        finding(ID, 'amount', 'contradicts', 'amount_differs', asserted, [eventPointer(other.event)], {
          type: 'quantity',
          value: other.after,
          unit: '',
        }),
      ]
    : [];
}

interface Step {
  readonly before: number;
  readonly after: number;
}

function stepsOf(event: TimelineEvent): readonly Step[] {
  const listed = event.attributes['changes'];
  const rows = [event.attributes, ...(Array.isArray(listed) ? listed : [])] as readonly Record<string, unknown>[];
  return rows.flatMap((row) => {
    const [before, after] = [Number(row?.['before'] ?? Number.NaN), Number(row?.['after'] ?? Number.NaN)];
    return Number.isNaN(before) || Number.isNaN(after) ? [] : [{ before, after }];
  });
}
