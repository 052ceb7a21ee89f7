/**
 * How things stood, what a change holds and who never looked at it, as plain sentences of a timeline; true, and turned to a moment at which it
 * stood otherwise, to another thing, or to the opposite. Pure: nothing here judges.
 */
import type { EventKind } from '../src/domain/event-kind.js';
import type { TimelineEvent } from '../src/domain/timeline-event.js';
import { clockOf, type FactSentence, subject, type Turn } from './facts-of.js';

type Ask = (kind: EventKind) => readonly TimelineEvent[];

const MINUTE = 60_000_000_000n;
/** So long at least before or behind a turn is told as before or behind it. */
const WELL = 10n * MINUTE;
/** Long after it was done it is still so. */
const LONG = 260n * MINUTE;

const numberOf = (event: TimelineEvent): string => `#${subject(event, 'change')?.split('#')[1]}`;

/** A sentence by shape, true at one moment and false at another. */
interface Standing {
  readonly shape: string;
  readonly name: string;
  readonly during: bigint;
  readonly outside: bigint;
}

const tell = ({ shape, name, during, outside }: Standing, day: string): FactSentence[] =>
  ([undefined, 'later'] as const).map((turn) => ({
    kind: 'standing',
    shape,
    text: shape.replace('{id}', name).replace('{clock}', clockOf(turn ? outside : during, day)),
    ...(turn ? { turn } : {}),
  }));

/** Told within [from, to), and turned to a moment behind it. */
const within = (shapes: readonly string[], name: string, from: bigint, to: bigint, day: string): FactSentence[] =>
  to - from < 2n * WELL
    ? []
    : shapes.flatMap((shape) => tell({ shape, name, during: (from + to) / 2n, outside: to + 2n * WELL }, day));

/** On which side of a moment a change was made. */
const sidesOf = (deed: string, name: string, at: bigint, day: string): FactSentence[] =>
  [
    { shape: `By {clock} {id} was ${deed}.`, name, during: at + LONG, outside: at - WELL },
    { shape: `{id} had been ${deed} by {clock}.`, name, during: at + LONG, outside: at - WELL },
    { shape: `{id} was ${deed} before {clock}.`, name, during: at + WELL, outside: at - WELL },
    { shape: `{id} was ${deed} after {clock}.`, name, during: at - WELL, outside: at + WELL },
    { shape: `Only after {clock} was {id} ${deed}.`, name, during: at - WELL, outside: at + WELL },
  ].flatMap((one) => tell(one, day));

function standings(ask: Ask, day: string): FactSentence[] {
  const changes = ask('change.opened').flatMap((event) => {
    const merged = ask('change.merged').find((one) => subject(one, 'change') === subject(event, 'change'));
    if (!merged) return [];
    const [from, to] = [event.at.from, merged.at.from];
    const name = numberOf(event);
    return [
      ...within(['{id} was still open at {clock}.', 'At {clock} {id} had not been merged yet.'], name, from, to, day),
      ...tell({ shape: '{id} was already merged at {clock}.', name, during: to + WELL, outside: to - WELL }, day),
      ...sidesOf('merged', name, to, day),
    ];
  });
  const alerts = ask('state.alert_open').flatMap(({ at, subjects: [policy] }) =>
    at.to === null
      ? []
      : within(
          ['The alert "{id}" was firing at {clock}.', 'At {clock} the {id} alert was still open.'],
          policy!.id,
          at.from,
          at.to,
          day,
        )
          .concat(
            policy && ask('state.alert_open').filter((one) => one.subjects[0]?.id === policy.id).length === 1
              ? [
                  ...tell(
                    {
                      shape: 'By {clock} the {id} alert had fired.',
                      name: policy.id,
                      during: at.from + LONG,
                      outside: at.from - WELL,
                    },
                    day,
                  ),
                  ...tell(
                    {
                      shape: 'The alert "{id}" fired before {clock}.',
                      name: policy.id,
                      during: at.from + WELL,
                      outside: at.from - WELL,
                    },
                    day,
                  ),
                  ...tell(
                    {
                      shape: 'By {clock} the {id} alert had cleared.',
                      name: policy.id,
                      during: at.to + LONG,
                      outside: at.to - WELL,
                    },
                    day,
                  ),
                  ...tell(
                    {
                      shape: 'The alert "{id}" cleared after {clock}.',
                      name: policy.id,
                      during: at.to - WELL,
                      outside: at.to + WELL,
                    },
                    day,
                  ),
                ]
              : [],
          )
          .filter(({ turn }) => !turn || !isAgain(ask('state.alert_open'), policy!.id, at.to! + 2n * WELL)),
  );
  const served = ask('state.traffic').flatMap((event) => {
    const [only, ...more] = event.attributes['traffic'] as { revision?: string; percent?: number }[];
    const { from, to } = event.at;
    if (more.length > 0 || only?.percent !== 100 || !only.revision || to === null) return [];
    return within(
      ['{id} was serving at {clock}.', 'At {clock} all traffic was on {id}.', 'At {clock} {id} had all the traffic.'],
      only.revision,
      from,
      to,
      day,
    ).filter(({ turn }) => !turn || !isAgain(ask('state.traffic'), only.revision!, to + 2n * WELL));
  });
  const flags = ask('flag.changed').flatMap((event, i, all) => {
    const flag = subject(event, 'flag')!;
    const place = event.attributes['environment'];
    const next = all
      .slice(i + 1)
      .find((one) => subject(one, 'flag') === flag && one.attributes['environment'] === place);
    const change = (event.attributes['changes'] as { field?: string; after?: unknown }[]).find(
      ({ field }) => field === 'enabled',
    );
    if (!next || typeof change?.after !== 'boolean') return [];
    const turned = (next.attributes['changes'] as { field?: string }[]).some(({ field }) => field === 'enabled');
    const way = change.after ? 'on' : 'off';
    return turned
      ? within([`{id} was ${way} at {clock}.`, `At {clock} {id} was ${way}.`], flag, event.at.from, next.at.from, day)
      : [];
  });
  return [...changes, ...alerts, ...served, ...flags];
}

/** Whether it stood so at another moment too. */
const isAgain = (states: readonly TimelineEvent[], id: string, moment: bigint): boolean =>
  states.some(
    ({ at, subjects }) =>
      subjects.some((ref) => ref.id === id) && at.from <= moment && (at.to === null || at.to >= moment),
  );

interface File {
  readonly path: string;
}

function contents(ask: Ask): FactSentence[] {
  const changes = ask('change.opened').map((event) => ({
    name: numberOf(event),
    files: ((event.attributes['files'] ?? []) as unknown as File[]).map(({ path }) => path),
    whole: event.attributes['filesComplete'] !== false,
  }));
  return changes.flatMap(({ name, files, whole }): FactSentence[] => {
    const other = changes.flatMap((one) => one.files).find((path) => !files.includes(path));
    const [path] = files;
    if (!path) return [];
    const shapes = ['{id} changes `{path}`.', '{id} touches {path}.', 'The diff of {id} is in `{path}`.'];
    const only = files.length === 1 && whole ? ['{id} touches only `{path}`.', '{id} changes nothing but {path}.'] : [];
    return [...shapes, ...only].flatMap((shape): FactSentence[] => {
      const text = (of: string): string => shape.replace('{id}', name).replace('{path}', of);
      const lie: FactSentence[] = other && whole ? [{ kind: 'standing', shape, text: text(other), turn: 'thing' }] : [];
      return [{ kind: 'standing', shape, text: text(path) }, ...lie];
    });
  });
}

/** Who looked at a change, and whether anybody did; `complete`: the repositories whose pull requests are all on record. */
function reviews(ask: Ask, complete: ReadonlySet<string>): FactSentence[] {
  return ask('change.merged').flatMap((event): FactSentence[] => {
    const change = subject(event, 'change')!;
    if (!complete.has(change.split('#')[0]!)) return [];
    const own = ask('change.reviewed').filter(
      (one) => subject(one, 'change') === change && one.at.from <= event.at.from,
    );
    const approved = own.some(({ attributes }) => attributes['review'] === 'approved');
    const told = (shape: string, turn?: Turn): FactSentence => ({
      kind: 'standing',
      shape,
      text: shape.replace('{id}', numberOf(event)),
      ...(turn ? { turn } : {}),
    });
    const lie = (isTrue: boolean): Turn | undefined => (isTrue ? undefined : 'opposite');
    return [
      told('{id} was merged without an approval.', lie(!approved)),
      told('Nobody approved {id} before it was merged.', lie(!approved)),
      told('{id} had an approval when it was merged.', lie(approved)),
      told('{id} was approved before it was merged.', lie(approved)),
      told('{id} was merged without any review.', lie(own.length === 0)),
    ];
  });
}

/** Every so many of a shape's sentences, so that no incident tells one shape more than `pick` times. */
function spread(all: readonly FactSentence[], pick: number): FactSentence[] {
  return [...new Set(all.map(({ shape, turn }) => `${turn} ${shape}`))].flatMap((one) => {
    const own = all.filter(({ shape, turn }) => `${turn} ${shape}` === one);
    const step = Math.max(1, Math.floor(own.length / pick));
    return own.filter((_, i) => i % step === 0).slice(0, pick);
  });
}

export const STANDING_KINDS: readonly EventKind[] = [
  ...(['change.opened', 'change.merged', 'change.reviewed', 'flag.changed'] as const),
  ...(['state.alert_open', 'state.traffic'] as const),
];

/** `day` is the incident's own, YYYY-MM-DD. */
export const factsStanding = (ask: Ask, complete: ReadonlySet<string>, day: string, pick: number): FactSentence[] =>
  spread([...standings(ask, day), ...contents(ask), ...reviews(ask, complete)], pick);
