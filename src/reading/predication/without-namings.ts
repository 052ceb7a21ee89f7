/** Puts a thing in place of the words that introduce it by its name: "a check named `lint` failed" is "`lint` failed". */
import type { Token } from './token.js';

/** "Called", "by the name of": what stands between a noun and its name. */
const NAMINGS: readonly (readonly string[])[] = [
  ['by', 'the', 'name', 'of'],
  ['with', 'the', 'name'],
  ['of', 'the', 'name'],
  ['known', 'as'],
  ...['named', 'called', 'titled', 'entitled', 'dubbed', 'labelled', 'labeled'].map((word) => [word]),
];
const ARTICLE = /^(?:an?|the|one|our|its|their|another|this|that)$/;
const FINITE = /^(?:is|was|are|were|be|been|being|has|had|have|got|gets)$/;
/** Words of the noun phrase that is introduced. */
const LONGEST = 4;

export function withoutNamings(tokens: readonly Token[]): readonly Token[] {
  const kept: Token[] = [];
  for (const token of tokens) {
    const from = isNamed(token) ? introductionIn(kept, token) : -1;
    if (from >= 0) kept.length = from;
    kept.push(token);
  }
  return kept;
}

const isNamed = ({ kind }: Token): boolean => kind === 'name' || kind === 'person';

/** Where the words that end here and introduce a name begin; -1 where none do. */
function introductionIn(before: readonly Token[], named: Token): number {
  const naming = NAMINGS.find((words) =>
    words.every((word, i) => before[before.length - words.length + i]?.folded === word),
  );
  if (!naming) return -1;
  const end = before.length - naming.length;
  for (let at = end - 1; at >= Math.max(0, end - LONGEST); at--) {
    const { kind, folded } = before[at]!;
    // "The revision is called X" says which one it is.
    if (kind !== 'word' || FINITE.test(folded)) return -1;
    if (ARTICLE.test(folded)) return at < end - 1 && !isCall(naming, folded, named) ? at : -1;
  }
  return -1;
}

/** "The engineer called Ana" may have used a telephone; "an engineer called Ana" has that name. */
const isCall = (naming: readonly string[], article: string, { kind }: Token): boolean =>
  naming[0] === 'called' && kind === 'person' && !/^(?:an?|another)$/.test(article);
