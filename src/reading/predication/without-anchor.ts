/** Leaves out of a clause what only anchors its time: "The alert fired twelve minutes after #12 was merged": the merge only tells when, and is no part of the alert. */
import { isFunctionWord } from '../../claims/words/function-words.js';
import type { EntityType } from '../../domain/entity.js';
import { typesOfNoun } from '../lexicon/head-nouns.js';
import type { Predication } from './predication.js';
import type { Token } from './token.js';
import { verbFormAt } from './verb-forms.js';

export function withoutAnchor(predication: Predication): Predication {
  const tail = orderTail(predication);
  const [first, last] = [tail[0], tail.at(-1)];
  const anchors = [
    ...predication.tokens.flatMap((token) => anchorOf(predication, token) ?? []),
    ...(first && last ? [{ start: first.start, end: last.end }] : []),
  ];
  const stays = (token: Token): boolean => !anchors.some(({ start, end }) => token.start >= start && token.end <= end);
  if (anchors.length === 0 || (predication.verb && !stays(predication.verb))) return predication;
  const { tokens, left, right } = predication;
  return { ...predication, tokens: tokens.filter(stays), left: left.filter(stays), right: right.filter(stays) };
}

/** "The alert on backlog went off before the label-api alert": the other one, which only tells the order, with the word that does; empty where nothing of the kind ends the clause. */
export function orderTail({ tokens, verb }: Predication): readonly Token[] {
  const from = verb ? tokens.indexOf(verb) : -1;
  const at = tokens.findIndex(
    ({ folded, kind }, i) =>
      i > from &&
      kind === 'word' &&
      (/^(?:before|after)$/.test(folded) || (folded === 'ahead' && tokens[i + 1]?.folded === 'of')),
  );
  if (from < 0 || at < 0 || tokens[at - 1]?.kind === 'duration' || tokens[at - 1]?.kind === 'time') return [];
  const tail = tokens.slice(at).filter(({ text }) => text !== '.');
  const noun = tail.slice(1);
  return noun.length <= LONGEST_TAIL &&
    /^(?:the|our|its|of|any|a)$/.test(noun[0]?.folded ?? '') &&
    noun.some(({ kind, stem }) => kind === 'word' && (typesOfNoun(stem) ?? []).some((type) => SIGNALS.has(type))) &&
    noun.every((token, i) => !/^(?:time|duration|mark)$/.test(token.kind) && verbFormAt(noun, i) === null)
    ? tail
    : [];
}
const LONGEST_TAIL = 9;
const SIGNALS: ReadonlySet<EntityType> = new Set<EntityType>(['policy', 'alert', 'page', 'ticket']);

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
  if (at < 0 || tokens.slice(0, at).some((token) => token.kind !== 'mark')) return undefined;
  const inside = tokens.filter((token) => token.start >= span.start && token.end <= span.end);
  const deed = verb ? inside.indexOf(verb) : inside.length;
  // "Within a minute of that Ana tried again": "that" is what was told before, and no clause of its own.
  if (deed > 1 && inside.length > 2 && POINTS.test(inside[0]!.folded) && opensSubject(inside[1]!))
    return inside[0]!.end;
  if (!verb) return undefined;
  for (let i = 2; i < deed; i++) if (opensSubject(inside[i]!) && closesNoun(inside[i - 1]!)) return inside[i - 1]!.end;
  return undefined;
}

const POINTS = /^(?:that|this|it|which)$/;

const opensSubject = ({ kind, folded }: Token): boolean =>
  kind === 'person' ||
  kind === 'name' ||
  /^(?:the|an?|our|its|their|his|her|my|this|that|i|he|she|it|we|they)$/.test(folded);

const closesNoun = ({ kind, stem }: Token): boolean =>
  kind === 'name' || (kind === 'word' && (!isFunctionWord(stem) || typesOfNoun(stem) !== null));
