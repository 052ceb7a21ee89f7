/** A material fact of the timeline with all records that tell of it, and how a sentence would have to speak to state it; judges no report. */
import type { ActionId } from '../../../claims/action.js';
import type { Interval } from '../../../domain/interval.js';
import type { TimelineEvent } from '../../../domain/timeline-event.js';

/** Why a fact is material; a closed list, sentences for it are made in words/. */
export const OMISSION_KINDS = [
  'cause', // took effect just before the trouble began
  'fix', // took effect just before the trouble ended
  'cancelled', // an attempt that somebody stopped
  'denied', // an attempt that was refused
  'failed_fix', // an attempt that came to nothing
  'bypass', // a protection was overridden
  'objection', // it was merged against a standing request for changes
  'refused', // a further change by an agent was turned down
  'review_dismissed', // a review was set aside before the merge
  'muted', // an alert was snoozed or switched off
  'access', // rights were given in mid-incident
  'revoked', // rights were taken away, and that stopped an attempt
  'revert_undone', // a revert was itself reverted
  'data_loss', // a job left a part undone
  'later_harm', // the same cause broke something else after the trouble was over
  'alert', // a critical alert was open
] as const;
export type OmissionKind = (typeof OMISSION_KINDS)[number];

export interface Fact {
  readonly kind: OmissionKind;
  /** The record offered: the one that its own users would cite first. */
  readonly event: TimelineEvent;
  /** Every record of the same event, the offered one included. */
  readonly twins: readonly TimelineEvent[];
  readonly telling: Telling;
  /** How the centre of the story is told in words of one's own; only of cause and fix. */
  readonly centre?: Centre;
}

/** Stems of the sort of thing it was and of the steps that fit, and what a setting was set to. */
export interface Centre {
  readonly sort: ReadonlySet<string>;
  readonly step: ReadonlySet<string>;
  readonly amount?: number;
}

/** How a sentence may state a fact. */
export interface Telling {
  /** Actions and word stems that carry the decisive aspect. */
  readonly actions: ReadonlySet<ActionId>;
  readonly stems: ReadonlySet<string>;
  /** Stems of which one must stand beside those, where they say too little by themselves. */
  readonly sort?: ReadonlySet<string>;
  /** Keys of the things it is about, and of what hangs together with them. */
  readonly things: ReadonlySet<string>;
  /** Keys of the services, sites and databases it happened to: a weaker tie. */
  readonly places: ReadonlySet<string>;
  /** What the things are called in a text, in lower case: `#415`, `1b44ad1a`. */
  readonly handles: ReadonlySet<string>;
  readonly people: ReadonlySet<string>;
  /** What the people are called, in one word, folded. */
  readonly names: ReadonlySet<string>;
  readonly moments: readonly Interval[];
  /** Naming the very thing is enough: it has no other aspect that could be kept quiet. */
  readonly byName: boolean;
  /** Stems of its title, where a sentence that holds nearly all of them means it. */
  readonly title?: ReadonlySet<string>;
  /** Values it was set to: a setting is told by them as well as by its time. */
  readonly values: readonly number[];
  /** Records whose citation by a supported claim states it, because they say nothing else. */
  readonly plain: ReadonlySet<TimelineEvent>;
}
