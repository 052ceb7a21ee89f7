/** Sayings that are told to have met no answer: "nobody objected", "nobody replied when Bea asked …", "Petrel's claim that … went unchallenged". */
import { stem } from '../../../claims/words/stem.js';
import type { Predication } from '../../predication/predication.js';
import type { Token } from '../../predication/token.js';
import { type Draft, frameOf, type Sentence } from '../sentence.js';
import { answerTo, STANCES, type Stance } from './answer.js';

/** Nobody does these either, though who does them need not answer anybody. */
const AGAINST: ReadonlySet<string> = new Set([
  ...STANCES.against,
  ...'protest challenge oppose question doubt'.split(' ').map(stem),
]);
const ANY: ReadonlySet<string> = new Set([...STANCES.any, stem('react')]);

/** "Nobody in the channel objected": which way nobody answered; null for everything else, and where words of an answer follow. */
export function nobodyAnswers({ verb, left, right }: Predication): Stance | null {
  if (!verb) return null;
  const stance = AGAINST.has(verb.stem) ? 'against' : ANY.has(verb.stem) ? 'any' : null;
  const opens = left.find(
    ({ kind, folded }) => kind !== 'mark' && kind !== 'time' && !/^(?:and|but|yet|though)$/.test(folded),
  )?.folded;
  const nobody =
    opens === 'nobody' ||
    opens === 'no one' ||
    opens === 'none' ||
    (opens === 'no' && left.some(({ folded }) => folded === 'one'));
  const bare = right.every(
    ({ kind, folded }) =>
      kind === 'mark' ||
      /^(?:to|it|that|this|him|her|them|at|the|time|in|channel|thread|then|there|so|with|all)$/.test(folded),
  );
  return stance && nobody && bare ? stance : null;
}

const UNMET = /^(?:unchallenged|uncontested|uncontradicted|undisputed|unopposed|uncorrected|unquestioned|unanswered)$/;

const OBJECTION = /^(?:objections?|contradiction|challenge|protest|dispute)$/;

/** Where a saying goes over into what it met: "… went unchallenged in the channel". */
export function unmetIn(
  tokens: readonly Token[],
): { readonly at: Token; readonly stance: Stance; readonly denied: boolean } | null {
  const i = tokens.findIndex(
    ({ folded }, n) =>
      n > 0 &&
      UNMET.test(folded) &&
      /^(?:went|goes|gone|go|remained|remains|stayed|was|were|is|left|passed)$/.test(tokens[n - 1]!.folded),
  );
  if (i < 0) {
    // "… , without objection", "without any contradiction".
    const without = tokens.findIndex(
      ({ folded }, n) =>
        folded === 'without' && tokens.slice(n + 1, n + 3).some((token) => OBJECTION.test(token.folded)),
    );
    return without > 0 ? { at: tokens[without]!, stance: 'against', denied: false } : null;
  }
  const denied = tokens
    .slice(Math.max(0, i - 3), i - 1)
    .findIndex(({ folded }) => /^(?:did|was|is|were|not|never)$/.test(folded));
  return {
    at: tokens[denied < 0 ? i - 1 : Math.max(0, i - 3) + denied]!,
    stance: tokens[i]!.folded === 'unanswered' ? 'any' : 'against',
    denied: denied >= 0,
  };
}

/** The claim that nobody answered what was said last; null where nothing was. */
export function unanswered(
  sentence: Sentence,
  stance: Stance,
  { start, end, denied = false }: { readonly start: number; readonly end: number; readonly denied?: boolean },
): Draft | null {
  const { said } = sentence.context.discourse;
  if (!said) return null;
  return {
    ...frameOf(sentence, start, end),
    ...answerTo(said, stance),
    act: stance === 'against' ? 'deny' : 'say',
    negated: !denied,
  };
}
