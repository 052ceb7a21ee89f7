/** When the changes that a report names were merged: nothing of them can take effect before. */
import type { SubjectSlot } from '../../claims/slots.js';
import { entityKey } from '../../domain/entity.js';
import { kept } from '../../domain/kept.js';
import type { Timeline } from '../../domain/question.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import { LINKING_KINDS } from './links.js';
import { keysOf } from './slot-matches.js';

/** The merges of the changes named, where that is all there is of each. */
export function mergesOf(named: readonly SubjectSlot[], timeline: Timeline): readonly TimelineEvent[] {
  const keys = new Set(
    named.flatMap(({ how, candidates: [only, ...more] }) =>
      how === 'named' && more.length === 0 && only !== undefined ? [entityKey(only)] : [],
    ),
  );
  return keys.size === 0
    ? []
    : mergesAmong(timeline.ask({ kinds: LINKING_KINDS })).filter((event) => keys.has(keysOf(event)[0]!));
}

/** All merges of an answer that say of what. */
const mergesAmong = kept((events: readonly TimelineEvent[]) =>
  events.filter(({ kind, subjects }) => kind === 'change.merged' && subjects.length > 0),
);
