/** The necessary conditions of cause and restoration: took effect, in time, alone. Says which one fails or that all hold; weighs nothing. */
import { entityKey } from '../../domain/entity.js';
import { MINUTE, SECOND } from '../../domain/instant.js';
import type { Timeline } from '../../domain/question.js';
import type { Reason } from '../../domain/reason.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import type { Deed } from './deed.js';
import type { Bounds, Effect } from './effect.js';
import { isElsewhere, rivalsOf } from './rivals.js';

export interface Causation {
  readonly holds: 'yes' | 'no' | 'cannot_tell';
  readonly reason: Reason;
  readonly records: readonly TimelineEvent[];
}

const SKEW = 5n * SECOND;
/** A deed this long before the effect's end, with the effect going on, did not end it. */
const IDLE = 10n * MINUTE;

/** Whether the deed can have brought about the beginning or the end of an effect. */
export function causationOf(deed: Deed, effect: Effect, part: 'onset' | 'end', timeline: Timeline): Causation {
  const at = part === 'onset' ? effect.onset : effect.end;
  const record = part === 'onset' ? effect.records[0] : effect.records.at(-1);
  if (!at || !record) return open('no_record');
  // Nothing takes effect before it is merged.
  const { merged } = deed;
  if (deed.changes.length === 0 && !deed.failed[0] && merged[0] && merged.every((one) => one.at.from > at.to + SKEW))
    return no('cause_came_after_effect', [merged[0], record]);
  if (deed.changes.length === 0)
    return deed.failed[0] ? no('cause_never_took_effect', [deed.failed[0], record]) : open('no_record');
  const before = deed.changes.filter((event) => event.at.from <= at.to + SKEW);
  const last = before.at(-1);
  if (!last) return no('cause_came_after_effect', [deed.changes[0]!, record]);
  // A change of another service needs the field to itself: a flag or setting in between is as likely.
  const elsewhere = isElsewhere(deed, effect.subjects);
  const rivals = rivalsOf(deed, effect.subjects, { from: last.at.from, to: at.to }, timeline, elsewhere).filter(
    (rival) => !(effect.gradual && rival.at.from >= at.from),
  );
  const instead = part === 'end' && effect.sure ? rivals.findLast((rival) => replaces(rival, last, effect)) : undefined;
  if (instead) return no('other_change_caused', [last, instead]);
  if (rivals[0]) return { ...open('rival_cause'), records: [last, rivals.at(-1)!] };
  return { holds: 'yes', reason: 'records_agree', records: last === record ? [last] : [last, record] };
}

/** What was in effect before the trouble began and was replaced in its midst by a change of the same sort is no cure of it. */
const replaces = (rival: TimelineEvent, last: TimelineEvent, { onset }: Effect): boolean =>
  last.at.from < onset.from && rival.at.from >= onset.from && rival.kind === last.kind;

/** Whether the effect went on, untouched, long after the deed: then the deed did not end it, whatever else did. */
export function leftUntouched(deed: Deed, effect: Effect, timeline: Timeline): readonly TimelineEvent[] | null {
  const { end } = effect;
  const during = deed.changes.filter((event) => event.at.from >= effect.onset.from);
  const last = during.at(-1);
  const record = effect.records[0];
  if (!end || !last || !record || end.from - last.at.from < IDLE) return null;
  const rivals = rivalsOf(deed, effect.subjects, { from: last.at.from, to: end.to }, timeline);
  // What was done elsewhere right before the end is as good a reason why the deed was not it.
  const late = rivalsOf(deed, effect.subjects, { from: end.from - IDLE, to: end.to }, timeline, true);
  return rivals.length > 0 || late.length > 0 ? [last, record] : null;
}

/** A step that stood at its full height for long after the deed, until another change of what was struck came right before its end: that one ended it. */
export function endedByAnother(deed: Deed, effect: Effect, timeline: Timeline): readonly TimelineEvent[] | null {
  const { end, sure, gradual } = effect;
  const last = deed.changes.findLast((event) => end !== null && event.at.from <= end.to + SKEW);
  if (!end || !last || !sure || gradual || end.from - last.at.from < IDLE) return null;
  const struck = new Set(effect.subjects);
  const late = rivalsOf(deed, effect.subjects, { from: end.from - LATE, to: end.to }, timeline).findLast((event) =>
    event.subjects.some((ref) => struck.has(entityKey(ref))),
  );
  return late ? [last, late] : null;
}
/** How long before the end of an effect that which ended it takes effect. */
const LATE = 3n * MINUTE;

const no = (reason: Reason, records: readonly TimelineEvent[]): Causation => ({ holds: 'no', reason, records });
const open = (reason: Reason): Causation => ({ holds: 'cannot_tell', reason, records: [] });

export const boundsOf = (effect: Effect, part: 'onset' | 'end'): Bounds | null =>
  part === 'onset' ? effect.onset : effect.end;
