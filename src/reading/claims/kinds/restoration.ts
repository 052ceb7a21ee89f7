/** Patterns of restoration: "build X restored routing", "service came back when …", "that is what fixed it", "ended the throttling". */
import { stem } from '../../../claims/words/stem.js';
import type { Predication } from '../../predication/predication.js';
import { readHappening, wordsOf } from '../read-happening.js';
import { type Draft, frameOf, type Sentence } from '../sentence.js';

const RESTORES = new Set(
  [
    'restored',
    'fixed',
    'ended',
    'resolved',
    'cured',
    'mitigated',
    'remedied',
    'stopped',
    'recovered',
    'repaired',
    'brought',
    'cleared',
    'removed',
  ].map(stem),
);
const EFFECTS = new Set(
  [
    'service',
    'routing',
    'outage',
    'incident',
    'error',
    'errors',
    'throttling',
    'failures',
    'traffic',
    'portal',
    'site',
    'availability',
    'it',
    'problem',
    'issue',
    'impact',
    '404s',
    '5xx',
    '429s',
    '500s',
    'latency',
    'login',
    'logins',
    'operation',
    'normal',
  ].map(stem),
);
const BACK = new Set(['back', 'again', 'recovered', 'normal', 'up']);

export function readRestoration(sentence: Sentence, predication: Predication): Draft | null {
  const { verb, tokens } = predication;
  const what =
    verb && RESTORES.has(verb.stem) && effectBehind(predication)
      ? readHappening(predication, sentence.context, sentence.toSpan)
      : null;
  if (!what || !verb) return null;
  if (verb.stem === stem('brought') && !tokens.some((token) => BACK.has(token.folded))) return null;
  if (what.subjects.length === 0 && !what.agent) return null;
  const cause = { ...what, actions: [], words: [], amounts: [] };
  return {
    ...frameOf(sentence, predication.start, predication.end),
    kind: 'restoration',
    cause,
    words: wordsOf(tokens, verb),
  };
}

const effectBehind = (predication: Predication): boolean =>
  predication.tokens.some(
    (token) =>
      (token.kind === 'word' && EFFECTS.has(token.stem)) ||
      (token.kind === 'name' && token.mention?.types.some((type) => type === 'site' || type === 'service')),
  );
