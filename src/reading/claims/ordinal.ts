/** Which of several alike is meant: "the first", "the last", "the first to fire", "on the final commit"; points of the text and parts of an hour count nothing. */
import type { Happening } from '../../claims/slots.js';
import { ORDINALS } from '../predication/ordinals.js';
import type { Token } from '../predication/token.js';

export function ordinalOf(tokens: readonly Token[]): Pick<Happening, 'ordinal' | 'ofAll'> {
  for (const [i, token] of tokens.entries()) {
    // "On the final commit" counts commits, not what ran on them.
    // "Second, the check failed" counts points of the text.
    if (i === 0 && tokens[1]?.text === ',') continue;
    if (/^(?:commits?|minutes?|hours?|half|quarter|line|time)$/.test(tokens[i + 1]?.folded ?? '')) continue;
    // "Failed on the first commit, and was skipped on the last one": of the commits as well.
    if (tokens[i - 2]?.folded === 'on' && tokens[i + 1]?.folded === 'one') continue;
    if (token.kind !== 'word' || !Object.hasOwn(ORDINALS, token.folded)) continue;
    const to = tokens.slice(i + 1, i + 1 + REACH).some(({ folded }) => folded === 'to');
    return { ordinal: ORDINALS[token.folded]!, ...(to ? { ofAll: true } : {}) };
  }
  return {};
}

/** "The first alert to fire": how far behind the ordinal its "to" may stand. */
const REACH = 3;

/** "Approved the first commit": one that others followed, where there are several. */
export const isOfEarlier = (tokens: readonly Token[]): boolean =>
  tokens.some(
    ({ folded }, i) =>
      /^(?:first|initial|earlier|original|previous)$/.test(folded) &&
      /^(?:commit|revision|version|push)$/.test(tokens[i + 1]?.folded ?? ''),
  );

/** "Green on its head", "on the final commit", "as merged": the commit that the change ended with. */
export const headOf = (tokens: readonly Token[]): Pick<Happening, 'atHead'> =>
  tokens.some(
    ({ folded }, i) =>
      /^(?:head|tip)$/.test(folded) ||
      (/^(?:final|last|latest|newest|merged)$/.test(folded) &&
        /^(?:commit|state|version|form)$/.test(tokens[i + 1]?.folded ?? '')) ||
      (folded === 'as' && tokens.slice(i + 1, i + 4).some((token) => token.folded === 'merged')),
  )
    ? { atHead: true }
    : {};
