/** The noun phrase that a number counts: "files", "failed requests", "read-only replicas"; a guess by word form, never a reading of its own. */
import type { Span } from '../time/time-reading.js';
import type { Tokens } from '../time/tokens.js';
import { word } from '../time/tokens.js';
import { anyNumber } from './word-number.js';

const STOPS = new Set(
  (
    'the a an and or but nor so yet of in on at to from by with within without for as than then that which who whom whose when while where before after ' +
    'until since during over under above below between into onto through per via is are was were be been being has have had do does did will would can could ' +
    'may might must should not never no none it its they them their we us our he she his her i you your this these those there here also only just already ' +
    'still again ago later earlier each every any all some both once because if though although however about around more less fewer most least plus minus versus vs according ever away short why having too either neither nor else'
  ).split(' '),
);

const PLURALS = new Set([
  'people',
  'children',
  'staff',
  'data',
  'schemas',
  'criteria',
  'indices',
  'vertices',
  'women',
  'men',
  'media',
]);
const SINGULAR_S = /(?:ss|us|is)$/;
const isPlural = (name: string): boolean =>
  PLURALS.has(name) || (name.endsWith('s') && name.length > 2 && !SINGULAR_S.test(name));

/** Verbs and participles that follow a number without being counted by it. */
const VERBAL = /(?:ed|known|gone|went|came|became|rose|fell|grew|wrote|sent|left|got|saw|took|made|came|ran|hit)$/;

/** The noun phrase at a token, at most four words; undefined when none follows. `single` for one and no: then no plural ends it. */
export function nounAfter(tokens: Tokens, at: number, single = false): Span | undefined {
  const first = passOf(tokens, at);
  const alone = single && first === at;
  let end = first;
  for (let next = first, words = 0; words < 4; words++) {
    const token = tokens.list[next];
    if (token?.kind !== 'word' || STOPS.has(token.lower) || COUNTS.test(token.lower)) break;
    if (VERBAL.test(token.lower) && (words > 0 || !adjective(tokens, next))) break;
    if (alone && words > 0 && isPlural(token.lower)) break;
    next = passHyphens(tokens, next + 1);
    end = next;
    if (isPlural(tokens.list[next - 1]!.lower)) break;
  }
  if (end === first) return undefined;
  return { start: tokens.list[first]!.start, end: tokens.list[end - 1]!.end };
}

/** Number words, which begin something else. */
const COUNTS =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred|thousand|dozen|twice)$/;

/** "failed requests": a participle before a noun. */
const adjective = (tokens: Tokens, at: number): boolean => {
  const after = tokens.list[at + 1];
  return after?.kind === 'word' && !STOPS.has(after.lower) && isPlural(after.lower);
};

/** "read-only-replicas" is one word. */
function passHyphens(tokens: Tokens, at: number): number {
  let next = at;
  while (
    tokens.list[next]?.text === '-' &&
    tokens.list[next]?.glued &&
    tokens.list[next + 1]?.glued &&
    tokens.list[next + 1]?.kind === 'word'
  )
    next += 2;
  return next;
}

/** "of the", "of our", "of 61,304": the noun stands behind it. */
function passOf(tokens: Tokens, at: number): number {
  if (word(tokens, at) !== 'of' && word(tokens, at) !== 'the') return at;
  const next = word(tokens, at) === 'of' ? at + 1 : at;
  const determiner = /^(?:the|our|its|their|those|these|all|your|his|her)$/.test(word(tokens, next)) ? next + 1 : next;
  return anyNumber(tokens, determiner)?.next ?? determiner;
}
