/**
 * What became of one thing, told in one sentence: opened, approved and merged; started and failed; fired and cleared. Each part is turned by
 * itself: another person, 25 minutes later, another number. Pure: nothing here judges.
 */
import { shortId } from '../src/application/words/value-words.js';
import type { EventKind } from '../src/domain/event-kind.js';
import type { Identity } from '../src/domain/identity.js';
import type { TimelineEvent } from '../src/domain/timeline-event.js';
import { clockOf, type FactSentence, fullName, momentOf, subject, type Turn } from './facts-of.js';

type Ask = (kind: EventKind) => readonly TimelineEvent[];
/** What stands in the braces of a shape; `t…` are moments, `n…` minutes, one capital letter people. */
type Slots = Readonly<Record<string, string | bigint | number | undefined>>;

const MINUTE = 60_000_000_000n;
const MORE = 25;

const SHAPES: Readonly<Record<string, readonly string[]>> = {
  change: [
    '{id} was opened by {O} at {t1} and merged by {M} at {t3}.',
    '{O} opened {id} at {t1}, {R} approved it at {t2} and {M} merged it at {t3}.',
    '{id}, opened by {O} and approved by {R}, was merged at {t3}.',
    '{M} merged {id}, which {R} had approved at {t2}.',
    'After {R} had approved it, {M} merged {id} at {t3}.',
    '{O} raised {id}; {R} approved it, and {M} merged it at {t3}.',
    '{id} was opened at {t1}, approved by {R} {n12} minutes later and merged {n23} minutes after that.',
    'The change, {id} by {O}, was approved by {R} and went in at {t3}.',
    '{id} ({O}) was approved by {R} at {t2} and merged by {M}.',
  ],
  build: [
    'Build {id} started at {t1} and {ended} at {t2}.',
    'Build {id}, started at {t1}, {ended} {n12} minutes later.',
    'Build {id} ran from {t1} to {t2} and {ended}.',
  ],
  alert: [
    'The alert "{id}" fired at {t1} and cleared at {t2}.',
    '"{id}" was open from {t1} to {t2}.',
    'The alert "{id}", which had fired at {t1}, cleared {n12} minutes later.',
  ],
  page: [
    'The page went out at {t1} and was acknowledged by {A} at {t2}.',
    '{A} acknowledged the page at {t2}, {n12} minutes after it had gone out.',
    'The page went out at {t1}; {A} answered it {n12} minutes later.',
    'The page went out at {t1}, was acknowledged by {A} at {t2} and resolved by {R} at {t3}.',
  ],
  ticket: [
    '{id} was opened by {O} at {t1} and closed by {C} at {t2}.',
    '{O} opened {id} at {t1}; {C} closed it at {t2}.',
    '{id}, filed by {O}, was closed by {C}.',
  ],
};

const minutesBetween = (from: bigint | undefined, to: bigint | undefined): number | undefined => {
  if (from === undefined || to === undefined) return undefined;
  const minutes = Number((to - from) / (MINUTE / 60n)) / 60;
  const whole = Math.round(minutes);
  return whole >= 2 && whole <= 240 && Math.abs(minutes - whole) < 0.3 ? whole : undefined;
};

/** Shapes filled with true slots, and with one slot turned. */
function told(shapes: readonly string[], slots: Slots, names: readonly string[], day: string): FactSentence[] {
  const fill = (shape: string, own: Slots): string =>
    shape.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = own[name];
      return typeof value === 'bigint' ? clockOf(value, day) : String(value);
    });
  return shapes.flatMap((shape): FactSentence[] => {
    const used = [...new Set([...shape.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!))];
    if (used.some((name) => slots[name] === undefined)) return [];
    const people = used.map((name) => slots[name]);
    const turned = used.flatMap((name): FactSentence[] => {
      const value = slots[name];
      const other = names.find((one) => !people.includes(one));
      const [turn, lie]: [Turn, string | bigint | number | undefined] =
        typeof value === 'bigint'
          ? ['later', value + BigInt(MORE) * MINUTE]
          : typeof value === 'number'
            ? ['number', value + MORE]
            : ['person', /^[A-Z]$/.test(name) ? other : undefined];
      return lie === undefined
        ? []
        : [{ kind: 'chained', shape: `${shape} [${name}]`, text: fill(shape, { ...slots, [name]: lie }), turn }];
    });
    return [{ kind: 'chained', shape, text: fill(shape, slots) }, ...turned];
  });
}

export const CHAINED_KINDS: readonly EventKind[] = [
  ...(['change.opened', 'change.reviewed', 'change.merged', 'build.started', 'build.finished'] as const),
  ...([
    'alert.opened',
    'page.triggered',
    'page.acknowledged',
    'page.resolved',
    'ticket.opened',
    'ticket.closed',
  ] as const),
];

/** `ask`: events around the incident; `pick` things of a sort at most. */
export function factsChained(ask: Ask, identities: readonly Identity[], day: string, pick: number): FactSentence[] {
  const people = new Map(identities.map((one) => [one.id, one]));
  const names = identities.map(fullName).filter((name) => name !== undefined);
  const who = (event: TimelineEvent | undefined, role: string): string | undefined =>
    fullName(people.get(event?.actors.find((one) => one.role === role)?.identity ?? ''));
  const same = (event: TimelineEvent, kind: EventKind, type: Parameters<typeof subject>[1]): readonly TimelineEvent[] =>
    ask(kind).filter((one) => subject(one, type) === subject(event, type));
  const tell = (sort: string, all: readonly Slots[]): FactSentence[] =>
    all.slice(0, pick).flatMap((slots) => told(SHAPES[sort]!, slots, names, day));
  const span = (t1: bigint, t2: bigint | undefined): Slots => ({ t1, t2, n12: minutesBetween(t1, t2) });

  const changes = ask('change.opened').flatMap((event): Slots[] => {
    const [merged] = same(event, 'change.merged', 'change');
    const reviews = same(event, 'change.reviewed', 'change');
    const [approval, ...more] = reviews.filter(({ attributes }) => attributes['review'] === 'approved');
    if (!merged || more.length > 0) return [];
    const t2 = approval?.at.from;
    return [
      {
        id: `#${subject(event, 'change')?.split('#')[1]}`,
        ...{ O: who(event, 'author'), R: who(approval, 'reviewer'), M: who(merged, 'actor') },
        ...span(event.at.from, t2),
        ...{ t3: merged.at.from, n23: minutesBetween(t2, merged.at.from) },
      },
    ];
  });
  const builds = ask('build.started').flatMap((event): Slots[] => {
    const [end] = same(event, 'build.finished', 'build');
    const ended = { success: 'succeeded', failure: 'failed' }[String(end?.outcome)];
    return end && ended
      ? [{ id: shortId(subject(event, 'build')!), ended, ...span(event.at.from, momentOf(end)) }]
      : [];
  });
  const alerts = ask('alert.opened').flatMap((event): Slots[] =>
    same(event, 'alert.opened', 'policy').length === 1 && event.at.to !== null
      ? [{ id: subject(event, 'policy')!, ...span(event.at.from, event.at.to) }]
      : [],
  );
  const pages = ask('page.triggered').flatMap((event, _, all): Slots[] => {
    const [acked, ...again] = same(event, 'page.acknowledged', 'page');
    const [resolved] = same(event, 'page.resolved', 'page');
    if (all.length > 1 || !acked || again.length > 0) return [];
    return [
      {
        A: who(acked, 'actor'),
        R: who(resolved, 'actor'),
        t3: resolved?.at.from,
        ...span(event.at.from, acked.at.from),
      },
    ];
  });
  const tickets = ask('ticket.opened').flatMap((event): Slots[] => {
    const [closed, ...again] = same(event, 'ticket.closed', 'ticket');
    if (!closed || again.length > 0) return [];
    return [
      {
        id: subject(event, 'ticket')!,
        O: who(event, 'actor'),
        C: who(closed, 'actor'),
        ...span(event.at.from, closed.at.from),
      },
    ];
  });
  return [
    ...tell('change', changes),
    ...tell('build', builds),
    ...tell('alert', alerts),
    ...tell('page', pages),
    ...tell('ticket', tickets),
  ];
}
