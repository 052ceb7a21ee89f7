/** How much time went by before something was done: "twelve minutes passed before anybody was paged", "five minutes went by after the merge before it failed". */
import type { Happening } from '../../../claims/slots.js';
import type { Token } from '../../predication/token.js';
import type { Sentence } from '../sentence.js';
import { readEnd } from './span-ends.js';

/** Both ends, the first of them what was told before where the words name none; null without such a verb behind the length. */
export function wentBy(sentence: Sentence, length: Token): { from?: Happening; to: Happening } | null {
  const { tokens, context } = sentence;
  const behind = tokens.slice(tokens.indexOf(length) + 1);
  const verb = PASSES.exec(
    behind
      .slice(0, 4)
      .map(({ folded }) => folded)
      .join(' '),
  );
  if (!verb) return null;
  const rest = behind.slice(verb[0].split(' ').length);
  const before = rest.findIndex(({ folded }) => /^(?:before|until|till)$/.test(folded));
  const to = before < 0 ? null : readEnd(rest.slice(before + 1), sentence);
  if (!to) return null;
  const named = /^(?:after|from|since|following)$/.test(rest[0]?.folded ?? '');
  const from = named ? readEnd(rest.slice(1, before), sentence) : before === 0 ? context.discourse.anchor : null;
  return { ...(from ? { from } : {}), to };
}

const PASSES = /^(?:had |have |would |then )*(?:passed|elapsed|(?:went|gone) by)\b/;
