/** What a number in a sentence may mean: value, precision, unit, and the noun it counts. */
import type { Hedge } from '../../domain/tolerance-tables.js';
import type { Span } from '../time/time-reading.js';

export const UNIT_FAMILIES = [
  'count',
  'percent',
  'points',
  'fraction',
  'ratio',
  'bytes',
  'bits',
  'money',
  'time',
  'rate',
] as const;
export type UnitFamily = (typeof UNIT_FAMILIES)[number];

export interface AmountUnit {
  readonly family: UnitFamily;
  /** In one spelling: '%', 'pp', '×', 'MB', 'MiB', 'USD', 'minute', '/second'; '' for a count. */
  readonly symbol: string;
  /** What one unit is in the base of its family: bytes, bits, nanoseconds, per second; 1 otherwise. */
  readonly factor: number;
}

export interface AmountReading {
  readonly low: number;
  /** Equal to `low` unless a range or a vague word was written. */
  readonly high: number;
  /** The number as written, in its unit. */
  readonly stated: number;
  /** The precision it is stated in. */
  readonly step: number;
  readonly unit: AmountUnit;
  /** Counted things match exactly; everything else is measured. */
  readonly counted: boolean;
  readonly vague?: true;
}

interface Mention extends Span {
  readonly text: string;
  /** The noun phrase that is counted, directly behind the number. */
  readonly noun?: Span;
}

export interface AmountMention extends Mention {
  readonly kind: 'amount';
  readonly readings: readonly AmountReading[];
  readonly hedge?: Hedge;
  /** "by 12", "from 4 to 12", "of 61,304": the word directly before. */
  readonly relation?: 'by' | 'to' | 'from' | 'of' | 'at';
  /** The word is a multiplication: "doubled", "tripled", "halved". */
  readonly change?: true;
}

export interface OrdinalMention extends Mention {
  readonly kind: 'ordinal';
  /** 1 first, 2 second …; -1 last. */
  readonly value: number;
}

export interface QuantifierMention extends Mention {
  readonly kind: 'quantifier';
  readonly which: 'all' | 'most' | 'any' | 'only' | 'some' | 'few';
}

export type NumberMention = AmountMention | OrdinalMention | QuantifierMention;
