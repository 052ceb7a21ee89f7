/** The numbers a record holds, with the words beside them, for amounts that a sentence states of it. */
import type { AmountSlot } from '../../claims/slots.js';
import type { Json } from '../../domain/evidence.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import { amountMatches, type Match } from '../../domain/tolerance.js';

export interface RecordedNumber {
  readonly value: number;
  /** Attribute path, lower case. */
  readonly path: string;
}

/** All numbers of a record's attributes, and those written in its text. */
export function numbersOf(event: TimelineEvent): readonly RecordedNumber[] {
  const found: RecordedNumber[] = [];
  collect(event.attributes as Json, '', found);
  return found;
}

const LONGEST_LIST = 400;

function collect(value: Json, path: string, into: RecordedNumber[]): void {
  if (into.length > LONGEST_LIST) return;
  if (typeof value === 'number') into.push({ value, path: path.toLowerCase() });
  else if (typeof value === 'string')
    for (const number of numbersIn(value)) into.push({ value: number, path: path.toLowerCase() });
  else if (Array.isArray(value)) {
    if (value.length <= 64) for (const item of value) collect(item, path, into);
  } else if (value && typeof value === 'object')
    for (const [key, item] of Object.entries(value)) collect(item as Json, `${path}.${key}`, into);
}

/** Plain numbers in a text: "9,214 of 61,304 rows" → 9214, 61304; ids and dates are left out. */
export function numbersIn(text: string): readonly number[] {
  if (text.length > 4000) return [];
  const found: number[] = [];
  for (const match of text.matchAll(
    /(?<![\w.:/#-])\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\w:/-])|(?<![\w.:/#-])\d+(?:\.\d+)?(?![\w:/-]*\d)/g,
  ))
    found.push(Number(match[0].replaceAll(',', '')));
  return found;
}

/** Whether an amount, with its hedge, is met by a number. */
export const amountFits = (slot: AmountSlot, value: number): Match =>
  amountMatches(
    { low: slot.low, high: slot.high, step: slot.step, counted: slot.family === 'count', vague: slot.vague },
    value,
    slot.hedge,
  );

/** A share as percent, be it told as one or as a fraction; null of any other amount. */
export const asPercent = (slot: AmountSlot): AmountSlot | null =>
  slot.family === 'percent'
    ? slot
    : slot.family === 'fraction'
      ? {
          ...slot,
          family: 'percent',
          low: slot.low * 100,
          high: slot.high * 100,
          stated: slot.stated * 100,
          step: 1,
        }
      : null;
