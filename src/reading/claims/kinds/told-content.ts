/** The content of a saying, in slots: its words and verbs as concepts, its numbers and lengths, the things it names. */
import type { AmountSlot, SubjectSlot } from '../../../claims/slots.js';
import { clausesOf } from '../../../claims/words/wording.js';
import type { Predication } from '../../predication/predication.js';
import { saysOf } from '../../predication/speech-words.js';
import type { Token } from '../../predication/token.js';
import { amountsOf } from '../amounts-of.js';
import { readSubjects } from '../read-subjects.js';
import type { Sentence } from '../sentence.js';
import { durationSlotOf } from '../time-slots.js';

export interface Content {
  words: string[];
  verbs: string[];
  amounts: AmountSlot[];
  subjects: SubjectSlot[];
}

interface Stretch {
  readonly predication: Predication;
  readonly tokens: readonly Token[];
  /** Those whose words are content. */
  readonly counting: readonly Token[];
  /** Verbs of what is said, of whatever stretch. */
  readonly verbs: readonly Token[];
}

export function contentOf(sentence: Sentence, { predication, tokens, counting, verbs }: Stretch): Content {
  const { toSpan } = sentence;
  const words = contentWords(counting);
  const said = verbs.filter((verb) => tokens.includes(verb) && saysOf(verb.stem) === null && !LIGHT.has(verb.stem));
  const meant = tokens.filter((token, i) => isMeant(token, tokens[i - 1]));
  return {
    words,
    verbs: contentWords([...said, ...meant]).filter((verb) => words.includes(verb)),
    amounts: [...amountsOf(tokens, toSpan), ...lengthsIn(tokens, toSpan)],
    subjects: subjectsIn(predication, tokens, sentence),
  };
}

/** "That he would write to them": a saying that is to come is a deed like any other. */
const isMeant = (verb: Token, before: Token | undefined): boolean =>
  saysOf(verb.stem) !== null && /^(?:will|would|'ll)$/.test(before?.folded ?? '');

/** Verbs that say little by themselves. */
const LIGHT = new Set('be have get make come go do take put keep become'.split(' '));

/** Concepts of what is said, names and numbers left out: they have slots of their own. */
function contentWords(tokens: readonly Token[]): string[] {
  const text = tokens
    .filter((token) => token.kind === 'word' || token.kind === 'mark')
    .map((token) => (token.folded === 'not' ? 'not' : token.text))
    .join(' ')
    .replace(/ (['’])(?=\w)/g, '$1');
  return [...new Set(clausesOf(text).flatMap((clause) => [...clause.concepts.keys()]))];
}

/** Lengths of time that are said: "half an hour" is content, not the time of speaking. */
function lengthsIn(tokens: readonly Token[], toSpan: Sentence['toSpan']) {
  return tokens.flatMap((token) => {
    if (token.kind !== 'duration' || !token.time) return [];
    const length = durationSlotOf(token.time, toSpan);
    return length
      ? [
          {
            span: length.span,
            low: length.stated,
            high: length.stated,
            stated: length.stated,
            step: 1,
            family: 'time',
            symbol: length.unit,
            vague: length.vague,
            ...(length.hedge ? { hedge: length.hedge } : {}),
            noun: [],
          },
        ]
      : [];
  });
}

const subjectsIn = (predication: Predication, tokens: readonly Token[], { context, toSpan }: Sentence): SubjectSlot[] =>
  [...readSubjects({ ...predication, tokens }, context, toSpan)].filter(
    (one) => !one.candidates.some((ref) => ref.type === 'channel'),
  );
