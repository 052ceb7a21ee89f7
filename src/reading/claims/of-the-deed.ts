/** Words of a clause that are the deed, and tell nothing beside it. */
import { actionWordsOf, particlesOf } from '../predication/action-words.js';
import type { Predication } from '../predication/predication.js';

/** "Got stuck", "finished rolling out": no word about the deed, but a part of it. */
export const isOfVerb = (word: string, { verb, right }: Predication): boolean =>
  verb !== null &&
  particlesOf(
    verb.stem,
    right.slice(0, 8).flatMap((token) => (token.kind === 'word' ? [token.stem] : [])),
  ).has(word);

/** "Ack 04:53": without a verb the noun is the deed, and no word about it. */
export const isDeedItself = (word: string, { actions }: Predication): boolean =>
  actionWordsOf(word, true).some((one) => one.actions.some((action) => actions.includes(action)));
