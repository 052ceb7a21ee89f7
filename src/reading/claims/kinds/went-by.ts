/** How much time went by before something was done: "twelve minutes passed before anybody was paged", "five minutes went by after the merge before it failed". */
import type { Happening } from '../../../claims/slots.js';
import type { Token } from '../../predication/token.js';
import type { Sentence } from '../sentence.js';
import { readEnd } from './span-ends.js';
import { fromNature } from './took-to.js';

/** Both ends, the first of them what was told before where the words name none; null without such a verb behind the length. */
export function wentBy(sentence: Sentence, length: Token): { from?: Happening; to: Happening } | null {
  const { tokens, context } = sentence;
  const behind = tokens.slice(tokens.indexOf(length) + 1);
  const passes = PASSES.exec(wordsOf(behind.slice(0, 4)));
  // "It was twelve minutes before …": the length may be read with its "before".
  const lasted = IT_WAS.test(wordsOf(tokens.slice(0, tokens.indexOf(length))));
  const within = lasted && /\bbefore$/.test(length.folded);
  if (!passes && !lasted) return null;
  const rest = passes ? behind.slice(passes[0].split(' ').length) : behind;
  const before = within ? -1 : rest.findIndex(({ folded }) => /^(?:before|until|till)$/.test(folded));
  const isDirect = before === (within ? -1 : 0);
  if (!within && (before < 0 || (lasted && !isDirect))) return null;
  const to = readEnd(rest.slice(before + 1), sentence);
  if (!to) return null;
  const named = /^(?:after|from|since|following)$/.test(rest[0]?.folded ?? '');
  const from = named ? readEnd(rest.slice(1, before), sentence) : isDirect ? context.discourse.anchor : null;
  // "Twelve minutes passed before the page was acknowledged", with nothing told before: since it went out.
  const opens = tokens.slice(0, tokens.indexOf(length)).every(({ text }) => !/^[,;:–—]$/.test(text));
  const natural = from || !isDirect || !opens ? null : fromNature(to);
  return natural ?? { ...(from ? { from } : {}), to };
}

const wordsOf = (tokens: readonly Token[]): string => tokens.map(({ folded }) => folded).join(' ');

const PASSES = /^(?:had |have |would |then )*(?:passed|elapsed|(?:went|gone) by)\b/;
/** "It was twelve minutes before …", "it took an hour until …". */
const IT_WAS = /\bit (?:was|took|had been|had taken)(?: (?:a|another|a full|all of|only|almost|nearly|over|about))?$/;
