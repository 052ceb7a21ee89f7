/** When the changes that a report names were merged: nothing of them can take effect before. */
import type { SubjectSlot } from '../../claims/slots.js';
import { entityKey } from '../../domain/entity.js';
import type { Timeline } from '../../domain/question.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import { LINKING_KINDS } from './links.js';

/** The merges of the changes named, where that is all there is of each. */
export const mergesOf = (named: readonly SubjectSlot[], timeline: Timeline): readonly TimelineEvent[] =>
  timeline
    .ask({ kinds: LINKING_KINDS })
    .filter(
      ({ kind, subjects: [first] }) =>
        kind === 'change.merged' &&
        first !== undefined &&
        named.some(
          ({ how, candidates: [only, ...more] }) =>
            how === 'named' && more.length === 0 && only !== undefined && entityKey(only) === entityKey(first),
        ),
    );
