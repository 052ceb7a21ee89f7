/** Which differences accuse: those of a sentence that is wholly read and of checks that were right at first try. Others stay in sight, for a person to look at. May only take back. */
import { isPinned } from '../../checks/matching/pieces.js';
import type { Finding } from '../../domain/finding.js';
import type { Interval } from '../../domain/interval.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import { byUnit } from './by-unit.js';
import { isOnGuessedDay } from './guessed-day.js';
import type { JudgedClaim } from './judged-claim.js';
import { timeIn } from './time-in.js';

/**
 * Measured on 243 contradictions of reports at their first try, 79 of them of true sentences. Beside a claim that no record bears out, who did a thing and how
 * it ended were wrong in 4 of 20, all else in 35 of 57; in longer sentences all else was wrong in 20 of 25, and in the others in 32 of 117.
 */
const MOST_WORDS = 18;

/** Checks of curves: where the sentence neither names what the curve is of nor gives a minute, or tells a deed, they were wrong in 4 of 4. */
const OF_CURVES: ReadonlySet<string> = new Set(['series-value', 'curve-told']);

export function judgeAccusations<One extends JudgedClaim>(judged: readonly One[], incident: Interval): readonly One[] {
  const units = byUnit(judged, sentenceOf);
  return judged.map((one) => {
    if (one.verdict !== 'contradicted') return one;
    const unit = units.get(sentenceOf(one))!;
    if (isAtOtherClock(one, unit) || isOnGuessedDay(one, incident) || isBorneOutToo(one))
      return { ...one, ...leftInSight(one) };
    const mayAccuse =
      isOfDeed(one) ||
      isCounted(one) ||
      (isWhole(one, unit) && !isOfSomeCurve(one) && !isOfUnknown(one) && !endsInOne(one));
    return mayAccuse ? one : { ...one, ...leftInSight(one) };
  });
}

/** Of "X failed, and Y held" each is a sentence. */
const sentenceOf = ({ claim: { unit, part = 0 } }: JudgedClaim): string => `${unit}/${part}`;

/** Who did it, and how it ended; who approved, where the change is named; how a ticket stands that is named. */
function isOfDeed({ claim, deciding }: JudgedClaim): boolean {
  if (claim.kind === 'state') return claim.state === 'status' && claim.subjects.every(({ how }) => how === 'named');
  if (claim.kind === 'approval') return claim.change.some(({ how }) => how === 'named');
  return (
    claim.kind === 'event' && deciding.some(({ reason }) => reason === 'actor_differs' || reason === 'outcome_differs')
  );
}

/** Figures that a record or a person gives in so many words: 6 of 6 were right. */
const isCounted = ({ deciding }: JudgedClaim): boolean =>
  deciding.some(({ check, reason }) => COUNTS.has(check) && reason === 'amount_differs');
const COUNTS: ReadonlySet<string> = new Set(['figure-told', 'change-size', 'recorded-number']);

const isWhole = (one: JudgedClaim, unit: readonly JudgedClaim[]): boolean =>
  unit.every((other) => other.verdict !== 'unsupported' || isSaidTwice(one, other)) &&
  (wordsOf(unit) <= MOST_WORDS || isDatedByName(one));

/** "Build 12 started at 03:25": a thing by its own id, and a minute; however long the sentence is, nothing else is meant. */
const isDatedByName = ({ claim, deciding }: JudgedClaim): boolean =>
  claim.kind === 'event' &&
  deciding.every(({ reason }) => reason === 'time_differs') &&
  claim.what.time?.inherited === false &&
  /^(?:minute|second|fraction)$/.test(claim.what.time.precision) &&
  claim.what.words.length === 0 &&
  claim.what.subjects.some(
    ({ how, candidates: [only, ...more] }) => only && more.length === 0 && (how === 'named' || only.type === 'page'),
  );

/** "Was open for 15 minutes": a state and its length are one statement. */
const isSaidTwice = ({ claim }: JudgedClaim, { claim: other }: JudgedClaim): boolean =>
  claim.kind === 'duration' && other.kind === 'state' && claim.span.start === other.span.start;

/** "The belts aren't moving", of "the belts are standing still": a record that one check takes for it and another against it refutes nothing. */
const isBorneOutToo = ({ findings, deciding }: JudgedClaim): boolean =>
  findings.some(
    ({ check, stance, facet, pointers }) =>
      stance === 'supports' &&
      deciding.some(
        (against) =>
          against.facet === facet &&
          against.check !== check &&
          recordsOf(against).some((event) => recordsOf({ pointers }).includes(event)),
      ),
  );

const recordsOf = ({ pointers }: Pick<Finding, 'pointers'>): readonly TimelineEvent[] =>
  pointers.flatMap((pointer) => (pointer.kind === 'event' ? [pointer.event] : []));

/** "08:41, alert muted; Ana wrote that …": the clock is that of what stands between it and the claim. */
function isAtOtherClock({ claim, deciding }: JudgedClaim, unit: readonly JudgedClaim[]): boolean {
  const time = timeIn(claim);
  const { start } = claim.span;
  return (
    time !== undefined &&
    deciding.every(({ reason }) => reason === 'time_differs') &&
    unit.some(({ claim: other }) => other.span.start >= time.span.end && other.span.start < start)
  );
}

/** "Ahead of the error-rate one", "after the first one had failed": that is a thing like the one before it, for which another was taken. */
const endsInOne = ({ claim, deciding }: JudgedClaim): boolean =>
  claim.kind === 'duration' &&
  (TAKEN_UP.test(claim.text) || (TAKEN_UP_LIKE.test(claim.text) && deciding.some(restsOnCurve)));
const TAKEN_UP =
  /\b(?:the|that) (?:first|second|third|last|previous|next|other|earlier|later|former|latter|new|old) ones?\b/iu;
const TAKEN_UP_LIKE = /\b(?:the|that) (?:[\p{L}-]+ ){1,4}one\b/iu;

/** "Half of what the canary answered": of what nobody here goes by that name, no curve of the whole tells. */
const isOfUnknown = ({ claim, deciding }: JudgedClaim): boolean =>
  claim.kind === 'amount' &&
  deciding.some(restsOnCurve) &&
  claim.subjects.some(({ how, candidates }) => how === 'described' && candidates.length === 0);

const restsOnCurve = (found: Finding): boolean => recordsOf(found).some(({ kind }) => kind === 'metric.series');

/** "Latency rose to 685 ms": of which of several curves, the sentence does not tell; nor "at ten", of which day. */
const isOfSomeCurve = ({ claim, deciding }: JudgedClaim): boolean =>
  claim.kind === 'amount' &&
  deciding.every(({ check }) => OF_CURVES.has(check)) &&
  (claim.agent !== undefined ||
    (claim.time !== undefined && claim.time.readings.length > 1) ||
    !(claim.subjects.some(({ how }) => how === 'named') || (isPinned(claim.time) && !claim.time?.inherited)));

function leftInSight({ findings, deciding }: JudgedClaim) {
  const open = (finding: Finding): Finding =>
    finding.stance === 'contradicts' ? { ...finding, stance: 'silent', reason: 'may_differ' } : finding;
  return {
    verdict: 'unsupported',
    reason: 'may_differ',
    findings: findings.map(open),
    deciding: deciding.map(open),
  } as const;
}

/** Words of the clauses of one sentence, each counted once. */
function wordsOf(unit: readonly JudgedClaim[]): number {
  const claims = unit.map(({ claim }) => claim).sort((a, b) => a.span.start - b.span.start);
  let end = 0;
  let words = 0;
  for (const { span, text } of claims) {
    words += text
      .slice(Math.max(0, end - span.start))
      .split(/\s+/)
      .filter(Boolean).length;
    end = Math.max(end, span.end);
  }
  return words;
}
