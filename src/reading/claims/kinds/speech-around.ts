/** Words of a sentence of saying that are no part of what was said: titles, whom it was told to, what kind of words they were, how soon they came. */
import type { Predication } from '../../predication/predication.js';
import type { Token } from '../../predication/token.js';
import { SAYABLE } from './speech.js';

/** `place`: the channel that the sentence names, if any. */
export function aroundWords(
  { verb, right }: Predication,
  tokens: readonly Token[],
  place: Token | undefined,
): ReadonlySet<Token> {
  const found = new Set<Token>();
  for (const [i, token] of tokens.entries()) {
    const next = tokens[i + 1];
    if (TITLE.test(token.folded) && (next?.kind === 'person' || tokens[i + 2]?.kind === 'person')) found.add(token);
    // "The pricing channel": the word after the name is no content.
    if (place && tokens[i - 1] === place && /^(?:channel|room|chat|thread)$/.test(token.folded)) found.add(token);
    if (HOW_SOON.test(token.folded)) found.add(token);
  }
  if (!verb) return found;
  const kind = right.slice(0, 4).find((token) => SAYABLE.test(token.folded));
  if (kind) found.add(kind);
  for (const token of TELLS.test(verb.stem) ? hearers(right) : []) found.add(token);
  return found;
}

const TITLE = /^(?:mr|mrs|ms|mx|dr|prof|professor|sir|madam)$/;
const HOW_SOON = /^(?:early|initially|originally|promptly|immediately|instantly|quickly|soon|straight|meanwhile)$/;
const TELLS = /^(?:inform|notify|notifi|alert|brief|updat|tel|tell|warn|advis|remind)$/;

/** "Informed engineering at 07:01": those who hear it, where nothing but a time or the words themselves come behind. */
function hearers(right: readonly Token[]): readonly Token[] {
  const end = right.findIndex((token) => token.kind !== 'word' || ENDS.test(token.folded));
  const words = right.slice(0, end < 0 ? right.length : end);
  const behind = right[words.length];
  const closes = behind === undefined || behind.kind === 'time' || behind.kind === 'mark' || ENDS.test(behind.folded);
  return words.length <= 3 && closes ? words : [];
}

const ENDS =
  /^(?:that|of|about|at|in|on|by|when|after|before|as|to|whether|how|why|what|not|it|he|she|they|we|i|there)$/;
