/** "The dashboard said that #12 was live", "allegedly all checks passed", "word was that Bo approved it": what a thing, or nobody in particular, says is no claim of the report's own. */
import type { Predication } from '../predication/predication.js';
import { type SpeechAct, saysOf } from '../predication/speech-words.js';
import type { Token } from '../predication/token.js';
import type { Sentence } from './sentence.js';

/** Whether a predication that no known person is told to have said is put into some mouth all the same. */
export function isReported({ tokens }: Sentence, { tokens: own, start }: Predication): boolean {
  if (own.some(({ kind, folded }) => kind === 'word' && ALLEGEDLY.test(folded))) return true;
  const at = tokens.findIndex((token) => token.start >= start);
  const that = tokens.findIndex(({ folded }, i) => folded === 'that' && i >= at - 1 && i <= at + own.length);
  if (that < 1) return false;
  const before = tokens.slice(0, that);
  return isSaidByThing(before) || isRumour(before) || isWhatWasSaid(before);
}

const ALLEGEDLY = /^(?:allegedly|reportedly|supposedly|purportedly|ostensibly)$/;

/** "The body of the pull request still says that": the noun before the verb is nobody, and "it must be said that" is the writer's own. */
function isSaidByThing(before: readonly Token[]): boolean {
  const at = before.findLastIndex(({ kind, stem }) => kind === 'word' && saysOf(stem) !== null);
  const verb = before[at];
  if (
    !verb ||
    before.length - at > NEAR ||
    before[at - 1]?.kind === 'amount' ||
    !saysOf(verb.stem)!.some((act) => OF_WORDS.has(act))
  )
    return false;
  const clause = before.slice(0, at);
  const subject = clause.slice(clause.findLastIndex(({ kind, text }) => kind === 'mark' && /^[,;:]$/.test(text)) + 1);
  if (subject.some(({ kind, folded }) => kind === 'person' || WRITER.test(folded))) return false;
  const it = subject.some(({ folded }) => folded === 'it');
  return it
    ? subject.some(({ stem }) => stem === 'be') && RUMOURED.test(verb.folded)
    : subject.some(
        ({ kind, folded }) => kind === 'word' && /^(?:the|its?|an?|this|that|our|their|his|her)$/.test(folded),
      );
}
/** The verb, and an adverb: "of the 900 calls in that time" nothing is said. */
const NEAR = 2;
const OF_WORDS: ReadonlySet<SpeechAct> = new Set<SpeechAct>(['say', 'suggest']);
const WRITER = /^(?:i|we|you|me|us|he|she|they|nobody|no-one|let|should|must|could|can|may|worth|to)$/;
const RUMOURED = /^(?:said|claimed|alleged|rumou?red|reported|told)$/;

/** "Word was that", "rumour had it that", "the story goes that". */
const isRumour = (before: readonly Token[]): boolean =>
  before.slice(-4).some(({ folded }) => /^(?:word|rumou?rs?|story|legend|talk|gossip)$/.test(folded));

/** "What Ana put into the body was that": a saying turned round. */
function isWhatWasSaid(before: readonly Token[]): boolean {
  const what = before.findIndex(({ folded }) => folded === 'what');
  return (
    what >= 0 &&
    what <= 2 &&
    /^(?:was|is)$/.test(before.at(-1)?.folded ?? '') &&
    before
      .slice(what)
      .some(
        ({ kind, stem, folded }) =>
          kind === 'word' && (/^puts?$/.test(folded) || (saysOf(stem)?.includes('say') ?? false)),
      )
  );
}
