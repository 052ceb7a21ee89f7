/** What a text says plainly: its concepts, where it denies, asks and intends nothing; how loosely it gives a figure; what a claim says beside one of its slots. */
import type { Claim } from '../../claims/claim.js';
import type { Span } from '../../claims/slots.js';
import { clausesOf } from '../../claims/words/wording.js';

/** The concepts, each once; what is said by its opposite with a bar behind it. Null where a plain yes is not what is said. */
export function plainWords(text: string): readonly string[] | null {
  if (UNDONE.test(text)) return null;
  const clauses = clausesOf(text);
  if (clauses.some(({ negations, unreal, asks }) => negations > 0 || unreal || asks)) return null;
  return [...new Set(clauses.flatMap(({ concepts }) => [...concepts].map(([word, flips]) => barred(word, flips))))];
}

/** "Was about to close it", "nearly merged it", "gave up command": the deed is named, and was not done or was undone. */
const UNDONE =
  /\b(?:almost|nearly|about to|close to|going to|(?:want|hop|wish|intend|plan|mean|need|prepar)\w* to|ready to|due to be|asked to|told to|supposed to|declin\w+|refus\w+|forg[eo]t\w*|neglect\w*|thought (?:about|of)|consider\w*|g[ai]ves? up|giv(?:en|ing) up|stepped down|step(?:s|ping)? down|relieved of|instead of)\b/i;

/** A word that is said by its opposite is another word. */
export const barred = (word: string, flips: boolean): string => (flips ? `${word}|` : word);

/** The claim's words without those of a slot; null where the text is not as written. */
export function wordsBeside({ text, span }: Claim, slot: Span): string | null {
  const [from, to] = [slot.start - span.start, slot.end - span.start];
  return text.length === span.end - span.start && from >= 0 && to <= text.length
    ? `${text.slice(0, from)} ${text.slice(to)}`
    : null;
}

/** A figure that its speaker did not take for the last word, or for exact. */
export const isLoose = (text: string): boolean => LOOSE.test(text);
const LOOSE =
  /\b(?:about|around|roughly|approx\w*|circa|some|at least|at most|so far|more|less|over|under|nearly|almost|up to|and counting|still|if|would|could|expect\w*)\b|[~≈<>?]/i;

/** "Nearly approved it", "almost shut": what did not come about; "nearly half" and "almost at once" only measure. */
export const isNotQuite = (text: string): boolean => NOT_QUITE.test(text);
const NOT_QUITE =
  /\b(?:nearly|almost)\s+(?:\p{L}+ed|went|took|gave|put|shut|broke|fell|ran|lost|made|sent|got|began|let|hit|cut)\b/iu;
