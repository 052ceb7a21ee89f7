/** Everything that can be read from an event of unknown type, by key name alone. */
import { entries, number, text, valueAt, words } from '../../application/ports/json-reading.js';
import type { Json } from '../../domain/evidence.js';
import type { EventActor } from '../../domain/identity.js';
import type { Instant } from '../../domain/instant.js';
import { parseInstant } from '../../domain/instant.js';
import type { Outcome } from '../../domain/timeline-event.js';
import { actorsIn, authenticated } from './actors.js';
import { type Change, changesIn, isBefore } from './before-after.js';
import type { Envelope } from './envelope.js';
import { nameWords, typeWords } from './name-words.js';
import { type NamedThing, thingsIn } from './named-things.js';
import { outcomeOf } from './outcome-words.js';
import { type Quantities, quantitiesIn } from './quantities.js';

export interface Facts extends Quantities {
  /** Words of the event's type. */
  readonly words: ReadonlySet<string>;
  /** The first status word of the data, as written. */
  readonly status: string | undefined;
  readonly outcome: Outcome | undefined;
  readonly actors: readonly EventActor[];
  readonly changes: readonly Change[];
  readonly things: readonly NamedThing[];
  readonly text: string | undefined;
  /** Begin and end that the data names. */
  readonly started: Instant | undefined;
  readonly finished: Instant | undefined;
}

const STATUS_KEYS = ['outcome', 'result', 'conclusion', 'status', 'state', 'phase', 'run_status', 'runStatus'];
const TEXT_KEYS = [
  'title',
  'summary',
  'message',
  'body',
  'description',
  'comment',
  'reason',
  'note',
  'details',
  'error',
];
const KIND_KEYS = [
  'kind',
  'type',
  'eventType',
  'event_type',
  'event',
  'action',
  'verb',
  'titleVerb',
  'resourceType',
  'resource_type',
  'entityType',
  'objectType',
  'category',
];
const LONGEST_KIND = 60;
const LONGEST_TEXT = 20_000;

export function factsOf(event: Envelope): Facts {
  const { data } = event;
  const all = quantitiesIn(data);
  const said = new Set([...typeWords(event.type), ...kindWords(data)]);
  const status = statusOf(data);
  return {
    ...all,
    words: said,
    status,
    outcome: outcomeOf(status) ?? exitOutcome(data) ?? outcomeOf([...said].join('_')),
    actors: orAuthenticated(actorsIn(data), event),
    changes: changesIn(data),
    things: thingsIn(data),
    text: textOf(data),
    started: timeAt(all, ['started', 'start', 'began', 'begin']),
    finished: timeAt(all, ['finished', 'ended', 'end', 'completed']),
  };
}

/** Who the data says it was; where it names nobody who acted, whom the sender authenticated. */
const orAuthenticated = (actors: readonly EventActor[], { auth }: Envelope): readonly EventActor[] =>
  actors.some(({ role }) => role === 'actor') ? actors : [...authenticated(auth), ...actors];

/** What the data itself calls the kind of thing and of happening, where an event's type says only that something was audited. */
function kindWords(data: Json | undefined): readonly string[] {
  const said = KIND_KEYS.map((key) => words(data, key)).filter((word) => word !== undefined);
  return said.filter((word) => word.length <= LONGEST_KIND).flatMap(nameWords);
}

/** A status at the top of the data, or one level below it. */
function statusOf(data: Json | undefined): string | undefined {
  for (const key of STATUS_KEYS) {
    const direct = words(data, key);
    if (direct !== undefined) return direct;
  }
  for (const [name, inner] of entries(data)) {
    // What a thing was before says nothing of how this ended.
    if (isBefore(name)) continue;
    for (const key of STATUS_KEYS) {
      const nested = words(inner, key);
      if (nested !== undefined) return nested;
    }
  }
  return undefined;
}

function exitOutcome(data: Json | undefined): Outcome | undefined {
  const code = number(data, 'exitCode') ?? number(data, 'exit_code');
  if (code !== undefined) return code === 0 ? 'success' : 'failure';
  const success = valueAt(data, 'success') ?? valueAt(data, 'succeeded');
  return typeof success === 'boolean' ? (success ? 'success' : 'failure') : undefined;
}

/** The words for people, longest-lived keys first, from the top and one level below. */
function textOf(data: Json | undefined): string | undefined {
  const found: string[] = [];
  const take = (value: Json | undefined): void => {
    for (const key of TEXT_KEYS) {
      const said = text(value, key)?.trim();
      if (said && !found.includes(said)) found.push(said);
    }
    for (const key of ['warnings', 'errors', 'notes']) {
      const several = valueAt(value, key);
      if (!Array.isArray(several)) continue;
      for (const one of several) if (typeof one === 'string' && one.trim() !== '') found.push(one.trim());
    }
  };
  take(data);
  for (const [, inner] of entries(data)) {
    take(inner);
    // Updates in a list stand newest first.
    for (const [, updates] of entries(inner)) take(valueAt(updates, 0));
  }
  return found.length === 0 ? undefined : found.join('\n').slice(0, LONGEST_TEXT);
}

function timeAt({ fields }: Quantities, marks: readonly string[]): Instant | undefined {
  for (const [path, value] of Object.entries(fields)) {
    const key = nameWords(path.slice(path.lastIndexOf('.') + 1));
    if (typeof value !== 'string' || !key.some((word) => marks.includes(word))) continue;
    const at = parseInstant(value);
    if (at !== null) return at;
  }
  return undefined;
}
