/** Which records of something with a length of its own a stated length is about: the alert by its name or words, the mute, the run of the thing named. */
import type { ClaimOf } from '../../claims/claim.js';
import { stem } from '../../claims/words/stem.js';
import type { EntityRef } from '../../domain/entity.js';
import type { EventKind } from '../../domain/event-kind.js';
import { DAY } from '../../domain/instant.js';
import { type Interval, overlaps, widen } from '../../domain/interval.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import type { World } from '../world.js';
import { nameStems } from './effect-choice.js';
import type { Links } from './links.js';
import { personMatches, subjectFits, timeMatches } from './slot-matches.js';

/** Alerts for claims about alerts, snoozes for mutes; everything that runs for the rest. */
export function kindsOf(claim: ClaimOf<'duration'>): ReadonlySet<EventKind> {
  if (claim.of === 'alert') return new Set(['alert.opened', 'state.alert_open']);
  if (claim.what?.actions.includes('snooze')) return new Set(['policy.snoozed']);
  return new Set(['build.finished', 'build.step', 'check.finished', 'job.finished', 'pipeline.finished']);
}

export function isAbout(claim: ClaimOf<'duration'>, event: TimelineEvent, links: Links, world: World): boolean {
  const { what } = claim;
  if (!what || event.outcome === 'denied' || !overlaps(event.at, widen(world.incident, DAY))) return false;
  if (what.agent && personMatches(what.agent, event.actors) === 'no') return false;
  if (what.time && !what.time.until && !touches(claim, event.at)) return false;
  if (claim.of === 'alert') return namesAlert(claim, event) && !isElsewhere(claim, event, links);
  const fits = what.subjects.map((slot) => subjectFits(slot, event, links));
  if (fits.includes('no')) return false;
  // A build's length is that of its own record, not of a check of the same commit.
  if (what.subjects.some((slot, i) => slot.how === 'named' && isRun(slot.candidates) && fits[i] !== 'direct'))
    return false;
  return fits.some((fit) => fit === 'direct' || fit === 'linked') || what.time !== undefined;
}

const isRun = (candidates: readonly EntityRef[]): boolean =>
  candidates.length > 0 && candidates.every(({ type }) => type === 'build' || type === 'job' || type === 'check');

const touches = (claim: ClaimOf<'duration'>, at: Interval): boolean =>
  timeMatches(claim.what!.time!, { from: at.from, to: at.from }) !== 'no' ||
  (at.to !== null && timeMatches(claim.what!.time!, { from: at.to, to: at.to }) !== 'no');

/** "Above 300 ms in Tokyo": an alert of that very region. */
const isElsewhere = ({ what }: ClaimOf<'duration'>, event: TimelineEvent, links: Links): boolean =>
  what?.subjects.some(
    (slot) =>
      slot.candidates.length > 0 &&
      slot.candidates.every(({ type }) => type === 'environment') &&
      subjectFits(slot, event, links) === 'no',
  ) ?? false;

/** Every content word of the sentence's alert stands in the alert's name, service or summary. */
function namesAlert(claim: ClaimOf<'duration'>, event: TimelineEvent): boolean {
  const named = claim.what?.subjects.flatMap((slot) => slot.candidates) ?? [];
  if (named.some((ref) => ref.type === 'policy' && event.subjects.some((own) => own.id === ref.id))) return true;
  const stems = alertStems(event);
  const wanted = claim.words.filter((word) => !EMPTY.has(word));
  return wanted.length >= 1 && wanted.every((word) => stems.has(word));
}

const EMPTY = new Set(
  [
    'alert',
    'open',
    'last',
    'over',
    'clos',
    'fire',
    'stay',
    'minute',
    'hour',
    'remain',
    'stand',
    'sit',
    'be',
    'hover',
  ].map(stem),
);

function alertStems(event: TimelineEvent): ReadonlySet<string> {
  const text = `${String(event.attributes['policy'] ?? '')} ${event.subjects.map((ref) => ref.id).join(' ')} ${event.text ?? ''}`;
  // "p95" and "5xx" are one word to whoever speaks of them.
  const whole = text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .map(stem);
  return new Set([...nameStems(text), ...whole]);
}
