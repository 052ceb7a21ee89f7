/** Whether a delivery brought something newer than what ran before it: then it was no rollback, whatever a report calls it. */
import type { EventKind } from '../../domain/event-kind.js';
import { grouped, kept } from '../../domain/kept.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';

const known = kept((_: readonly TimelineEvent[]) => new Map<TimelineEvent, boolean>());

/** Of deliveries, those that went forward for certain; `events` hold what ran before. */
export function wentForward(event: TimelineEvent, events: readonly TimelineEvent[]): boolean {
  const answers = known(events);
  const before = answers.get(event);
  if (before !== undefined) return before;
  const forward = bringsNewer(event, events);
  answers.set(event, forward);
  return forward;
}

function bringsNewer(event: TimelineEvent, events: readonly TimelineEvent[]): boolean {
  if (/roll(?:ed)?[-_ ]?back/i.test(String(event.attributes['action'] ?? event.attributes['message'] ?? '')))
    return false;
  const [before, after] = steps(event, events);
  // The first that is known to have taken traffic came from something older, unless somebody pinned it.
  if (before === null && after !== null && event.kind === 'traffic.shifted') return true;
  if (before === null || after === null) return false;
  for (let i = 0; i < Math.max(before.length, after.length); i++) {
    const [a, b] = [before[i] ?? 0, after[i] ?? 0];
    if (a !== b) return b > a;
  }
  return false;
}

type Numbered = readonly number[] | null;

function steps(event: TimelineEvent, events: readonly TimelineEvent[]): readonly [Numbered, Numbered] {
  const { attributes } = event;
  if (event.kind === 'traffic.shifted')
    return [revisionIn(attributes['before']) ?? servedBefore(event, events), revisionIn(attributes['after'])];
  if (event.kind === 'deploy.requested') return [servedBefore(event, events), revisionIn(attributes['traffic'])];
  const image = imagesOf(event);
  if (image) return [numbers(image.before), numbers(image.after)];
  const own = versionOf(event);
  const previous = typeof attributes['previousVersion'] === 'string' ? attributes['previousVersion'] : undefined;
  if (previous !== undefined) return [numbers(previous), numbers(own)];
  const earlier = inPlace(events, event.kind, event).findLast(
    (one) =>
      one.at.from < event.at.from &&
      one.outcome !== 'failure' &&
      versionOf(one) !== undefined &&
      versionOf(one) !== own,
  );
  return [numbers(earlier && versionOf(earlier)), numbers(own)];
}

/** The number that a platform gives its revisions: `api-00042-kel`. */
function revisionIn(shares: unknown): Numbered {
  if (!Array.isArray(shares)) return null;
  const whole = shares.length === 1 ? (shares[0] as { readonly revision?: unknown } | null)?.revision : undefined;
  const found = typeof whole === 'string' ? /-(\d{3,6})(?:-[a-z0-9]+)?$/.exec(whole)?.[1] : undefined;
  return found === undefined ? null : [Number(found)];
}

/** What the last shift of the same service before it sent traffic to. */
function servedBefore(event: TimelineEvent, events: readonly TimelineEvent[]): Numbered {
  const last = inPlace(events, 'traffic.shifted', event).findLast((one) => one.at.from < event.at.from);
  return last ? revisionIn(last.attributes['after']) : null;
}

function imagesOf({ attributes: { changes } }: TimelineEvent): { before: string; after: string } | null {
  const rows = Array.isArray(changes) ? (changes as readonly { readonly [name: string]: unknown }[]) : [];
  const row = rows.find((one) => /image|version/i.test(String(one['field'])));
  return row && typeof row['before'] === 'string' && typeof row['after'] === 'string'
    ? { before: row['before'], after: row['after'] }
    : null;
}

const versionOf = ({ subjects }: TimelineEvent): string | undefined =>
  subjects.find(({ type }) => type === 'version' || type === 'release')?.id;

/** The same service in the same environment, as far as a record names them. */
const placeOf = ({ subjects }: TimelineEvent): string =>
  JSON.stringify(['service', 'environment'].map((type) => subjects.find((ref) => ref.type === type)?.id ?? null));

const byPlace = kept((events: readonly TimelineEvent[]) => grouped(events, (one) => [`${one.kind} ${placeOf(one)}`]));

/** The events of a kind in the place of another. */
const inPlace = (events: readonly TimelineEvent[], kind: EventKind, event: TimelineEvent): readonly TimelineEvent[] =>
  byPlace(events).get(`${kind} ${placeOf(event)}`) ?? [];

/** "registry/apps/till:2.4.0" and "acme/till@v2.4.0" as 2, 4, 0. */
function numbers(version: string | undefined): Numbered {
  const found = version === undefined ? null : /(?:^|[@:v-])v?(\d{1,6}(?:\.\d{1,6}){1,3})(?![.\d])/.exec(version);
  return found ? found[1]!.split('.').map(Number) : null;
}
