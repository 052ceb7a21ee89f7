/** What a report tells, unit by unit: the slots of all its claims taken together, whatever their verdicts; judges nothing. */
import type { ActionId } from '../../../claims/action.js';
import type { Claim } from '../../../claims/claim.js';
import type { ClaimKind } from '../../../claims/kinds.js';
import type { AmountSlot, Happening, PersonSlot, SubjectSlot, TimeSlot } from '../../../claims/slots.js';
import { atomise, fold } from '../../../claims/words/atoms.js';
import { stem } from '../../../claims/words/stem.js';
import type { TimelineEvent } from '../../../domain/timeline-event.js';
import type { Unit } from '../../../reading/units/unit.js';
import { byUnit } from '../by-unit.js';
import type { JudgedClaim } from '../judged-claim.js';

export interface Before {
  readonly subjects: readonly SubjectSlot[];
  readonly tokens: ReadonlySet<string>;
}

/** One unit of the report with everything its claims hold. */
export interface Told {
  readonly section: Unit['section'];
  readonly actions: ReadonlySet<ActionId>;
  readonly stems: ReadonlySet<string>;
  readonly subjects: readonly SubjectSlot[];
  readonly times: readonly TimeSlot[];
  readonly people: ReadonlySet<string>;
  readonly amounts: readonly AmountSlot[];
  /** Every word as written, in lower case, ids whole: for names that no slot holds. */
  readonly tokens: ReadonlySet<string>;
  /** Things named in the sentence before, for a sentence that goes on about them. */
  readonly before: Before;
  /** Records that back a claim, and those that refute one by another aspect of the same event. */
  readonly backedBy: ReadonlySet<TimelineEvent>;
  readonly refutedBy: ReadonlySet<TimelineEvent>;
  /** Every record that stands beside a refuted claim. */
  readonly inSight: ReadonlySet<TimelineEvent>;
}

/** `units` in the order of the report. */
export function toldIn(judged: readonly JudgedClaim[], units: readonly Unit[]): readonly Told[] {
  const checked = judged.filter((one) => one.verdict !== 'not_checkable');
  const claims = byUnit(checked, (one) => one.claim.unit);
  let previous: { readonly unit: Unit; readonly before: Before } | null = null;
  return units.flatMap((unit) => {
    const own = claims.get(unit.id);
    if (!own) return [];
    const goesOn = previous !== null && previous.unit.section === unit.section;
    const told: Told = {
      ...toldBy(own, unit.text),
      section: unit.section,
      before: goesOn ? previous!.before : NOTHING,
    };
    previous = {
      unit,
      before: { subjects: told.subjects.filter((slot) => slot.how === 'named'), tokens: told.tokens },
    };
    return [told];
  });
}

const NOTHING: Before = { subjects: [], tokens: new Set() };

const tokensOf = (text: string): ReadonlySet<string> =>
  new Set([...fold(text).matchAll(/#?[\p{L}\p{N}][\p{L}\p{N}_-]*/gu)].map((found) => found[0]));

function toldBy(claims: readonly JudgedClaim[], text: string): Omit<Told, 'before' | 'section'> {
  const parts = claims.flatMap(({ claim }) => partsOf(claim));
  const denied = claims.every(({ claim }) => denies(claim));
  return {
    actions: new Set(parts.flatMap((part) => (part.negated ? [] : (part.actions ?? [])))),
    tokens: tokensOf(text),
    stems: new Set(denied ? [] : atomise(text).map((atom) => stem(atom.folded))),
    subjects: parts.flatMap((part) => part.subjects ?? []),
    times: parts.flatMap((part) => part.times ?? []),
    people: new Set(parts.flatMap((part) => (part.people ?? []).flatMap((person) => person?.identities ?? []))),
    amounts: parts.flatMap((part) => part.amounts ?? []),
    backedBy: recordsOf(claims.filter((one) => one.verdict === 'supported')),
    inSight: recordsOf(claims.filter((one) => one.verdict === 'contradicted')),
    refutedBy: recordsOf(claims.filter((one) => one.verdict === 'contradicted' && ABOUT_ONE.has(one.claim.kind))),
  };
}

/** Claims that a record refutes by being about the same thing; order and cause are refuted by other things. */
const ABOUT_ONE: ReadonlySet<ClaimKind> = new Set<ClaimKind>(['event', 'state', 'communication', 'approval', 'amount']);

const recordsOf = (claims: readonly JudgedClaim[]): ReadonlySet<TimelineEvent> =>
  new Set(
    claims
      .flatMap((one) => one.deciding.flatMap((finding) => finding.pointers))
      .flatMap((pointer) => (pointer.kind === 'event' ? [pointer.event] : [])),
  );

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
      return [
        {
          // "Merged without a review" tells that the rule was not kept.
          actions: claim.sense === 'none' || claim.sense === 'no_human' ? ['bypass'] : [],
          subjects: claim.change,
          people: claim.approvers,
          times: some(claim.time),
        },
      ];
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
