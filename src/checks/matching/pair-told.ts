/** "14 of 220 quotes differed" against the summary of the run that the claim names: the same part of the same whole, told in the same words. */
import type { ClaimOf } from '../../claims/claim.js';
import { isFunctionWord } from '../../claims/words/function-words.js';
import { stem } from '../../claims/words/stem.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import { partAndWhole } from './counts-by-key.js';
import type { Links } from './links.js';
import { subjectFits } from './slot-matches.js';

export interface PairTold {
  readonly event: TimelineEvent;
  readonly part: number;
  readonly stance: 'supports' | 'contradicts';
}

/** Null where no named run tells of such a pair, or where its runs tell several. */
export function pairTold(claim: ClaimOf<'amount'>, runs: readonly TimelineEvent[], links: Links): PairTold | null {
  const pair = partAndWhole(claim.text);
  if (!pair || pair[0] === pair[1] || claim.amount.stated !== pair[0] || claim.amount.hedge) return null;
  const changes = claim.subjects.filter(({ candidates }) => candidates.some(({ type }) => CHANGED.has(type)));
  const named = runs.filter((event) =>
    changes.every((slot) => /^(?:direct|linked)$/.test(subjectFits(slot, event, links))),
  );
  const said = new Set(stemsIn(claim.text));
  const told = named.flatMap((event) => {
    const summary = (event.text ?? '').split(/[\n:;(]/)[0]!;
    const words = stemsIn(summary);
    const own = partAndWhole(summary);
    return own?.[1] === pair[1] && words.length > 1 && words.every((word) => said.has(word))
      ? [{ event, part: own[0] }]
      : [];
  });
  const same = told.find(({ part }) => part === pair[0]);
  if (same) return { ...same, stance: 'supports' };
  // Of which of its many runs it is told, only a change says.
  return changes.length > 0 && told[0] && told.every(({ part }) => part === told[0]!.part)
    ? { ...told[0], stance: 'contradicts' }
    : null;
}

const CHANGED: ReadonlySet<string> = new Set(['change', 'commit', 'release', 'version', 'build']);

const stemsIn = (text: string): readonly string[] =>
  text
    .slice(0, 2000)
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 1 && !isFunctionWord(word))
    .map(stem);
