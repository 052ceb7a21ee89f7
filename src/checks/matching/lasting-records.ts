/** Which records of something with a length of its own a stated length is about: the alert by its name or words, the mute, the run of the thing named. */
import type { ClaimOf } from '../../claims/claim.js';
import type { SubjectSlot } from '../../claims/slots.js';
import { conceptOf } from '../../claims/words/concepts.js';
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
  if (claim.of === 'alert' && !isOfSleep(claim)) return new Set(['alert.opened', 'state.alert_open']);
  if (isOfSleep(claim) || claim.what?.actions.includes('snooze')) return new Set(['policy.snoozed']);
  return new Set(['build.finished', 'build.step', 'check.finished', 'job.finished', 'pipeline.finished']);
}

/** "Put the uptime policy to sleep for four hours": how long it was to be quiet, not how long it fired. */
export const isOfSleep = ({ text }: ClaimOf<'duration'>): boolean =>
  /\b(?:put\w*|sent|send\w*) [^.;,]{0,60}\bto (?:sleep|bed)\b|\basleep\b/i.test(text);

export function isAbout(claim: ClaimOf<'duration'>, event: TimelineEvent, links: Links, world: World): boolean {
  const { what } = claim;
  if (!what || event.outcome === 'denied' || !overlaps(event.at, widen(world.incident, DAY))) return false;
  if (event.kind === 'build.step' && !isOfStep(claim, event)) return false;
  if (what.agent && personMatches(what.agent, event.actors) === 'no') return false;
  if (what.time && !what.time.until && !touches(claim, event.at)) return false;
  if (claim.of === 'alert') return namesAlert(claim, event, world) && !isElsewhere(claim, event, links);
  const fits = what.subjects.map((slot) => subjectFits(slot, event, links));
  if (fits.includes('no')) return false;
  // A build's length is that of its own record, not of a check of the same commit.
  if (what.subjects.some((slot, i) => slot.how === 'named' && isRun(slot.candidates) && fits[i] !== 'direct'))
    return false;
  return fits.some((fit) => fit === 'direct' || fit === 'linked') || what.time !== undefined;
}

/** A build is no step of its own: only a sentence that speaks of steps, or names one, tells of how long that took. */
const isOfStep = ({ text }: ClaimOf<'duration'>, { attributes: { step } }: TimelineEvent): boolean =>
  /\b(?:steps?|stages?|phases?)\b/i.test(text) ||
  (typeof step === 'string' && text.toLowerCase().includes(step.toLowerCase()));

const isRun = (candidates: readonly EntityRef[]): boolean =>
  candidates.length > 0 && candidates.every(({ type }) => type === 'build' || type === 'job' || type === 'check');

const touches = (claim: ClaimOf<'duration'>, at: Interval): boolean =>
  timeMatches(claim.what!.time!, { from: at.from, to: at.from }) !== 'no' ||
  (at.to !== null && timeMatches(claim.what!.time!, { from: at.to, to: at.to }) !== 'no');

const placesOf = ({ what }: ClaimOf<'duration'>): readonly SubjectSlot[] =>
  (what?.subjects ?? []).filter(
    (slot) => slot.candidates.length > 0 && slot.candidates.every(({ type }) => type === 'environment'),
  );

/** "Above 300 ms in Tokyo": an alert of that very region, told by its own place or by a label of what it measures. */
const isElsewhere = (claim: ClaimOf<'duration'>, event: TimelineEvent, links: Links): boolean =>
  placesOf(claim).some((slot) => {
    const labels = labelsOf(event);
    const ids = slot.candidates.flatMap(({ id }) => id.toLowerCase().split(/[^\p{L}\p{N}]+/u));
    return labels.length > 0 ? !labels.some((label) => ids.includes(label)) : subjectFits(slot, event, links) === 'no';
  });

const labelsOf = ({ attributes }: TimelineEvent): readonly string[] => {
  const labels = attributes['metricLabels'];
  return typeof labels === 'object' && labels !== null
    ? Object.entries(labels).flatMap(([key, value]) =>
        /region|zone|location|site|environment|env|cluster/.test(key) ? [String(value).toLowerCase()] : [],
      )
    : [];
};

/** Every content word of the sentence's alert stands in the alert's name, service or summary. */
function namesAlert(claim: ClaimOf<'duration'>, event: TimelineEvent, world: World): boolean {
  const named = claim.what?.subjects.flatMap((slot) => slot.candidates) ?? [];
  const rules = named.filter(({ type }) => type === 'policy');
  if (rules.length > 0) return rules.some((ref) => event.subjects.some((own) => own.id === ref.id));
  const stems = alertStems(event);
  const told = claim.words.length > 0 ? claim.words : calledSo(claim);
  const places = placesOf(claim);
  const wanted = told.filter(
    (word) => !EMPTY.has(word) && !places.some(({ text }) => stem(text.toLowerCase()) === word),
  );
  // "Alert duration: 2 h 15 min": of one of the incident's, where nothing tells which.
  if (wanted.length === 0 && claim.words.length === 0)
    return (told.length > 0 || places.length > 0) && overlaps(world.incident, event.at);
  return wanted.length >= 1 && wanted.every((word) => stems.has(word) || stems.has(conceptOf(word).word));
}

/** "Duration of the Tokyo alert": the words that describe it. */
const calledSo = ({ what }: ClaimOf<'duration'>): readonly string[] =>
  (what?.subjects ?? [])
    .filter(({ how, candidates }) => how === 'described' && candidates.length === 0)
    .flatMap(({ text }) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u))
    .filter((word) => word.length > 1)
    .map(stem);

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

/** All that an alert goes by: its rule, severity, things and summary. */
export function alertStems(event: TimelineEvent): ReadonlySet<string> {
  const { policy, severity } = event.attributes;
  const text = `${String(policy ?? '')} ${String(severity ?? '')} ${event.subjects.map((ref) => ref.id).join(' ')} ${event.text ?? ''}`;
  // "p95" and "5xx" are one word to whoever speaks of them.
  const whole = text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .map(stem);
  const words = [...nameStems(text), ...whole];
  return new Set([...words, ...words.filter((word) => /^\p{L}/u.test(word)).map((word) => conceptOf(word).word)]);
}
