/** What one check says of one facet of one claim, in values and pointers only; words are made elsewhere. */
import type { CoverageEntry } from './coverage.js';
import type { Reason } from './reason.js';
import type { TimelineEvent } from './timeline-event.js';
import type { Facet, Stance } from './verdict.js';

/** A value as asserted or as found; instants and intervals as RFC 3339, durations in seconds. */
export type TypedValue =
  | {
      readonly type: 'text' | 'instant' | 'identity' | 'entity' | 'outcome' | 'order' | 'state';
      readonly value: string;
    }
  | { readonly type: 'interval' | 'list'; readonly value: readonly string[] }
  | { readonly type: 'duration' | 'quantity'; readonly value: number; readonly unit: string }
  | { readonly type: 'none'; readonly value: null };

export const nothing: TypedValue = { type: 'none', value: null };

/** What decided: a record, or a coverage entry that shows an absence. */
export type Pointer =
  | { readonly kind: 'event'; readonly event: TimelineEvent }
  | { readonly kind: 'coverage'; readonly entry: CoverageEntry };

export interface Finding {
  readonly check: string;
  readonly facet: Facet;
  readonly stance: Stance;
  readonly reason: Reason;
  readonly asserted: TypedValue;
  readonly found: TypedValue;
  readonly pointers: readonly Pointer[];
}
