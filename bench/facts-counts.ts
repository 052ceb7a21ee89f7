/** How many there were in the incident, as plain sentences of a timeline: true, and with two more. Pure: nothing here judges. */
import type { EventKind } from '../src/domain/event-kind.js';
import type { TimelineEvent } from '../src/domain/timeline-event.js';
import { type FactSentence, subject } from './facts-of.js';

const WORDS = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');
const spelled = (n: number): string => WORDS[n] ?? String(n);
const capital = (text: string): string => text.replace(/^\p{Ll}/u, (first) => first.toUpperCase());

/** `kinds`: the events of a kind within the incident. */
type Ask = (kind: EventKind) => readonly TimelineEvent[];

interface Counted {
  readonly shapes: readonly string[];
  readonly count: (ask: Ask) => readonly (readonly [name: string, n: number])[];
}

function byName(events: readonly TimelineEvent[], nameOf: (event: TimelineEvent) => string | undefined) {
  const counts = new Map<string, number>();
  for (const event of events) {
    const name = nameOf(event);
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts];
}

const ended = (ask: Ask, outcome: string) => ask('build.finished').filter((event) => event.outcome === outcome);
const numberOf = (event: TimelineEvent): string => `#${subject(event, 'change')?.split('#')[1]}`;

const COUNTED: readonly Counted[] = [
  {
    shapes: ['{n} pull requests were merged during the incident.', 'During the incident we merged {n} pull requests.'],
    count: (ask) => [['', ask('change.merged').length]],
  },
  { shapes: ['{n} builds failed during the incident.'], count: (ask) => [['', ended(ask, 'failure').length]] },
  { shapes: ['{n} builds succeeded during the incident.'], count: (ask) => [['', ended(ask, 'success').length]] },
  { shapes: ['{n} tickets were opened during the incident.'], count: (ask) => [['', ask('ticket.opened').length]] },
  {
    shapes: ['{n} revisions of {id} were created during the incident.'],
    count: (ask) => byName(ask('revision.created'), (event) => subject(event, 'service')),
  },
  {
    shapes: ['The {id} alert fired {n} times during the incident.', '"{id}" opened {n} times.'],
    count: (ask) => byName(ask('alert.opened'), (event) => subject(event, 'policy')),
  },
  { shapes: ['{n} alerts fired during the incident.'], count: (ask) => [['', ask('alert.opened').length]] },
  {
    shapes: ['{id} was approved by {n} people.', '{id} got {n} approvals.'],
    count: (ask) =>
      byName(
        ask('change.reviewed').filter(({ attributes }) => attributes['review'] === 'approved'),
        numberOf,
      ),
  },
  {
    shapes: ['{id} consists of {n} commits.'],
    count: (ask) =>
      ask('change.opened').flatMap((event) => {
        const n = event.attributes['commitCount'];
        return typeof n === 'number' ? [[numberOf(event), n] as const] : [];
      }),
  },
  {
    shapes: ['The page was escalated {n} times.'],
    count: (ask) => [['', ask('page.escalated').length]],
  },
];

export const COUNTED_KINDS: readonly EventKind[] = [
  ...(['change.merged', 'change.opened', 'change.reviewed', 'build.finished', 'ticket.opened'] as const),
  ...(['revision.created', 'alert.opened', 'page.escalated'] as const),
];

/** `pick` names of a sort at most; of one nobody says "1 builds". */
export const factsCounted = (ask: Ask, pick: number): FactSentence[] =>
  COUNTED.flatMap(({ shapes, count }) =>
    count(ask)
      .filter(([, n]) => n > 1)
      .slice(0, pick)
      .flatMap(([name, n]) =>
        shapes.flatMap((shape): FactSentence[] => {
          const text = (of: number): string => capital(shape.replace('{n}', spelled(of)).replace('{id}', name));
          return [
            { kind: 'counted', shape, text: text(n) },
            { kind: 'counted', shape, text: text(n + 2), turn: 'number' },
          ];
        }),
      ),
  );
