/** Whether a clause has a subject of its own, or goes on with that of the clause before it. */
import { isFunctionWord } from '../../claims/words/function-words.js';
import type { Predication } from '../predication/predication.js';

/** A noun before the verb is a subject of its own, known or not: "the queue drained" is not about the build before. */
export const hasNounSubject = (predication: Predication): boolean =>
  predication.left.some(
    (token) =>
      token.kind === 'name' ||
      // "The other two are closed": others than the one before.
      OTHERS.test(token.folded) ||
      (token.kind === 'word' && !isFunctionWord(token.stem) && !/ly$/.test(token.folded) && !STAYS.test(token.folded)),
  );

const OTHERS = /^(?:other|others|rest|remainder|remaining|neither|none)$/;

/** "And stayed open": the verb before the word for the state is no noun. */
const STAYS = /^(?:stay(?:s|ed)?|remain(?:s|ed)?|kept|keeps)$/;

/** "It" is one as well: who did the deed before did not do this one too. */
export const hasOwnSubject = (predication: Predication): boolean =>
  hasNounSubject(predication) || predication.left.some(({ folded }) => folded === 'it' || folded === 'this');
