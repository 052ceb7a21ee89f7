/** How many commits lie between two releases or commits? Only where every parent in between is recorded. */
import type { ClaimOf } from '../claims/claim.js';
import { stem } from '../claims/words/stem.js';
import type { Finding } from '../domain/finding.js';
import type { TimelineEvent } from '../domain/timeline-event.js';
import type { Check } from './check.js';
import { type CommitGraph, commitGraph, GRAPH_KINDS, type Tip } from './matching/commit-graph.js';
import { eventPointer, finding } from './matching/findings.js';
import { amountFits } from './matching/numbers.js';

const ID = 'commits-counted';
const QUESTION = { kinds: GRAPH_KINDS } as const;
const COMMIT = stem('commits');
/** Counted from one end upwards. */
const UPWARD = /\b(?:since|on top of|ahead of|beyond|newer than|after|above)\b/i;

export const commitsCounted: Check = Object.freeze({
  id: ID,
  asks: 'How many commits lie between the two?',
  appliesTo: ['amount'],
  needs: () => [QUESTION],
  examine(claim, timeline) {
    if (claim.kind !== 'amount' || !claim.noun.includes(COMMIT) || claim.amount.noun.some((word) => word !== COMMIT))
      return [];
    const graph = commitGraph(timeline.ask(QUESTION));
    const ends = claim.subjects
      .filter((slot) => slot.candidates.some((ref) => ref.type === 'release' || ref.type === 'commit'))
      .map((slot) => ({ slot, tips: graph.tipsOf(slot) }))
      .filter((end) => end.tips.length > 0);
    const named = ends.filter((end) => end.slot.how === 'named');
    if (named.length === 0 || named.length > 2) return [];
    if (named.length === 2) return twoEnds(claim, graph, named[0]!.tips[0]!, named[1]!.tips[0]!);
    const implied = ends.find((end) => end.slot.how === 'implied')?.tips[0];
    return !UPWARD.test(claim.text) || claim.amount.stated < 1 ? [] : oneEnd(claim, graph, named[0]!.tips[0]!, implied);
  },
} satisfies Check);

function twoEnds(claim: ClaimOf<'amount'>, graph: CommitGraph, a: Tip, b: Tip): readonly Finding[] {
  const between = graph.between(a.sha, b.sha) ?? graph.between(b.sha, a.sha);
  return between ? [verdict(claim, between.length, recordsOf(graph, [a, b]))] : [];
}

/** "five commits on top of v2.4": of the next release, or the one under discussion; wrong only when no release at all stands so far above it. */
function oneEnd(claim: ClaimOf<'amount'>, graph: CommitGraph, base: Tip, implied: Tip | undefined): readonly Finding[] {
  const above = graph.releases().flatMap((tip) => {
    const between = tip.sha === base.sha ? null : graph.between(base.sha, tip.sha);
    return between && between.length > 0 ? [{ tip, count: between.length }] : [];
  });
  const next = [...above].sort((a, b) => a.count - b.count)[0];
  if (!next) return [];
  const fitting = above.filter((one) => amountFits(claim.amount, one.count) === 'yes');
  const meant = fitting.find((one) => one.count === next.count || one.tip.sha === implied?.sha);
  if (meant) return [verdict(claim, meant.count, recordsOf(graph, [base, meant.tip]))];
  return fitting.length === 0 && !/\b(?:main|master|trunk|branch|head)\b/i.test(claim.text)
    ? [verdict(claim, next.count, recordsOf(graph, [base, next.tip]))]
    : [];
}

/** The commits at both ends, which name their parents; where one is not recorded, what stands for it. */
const recordsOf = (graph: CommitGraph, ends: readonly Tip[]): readonly TimelineEvent[] =>
  ends.map((tip) => graph.recordOf(tip.sha) ?? tip.record);

function verdict(claim: ClaimOf<'amount'>, count: number, ends: readonly TimelineEvent[]): Finding {
  const fits = amountFits(claim.amount, count);
  const asserted = { type: 'quantity', value: claim.amount.stated, unit: 'commits' } as const;
  const found = { type: 'quantity', value: count, unit: 'commits' } as const;
  if (fits === 'cannot_tell') return finding(ID, 'amount', 'silent', 'no_record', asserted);
  const pointers = ends.map((record) => eventPointer(record));
  return fits === 'yes'
    ? finding(ID, 'amount', 'supports', 'records_agree', asserted, pointers, found)
    : finding(ID, 'amount', 'contradicts', 'amount_differs', asserted, pointers, found);
}
