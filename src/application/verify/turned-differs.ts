/** What speaks against a sentence whose turned form the records bear out: who it was, or which order it was; null where both may be so. */
import { noOthers, OF_ONE } from '../../checks/matching/another-person.js';
import { coveragePointer, eventPointer, finding } from '../../checks/matching/findings.js';
import { peopleIn } from '../../checks/matching/naming.js';
import { timeMatches } from '../../checks/matching/slot-matches.js';
import { missingFrom } from '../../checks/matching/wording.js';
import { saidSo } from '../../checks/said-so.js';
import type { World } from '../../checks/world.js';
import type { Claim } from '../../claims/claim.js';
import type { PersonSlot, Span } from '../../claims/slots.js';
import type { CoverageEntry } from '../../domain/coverage.js';
import type { Finding } from '../../domain/finding.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import type { Turn } from '../../reading/turns.js';
import type { JudgedClaim } from './judged-claim.js';
import { recordsBehind } from './words-behind.js';

/** A turned form that is borne out: what was turned, where it stands in the report, and what was found of each of its claims. */
export interface Borne {
  readonly turn: Turn;
  readonly span: Span;
  readonly found: readonly JudgedClaim[];
}

interface Facts {
  readonly borne: Borne;
  /** Those of the turned claims that hold the word. */
  readonly told: readonly JudgedClaim[];
  /** The claim that stays open as it stands. */
  readonly accused: Claim;
  /** What anybody said. */
  readonly statements: readonly TimelineEvent[];
  readonly world: World;
}

/** `first` is the unit as it stands, open. */
export function againstTurned(
  first: readonly JudgedClaim[],
  borne: Borne,
  statements: readonly TimelineEvent[],
  world: World,
): JudgedClaim | null {
  const told = borne.found.filter(({ claim }) => holdsWord(claim, borne.span));
  const open = first.filter(({ verdict, claim }) => verdict === 'unsupported' && holdsWord(claim, borne.span));
  const one = open.find(({ claim }) => told.some(({ claim: { kind } }) => kind === claim.kind));
  if (!one) return null;
  const against = AGAINST[borne.turn.of]({ borne, told, accused: one.claim, statements, world });
  if (!against) return null;
  return {
    claim: one.claim,
    findings: [...one.findings, against],
    deciding: [against],
    verdict: 'contradicted',
    reason: against.reason,
  };
}

export const holdsWord = ({ span }: Claim, word: Span): boolean => span.start <= word.start && word.end <= span.end;

const CHECK = 'turned';

const AGAINST: Readonly<Record<Turn['of'], (facts: Facts) => Finding | null>> = {
  person: anotherPerson,
  order: otherOrder,
};

/** Just one other person did it, and the one who is named has no part in those records. */
function anotherPerson(facts: Facts): Finding | null {
  const { borne, told, accused, world } = facts;
  const person = doerIn(accused);
  const [named, ...more] = person?.identities ?? [];
  if (!named || more.length > 0 || person!.span.start !== borne.span.start) return null;
  const says = accused.kind === 'communication';
  const own = told.filter(({ claim }) => claim.kind === accused.kind && doerIn(claim)?.identities[0] === borne.turn.id);
  const records = recordsBehind(own).filter((event) => acts(event, borne.turn.id!));
  if (records.length === 0) return null;
  if (recordsBehind(told).some((event) => acts(event, named) || peopleIn(event, world).has(named))) return null;
  const proof = says ? isSaid(facts, own, named) : deedProof(facts, person!, records);
  return (
    proof &&
    finding(
      CHECK,
      says ? 'speaker' : 'actor',
      'contradicts',
      says ? 'speaker_differs' : 'actor_differs',
      { type: 'identity', value: named },
      [...records.map(eventPointer), ...proof.slice(0, 1).map(coveragePointer)],
      { type: 'identity', value: borne.turn.id! },
    )
  );
}

/** Whoever the claim says did, said or took it. */
function doerIn(claim: Claim): PersonSlot | undefined {
  switch (claim.kind) {
    case 'event':
      return claim.what.agent;
    case 'communication':
      return claim.speaker;
    case 'approval':
      return claim.approvers.length === 1 ? claim.approvers[0] : undefined;
    case 'state':
      return claim.state === 'role' ? claim.person : undefined;
    default:
      return undefined;
  }
}

const acts = (event: TimelineEvent, id: string): boolean =>
  event.actors.some(({ identity, role }) => identity === id && role !== 'mentioned');

/** What somebody said is theirs alone where the one who is named said nothing like it, and nothing then; an agent says much that others say too. */
function isSaid(
  { borne, accused, statements, world }: Facts,
  own: readonly JudgedClaim[],
  named: string,
): readonly CoverageEntry[] | null {
  if (accused.kind !== 'communication' || world.identities.get(borne.turn.id!)?.kind !== 'human') return null;
  const { words, time, text, speaker } = accused;
  if (words.length < FEWEST || OWNS.some((mark) => text.includes(speaker!.text + mark))) return null;
  const theirs = statements.filter((event) => acts(event, named));
  return own.every(({ deciding }) => deciding.some(({ check }) => check === saidSo.id)) &&
    !theirs.some((event) => sharesWords(words, event) || (time !== undefined && timeMatches(time, event.at) === 'yes'))
    ? []
    : null;
}
/** What can be told of many a message tells of none. */
const FEWEST = 2;
/** "At Ana's request": of several who may have asked. */
const OWNS = ["'s", '’s'] as const;

const sharesWords = (words: readonly string[], event: TimelineEvent): boolean =>
  missingFrom(words, event).length * 2 <= words.length;

/** Coverage that shows that nobody else did it; null where another may have. */
function deedProof(
  { accused, borne, world }: Facts,
  person: PersonSlot,
  records: readonly TimelineEvent[],
): readonly CoverageEntry[] | null {
  if (!isBesideVerb(accused, person) || borne.found.some(({ claim }) => EXPLAINS.has(claim.kind))) return null;
  // One change of several is approved by one person or another: only when tells which is meant.
  if (accused.kind === 'approval' && !borne.found.some(({ claim }) => claim.kind === 'duration')) return null;
  return accused.kind === 'state' ? [] : noOthers(records, world.incident, world);
}
const EXPLAINS: ReadonlySet<Claim['kind']> = new Set<Claim['kind']>(['cause', 'restoration']);

/** "Ana cancelled it", "was cancelled by Ana": a deed of one hand, and the name stands beside its verb with no other verb or thing between. */
function isBesideVerb(claim: Claim, { span }: PersonSlot): boolean {
  if (claim.kind !== 'event') return true;
  const { actions, actionSpan: verb, subjects, time } = claim.what;
  // Of a deed without a thing or a time any may be meant.
  if (
    !verb ||
    (subjects.length === 0 && !time) ||
    actions.length === 0 ||
    !actions.every((action) => OF_ONE.has(action)) ||
    OF_THEIRS.test(claim.text)
  )
    return false;
  const at = (from: number, to: number): string => claim.text.slice(from - claim.span.start, to - claim.span.start);
  return verb.start >= span.end
    ? BEFORE_VERB.test(at(span.end, verb.start))
    : BEHIND_VERB.test(at(verb.end, span.start));
}
const BEFORE_VERB = /^\s*(?:(?:then|also|later|soon|had|has|have|finally|\p{L}+ly)\s+){0,2}$/u;
const BEHIND_VERB = /^[^,;:()]{0,40}\bby\s*$/;
/** "Merged main into her branch" is told of whose branch it is. */
const OF_THEIRS = /\b(?:his|her|their)\b/i;

/** Both ends are on record, and the other way round; of several alike ("the third commit") another may be meant, and "a few minutes" fits much. */
function otherOrder({ borne: { turn }, told, accused }: Facts): Finding | null {
  if (accused.kind !== 'duration' || accused.length.vague || OF_SEVERAL.test(accused.text)) return null;
  const records = recordsBehind(told.filter(({ claim }) => claim.kind === 'duration'));
  if (records.length < 2) return null;
  const found = turn.instead === 'after' || turn.instead === 'later' ? 'after' : 'before';
  return finding(
    CHECK,
    'order',
    'contradicts',
    'order_differs',
    { type: 'order', value: found === 'after' ? 'before' : 'after' },
    records.map(eventPointer),
    { type: 'order', value: found },
  );
}
const OF_SEVERAL = /\b(?:first|second|third|fourth|last|next|another|other)\b/i;
