/** A token read as another word, at the characters of the one that stands there: a dash that means "by". */
import { stem } from '../../claims/words/stem.js';
import type { Token } from './token.js';

export const worded = ({ start, end }: Pick<Token, 'start' | 'end'>, word: string): Token => ({
  start,
  end,
  kind: 'word',
  text: word,
  folded: word,
  stem: stem(word),
});
