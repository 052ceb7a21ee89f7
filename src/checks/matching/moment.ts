/** A moment that words may mean, with the record that shows it; and all that some words may mean. */
import type { Instant } from '../../domain/instant.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import type { Bounds } from './effect.js';

export interface Moment {
  readonly at: Bounds;
  /** What shows it; absent for a clock that the sentence itself gives. */
  readonly event?: TimelineEvent;
}

export interface Moments {
  /** The likeliest, all of one rank. */
  readonly best: readonly Moment[];
  /** Every moment that the words allow. */
  readonly all: readonly Moment[];
  /** Told by the same words as the likeliest one, moments later: of a page, when the phone rang. Good for bearing out. */
  readonly beside?: readonly Moment[];
  /** The sentence names the very thing, so that no other record can be meant. */
  readonly named: boolean;
  /** A complete source tells of no other such one in all the incident. */
  readonly alone?: boolean;
}

export const NO_MOMENTS: Moments = { best: [], all: [], named: false };

/** More than this are no answer. */
export const MOST_MOMENTS = 6;

/** Bounds that leave nothing open. */
export const instantBounds = (at: Instant): Bounds => ({ from: at, to: at });
