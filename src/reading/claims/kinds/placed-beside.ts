/** Which of several places a value belongs to: "in Frankfurt 480 ms, in Tokyo 685 ms". */
import type { SubjectSlot } from '../../../claims/slots.js';
import type { Predication } from '../../predication/predication.js';
import type { Sentence } from '../sentence.js';

/** The subjects without the places of other parts of the clause; all of them where the value's own part names none. */
export function placedBeside(
  sentence: Sentence,
  { tokens }: Predication,
  subjects: readonly SubjectSlot[],
  start: number,
): readonly SubjectSlot[] {
  const places = subjects.filter(isPlace);
  if (places.length < 2) return subjects;
  const spans = tokens.map((token) => ({ ...sentence.toSpan(token.start, token.end), text: token.text }));
  const at = spans.findIndex((span) => span.start === start);
  const from = spans.slice(0, Math.max(0, at)).findLast(({ text }) => /^[,;]$/.test(text))?.end ?? 0;
  const to = spans.slice(at + 1).find(({ text }) => /^[,;]$/.test(text))?.start ?? Number.POSITIVE_INFINITY;
  // "685 ms in Tokyo and 480 in Frankfurt": right behind the value.
  const preposition = [at + 1, at + 2].find((i) => /^(?:in|at|for|on)$/.test(tokens[i]?.folded ?? ''));
  const right = places.filter(({ span }) => preposition !== undefined && span.start === spans[preposition + 1]?.start);
  if (right.length > 0) return subjects.filter((one) => !isPlace(one) || right.includes(one));
  const within = places.filter(({ span }) => span.start >= from && span.end <= to);
  const own = inItsHalf(within, spans[betweenValues(tokens)]?.start, start) ?? within;
  return own.length > 0 ? subjects.filter((one) => !isPlace(one) || own.includes(one)) : subjects;
}

/** "31 % of the segments in Tokyo and 25 % of those in Frankfurt": the one place on the value's own side of what joins them. */
function inItsHalf(
  places: readonly SubjectSlot[],
  half: number | undefined,
  start: number,
): readonly SubjectSlot[] | null {
  if (half === undefined || places.length !== 2) return null;
  const own = places.filter(({ span }) => span.start < half === start < half);
  return own.length === 1 ? own : null;
}

/** Where two values are joined; -1 for nowhere. */
const betweenValues = (tokens: Predication['tokens']): number =>
  tokens.findIndex(
    ({ folded }, i) =>
      /^(?:and|but|while|whereas|against|versus)$/.test(folded) &&
      tokens.slice(0, i).some(({ kind }) => kind === 'amount') &&
      tokens.slice(i + 1).some(({ kind }) => kind === 'amount'),
  );

const isPlace = (subject: SubjectSlot): boolean =>
  subject.candidates.some((ref) => ref.type === 'environment' || ref.type === 'service');
