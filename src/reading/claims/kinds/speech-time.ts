/** When something was said: which clock of a sentence of saying is the time of speaking, and which is content. */
import type { Predication } from '../../predication/predication.js';
import { tellsWhen } from '../../predication/tells-when.js';
import type { Token } from '../../predication/token.js';
import type { Speech } from './speech.js';

const ABOUT = new Set(['between', 'from', 'since', 'until', 'for', 'to', 'by', 'till']);
const OPENS = /^(?:that|whether|if|why|what|how|to)$/;

/** When it was said: a clock before the verb or right behind it, or at the end of a saying without a clause; the other clocks are content. */
export function speechTime(predication: Predication, tokens: readonly Token[], speech: Speech): Token | undefined {
  const verb = predication.verb;
  const at = verb ? tokens.indexOf(verb) : -1;
  const before = tokens
    .slice(0, Math.max(0, at))
    .find((token) => tellsWhen(token) && token.start >= (speech.from ?? 0));
  if (before || speech.loose) return before ?? tokens.find(tellsWhen);
  const opener = tokens.findIndex((token, i) => i > at && OPENS.test(token.folded));
  const near = tokens.slice(at + 1, opener < 0 ? undefined : opener).filter(tellsWhen);
  const last = tokens.findLast(tellsWhen);
  const closes = last && tokens.slice(tokens.indexOf(last) + 1).every((token) => token.kind === 'mark');
  const clause = opener >= 0 && /^(?:that|whether|if|why|what|how)$/.test(tokens[opener]!.folded);
  return [...near, ...(last && closes && !clause ? [last] : [])].find((token) => {
    const i = tokens.indexOf(token);
    const hedged = token.time?.relation;
    return !ABOUT.has(tokens[i - 1]?.folded ?? '') && hedged !== 'until' && !token.time?.readings.some(isRange);
  });
}

const isRange = (reading: { readonly kind: string }): boolean => /range|period/.test(reading.kind);
