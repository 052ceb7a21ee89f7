/** From offsets in a unit's clean text to characters of the report. */
import type { Span } from '../../claims/slots.js';

export type ToSpan = (start: number, end: number) => Span;

/** Ends behind the last character, also where markup follows it in the source. */
export const toSpanOf =
  (unit: {
    readonly toSource: (clean: number) => number;
    readonly text: string;
    readonly start: number;
    readonly end: number;
  }): ToSpan =>
  (start, end) => {
    const from = unit.toSource(start);
    const to = end >= unit.text.length ? unit.end : end <= start ? from : unit.toSource(end - 1) + 1;
    return { start: from, end: Math.max(from, to) };
  };
