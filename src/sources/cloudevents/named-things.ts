/** What an event is about, by key name: `service`, `flag`, `environment`, `database` … as entities. */
import { entries, list, object, words } from '../../application/ports/json-reading.js';
import type { EntityType } from '../../domain/entity.js';
import type { Json } from '../../domain/evidence.js';
import { nameWords } from './name-words.js';

export interface NamedThing {
  readonly type: EntityType;
  readonly id: string;
  readonly names: readonly string[];
}

const TYPES: ReadonlyMap<string, EntityType> = new Map<string, EntityType>([
  ['service', 'service'],
  ['app', 'service'],
  ['application', 'service'],
  ['component', 'service'],
  ['workload', 'service'],
  ['deployment', 'service'],
  ['statefulset', 'service'],
  ['microservice', 'service'],
  ['flag', 'flag'],
  ['featureflag', 'flag'],
  ['feature', 'flag'],
  ['toggle', 'flag'],
  ['gate', 'flag'],
  ['setting', 'flag'],
  ['parameter', 'flag'],
  ['configkey', 'flag'],
  ['environment', 'environment'],
  ['env', 'environment'],
  ['stage', 'environment'],
  ['namespace', 'environment'],
  ['database', 'database'],
  ['db', 'database'],
  ['datastore', 'database'],
  ['dbcluster', 'database'],
  ['dbinstance', 'database'],
  ['cluster', 'other'],
  ['instance', 'other'],
  ['involvedobject', 'other'],
  ['objectref', 'other'],
  ['job', 'job'],
  ['jobname', 'job'],
  ['cron', 'job'],
  ['cronjob', 'job'],
  ['migration', 'job'],
  ['task', 'job'],
  ['dag', 'job'],
  ['pipeline', 'job'],
  ['workflow', 'job'],
  ['repository', 'repository'],
  ['repo', 'repository'],
  ['commit', 'commit'],
  ['sha', 'commit'],
  ['revision', 'revision'],
  ['version', 'version'],
  ['build', 'build'],
  ['policy', 'policy'],
  ['monitor', 'policy'],
  ['rule', 'policy'],
  ['alertname', 'policy'],
  ['metric', 'metric'],
  ['site', 'site'],
  ['ticket', 'ticket'],
  ['incident', 'incident'],
  ['role', 'role'],
  ['project', 'project'],
  ['channel', 'channel'],
  ['queue', 'other'],
  ['topic', 'other'],
  ['workspace', 'other'],
  ['host', 'other'],
  ['hostname', 'other'],
  ['node', 'other'],
  ['pod', 'other'],
  ['zone', 'other'],
  ['domain', 'other'],
  ['record', 'other'],
  ['certificate', 'other'],
  ['region', 'other'],
  ['resource', 'other'],
  ['table', 'other'],
  ['model', 'other'],
  ['train', 'other'],
  ['release', 'other'],
  ['secret', 'other'],
]);
const SHA = /^[0-9a-f]{40}$/;
const LONGEST_ID = 200;
const MOST = 40;
const DEEPEST = 3;

export function thingsIn(data: Json | undefined): readonly NamedThing[] {
  const found: NamedThing[] = [];
  const visit = (value: Json | undefined, depth: number): void => {
    if (depth > DEEPEST || found.length >= MOST) return;
    for (const [key, inner] of entries(value)) {
      const type = typeOf(key);
      const thing = type === undefined ? undefined : thingOf(type, inner);
      if (thing) found.push(thing);
      if (object(inner)) visit(inner, depth + 1);
      // `components: [{ name }]`: each of them is a component.
      const each = key.endsWith('s') ? typeOf(key.slice(0, -1)) : undefined;
      for (const element of each === undefined ? [] : list(inner)) {
        const one = thingOf(each!, element);
        if (one && found.length < MOST) found.push(one);
      }
    }
  };
  visit(data, 0);
  return found;
}

function typeOf(key: string): EntityType | undefined {
  const split = nameWords(key);
  return (
    TYPES.get(split.join('')) ??
    TYPES.get(split.filter((word) => !['id', 'name', 'key', 'slug'].includes(word)).join(''))
  );
}

function thingOf(type: EntityType, value: Json): NamedThing | undefined {
  const id = words(value) ?? words(value, 'key') ?? words(value, 'id') ?? words(value, 'name');
  if (id === undefined || id.length > LONGEST_ID) return undefined;
  const names = ['name', 'displayName', 'title']
    .map((field) => words(value, field))
    .filter((name) => name !== undefined);
  return thing(type, id, names);
}

/** A thing under the id its kind is known by: services and jobs without blanks, commits only when a sha. */
export function thing(type: EntityType, written: string, names: readonly string[] = []): NamedThing {
  const id = written.trim();
  if (type === 'commit' && !SHA.test(id)) return { type: 'version', id, names };
  // What a delivery tool calls a revision is often the commit it delivers.
  if (type === 'revision' && SHA.test(id)) return { type: 'commit', id, names };
  // What a delivery tool calls a revision is often the commit it delivers.
  if (type === 'revision' && SHA.test(id)) return { type: 'commit', id, names };
  if (type === 'service' && /\s/.test(id)) return { type, id: slug(id), names: [id, ...names] };
  return { type, id, names: names.filter((name) => name !== id) };
}

/** `Public API` is known to programs as `public-api`. */
const slug = (name: string): string =>
  name
    .toLowerCase()
    .split(/[^\p{L}\p{N}.]+/u)
    .filter((part) => part !== '')
    .join('-');
