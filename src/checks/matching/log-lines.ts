/** Lines of logs by what a sentence says of them: a quotation, or most of its words; words only, no time. */
import { atomise } from '../../claims/words/atoms.js';
import { conceptOf } from '../../claims/words/concepts.js';
import { isFunctionWord } from '../../claims/words/function-words.js';
import { stem } from '../../claims/words/stem.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import { lettersOf, quotes, spokenOf } from './spoken.js';
import { stemsOf } from './wording.js';

/** Words for a line and for its being there. */
const FRAME = new Set(
  'first last earliest latest final log logs logged logging line entry message error errors record recorded see seen appear occur write written report come show note turn up application stderr stdout such sort kind register observe'
    .split(' ')
    .flatMap((word) => [stem(word), conceptOf(stem(word)).word]),
);
const CLOCK = /\b\d{1,2}[:.h]\d{2}(?::\d{2}(?:\.\d+)?)?\b/g;

/** What a sentence says of lines; null where it says too little to know them by. */
export interface LineWords {
  readonly quoted: readonly string[];
  readonly words: readonly string[];
}

export function lineWordsOf(text: string): LineWords | null {
  const quoted = [...text.matchAll(/["“”`]([^"“”`]{4,120})["“”`]/g)].map(([, inner = '']) => inner);
  const rest = quoted.reduce((left, one) => left.replace(one, ' '), text).replace(CLOCK, ' ');
  const words = [
    ...new Set(
      atomise(rest)
        .filter(({ folded }) => /^\p{L}{2,}/u.test(folded))
        .map(({ folded }) => stem(folded))
        .filter((word) => !isFunctionWord(word) && !FRAME.has(word) && !FRAME.has(conceptOf(word).word)),
    ),
  ];
  return quoted.length > 0 || words.length > 0 ? { quoted, words } : null;
}

/** all: every word of it; most: two in three, and two at least. */
export function holdsLine({ quoted, words }: LineWords, event: TimelineEvent): 'all' | 'most' | 'no' {
  if (!quoted.every((one) => quotes(spokenOf(event), one))) return 'no';
  const held = words.filter((word) => holds(event, word)).length;
  if (held === words.length) return 'all';
  return quoted.length > 0 || (held >= 2 && held * 3 >= words.length * 2) ? 'most' : 'no';
}

const holds = (event: TimelineEvent, word: string): boolean =>
  stemsOf(event).has(word) ||
  spokenOf(event).concepts.has(conceptOf(word).word) ||
  event.subjects.some(({ id }) => lettersOf(id).includes(` ${word} `));
