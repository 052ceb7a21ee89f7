/** Every recorded step of a setting from one value to another, whatever source tells it: rows of changes, versions, and what two revisions of a service set differently. */
import { fold } from '../../claims/words/atoms.js';
import { conceptOf } from '../../claims/words/concepts.js';
import type { Direction } from '../../claims/words/directions.js';
import { lengthOf, unitOfField } from '../../claims/words/lengths.js';
import { remembered } from '../../claims/words/remembered.js';
import { bytesOf } from '../../claims/words/sizes.js';
import { stem } from '../../claims/words/stem.js';
import type { EventKind } from '../../domain/event-kind.js';
import { kept } from '../../domain/kept.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';

export const STEP_KINDS: readonly EventKind[] = [
  'deploy.requested',
  'config.changed',
  'flag.changed',
  'policy.changed',
  'service.scaled',
  'service.deployed',
  'ticket.changed',
  'page.changed',
  'incident.changed',
  'revision.created',
  'event.generic',
  'change.opened',
];

/** A number, a folded word, a switch; null: none; undefined: not told. */
export type Value = number | string | boolean | null | undefined;

export interface SettingStep {
  readonly event: TimelineEvent;
  /** Where the step lies between two revisions: the one before, and the request that led from it to this. */
  readonly beside: readonly TimelineEvent[];
  readonly field: string;
  readonly before: Value;
  readonly after: Value;
}

const made = new WeakMap<readonly TimelineEvent[], readonly SettingStep[]>();

export function settingSteps(events: readonly TimelineEvent[]): readonly SettingStep[] {
  const before = made.get(events);
  if (before) return before;
  const steps = [...events.flatMap(stepsOf), ...betweenRevisions(events)];
  made.set(events, steps);
  return steps;
}

const STATES: Partial<Record<EventKind, string>> = { 'service.deployed': 'version' };

function stepsOf(event: TimelineEvent): readonly SettingStep[] {
  if (event.outcome === 'denied' || event.outcome === 'failure') return [];
  if (event.kind === 'change.opened') return titledStep(event);
  const { attributes } = event;
  const listed = Array.isArray(attributes['changes']) ? attributes['changes'] : [];
  const rows = listed.length > 0 ? listed : [attributes];
  const told = rows.flatMap((row) => {
    const { field, before, after } = (row ?? {}) as Record<string, unknown>;
    return after === undefined || typeof field !== 'string'
      ? []
      : [{ event, beside: [], field, before: readValue(before), after: readValue(after) }];
  });
  const field = STATES[event.kind];
  return field && typeof attributes['version'] === 'string'
    ? [
        ...told,
        {
          event,
          beside: [],
          field,
          before: readValue(attributes['previousVersion']),
          after: readValue(attributes['version']),
        },
      ]
    : told;
}

/** "Bump gunicorn from 23.0.0 to 23.1.0": what such a change does is its title. */
function titledStep(event: TimelineEvent): readonly SettingStep[] {
  const [, field, before, after] = BUMP.exec(String(event.attributes['title'] ?? '').slice(0, LONGEST)) ?? [];
  return field === undefined || after === undefined
    ? []
    : [{ event, beside: [], field, before: before && fold(before), after: fold(after) }];
}
const BUMP =
  /^(?:\S{1,30}: )?(?:bump|update|upgrade|downgrade) (?:the )?(?:dependency |module |package |crate |image )?([@\w./-]{2,60}(?: [@\w./-]{1,30}){0,2}?)(?: requirement)?(?: from v?(\d[\w.-]*))? to v?(\d[\w.-]*)/i;
const LONGEST = 200;

/** What a revision is given, by name. */
function settingsOf({ attributes }: TimelineEvent): ReadonlyMap<string, Value> {
  const { env, connector, minInstances, maxInstances, concurrency, memory, cpu } = attributes;
  const own = { connector, minInstances, maxInstances, concurrency, memory, cpu };
  return new Map(
    [...Object.entries(own), ...Object.entries(typeof env === 'object' && env !== null ? env : {})].map(
      ([name, value]) => [name, readValue(value ?? null)],
    ),
  );
}

/** The names of all that a record sets, changed or not. */
export const fieldsOf = kept((event: TimelineEvent): readonly string[] => [
  ...new Set([...settingsOf(event).keys(), ...stepsOf(event).map(({ field }) => field)]),
]);

const SOON = 20_000_000_000n;

function betweenRevisions(events: readonly TimelineEvent[]): readonly SettingStep[] {
  const last = new Map<string, TimelineEvent>();
  const asked = new Map<string, TimelineEvent>();
  return events.flatMap((event) => {
    const service = event.subjects.find((ref) => ref.type === 'service')?.id ?? '';
    if (event.kind === 'deploy.requested' && event.outcome === 'success') asked.set(service, event);
    if (event.kind !== 'revision.created') return [];
    const before = last.get(service);
    last.set(service, event);
    const request = asked.get(service);
    const soon = request && event.at.from - request.at.from < SOON ? [request] : [];
    return before ? differences(before, event, soon) : [];
  });
}

function differences(
  old: TimelineEvent,
  event: TimelineEvent,
  request: readonly TimelineEvent[],
): readonly SettingStep[] {
  const [from, to] = [settingsOf(old), settingsOf(event)];
  return [...new Set([...from.keys(), ...to.keys()])].flatMap((field) => {
    const [before, after] = [from.get(field) ?? null, to.get(field) ?? null];
    return before === after ? [] : [{ event, beside: [old, ...request], field, before, after }];
  });
}

/** @example readValue('registry/app:7.4.2') // → '7.4.2' */
function readValue(value: unknown): Value {
  if (value === null || value === undefined) return value;
  if (typeof value === 'boolean' || typeof value === 'number') return value;
  if (typeof value !== 'string' || value.length > 200) return undefined;
  const tag = /^[\w./-]+\/[\w.-]+:([\w.-]+)$/.exec(value)?.[1] ?? value;
  return tag.trim() !== '' && Number.isFinite(Number(tag)) ? Number(tag) : fold(tag).trim();
}

/** "Two gigabytes" is "2Gi", and so is "2048Mi". */
export function isSameValue(a: Value, b: Value): boolean {
  if (a === b || (typeof a === 'string' && typeof b === 'string' && bare(a) === bare(b))) return true;
  const size = typeof a === 'string' && typeof b === 'string' ? bytesOf(a) : undefined;
  return size !== undefined && size === bytesOf(b as string);
}

/** "v5.6.2" is 5.6.2. */
const bare = (value: string): string => value.replace(/^v(?=\d)/, '');

/** "300s" is 300 of a field in seconds, and "5min" where it is told with its unit. */
export function isSameLength(stated: Value, recorded: Value, { field }: SettingStep): boolean {
  const seconds = typeof stated === 'string' ? lengthOf(stated) : undefined;
  if (seconds === undefined) return false;
  const unit = unitOfField(field) ?? (TIMED.test(field) ? 1 : undefined);
  if (typeof recorded === 'string') return lengthOf(recorded) === seconds;
  return typeof recorded === 'number' && unit !== undefined && Math.abs(recorded * unit - seconds) < 1e-6;
}
/** Names of what is kept in seconds where they tell no unit. */
const TIMED = /ttl|time_?out|interval|period|delay|grace/i;

/** How many times as much it became; undefined where the values are no numbers. */
export function timesOf({ before, after }: SettingStep): number | undefined {
  const [from, to] = [orderOf(before), orderOf(after)];
  return typeof from === 'number' && typeof to === 'number' && from > 0 ? to / from : undefined;
}

/** More or less, on or off, there or not; a graver grade is more. Null where the values do not tell. */
export function directionOf({ before, after }: SettingStep): Direction | null {
  if (after === null || after === false || after === 'off') return before === after ? null : 'down';
  if (before === null || before === false || before === 'off') return 'up';
  if (after === true || after === 'on') return 'up';
  const [from, to] = [orderOf(before), orderOf(after)];
  if (typeof from !== 'number' || typeof to !== 'number' || from === to) return null;
  return to > from ? 'up' : 'down';
}

const orderOf = (value: Value): Value =>
  gradeOf(value) ?? (typeof value === 'string' ? bytesOf(value) : value) ?? value;

/** "SEV1" is worse than "SEV2". */
const gradeOf = (value: Value): number | null => {
  const found = typeof value === 'string' ? /^(?:sev|p|prio)[- ]?(\d)$/.exec(value) : null;
  return found ? -Number(found[1]) : null;
};

/** What a name of a setting may be called besides. */
const ALSO: Readonly<Record<string, string>> = {
  max: 'maximum number limit',
  min: 'minimum number',
  percent: 'share traffic users rollout',
  replicas: 'instances pods number',
  instances: 'replicas pods number',
  image: 'version',
  version: 'image release',
  enabled: 'alert policy alerts',
  priority: 'severity urgency',
  memory: 'limit',
  ttl: 'live lived',
  concurrency: 'workers processes threads',
};

/** Concepts of the words of a field's name. @example conceptsOfField('env.DB_POOL_SIZE') // holds 'db', 'pool', 'siz' */
export const conceptsOfField = remembered(conceptsAnew);

function conceptsAnew(field: string): ReadonlySet<string> {
  const words = fold(field.replace(/([a-z0-9])([A-Z])/g, '$1 $2'))
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1 && !/^(?:env|labels|spec|template)$/.test(word));
  return new Set(
    words
      .flatMap((word) => [word, ...(Object.hasOwn(ALSO, word) ? ALSO[word]!.split(' ') : [])])
      .map((word) => conceptOf(stem(word)).word),
  );
}
