/** "Muted at Ana's request", "on the instruction of Bo", "as Ana had asked": that somebody asked for the deed is a statement beside it, and none of its words. */
import { clausesOf } from '../../../claims/words/wording.js';
import { phraseIn } from '../../predication/phrases.js';
import type { Token } from '../../predication/token.js';
import { personOf } from '../read-subjects.js';
import { type Draft, frameOf, type Sentence } from '../sentence.js';

const ASKING = '(?:requests?|instructions?|orders?|behest|insistence|command|say-so|bidding)';
const AT = '(?:at|on|upon|by|under|following|per)';
const AT_REQUEST = new RegExp(
  [
    `\\b${AT} (?:the )?(?:\\w+ )?${ASKING} (?:of|from|by) @`,
    `\\b${AT} @ ['’]?s? ?(?:\\w+ )?${ASKING}`,
    `\\bas @ (?:had )?(?:asked|requested|instructed|ordered|told)(?: (?:it|me|him|her|them|us))?(?: to(?: do)?)?(?= [,.;]|$)`,
    `\\bas (?:asked|requested|instructed|ordered|told)(?: to(?: do)?)? by @`,
  ].join('|'),
);

export function requestsBeside(sentence: Sentence): readonly Draft[] {
  const { tokens, context, toSpan, predications } = sentence;
  const beside = phraseIn(tokens, AT_REQUEST);
  if (!beside || tokens.some(({ kind }) => kind === 'quotation')) return [];
  const { from, to } = beside;
  const asker = tokens.slice(from, to).find(({ kind }) => kind === 'person');
  const speaker = asker ? personOf(asker, context, toSpan) : null;
  const deed =
    predications.findLast(({ actions, start }) => actions.length > 0 && start <= tokens[from]!.start) ??
    predications.find(({ actions }) => actions.length > 0);
  if (speaker?.identities.length !== 1 || !deed || deed.negated) return [];
  const told = deed.tokens.filter(({ kind }) => kind === 'word' || kind === 'name').map(({ text }) => text);
  return [
    {
      ...frameOf(sentence, tokens[0]!.start, tokens.at(-1)!.end),
      kind: 'communication',
      act: 'request',
      speaker,
      quoted: [],
      words: [...new Set(clausesOf(told.join(' ')).flatMap(({ concepts }) => [...concepts.keys()]))],
      verbs: deed.verb ? [...new Set(clausesOf(deed.verb.text).flatMap(({ concepts }) => [...concepts.keys()]))] : [],
      amounts: [],
      subjects: [],
      negated: false,
    },
  ];
}

/** What the predications are made of: without it, and without the comma that parts it off. */
export function withoutRequests(tokens: readonly Token[]): readonly Token[] {
  const beside = phraseIn(tokens, AT_REQUEST);
  if (!beside) return tokens;
  const { from, to } = beside;
  const parted = from === 0 && tokens[to]?.text === ',' ? to + 1 : to;
  return [...tokens.slice(0, from), ...tokens.slice(parted)];
}
