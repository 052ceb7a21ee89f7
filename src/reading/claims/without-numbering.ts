/** Leaves out the numbers that only count sections or rows. */
import type { Token } from '../predication/token.js';
import type { Unit } from '../units/unit.js';

/** "2.1 On 6 October …", "| 3.4 | 04:41 | …": a number that counts sections or rows is no part of the sentence. */
export function withoutNumbering(unit: Unit, tokens: readonly Token[]): readonly Token[] {
  const first = unit.row?.cells[0];
  if (
    first &&
    ((/^(?:no\.?|nr\.?|#|id|item|step|ref\.?)$/i.test(first.header) &&
      // "| Item | Vans late |": a column of names.
      !(/^(?:item|step)$/i.test(first.header) && /\p{L}{3}/u.test(unit.text.slice(first.start, first.end)))) ||
      /^§?\s*\d+(?:\.\d+)*\.?$/.test(unit.text.slice(first.start, first.end)))
  )
    return tokens.filter((token) => token.start >= first.end);
  const numbered = /^(?:§\s*)?\d{1,3}(?:\.\d{1,3}){1,3}\.?\s+(?=\S)/.exec(unit.text);
  // "8.4.0 was tagged": what has something done to it counts no sections; "27.5 % of passes" is a share.
  if (
    numbered &&
    /^(?:%|(?:per ?cent|percent|was|is|has|had|were|never|did|went|came|got|reached)\b)/.test(
      unit.text.slice(numbered[0].length),
    )
  )
    return tokens;
  // "2.31.1 in production" names a version.
  const named = tokens[0]?.kind === 'name' && tokens[0].mention!.types.includes('version');
  return numbered && !unit.pair && !named ? tokens.filter((token) => token.start >= numbered[0].length) : tokens;
}
