/** Silences and snoozes of any alert manager: which alerts, for how long, and whether the event begins one or ends it. */
import { entries, list, valueAt, words } from '../../application/ports/json-reading.js';
import type { Json } from '../../domain/evidence.js';
import { formatInstant, type Instant, parseInstant, SECOND } from '../../domain/instant.js';
import type { Facts } from './facts.js';
import { type NamedThing, thing } from './named-things.js';
import type { Timed } from './teller.js';

/** Words of a type or status that say that alerts were kept quiet. */
export const SILENCE = ['silence', 'silenced', 'silences', 'snooze', 'snoozed', 'mute', 'muted', 'muting'];
const NO_LONGER = ['unsilenced', 'unmuted', 'unsnoozed'];
const ENDED = ['expired', 'ended', 'deleted', 'removed', 'lifted', 'cancelled', 'canceled', 'disabled', 'finished'];

export interface Silence {
  readonly action: 'created' | 'ended' | 'updated';
  readonly policies: readonly string[];
  /** The silence itself first, then the alerts that it is about. */
  readonly things: readonly NamedThing[];
  /** When it was to hold; undefined for an end. */
  readonly from: Instant | undefined;
  readonly to: Instant | undefined;
}

export function silenceIn(event: Timed, facts: Facts): Silence {
  const action = actionOf(facts);
  const id = SILENCE_IDS.map((key) => words(event.data, key)).find((found) => found !== undefined);
  const policies = policiesOf(event, facts, id);
  const from = instantOf(event.data, ['startsAt', 'startTime', 'start', 'from']) ?? event.time;
  const to = instantOf(event.data, ['endsAt', 'endTime', 'end', 'until', 'to', 'expiresAt']) ?? lengthened(from, facts);
  return {
    action,
    policies,
    things: [
      ...policies.map((policy) => thing('policy', policy)),
      ...facts.things.filter(({ type }) => type !== 'policy'),
      ...(id === undefined ? [] : [thing('other', id)]),
    ],
    ...(action === 'created' ? { from, to } : { from: undefined, to: undefined }),
  };
}

const SILENCE_IDS = ['silenceId', 'silenceID', 'silence_id', 'snoozeId', 'snooze_id', 'muteId'];

/** Created unless the words say that it ended or was only changed. */
function actionOf({ words: said, status }: Facts): Silence['action'] {
  const all = new Set([...said, ...(status ?? '').toLowerCase().split(/[^a-z]+/)]);
  if ([...NO_LONGER, ...ENDED].some((word) => all.has(word))) return 'ended';
  return ['updated', 'changed', 'extended'].some((word) => all.has(word)) ? 'updated' : 'created';
}

/** By the alert's name: as a field, in a matcher ("alertname=DiskFull", `{ name, value }`), else what the event is about. */
function policiesOf(event: Timed, facts: Facts, id: string | undefined): readonly string[] {
  const named = facts.things.filter(({ type }) => type === 'policy').map((one) => one.id);
  const matched = ['matchers', 'matcher', 'labels'].flatMap((key) => alertNames(valueAt(event.data, key)));
  const all = [...new Set([...named, ...matched])];
  return all.length > 0 || event.subject === undefined || event.subject === id ? all : [event.subject];
}

function alertNames(matchers: Json | undefined): readonly string[] {
  const own = words(matchers, 'alertname');
  const each = list(matchers).flatMap((one) => {
    const written = typeof one === 'string' ? /^\s*alertname\s*=~?\s*"?([^"]{1,200}?)"?\s*$/.exec(one)?.[1] : undefined;
    return written ?? (words(one, 'name') === 'alertname' ? (words(one, 'value') ?? []) : []);
  });
  return [...(own === undefined ? [] : [own]), ...each];
}

function instantOf(data: Json | undefined, keys: readonly string[]): Instant | undefined {
  for (const [key, value] of entries(data)) {
    const at = keys.includes(key) && typeof value === 'string' ? parseInstant(value) : null;
    if (at !== null) return at;
  }
  return undefined;
}

/** `durationMinutes: 45` beside no end. */
function lengthened(from: Instant, { durations }: Facts): Instant | undefined {
  const [seconds, ...more] = Object.values(durations);
  return seconds === undefined || more.length > 0 || seconds <= 0
    ? undefined
    : from + BigInt(Math.round(seconds)) * SECOND;
}

export const silenceAttributes = ({ action, policies, from, to }: Silence) => ({
  action,
  policies,
  from: from === undefined ? undefined : formatInstant(from),
  to: to === undefined ? undefined : formatInstant(to),
});
