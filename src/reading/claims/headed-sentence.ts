/** "**Impact:** The queue filled up.": a key before a sentence that stands by itself heads it, and says nothing that could be related to its words. */
import type { Token } from '../predication/token.js';
import type { Unit } from '../units/unit.js';
import { hasSubjectAndVerb } from './opens-clause.js';

/** The unit and its tokens without such a key; as they are where the key names somebody or something, denies, or waits for what stands behind it. */
export function withoutHead(
  unit: Unit,
  tokens: readonly Token[],
): { readonly unit: Unit; readonly tokens: readonly Token[] } {
  const { pair, ...rest } = unit;
  if (!pair) return { unit, tokens };
  const key = tokens.filter(({ end }) => end <= pair.value.start);
  const value = tokens.filter(({ start }) => start >= pair.value.start);
  if (!isHeading(key) || !standsAlone(value)) return { unit, tokens };
  return {
    unit: { ...rest, text: `${' '.repeat(pair.value.start)}${unit.text.slice(pair.value.start)}` },
    tokens: value,
  };
}

const isHeading = (key: readonly Token[]): boolean =>
  key.length > 0 &&
  key.every(({ kind }) => kind === 'word' || kind === 'mark') &&
  !key.some(({ folded }) => OPEN.test(folded));
/** "Fixed by: …", "Not affected: …", "Claimed: …". */
const OPEN =
  /^(?:by|to|from|with|of|at|on|when|who|not|no|none|never|without|un\p{L}+|false|wrong|myth|claim(?:s|ed)?|said|says|wrote|quote|rumou?rs?|hypothesis|theory|assumption|expected|planned|todo|if)$/u;

/** A length, a number or a clock in front is what the key asks for. */
function standsAlone(value: readonly Token[]): boolean {
  const first = value.find(({ kind }) => kind !== 'mark');
  return first !== undefined && !/^(?:amount|duration|time)$/.test(first.kind) && hasSubjectAndVerb(value, 0);
}
