/** What a report tells, unit by unit: the slots of all its claims taken together, whatever their verdicts; and whether a unit states a fact. */
import { amountFits } from '../../../checks/matching/numbers.js';
import { timeMatches } from '../../../checks/matching/slot-matches.js';
import type { ActionId } from '../../../claims/action.js';
import type { Claim } from '../../../claims/claim.js';
import type { AmountSlot, Happening, PersonSlot, SubjectSlot, TimeSlot } from '../../../claims/slots.js';
import { atomise } from '../../../claims/words/atoms.js';
import { stem } from '../../../claims/words/stem.js';
import { entityKey } from '../../../domain/entity.js';
import type { TimelineEvent } from '../../../domain/timeline-event.js';
import type { JudgedClaim } from '../judge-claims.js';
import type { Fact, Telling } from './fact.js';

/** One unit of the report with everything its claims hold. */
export interface Told {
  readonly actions: ReadonlySet<ActionId>;
  readonly stems: ReadonlySet<string>;
  readonly subjects: readonly SubjectSlot[];
  readonly times: readonly TimeSlot[];
  readonly people: ReadonlySet<string>;
  readonly amounts: readonly AmountSlot[];
  /** Records that decided for a claim, and against one. */
  readonly backedBy: ReadonlySet<TimelineEvent>;
  readonly refutedBy: ReadonlySet<TimelineEvent>;
}

export function toldIn(judged: readonly JudgedClaim[]): readonly Told[] {
  const units = new Map<string, JudgedClaim[]>();
  for (const one of judged) {
    if (one.verdict === 'not_checkable') continue;
    const list = units.get(one.claim.unit);
    if (list) list.push(one);
    else units.set(one.claim.unit, [one]);
  }
  return [...units.values()].map(toldBy);
}

function toldBy(claims: readonly JudgedClaim[]): Told {
  const parts = claims.flatMap(({ claim }) => partsOf(claim));
  const events = (verdict: string): ReadonlySet<TimelineEvent> =>
    new Set(
      claims
        .filter((one) => one.verdict === verdict)
        .flatMap((one) => one.deciding.flatMap((finding) => finding.pointers))
        .flatMap((pointer) => (pointer.kind === 'event' ? [pointer.event] : [])),
    );
  return {
    actions: new Set(parts.flatMap((part) => (part.negated ? [] : (part.actions ?? [])))),
    stems: new Set(
      claims
        .filter(({ claim }) => !denies(claim))
        .flatMap(({ claim }) => atomise(claim.text).map((atom) => stem(atom.folded))),
    ),
    subjects: parts.flatMap((part) => part.subjects ?? []),
    times: parts.flatMap((part) => part.times ?? []),
    people: new Set(parts.flatMap((part) => (part.people ?? []).flatMap((person) => person?.identities ?? []))),
    amounts: parts.flatMap((part) => part.amounts ?? []),
    backedBy: events('supported'),
    refutedBy: events('contradicted'),
  };
}

interface Part {
  readonly negated?: boolean;
  readonly actions?: readonly ActionId[];
  readonly subjects?: readonly SubjectSlot[];
  readonly times?: readonly TimeSlot[];
  readonly people?: readonly (PersonSlot | undefined)[];
  readonly amounts?: readonly AmountSlot[];
}

const some = <T>(value: T | undefined): readonly T[] => (value === undefined ? [] : [value]);

const ofHappening = (what: Happening | undefined): readonly Part[] =>
  what
    ? [
        {
          negated: what.negated,
          actions: what.actions,
          subjects: what.subjects,
          times: some(what.time),
          people: [what.agent, what.patient],
          amounts: what.amounts,
        },
      ]
    : [];

/** "No alert was muted" states no muting. */
const denies = (claim: Claim): boolean =>
  claim.kind === 'absence' ||
  ('what' in claim && claim.what?.negated === true) ||
  ('negated' in claim && claim.negated);

function partsOf(claim: Claim): readonly Part[] {
  switch (claim.kind) {
    case 'event':
      return ofHappening(claim.what);
    case 'absence':
      return ofHappening(claim.what).map((part) => ({ ...part, negated: true }));
    case 'order':
      return [...ofHappening(claim.first), ...ofHappening(claim.second)];
    case 'cause':
      return [...ofHappening(claim.cause), ...ofHappening(claim.effect)];
    case 'restoration':
      return ofHappening(claim.cause);
    case 'duration':
      return [
        ...ofHappening(claim.what),
        ...ofHappening(claim.from),
        ...ofHappening(claim.to),
        { times: some(claim.window) },
      ];
    case 'detection':
      return [...ofHappening(claim.what), { people: [claim.person], times: some(claim.time) }];
    case 'approval':
      return [{ subjects: claim.change, people: claim.approvers, times: some(claim.time) }];
    case 'communication':
      return [{ subjects: claim.subjects, people: [claim.speaker], times: some(claim.time), amounts: claim.amounts }];
    case 'state':
      return [
        { subjects: claim.subjects, people: [claim.person], times: some(claim.time), amounts: some(claim.amount) },
      ];
    case 'amount':
      return [
        {
          actions: claim.actions,
          subjects: claim.subjects,
          people: [claim.agent],
          times: some(claim.time),
          amounts: [claim.amount, ...some(claim.to)],
        },
      ];
    case 'content':
      return [{ subjects: [...claim.container, ...claim.contained], amounts: claim.amounts }];
    case 'assertion':
      return [{}];
  }
}

/** Whether a unit states a fact in its decisive aspect: tied to it by thing, time, person or place, and saying what was done. */
export function states(told: Told, fact: Fact): boolean {
  const { telling } = fact;
  if ([...told.backedBy].some((event) => telling.plain.has(event))) return true;
  const ties = tiesOf(told, telling);
  if (telling.title && entitles(told, telling.title)) return true;
  if (telling.values.length > 0) return setsIt(ties);
  if (telling.byName && (ties.thing || (ties.time && ties.who))) return true;
  if (!ties.decisive) return false;
  // Its record refutes the claim: the claim is about it, and wrong in another aspect.
  if (fact.twins.some((event) => told.refutedBy.has(event)) && (ties.thing || ties.who)) return true;
  if (ties.time || ties.thing || ties.meant) return true;
  return !ties.timedElsewhere && !ties.other && (ties.who || ties.place);
}

/** All words and numbers of a title but one in four, as "Tokyo p95 > 600 ms" for "kensaku p95 above 600 ms". */
function entitles(told: Told, title: ReadonlySet<string>): boolean {
  const words = [...title].filter((word) => /[\p{L}\p{N}]/u.test(word));
  const numbers = words.filter((word) => /^\p{N}+$/u.test(word));
  const held = words.filter((word) => told.stems.has(word)).length;
  return held >= 2 && held >= words.length * 0.5 && numbers.every((word) => told.stems.has(word));
}

/** A setting that was changed more than once is told by its time or its value. */
const setsIt = (ties: Ties): boolean =>
  ties.thing && (ties.time || (!ties.timedElsewhere && (ties.value || (ties.decisive && ties.who))));

interface Ties {
  readonly decisive: boolean;
  readonly thing: boolean;
  /** "It", taken for the thing. */
  readonly meant: boolean;
  readonly place: boolean;
  /** Names a thing of the same sort that is not this one: then another event is meant. */
  readonly other: boolean;
  readonly time: boolean;
  /** Gives a clock of its own, and not one of the fact's. */
  readonly timedElsewhere: boolean;
  readonly who: boolean;
  readonly value: boolean;
}

function tiesOf(told: Told, telling: Telling): Ties {
  const among = (slot: SubjectSlot, keys: ReadonlySet<string>): boolean =>
    slot.candidates.some((ref) => keys.has(entityKey(ref)));
  const types = new Set([...telling.things].map((key) => key.slice(0, key.indexOf(':'))));
  const time = told.times.some((slot) => telling.moments.some((moment) => timeMatches(slot, moment) === 'yes'));
  return {
    decisive:
      [...telling.actions].some((action) => told.actions.has(action)) ||
      [...telling.stems].some((word) => told.stems.has(word)),
    thing: told.subjects.some((slot) => slot.how !== 'implied' && among(slot, telling.things)),
    meant: told.subjects.some((slot) => slot.how === 'implied' && among(slot, telling.things)),
    place: told.subjects.some((slot) => among(slot, telling.places)),
    other: told.subjects.some(
      (slot) =>
        slot.how === 'named' &&
        slot.candidates.length > 0 &&
        slot.candidates.every((ref) => types.has(ref.type) && !telling.things.has(entityKey(ref))),
    ),
    time,
    timedElsewhere: !time && told.times.some((slot) => !slot.inherited),
    who: [...telling.people].some((person) => told.people.has(person)),
    value: telling.values.some((number) => told.amounts.some((slot) => amountFits(slot, number) === 'yes')),
  };
}
