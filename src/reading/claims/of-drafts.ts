/** "The draft says #12 was approved": what a draft says is no claim of this report; only records and people are checked for what they say. */
import { stem } from '../../claims/words/stem.js';
import { saysOf } from '../predication/speech-words.js';
import type { Token } from '../predication/token.js';

const DRAFTS: ReadonlySet<string> = new Set(
  ['draft', 'report', 'post-mortem', 'postmortem', 'write-up', 'writeup', 'document', 'narrative', 'account'].map(stem),
);
const REACH = 3;

/** Where what a draft says begins, as an offset into the unit; null when no draft speaks. */
export function saidByDraft(tokens: readonly Token[]): number | null {
  for (const [i, token] of tokens.entries()) {
    if (token.kind !== 'word' || !DRAFTS.has(token.stem)) continue;
    const verb = tokens.slice(i + 1, i + 1 + REACH).find((one) => one.kind === 'word' && saysOf(one.stem) !== null);
    if (verb) return verb.end;
  }
  return null;
}
