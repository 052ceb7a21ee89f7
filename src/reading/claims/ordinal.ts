/** Which of several alike is meant: "the first", "the last"; points of the text and parts of an hour count nothing. */
import type { Happening } from '../../claims/slots.js';
import type { Token } from '../predication/token.js';

const ORDINAL: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  last: -1,
  final: -1,
};

export function ordinalOf(tokens: readonly Token[]): Pick<Happening, 'ordinal'> {
  for (const [i, token] of tokens.entries()) {
    // "On the final commit" counts commits, not what ran on them.
    // "Second, the check failed" counts points of the text.
    if (i === 0 && tokens[1]?.text === ',') continue;
    if (/^(?:commits?|minutes?|hours?|half|quarter|line|time)$/.test(tokens[i + 1]?.folded ?? '')) continue;
    if (token.kind === 'word' && Object.hasOwn(ORDINAL, token.folded)) return { ordinal: ORDINAL[token.folded]! };
  }
  return {};
}
