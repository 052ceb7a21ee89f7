/** The words that can begin a time or an amount: a cheap look that spares most of a sentence the grammars. */
import { HOLIDAYS, MONTH_NUMBER, ORDINAL_WORDS, SMALL_NUMBERS, TENS, WEEKDAY_NUMBER } from './names.js';
import { PREFIX_FIRST } from './prefix-words.js';
import type { Token } from './tokens.js';

const list = (words: string): readonly string[] => words.split(' ');

const NUMBERS: readonly string[] = [
  ...SMALL_NUMBERS.keys(),
  ...TENS.keys(),
  ...list('a an half quarter dozen dozens few several hundreds thousands tens millions'),
];

const TIMES = new Set<string>([
  ...NUMBERS,
  ...MONTH_NUMBER.keys(),
  ...WEEKDAY_NUMBER.keys(),
  ...[...WEEKDAY_NUMBER.keys()].map((name) => `${name}s`),
  ...ORDINAL_WORDS.keys(),
  ...[...HOLIDAYS.keys()].map((name) => name.split(' ')[0]!),
  ...PREFIX_FIRST,
  ...list(
    'the that this last next past previous following current coming early mid late earlier later yesterday today tomorrow tonight overnight all',
  ),
  ...list(
    'noon midday midnight now q week morning afternoon evening night from between for starting within inside in during',
  ),
  ...list('hour minute day moments minutes seconds hours days shortly soon immediately right directly straight just'),
]);

const AMOUNTS = new Set<string>([
  ...NUMBERS,
  ...ORDINAL_WORDS.keys(),
  ...PREFIX_FIRST,
  ...list(
    'between doubled doubling tripled tripling quadrupled halved halving twofold threefold tenfold twice thrice once both none nothing nobody neither no',
  ),
  ...list('last final latest all every each everything everyone most any only some hardly barely scarcely'),
]);

const MARKS = new Set([
  '+',
  '@',
  '~',
  '≈',
  '>',
  '<',
  '≥',
  '≤',
  '½',
  '¼',
  '¾',
  '⅓',
  '⅔',
  '⅕',
  '⅛',
  '⅜',
  '⅝',
  '⅞',
  '$',
  '€',
  '£',
  '¥',
]);

const starts = (token: Token, words: ReadonlySet<string>): boolean => {
  if (token.kind === 'number') return true;
  if (token.kind === 'mark') return MARKS.has(token.text);
  return words.has(token.lower) || (token.lower.endsWith("'s") && words.has(token.lower.slice(0, -2)));
};

/** Whether a time can begin with this token. */
export const mayStartTime = (token: Token): boolean => starts(token, TIMES);

/** Whether an amount, an ordinal or a quantifier can begin with this token. */
export const mayStartAmount = (token: Token): boolean => starts(token, AMOUNTS);
