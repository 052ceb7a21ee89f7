/** "The check was green when #12 was merged": its last run on the commits that went in decides, and no run for another change. */
import { eventPointer, finding } from '../../checks/matching/findings.js';
import type { ClaimOf } from '../../claims/claim.js';
import { entityKey } from '../../domain/entity.js';
import type { Question, Timeline } from '../../domain/question.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import { borneOut } from './borne-out.js';
import { byUnit } from './by-unit.js';
import type { JudgedClaim } from './judged-claim.js';
import { recordsBehind } from './words-behind.js';

const ID = 'standing-check';
const RUNS: Question = { kinds: ['check.finished'] };
export const STANDING_QUESTIONS: readonly Question[] = [RUNS];

const UNPROVEN = { verdict: 'unsupported', reason: 'may_differ', deciding: [] } as const;

export function judgeStandingChecks<One extends JudgedClaim>(
  judged: readonly One[],
  timeline: Timeline,
): readonly One[] {
  const units = byUnit(judged, ({ claim }) => claim.unit);
  return judged.map((one) => {
    const { claim } = one;
    if (one.verdict !== 'supported' || claim.kind !== 'event' || !isStanding(claim)) return one;
    const merge = mergeBeside(one, units.get(claim.unit)!);
    return merge ? { ...one, ...stoodAt(merge, claim, one, timeline) } : one;
  });
}

/** How a check stood, and not that it ran. */
const isStanding = ({ text, what: { outcome, negated, subjects } }: ClaimOf<'event'>): boolean =>
  STANDS.test(text) &&
  !negated &&
  (outcome === 'success' || outcome === 'failure') &&
  subjects.some(({ how, candidates }) => how === 'named' && candidates.some(({ type }) => type === 'check'));
const STANDS = /\b(?:was|were|is|stood|had been) (?:still |already )?(?:green|red|passing|failing)\b/i;

/** The merge that a clause beside it tells the moment by. */
const mergeBeside = (one: JudgedClaim, unit: readonly JudgedClaim[]): TimelineEvent | undefined =>
  recordsBehind(
    unit.filter(
      (other) => other !== one && other.verdict === 'supported' && /^(?:when|as|by the time)\b/i.test(other.claim.text),
    ),
  ).find(({ kind }) => kind === 'change.merged');

function stoodAt(merge: TimelineEvent, { what }: ClaimOf<'event'>, one: JudgedClaim, timeline: Timeline) {
  const keys = new Set(what.subjects.flatMap(({ candidates }) => candidates.map(entityKey)));
  const own = timeline
    .ask(RUNS)
    .filter(
      ({ subjects, at }) =>
        subjects.some((ref) => ref.type === 'check' && keys.has(entityKey(ref))) &&
        isOfCommits(subjects, merge) &&
        at.from <= merge.at.from,
    )
    .sort((a, b) => (a.at.from < b.at.from ? -1 : 1));
  const last = own.at(-1);
  // What ran while it was merged stood neither way.
  if (!last || (last.at.to ?? last.at.from) > merge.at.from) return UNPROVEN;
  if (recordsBehind([one]).includes(last)) return {};
  if (last.outcome === what.outcome) return what.amounts.length > 0 ? UNPROVEN : borneOut(ID, 'outcome', [last, merge]);
  if (last.outcome !== 'success' && last.outcome !== 'failure') return UNPROVEN;
  const asserted = { type: 'text', value: what.outcome! } as const;
  const found = { type: 'text', value: last.outcome } as const;
  const against = finding(ID, 'outcome', 'contradicts', 'outcome_differs', asserted, [eventPointer(last)], found);
  return { verdict: 'contradicted', reason: against.reason, findings: [against], deciding: [against] } as const;
}

const isOfCommits = (subjects: TimelineEvent['subjects'], merge: TimelineEvent): boolean =>
  subjects.some(
    ({ type, id }) => type === 'commit' && merge.subjects.some((ref) => ref.type === type && ref.id === id),
  );
