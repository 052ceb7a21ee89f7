/** "The former was merged", "the second one failed", "both were approved": words that point at things told of side by side read as those things' names. */
import type { Token } from '../predication/token.js';
import { worded } from '../predication/worded.js';
import type { ReadingContext } from './reading-context.js';

export function pointingBack(written: readonly Token[], context: ReadingContext): readonly Token[] {
  const { discourse } = context;
  const tokens = withSamePerson(written, context);
  if (!tokens.some(({ folded }) => POINTS.test(folded))) return tokens;
  const things = discourse.listed.near();
  if (things.length < 2 || tokens.some((token) => things.includes(token))) return tokens;
  const read: Token[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    const all = isAll(tokens, at, things.length);
    if (all) {
      read.push(...coordinated(token, tokens[at + all - 1]!.end, things));
      at += all - 1;
      continue;
    }
    const thing = token.folded === 'the' ? meantBy(tokens, at + 1, things) : null;
    if (!thing) {
      read.push(token);
      continue;
    }
    const last = tokens[at + 2]?.folded === 'one' ? at + 2 : at + 1;
    read.push({ ...thing, start: token.start, end: tokens[last]!.end });
    at = last;
  }
  return read;
}

/** "The same person approved both": whoever did the deed that was told last. */
function withSamePerson(tokens: readonly Token[], { discourse }: ReadingContext): readonly Token[] {
  const at = tokens.findIndex(({ folded }) => folded === 'same');
  const [the, noun] = [tokens[at - 1], tokens[at + 1]];
  const person = discourse.doer();
  if (at < 1 || the!.folded !== 'the' || !SOMEBODY.test(noun?.folded ?? '') || !person) return tokens;
  // "By the same person who wrote it": told by another deed of theirs, whoever came before.
  if (/^(?:who|that|as)$/.test(tokens[at + 2]?.folded ?? '')) return tokens;
  const { start } = the!;
  const { end } = noun!;
  const { text, identities } = person;
  const mention = { start, end, text, entities: [], identities, types: [], how: 'implied' as const };
  return [...tokens.slice(0, at - 1), { ...noun!, start, end, kind: 'person', mention }, ...tokens.slice(at + 2)];
}
const SOMEBODY = /^(?:person|engineer|developer|reviewer|colleague|man|woman)$/;

const POINTS = /^(?:former|latter|first|second|third|fourth|both|neither|all|three)$/;
const PLACES: ReadonlyMap<string, number> = new Map([
  ['former', 0],
  ['first', 0],
  ['second', 1],
  ['third', 2],
  ['fourth', 3],
]);

/** Which of them an ordinal without a noun of its own means. */
function meantBy(tokens: readonly Token[], at: number, things: readonly Token[]): Token | null {
  const word = tokens[at]?.folded ?? '';
  const place = word === 'latter' ? things.length - 1 : PLACES.get(word);
  if (place === undefined || (/^(?:former|latter)$/.test(word) && things.length !== 2)) return null;
  const next = tokens[at + (tokens[at + 1]?.folded === 'one' ? 2 : 1)];
  return standsAlone(next) ? (things[place] ?? null) : null;
}

/** No noun behind it that it could count. */
const standsAlone = (next: Token | undefined): boolean =>
  next === undefined ||
  next.kind === 'time' ||
  (next.kind === 'mark' && next.text !== '(') ||
  ALONE.test(next.folded) ||
  /(?:ed|ing)$/.test(next.folded);
const ALONE =
  /^(?:was|were|is|are|had|has|have|did|does|got|went|came|took|never|also|only|then|at|by|in|on|of|and|but|while|two|half|a|an|about|some)$/;

/** "Both were …", "all three have …": how many tokens that takes; 0 where something else is meant. */
function isAll(tokens: readonly Token[], at: number, many: number): number {
  const [word, next, third] = [tokens[at]!.folded, tokens[at + 1]?.folded ?? '', tokens[at + 2]?.folded ?? ''];
  if (at > 0 && tokens[at - 1]!.kind !== 'mark' && !/^(?:and|but)$/.test(tokens[at - 1]!.folded)) return 0;
  if (word === 'both' && many === 2 && FINITE.test(next)) return 1;
  if (word === 'all' && COUNTS[many] === next && FINITE.test(third)) return 2;
  return 0;
}
const FINITE = /^(?:was|were|are|have|had|got|failed|passed|succeeded|went)$/;
const COUNTS: Readonly<Record<number, string>> = { 3: 'three', 4: 'four', 5: 'five' };

/** "#1 and #2": each at characters of its own among those that stand there. */
const coordinated = ({ start }: Token, end: number, things: readonly Token[]): readonly Token[] =>
  things.flatMap((thing, i) => {
    const at = start + 2 * i;
    const name = { ...thing, start: at, end: i === things.length - 1 ? end : at + 1 };
    return i > 0 ? [worded({ start: at - 1, end: at }, 'and'), name] : [name];
  });
