/** The trouble that a report is about: its main effects, when it lasted, what it struck and which repositories feed what it struck; blames nobody. */
import { type Effect, effectsOf, stretchOf } from '../../../checks/matching/effect.js';
import { chooseEffects } from '../../../checks/matching/effect-choice.js';
import { LINKING_KINDS, type Links, linksAmong } from '../../../checks/matching/links.js';
import type { World } from '../../../checks/world.js';
import { type EntityType, entityKey } from '../../../domain/entity.js';
import type { Identity } from '../../../domain/identity.js';
import { type Instant, MINUTE } from '../../../domain/instant.js';
import type { Interval } from '../../../domain/interval.js';
import { kept } from '../../../domain/kept.js';
import type { Question, Timeline } from '../../../domain/question.js';
import type { TimelineEvent } from '../../../domain/timeline-event.js';

export interface Trouble {
  readonly effects: readonly Effect[];
  /** From the first onset to the last end; the incident's window where nothing was measured. */
  readonly lasted: Interval;
  /** Keys of services, sites, routes, policies and databases it struck. */
  readonly struck: ReadonlySet<string>;
  readonly links: Links;
  readonly people: ReadonlyMap<string, Identity>;
  /** Whether an event has to do with it: by what it struck, by a repository that feeds that, or by who is under scrutiny. */
  concerns(event: TimelineEvent): boolean;
}

const LINKING: Question = { kinds: LINKING_KINDS };
const SERVING: Question = {
  kinds: ['traffic.shifted', 'revision.created', 'service.deployed', 'deployment.recorded', 'hosting.released'],
};
const BUILDS: Question = { kinds: ['build.finished'] };
export const TROUBLE_QUESTIONS: readonly Question[] = [LINKING, SERVING, BUILDS];

/** Attempts go on for a while after the worst is over. */
const AFTERMATH = 30n * MINUTE;

interface Ground {
  readonly effects: readonly Effect[];
  readonly struck: ReadonlySet<string>;
  readonly links: Links;
  readonly feeding: ReadonlySet<string>;
  readonly homes: Homes;
}

const grounds = new WeakMap<Timeline, Ground>();

/** What does not hang on who is under scrutiny; asked for twice in a verification. */
function groundOf(timeline: Timeline, world: World): Ground {
  const before = grounds.get(timeline);
  if (before) return before;
  const effects = ofOnePlace(chooseEffects(effectsOf(timeline, world), []).meant);
  const struck = new Set(effects.flatMap((effect) => effect.subjects));
  const links = linksAmong(timeline.ask(LINKING));
  const homes = homesOf(timeline, links);
  const ground = { effects, struck, links, homes, feeding: feedersOf(timeline, struck, links, homes) };
  grounds.set(timeline, ground);
  return ground;
}

/**
 * Of several effects the longest and those of the same thing; to be of one environment joins nothing. Where only alerts
 * tell of them, the first that lasted half as long: what it brought about may well last longer.
 */
function ofOnePlace(effects: readonly Effect[]): readonly Effect[] {
  const length = (effect: Effect): bigint => {
    const { from, to } = stretchOf(effect);
    return to === null ? 0n : to - from;
  };
  const longest = [...effects].sort((a, b) => Number(length(b) - length(a)))[0];
  if (!longest) return [];
  const first = effects.filter((effect) => length(effect) * 2n >= length(longest))[0]!;
  const main = effects.every((effect) => effect.sort === 'alert') ? first : longest;
  const places = new Set(main.subjects.filter((key) => !key.startsWith('environment:')));
  return effects.filter((effect) => effect.subjects.some((key) => places.has(key)));
}

export function troubleOf(timeline: Timeline, world: World): Trouble {
  const { effects, struck, links, feeding, homes } = groundOf(timeline, world);
  return {
    effects,
    lasted: lastedOf(effects, world),
    struck,
    links,
    people: world.identities,
    concerns(event) {
      if (event.actors.some((actor) => actor.role === 'actor' && world.scrutinised.has(actor.identity ?? '')))
        return true;
      if (event.subjects.some((ref) => struck.has(entityKey(ref)))) return true;
      return repositoriesOf(event, links, homes).some((repository) => feeding.has(repository));
    },
  };
}

function lastedOf(effects: readonly Effect[], world: World): Interval {
  const { from, to } = world.incident;
  const spans = effects.map(stretchOf);
  if (spans.length === 0) return { from, to };
  const first = earliest(spans.map((span) => span.from));
  const last = latest(spans.map((span) => span.to ?? to ?? from));
  return { from: first, to: last + AFTERMATH };
}

/** Repositories and build triggers from which something of what was struck was built or released, or during whose builds it changed. */
function feedersOf(timeline: Timeline, struck: ReadonlySet<string>, links: Links, homes: Homes): ReadonlySet<string> {
  const builds = timeline.ask(BUILDS);
  const serving = timeline.ask(SERVING).filter((event) => event.subjects.some((ref) => struck.has(entityKey(ref))));
  const times = serving.map((event) => event.at.from);
  const making = builds.filter((build) => {
    const deploys = build.attributes['deploys'];
    if (Array.isArray(deploys) && deploys.some((name) => struck.has(`service:${String(name)}`))) return true;
    return build.outcome === 'success' && changedDuring(build, times);
  });
  return new Set([...serving, ...making].flatMap((event) => repositoriesOf(event, links, homes)));
}

/** Whether one of these times, which are in order, falls into a build; builds of a proposal change nothing. */
function changedDuring(build: TimelineEvent, times: readonly Instant[]): boolean {
  if (build.subjects.some((ref) => ref.type === 'change')) return false;
  const { from, to } = build.at;
  let [low, high] = [0, times.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle]! < from) low = middle + 1;
    else high = middle;
  }
  const first = times[low];
  return first !== undefined && first <= (to ?? from);
}

/** Where things belong: builds by their own records, everything else as far as it was asked for. */
interface Homes {
  readonly builds: ReadonlyMap<string, readonly string[]>;
  readonly of: Map<string, readonly string[]>;
}

/** Which repository and trigger a build belongs to, by the build's key: requests name only the build. */
function homesAnew(builds: readonly TimelineEvent[]): Homes {
  const homes = builds.map((event): readonly [string, readonly string[]] => [
    entityKey(event.subjects[0]!),
    event.subjects.filter((ref) => ref.type === 'repository' || ref.type === 'trigger').map(entityKey),
  ]);
  return { builds: new Map(homes), of: new Map() };
}

const homesBy = kept((_: Links) => new WeakMap<readonly TimelineEvent[], Homes>());

/** Where things belong hangs on two answers only: found once for them, however many reports are read. */
function homesOf(timeline: Timeline, links: Links): Homes {
  const builds = timeline.ask(BUILDS);
  const homes = homesBy(links).get(builds) ?? homesAnew(builds);
  homesBy(links).set(builds, homes);
  return homes;
}

const BELONGS: ReadonlySet<EntityType> = new Set<EntityType>([
  'build',
  'revision',
  'commit',
  'change',
  'release',
  'deployment',
]);

function repositoriesOf(event: TimelineEvent, links: Links, homes: Homes): readonly string[] {
  return event.subjects.flatMap((ref) => {
    const key = entityKey(ref);
    if (ref.type === 'repository' || ref.type === 'trigger') return [key];
    if (!BELONGS.has(ref.type)) return [];
    const known = homes.of.get(key);
    if (known) return known;
    const found = [
      ...new Set([...links.of(ref)].flatMap((one) => [...(homes.builds.get(one) ?? []), ...repositoryIn(one)])),
    ];
    homes.of.set(key, found);
    return found;
  });
}

/** `change:owner/repo#12` → `repository:owner/repo`. */
function repositoryIn(key: string): readonly string[] {
  const found = /^(?:change|release|ticket|ref):([^#@]+\/[^#@]+)[#@]/.exec(key);
  return found ? [`repository:${found[1]}`] : [];
}

const inOrder = (instants: readonly Instant[]): readonly Instant[] =>
  [...instants].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
const earliest = (instants: readonly Instant[]): Instant => inOrder(instants)[0]!;
const latest = (instants: readonly Instant[]): Instant => inOrder(instants).at(-1)!;
