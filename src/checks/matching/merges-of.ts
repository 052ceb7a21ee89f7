/** When the changes that a report names were merged: nothing of them can take effect before. */
import type { SubjectSlot } from '../../claims/slots.js';
import { entityKey } from '../../domain/entity.js';
import { kept } from '../../domain/kept.js';
import type { Timeline } from '../../domain/question.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import type { World } from '../world.js';
import { aroundIncident } from './around-incident.js';
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

/** "The revert of the pull request", "the revert of #12": the merges of the only change that reverts another, or the one named. */
export function mergesOfRevert(
  named: readonly SubjectSlot[],
  timeline: Timeline,
  world: World,
): readonly TimelineEvent[] {
  const all = aroundIncident(timeline.ask({ kinds: LINKING_KINDS }), world);
  const keys = new Set(named.flatMap(({ candidates }) => candidates.map(entityKey)));
  const reverting = new Set(
    all
      .filter(({ kind, subjects: [undone] }) => kind === 'change.reverted' && undone?.type === 'change')
      .filter(({ subjects: [undone] }) => keys.size === 0 || keys.has(entityKey(undone!)))
      .flatMap(({ subjects }) => subjects.slice(1).filter(({ type }) => type === 'change'))
      .map(entityKey),
  );
  return reverting.size === 1 ? mergesAmong(all).filter((event) => reverting.has(keysOf(event)[0]!)) : [];
}
