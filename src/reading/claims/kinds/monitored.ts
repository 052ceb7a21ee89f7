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

/** "448 of 622 requests failed", "of 622, 448 failed": one share of two numbers. */
export function asShare(values: readonly Monitored[], said: readonly string[]): readonly Monitored[] {
  const [a, b] = values;
  const counts = values.every(({ slot }) => ['count', 'measure', 'rate'].includes(slot.family));
  if (values.length !== 2 || !counts || (a!.relation !== 'of' && b!.relation !== 'of') || !said.some(saysFailing))
    return values;
  const [part, whole] = a!.slot.stated <= b!.slot.stated ? [a!, b!] : [b!, a!];
  const share = part.slot.stated / whole.slot.stated;
  const slot = {
    ...part.slot,
    span: { start: a!.slot.span.start, end: b!.slot.span.end },
    low: share,
    high: share,
    stated: share,
    step: 1 / whole.slot.stated,
    family: 'fraction',
    symbol: '',
  };
  return [{ slot, relation: undefined, thing: 'errors' }];
}

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
  a.family === b.family || [a, b].every(({ family }) => family === 'count' || family === 'measure');
