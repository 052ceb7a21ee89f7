/** Who it was instead: just one other person did, said or took it, and the one who is named has no part in those records. */
import { noOthers, OF_ONE } from '../../../checks/matching/another-person.js';
import { coveragePointer, eventPointer, finding } from '../../../checks/matching/findings.js';
import { peopleIn } from '../../../checks/matching/naming.js';
import { isPinned } from '../../../checks/matching/pieces.js';
import { timeMatches } from '../../../checks/matching/slot-matches.js';
import { lettersOf } from '../../../checks/matching/spoken.js';
import { missingFrom } from '../../../checks/matching/wording.js';
import { saidSo } from '../../../checks/said-so.js';
import type { World } from '../../../checks/world.js';
import type { ActionId } from '../../../claims/action.js';
import type { Claim } from '../../../claims/claim.js';
import type { PersonSlot, TimeSlot } from '../../../claims/slots.js';
import type { CoverageEntry } from '../../../domain/coverage.js';
import type { Finding } from '../../../domain/finding.js';
import type { TimelineEvent } from '../../../domain/timeline-event.js';
import type { JudgedClaim } from '../judged-claim.js';
import { recordsBehind } from '../words-behind.js';
import { acts, type Facts, saysOf, TURNED, type Turning, type TurnRule } from './facts.js';

export const anotherPerson: TurnRule = { mayAccuse, against };

function mayAccuse({ claim, turn, span, statements, world }: Turning): boolean {
  const person = doerIn(claim);
  const [named, ...more] = person?.identities ?? [];
  if (!named || more.length > 0 || person!.span.start !== span.start) return false;
  if (claim.kind !== 'communication') return isBesideVerb(claim, person!);
  if (world.identities.get(turn.id!)?.kind !== 'human') return false;
  const { words, time, text } = claim;
  if (words.length < FEWEST || OWNS.some((mark) => text.includes(person!.text + mark))) return false;
  return (
    saysOf(statements, turn.id!).some((event) => missingFrom(words, event).length < words.length) &&
    !saysOf(statements, named).some(
      (event) => sharesWords(words, event) || (time !== undefined && timeMatches(time, event.at) === 'yes'),
    )
  );
}

function against(facts: Facts): Finding | null {
  const { borne, told, accused, world } = facts;
  const named = doerIn(accused)!.identities[0]!;
  const says = accused.kind === 'communication';
  const own = told.filter(({ claim }) => claim.kind === accused.kind && doerIn(claim)?.identities[0] === borne.turn.id);
  const records = recordsBehind(own).filter((event) => acts(event, borne.turn.id!));
  if (records.length === 0) return null;
  if (recordsBehind(told).some((event) => hasPartIn(event, named, borne.turn.id!, world))) return null;
  const proof = says ? (isSaid(own) ? [] : null) : deedProof(facts, records);
  return (
    proof &&
    finding(
      TURNED,
      says ? 'speaker' : 'actor',
      'contradicts',
      says ? 'speaker_differs' : 'actor_differs',
      { type: 'identity', value: named },
      [...records.map(eventPointer), ...proof.slice(0, 1).map(coveragePointer)],
      { type: 'identity', value: borne.turn.id! },
    )
  );
}

/** Named in a record under a name that is theirs alone, or acting there as the other does: who wrote a change that somebody merged has no part in that. */
function hasPartIn(event: TimelineEvent, named: string, other: string, world: World): boolean {
  const roles = event.actors.flatMap(({ identity, role }) => (identity === other ? [role] : []));
  return (
    event.actors.some(({ identity, role }) => identity === named && (roles.length === 0 || roles.includes(role))) ||
    (peopleIn(event, world).has(named) && !isOnlyAlike(event, named, world))
  );
}

/** "Noor" of two of that name, of whom the other acts there. */
const isOnlyAlike = (event: TimelineEvent, named: string, world: World): boolean => {
  const letters = lettersOf(event.text ?? '');
  const names = (id: string): readonly string[] => world.identities.get(id)?.names ?? [];
  const others = new Set([...world.identities.keys()].filter((id) => id !== named).flatMap(names));
  return !names(named).some((name) => !others.has(name) && name.length > 2 && letters.includes(lettersOf(name)));
};

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

/** What somebody said is theirs alone, in so many words. */
const isSaid = (own: readonly JudgedClaim[]): boolean =>
  own.every(({ deciding }) => deciding.some(({ check }) => check === saidSo.id));
/** What can be told of many a message tells of none. */
const FEWEST = 2;
/** "At Ana's request": of several who may have asked. */
const OWNS = ["'s", '’s'] as const;

const sharesWords = (words: readonly string[], event: TimelineEvent): boolean =>
  missingFrom(words, event).length * 2 <= words.length;

/** Coverage that shows that nobody else did it; null where another may have. */
function deedProof(
  { accused, borne, world }: Facts,
  records: readonly TimelineEvent[],
): readonly CoverageEntry[] | null {
  if (borne.found.some(({ claim }) => EXPLAINS.has(claim.kind))) return null;
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
    !actions.every((action) => OF_ONE.has(action) || (AT_ONCE.has(action) && isToTheMinute(time))) ||
    OF_THEIRS.test(claim.text)
  )
    return false;
  const at = (from: number, to: number): string => claim.text.slice(from - claim.span.start, to - claim.span.start);
  return verb.start >= span.end
    ? BEFORE_VERB.test(at(span.end, verb.start))
    : BEHIND_VERB.test(at(verb.end, span.start));
}
/** What hardly two people do in the same minute. */
const AT_ONCE: ReadonlySet<ActionId> = new Set<ActionId>([
  ...(['deploy', 'shift_traffic', 'roll_back', 'restart', 'publish', 'retry', 'revert', 'push', 'declare'] as const),
]);
const isToTheMinute = (time: TimeSlot | undefined): boolean => isPinned(time) && !time?.inherited && !time?.hedge;
const BEFORE_VERB = /^\s*(?:(?:then|also|later|soon|had|has|have|finally|\p{L}+ly)\s+){0,2}$/u;
const BEHIND_VERB = /^[^,;:()]{0,40}\bby\s*$/;
/** "Merged main into her branch" is told of whose branch it is. */
const OF_THEIRS = /\b(?:his|her|their)\b/i;
