/** Words behind a name and a colon: `Devika: "that's Redis"`, `Ana to Bo: wait`, `Ingrid in channel: step 3 done`. */
import type { Predication } from '../../predication/predication.js';
import type { Token } from '../../predication/token.js';
import { personOf } from '../read-subjects.js';
import type { Sentence } from '../sentence.js';
import type { Speech } from './speech.js';
import { placePhrases } from './speech-place.js';

/** `Devika: "that's Redis"`, `Callum: first tickets`. */
export function colonSpeech({ tokens }: Predication, { context, toSpan }: Sentence): Speech | null {
  const at = tokens.findIndex((token) => token.kind === 'person');
  const speaker = tokens[at];
  const person = speaker ? personOf(speaker, context, toSpan) : null;
  const to =
    /^(?:to|->|→)$/.test(tokens[at + 1]?.folded ?? '') && tokens[at + 2]?.kind === 'person' ? tokens[at + 2] : null;
  const colon = colonBehind(tokens, to ? at + 3 : at + 1);
  if (!speaker || !person || tokens[colon]?.text !== ':' || tokens.slice(0, at).some((token) => token.kind === 'word'))
    return null;
  return {
    act: 'say',
    people: [person],
    frame: new Set(tokens.slice(at, colon)),
    verbNegated: false,
    ...(to ? { addressee: to } : {}),
  };
}

/** `Ingrid in channel: step 3 done`: where it was said may stand before the colon. */
function colonBehind(tokens: readonly Token[], from: number): number {
  if (!/^(?:in|on)$/.test(tokens[from]?.folded ?? '')) return from;
  const at = tokens.findIndex(({ text }, i) => i > from && text === ':');
  const place = tokens.slice(from, at);
  const isPlace =
    placePhrases(place).size === place.length || place.some(({ mention }) => mention?.types.includes('channel'));
  return at > 0 && at <= from + 4 && isPlace ? at : from;
}
