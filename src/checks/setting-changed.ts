/** Did the setting go from this value to that one? A recorded change with the same start and another end contradicts. */
import type { Claim } from '../claims/claim.js';
import type { PersonSlot, SubjectSlot, TimeSlot } from '../claims/slots.js';
import { atomise, fold } from '../claims/words/atoms.js';
import { stem } from '../claims/words/stem.js';
import { entityKey } from '../domain/entity.js';
import type { Finding } from '../domain/finding.js';
import { holds } from '../domain/interval.js';
import type { TimelineEvent } from '../domain/timeline-event.js';
import type { Check } from './check.js';
import { absenceProof } from './matching/absence.js';
import { personDiffers } from './matching/differs.js';
import { coveragePointer, eventPointer, finding } from './matching/findings.js';
import { keysOf, personMatches, timeMatches } from './matching/slot-matches.js';
import type { World } from './world.js';

const ID = 'setting-changed';
const QUESTION = {
  kinds: ['flag.changed', 'config.changed', 'service.scaled', 'deploy.requested', 'policy.changed'],
} as const;

export const settingChanged: Check = Object.freeze({
  id: ID,
  asks: 'Did the setting go from the one stated value to the other?',
  appliesTo: ['event', 'amount'],
  needs: () => [QUESTION],
  examine(claim, timeline, world) {
    const stated = statedIn(claim);
    if (!stated) return [];
    const records = timeline.ask(QUESTION).filter((event) => isAbout(event, stated) && event.outcome !== 'denied');
    // Without a time, only the one change that went just so.
    if (!stated.time) return onlyOne(stated, records, world);
    const then = records.filter(
      (event) =>
        stated.time && timeMatches(stated.time, event.at) !== 'no' && event.at.from === (event.at.to ?? event.at.from),
    );
    const own = compared(stated, then, claim.kind === 'amount');
    return own.length > 0 || then.length > 0 ? own : elsewhere(stated, timeline.ask(QUESTION), world);
  },
} satisfies Check);

interface Stated {
  readonly from: number | null;
  readonly to: number;
  readonly subjects: readonly SubjectSlot[];
  readonly time: TimeSlot | undefined;
  readonly agent: PersonSlot | undefined;
  /** Stems of an amount's clause. */
  readonly words: Iterable<string>;
}

const FROM_TO = /\bfrom (\d+(?:\.\d+)?) ?%? to (\d+(?:\.\d+)?)/;
const TO = /(?:\bto|→|->|=>) (?:just )?(\d+(?:\.\d+)?)(?: ?%)?/;

function statedIn(claim: Claim): Stated | null {
  const what =
    claim.kind === 'event'
      ? claim.what
      : claim.kind === 'amount' && (!claim.thing || claim.thing === 'instances')
        ? claim
        : null;
  if (!what || (claim.kind === 'event' && (claim.what.negated || !claim.what.time))) return null;
  if (claim.kind === 'amount' && claim.measure === 'from_to' && claim.to)
    return { ...framed(claim, what), from: claim.amount.stated, to: claim.to.stated };
  if (!what.time) return null;
  const text = fold(claim.text);
  const both = FROM_TO.exec(text);
  const end = both ? null : TO.exec(text);
  // "Ran on eight replicas from 08:55": what it was set to then.
  if (!both && !end)
    return claim.kind === 'amount' && claim.thing === 'instances' && claim.measure === 'count'
      ? { ...framed(claim, what), from: null, to: claim.amount.stated }
      : null;
  const to = Number(both ? both[2] : end![1]);
  const amounts =
    claim.kind === 'event'
      ? claim.what.amounts
      : claim.kind === 'amount'
        ? [claim.amount, ...(claim.to ? [claim.to] : [])]
        : [];
  if (!amounts.some((slot) => slot.stated === to)) return null;
  return { ...framed(claim, what), from: both ? Number(both[1]) : null, to };
}

const framed = (claim: Claim, what: Pick<Stated, 'subjects' | 'words'> & Partial<Pick<Stated, 'time' | 'agent'>>) => ({
  subjects: what.subjects,
  time: what.time,
  agent: what.agent,
  words: new Set(claim.kind === 'amount' ? [...what.words, ...claim.amount.noun] : []),
});

/** A flag, service or setting that the claim names itself; where it names none, one that its words tell: "ingest 6 -> 24". */
const isAbout = (event: TimelineEvent, { subjects, words }: Stated): boolean => {
  const keys = keysOf(event);
  const known = subjects.filter((slot) => slot.candidates.length > 0);
  if (known.length > 0) return known.some((slot) => slot.candidates.some((ref) => keys.includes(entityKey(ref))));
  const fields = stepsOf(event).map((step) => step.field);
  const told = new Set(
    atomise([...fields, event.subjects[0]?.id ?? ''].join(' ').replaceAll('_', ' ')).map((atom) => stem(atom.folded)),
  );
  return [...words].some((word) => word.length > 3 && told.has(word));
};

function onlyOne(stated: Stated, records: readonly TimelineEvent[], world: World): readonly Finding[] {
  const fitting = records.filter(
    (event) =>
      holds(world.incident, event.at.from) &&
      (!stated.agent || personMatches(stated.agent, event.actors) === 'yes') &&
      stepsOf(event).some((step) => step.before === stated.from && step.after === stated.to),
  );
  return fitting.length === 1 ? compared(stated, fitting, true) : [];
}

function compared(stated: Stated, events: readonly TimelineEvent[], supports: boolean): readonly Finding[] {
  const asserted = { type: 'quantity', value: stated.to, unit: '' } as const;
  const steps = events.flatMap((event) => stepsOf(event).map((step) => ({ event, ...step })));
  const same = steps.find((step) => step.after === stated.to && (stated.from === null || step.before === stated.from));
  if (same && stated.agent && personMatches(stated.agent, same.event.actors) === 'no')
    return supports ? byAnother(stated.agent, same.event) : [];
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
  // Within a stretch of time there may have been several steps.
  const other = stated.time?.until
    ? undefined
    : steps.find((step) => stated.from !== null && step.before === stated.from);
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

/** The very change at that time, but somebody else's; a service may have acted for a person. */
function byAnother(agent: PersonSlot, event: TimelineEvent): readonly Finding[] {
  const doer = event.actors.find(({ role }) => role === 'actor') ?? event.actors[0];
  const person = doer?.kind === 'human' && event.actors.every(({ kind }) => kind === 'human');
  if (!person || agent.how !== 'named' || doer.identity === undefined) return [];
  return [personDiffers(ID, agent, [eventPointer(event)], doer.identity)];
}

/** The very change, by that person at that time, but of another thing; and the named one was left alone, as far as a complete record tells. */
function elsewhere(stated: Stated, events: readonly TimelineEvent[], world: World): readonly Finding[] {
  const { time, agent } = stated;
  const named = stated.subjects.filter((slot) => slot.how === 'named' && slot.candidates.length > 0);
  if (!time || !agent || stated.from === null || named.length !== 1) return [];
  const other = events.find(
    (event) =>
      timeMatches(time, event.at) === 'yes' &&
      personMatches(agent, event.actors) === 'yes' &&
      stepsOf(event).some(
        (step) => step.after === stated.to && (Number.isNaN(step.before) || step.before === stated.from),
      ),
  );
  const proof = other ? absenceProof([other.kind], named[0]!.candidates, other.at, world) : null;
  if (!other || !proof) return [];
  return [
    finding(
      ID,
      'subject',
      'contradicts',
      'subject_differs',
      { type: 'entity', value: named[0]!.candidates[0]!.id },
      [eventPointer(other), ...proof.slice(0, 1).map(coveragePointer)],
      { type: 'entity', value: other.subjects[0]!.id },
    ),
  ];
}

interface Step {
  readonly field: string;
  readonly before: number;
  readonly after: number;
}

function stepsOf(event: TimelineEvent): readonly Step[] {
  const listed = event.attributes['changes'];
  const rows = [event.attributes, ...(Array.isArray(listed) ? listed : [])] as readonly Record<string, unknown>[];
  return rows.flatMap((row) => {
    const [before, after] = [Number(row?.['before'] ?? Number.NaN), Number(row?.['after'] ?? Number.NaN)];
    return Number.isNaN(after) ? [] : [{ before, after, field: String(row?.['field'] ?? '') }];
  });
}
