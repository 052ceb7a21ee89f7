/** One number as it may be meant: value or bounds, and how finely it is stated. */
export interface NumberReading {
  readonly low: number;
  /** Equal to `low` unless the word itself is a range ("a few"). */
  readonly high: number;
  /** The precision it is stated in: 1, 0.1, 0.5 for halves, 1000 for "30k". */
  readonly step: number;
  /** The bounds of a vague word are customary, nothing to hold anybody to. */
  readonly vague?: true;
  /** What a vague word usually stands for. */
  readonly usual?: number;
}

export interface ParsedNumber {
  /** Index of the first token after it. */
  readonly next: number;
  /** All readings; more than one when separators are ambiguous (30.000). */
  readonly readings: readonly NumberReading[];
  readonly words: boolean;
}

/** An exact number with its precision. */
export const exactly = (value: number, step = 1): NumberReading => ({ low: value, high: value, step });

/** A number known only by custom. */
export const vaguely = (low: number, high: number, usual = low): NumberReading => ({
  low,
  high,
  step: 1,
  vague: true,
  usual,
});
