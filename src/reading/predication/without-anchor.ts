/** Leaves out of a clause what only anchors its time: "The alert fired twelve minutes after #12 was merged": the merge only tells when, and is no part of the alert. */
import { isFunctionWord } from '../../claims/words/function-words.js';
import type { Predication } from './predication.js';
import type { Token } from './token.js';

export function withoutAnchor(predication: Predication): Predication {
  const anchors = predication.tokens.flatMap((token) => anchorOf(predication, token) ?? []);
  const stays = (token: Token): boolean => !anchors.some(({ start, end }) => token.start >= start && token.end <= end);
  if (anchors.length === 0 || (predication.verb && !stays(predication.verb))) return predication;
  const { tokens, left, right } = predication;
  return { ...predication, tokens: tokens.filter(stays), left: left.filter(stays), right: right.filter(stays) };
}

/** Where the words stand that a distance is counted from; undefined where it names none. */
export function anchorOf(
  predication: Predication,
  length: Token,
): { readonly start: number; readonly end: number } | undefined {
  const span = length.time?.readings.flatMap((one) => (one.kind === 'relative' ? (one.anchorSpan ?? []) : []))[0];
  if (!span) return undefined;
  const end = endBeforeMain(predication, length, span);
  return end === undefined ? span : { start: span.start, end };
}

/** "Seven minutes after the last shift the alert closed": without a comma, the anchor that opens a sentence ends where the subject of its verb begins. */
function endBeforeMain(
  { tokens, verb }: Predication,
  length: Token,
  span: { readonly start: number; readonly end: number },
): number | undefined {
  const at = tokens.indexOf(length);
  if (!verb || at < 0 || tokens.slice(0, at).some((token) => token.kind !== 'mark')) return undefined;
  const inside = tokens.filter((token) => token.start >= span.start && token.end <= span.end);
  const deed = inside.indexOf(verb);
  for (let i = 2; i < deed; i++) if (opensSubject(inside[i]!) && closesNoun(inside[i - 1]!)) return inside[i - 1]!.end;
  return undefined;
}

const opensSubject = ({ kind, folded }: Token): boolean =>
  kind === 'person' ||
  kind === 'name' ||
  /^(?:the|an?|our|its|their|his|her|my|this|that|i|he|she|it|we|they)$/.test(folded);

const closesNoun = ({ kind, stem }: Token): boolean => kind === 'name' || (kind === 'word' && !isFunctionWord(stem));
