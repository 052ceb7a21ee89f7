/** Answers that only point back: "Idris denied it", "which Theo corrected a minute later", "Emeka objected", "Marek answered no"; what they answer is the saying told last. */
import type { ClaimOf } from '../../../claims/claim.js';
import { stem } from '../../../claims/words/stem.js';
import type { Said } from '../../discourse/discourse.js';
import type { Predication } from '../../predication/predication.js';
import type { Token } from '../../predication/token.js';
import { personOf } from '../read-subjects.js';
import { type Draft, frameOf, type Sentence } from '../sentence.js';
import { durationSlotOf } from '../time-slots.js';
import { answerPhrase } from './answer-phrases.js';

export type Stance = NonNullable<ClaimOf<'communication'>['answers']>['stance'];

export const STANCES: Readonly<Record<Stance, ReadonlySet<string>>> = {
  against: new Set(
    [
      'deny',
      'contradict',
      'dispute',
      'reject',
      'object',
      'disagree',
      'disagreed',
      'correct',
      'rebut',
      'refute',
      'contest',
      'refuse',
      'decline',
      'veto',
      'rebuff',
    ].map(stem),
  ),
  for: new Set(['confirm', 'agree', 'concur', 'admit', 'acknowledge', 'concede', 'accept'].map(stem)),
  any: new Set(['answer', 'reply', 'respond'].map(stem)),
};
/** Words behind the verb that only point back, or say how soon. */
const POINTS_BACK =
  /^(?:it|that|this|so|him|her|them|to|with|no|yes|not|straight|away|at|once|immediately|promptly|quickly|later|after|afterwards|the|same|minute|minutes|seconds|moments|shortly|flatly|both|within|in|channel|thread|chat|,|\.)$/;

/** Whether somebody answers here without words of their own. */
export const answersBack = (predication: Predication): Stance | null =>
  answerPhrase(predication)?.stance ?? answersInAWord(predication);

function answersInAWord({ verb, left, right, actions }: Predication): Stance | null {
  if (!verb) return null;
  const found = (Object.keys(STANCES) as Stance[]).find((stance) => STANCES[stance].has(verb.stem));
  // "As I had to admit": what is admitted stands before it.
  if (left.some((token) => token.folded === 'as') || left.at(-1)?.folded === 'to') return null;
  const by = answererBehind({ right });
  if (!found || !(by ?? left.find((token) => token.kind === 'person' || /^(?:i|he|she)$/.test(token.folded))))
    return null;
  const bare = right.every(
    (token) =>
      POINTS_BACK.test(token.folded) ||
      token === by ||
      (by !== undefined && token.folded === 'by') ||
      token.kind === 'duration' ||
      token.kind === 'time' ||
      token.kind === 'mark',
  );
  // "Corrected it", "acknowledged it": a deed unless something was just said.
  const which = left.some((token) => token.folded === 'which');
  if (!bare || (actions.length > 0 && !which && !/^(?:it|that|this|,|\.)?$/.test(right[0]?.folded ?? ''))) return null;
  if (found !== 'any') return found;
  const said = right.find((token) => /^(?:no|yes)$/.test(token.folded))?.folded;
  return said === 'no' ? 'against' : said === 'yes' ? 'for' : 'any';
}

/** "Disputed by Bo". */
const answererBehind = ({ right }: Pick<Predication, 'right'>): Token | undefined =>
  right[0]?.folded === 'by' && right[1]?.kind === 'person' ? right[1] : undefined;

/** The answer as a claim; null where nothing was said before it. */
export function readAnswer(sentence: Sentence, predication: Predication): Draft | null {
  const phrase = answerPhrase(predication);
  const stance = answersBack(predication);
  const { said } = sentence.context.discourse;
  if (!stance || !said || (!phrase && hasWordsOfItsOwn(sentence, predication))) return null;
  if (phrase?.elliptic && DENIES.test(said.text)) return null;
  const by = phrase?.speaker ?? answererBehind(predication);
  const speaker = (by ? [by] : [...predication.left].reverse())
    .map((token) => personOf(token, sentence.context, sentence.toSpan))
    .find((person) => person !== null);
  if (!speaker || speaker.identities.length === 0) return null;
  const delay = (phrase ? predication.tokens : predication.right)
    .map((token: Token) => (token.time ? durationSlotOf(token.time, sentence.toSpan) : null))
    .find(Boolean);
  const answer = answerTo(said, stance);
  return {
    ...frameOf(sentence, predication.start, predication.end),
    ...answer,
    act: stance === 'against' ? 'deny' : stance === 'for' ? 'confirm' : 'say',
    speaker,
    negated: false,
    answers: { ...answer.answers, ...(delay ? { delay } : {}), ...(phrase?.loose ? { loose: true } : {}) },
  };
}

/** What was said is itself a denial, or so told that it may be one. */
const DENIES = /\b(?:not|no|never|nobody|nothing|none|neither|nor|cannot|den(?:y|ies|ied))\b|n['’]t\b/i;

/** "Bo replied that …": the words are there; "did not deny it" says neither. */
const hasWordsOfItsOwn = ({ predications }: Sentence, predication: Predication): boolean =>
  predications[predications.indexOf(predication) + 1]?.link === 'that' ||
  predication.negated !== /^(?:no|not)$/.test(predication.right[0]?.folded ?? '');

/** The slots of a saying that has no words but those that it answers. */
export const answerTo = (said: Said, stance: Stance) => ({
  kind: 'communication' as const,
  quoted: [],
  words: [],
  verbs: [],
  amounts: [],
  subjects: [],
  answers: {
    stance,
    ...(said.speaker ? { speaker: said.speaker } : {}),
    text: said.text,
    words: [...said.words],
    subjects: [...said.subjects],
    ...(said.time ? { time: said.time } : {}),
  },
});
