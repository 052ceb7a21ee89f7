/** "Ana asked who approved #12": what is asked is no claim of the sentence, whoever asks. */
import { stem } from '../../claims/words/stem.js';
import type { Predication } from '../predication/predication.js';
import { saysOf } from '../predication/speech-words.js';
import type { Token } from '../predication/token.js';
import type { Sentence } from './sentence.js';

const ASKS: ReadonlySet<string> = new Set(['ask', 'question', 'wonder', 'inquire', 'enquire'].map(stem));
const INTERROGATIVE = /^(?:who|whom|whose|what|which|when|where|why|how|whether|if)$/;

/** Whether an interrogative between a verb of asking and this verb opens the clause. */
export function isAsked({ tokens }: Sentence, { verb }: Predication): boolean {
  if (!verb) return false;
  const before = tokens.slice(0, tokens.indexOf(verb));
  if (isDesired(before)) return true;
  const asks = before.findLastIndex((token) => token.kind === 'word' && ASKS.has(token.stem));
  const own = before.findLastIndex((token, i) => /^(?:and|but|;)$/.test(token.folded) && opensOwn(before.slice(i + 1)));
  return asks > own && before.slice(asks + 1).some((token) => INTERROGATIVE.test(token.folded));
}

/** "…, and Bo answered", "…, and at 23:44 Bo answered": right before the verb stands somebody who does something of their own. */
function opensOwn(between: readonly Token[]): boolean {
  const subject = between.findIndex(isSubject);
  return (
    subject >= 0 &&
    (between.length - subject <= OWN_REACH || between.slice(subject + 1, subject + OWN_REACH).some(speaks)) &&
    between
      .slice(0, subject)
      .every(({ kind, folded }) => kind === 'time' || kind === 'duration' || kind === 'mark' || WHEN.test(folded))
  );
}

const speaks = ({ kind, stem: stemmed }: Token): boolean => kind === 'word' && saysOf(stemmed) !== null;
const OWN_REACH = 3;
const WHEN = /^(?:at|on|by|in|around|about|then|later|after|afterwards|finally|shortly)$/;
const isSubject = ({ kind, folded }: Token): boolean => kind === 'person' || /^(?:i|we|he|she|they)$/.test(folded);

/** "Ana wanted the build to deploy X", "expected it to fail": what somebody would have a thing do. */
function isDesired(before: readonly Token[]): boolean {
  if (before.at(-1)?.folded !== 'to') return false;
  const wants = before.findLastIndex(({ kind, folded }) => kind === 'word' && DESIRES.test(folded));
  return wants >= 0 && before.length - wants <= FAR && before.slice(wants + 1, -1).some(isThing);
}
const DESIRES =
  /^(?:want(?:s|ed)?|expect(?:s|ed)?|wish(?:es|ed)?|hope[sd]?|prefer(?:s|red)?|would like|intend(?:s|ed)?)$/;
const FAR = 8;
const isThing = ({ kind, folded }: Token): boolean => kind === 'name' || kind === 'word' || folded === 'it';
