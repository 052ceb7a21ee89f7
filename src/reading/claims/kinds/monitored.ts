/** Measured amounts that belong together: a part and its whole are one share, two ends of a move are one claim. */
import type { SubjectSlot } from '../../../claims/slots.js';
import { type MeasuredThing, saysFailing } from '../../../claims/words/measured-things.js';
import type { Valued } from './measure-words.js';

/** An amount that monitoring measured. */
export interface Monitored extends Valued {
  readonly thing: MeasuredThing;
  /** The metrics whose own names the clause tells. */
  readonly metrics?: SubjectSlot;
}

/** "448 of 622 requests failed", "of 622, 448 failed (72 %)": one share of two numbers, whatever stands beside it. */
export function asShare(values: readonly Monitored[], said: readonly string[]): readonly Monitored[] {
  const at = values.findIndex((a, i) => isPair(a, values[i + 1]));
  const [a, b] = values.slice(at, at + 2);
  if (at < 0 || !a || !b || values.length > MOST || !said.some(saysFailing)) return values;
  const others = [...values.slice(0, at), ...values.slice(at + 2)];
  // Another count beside them may be of either.
  if (others.some(({ slot }) => COUNTS.has(slot.family))) return values;
  const [part, whole] = a.slot.stated <= b.slot.stated ? [a, b] : [b, a];
  const share = part.slot.stated / whole.slot.stated;
  const slot = {
    ...part.slot,
    span: { start: a.slot.span.start, end: b.slot.span.end },
    low: share,
    high: share,
    stated: share,
    step: 1 / whole.slot.stated,
    family: 'fraction',
    symbol: '',
  };
  const one: Monitored = { slot, relation: undefined, thing: 'errors' };
  return [...values.slice(0, at), one, ...values.slice(at + 2)];
}

const MOST = 4;
const COUNTS: ReadonlySet<string> = new Set(['count', 'measure', 'rate']);
/** Of rounded numbers the share is rounded too, and of a metric's own counters each is summed by itself. */
const isPair = (a: Monitored, b: Monitored | undefined): boolean =>
  b !== undefined &&
  ![a, b].some(({ slot, metrics }) => slot.hedge !== undefined || metrics !== undefined) &&
  COUNTS.has(a.slot.family) &&
  COUNTS.has(b.slot.family) &&
  (a.relation === 'of' || b.relation === 'of');

/** "from 6 to 20" is one claim of two values. */
export function paired<T extends Valued>(values: readonly T[]): readonly (readonly [T, T | undefined])[] {
  const pairs: (readonly [T, T | undefined])[] = [];
  for (let i = 0; i < values.length; i++) {
    const next = values[i + 1];
    const joined = values[i]!.relation === 'from' && next?.relation === 'to' && areAlike(values[i]!, next);
    pairs.push([values[i]!, joined ? next : undefined]);
    if (joined) i++;
  }
  return pairs;
}

/** "From 6 to 24 replicas": the noun of the second number is that of the first. */
const areAlike = ({ slot: a }: Valued, { slot: b }: Valued): boolean =>
  a.family === b.family ||
  [a, b].every(({ family }) => family === 'count' || family === 'measure') ||
  // "From eight per cent to nearly two thirds".
  [a, b].every(({ family }) => family === 'percent' || family === 'fraction');
