/**
 * Two facts of a timeline told together, as plain sentences: which came first, how long after, how long between; true, with the two exchanged,
 * or with another number. Pure: nothing here judges.
 */
import { shortId } from '../src/application/words/value-words.js';
import type { EventKind } from '../src/domain/event-kind.js';
import type { TimelineEvent } from '../src/domain/timeline-event.js';
import { clockOf, type FactSentence, momentOf, subject, type Turn } from './facts-of.js';

/** An event that its clause names without doubt. */
interface Anchor {
  readonly kind: EventKind;
  readonly at: bigint;
  readonly clause: string;
  readonly noun: string;
}

type Wording = (event: TimelineEvent) => readonly [clause: string, noun: string] | null;

const of = (event: TimelineEvent, type: Parameters<typeof subject>[1]): string => subject(event, type) ?? '';
const number = (event: TimelineEvent): string => `#${of(event, 'change').split('#')[1]}`;
const build = (event: TimelineEvent): string => `build ${shortId(of(event, 'build'))}`;

const WORDINGS: Partial<Record<EventKind, Wording>> = {
  'change.opened': (event) => [`${number(event)} was opened`, `the opening of ${number(event)}`],
  'change.merged': (event) => [`${number(event)} was merged`, `the merge of ${number(event)}`],
  'build.started': (event) => [`${build(event)} started`, `the start of ${build(event)}`],
  'build.finished': (event) => {
    const ended = { success: 'succeeded', failure: 'failed' }[String(event.outcome)];
    return ended ? [`${build(event)} ${ended}`, `the end of ${build(event)}`] : null;
  },
  'revision.created': (event) => [
    `revision ${of(event, 'revision')} was created`,
    `the creation of ${of(event, 'revision')}`,
  ],
  'alert.opened': (event) => [`the alert "${of(event, 'policy')}" fired`, `the alert "${of(event, 'policy')}"`],
  'page.triggered': () => ['the page went out', 'the page'],
  'page.acknowledged': () => ['the page was acknowledged', 'the acknowledgement of the page'],
  'ticket.opened': (event) => [`${of(event, 'ticket')} was opened`, `the opening of ${of(event, 'ticket')}`],
  'incident.declared': () => ['the incident was declared', 'the declaration of the incident'],
};
export const ANCHOR_KINDS = Object.keys(WORDINGS) as EventKind[];

/** Those whose words fit no other event. */
function anchorsAmong(events: readonly TimelineEvent[]): Anchor[] {
  const all = events.flatMap((event): Anchor[] => {
    const worded = WORDINGS[event.kind]?.(event);
    return worded ? [{ kind: event.kind, at: momentOf(event), clause: worded[0], noun: worded[1] }] : [];
  });
  return all
    .filter((one) => all.filter(({ clause }) => clause === one.clause).length === 1)
    .sort((a, b) => (a.at < b.at ? -1 : 1));
}

const capital = (text: string): string => text.replace(/^\p{Ll}/u, (first) => first.toUpperCase());

interface Shape {
  readonly turns: readonly Turn[];
  readonly tell: (first: Anchor, second: Anchor, minutes: number, clock: (at: bigint) => string) => string;
}

const SHAPES: Readonly<Record<string, Shape>> = {
  'B n minutes after A': {
    turns: ['order', 'number'],
    tell: (a, b, n) => `${b.clause} ${n} minutes after ${a.clause}.`,
  },
  'n minutes after A, B': {
    turns: ['order', 'number'],
    tell: (a, b, n) => `${n} minutes after ${a.noun}, ${b.clause}.`,
  },
  'A n minutes before B': {
    turns: ['order', 'number'],
    tell: (a, b, n) => `${a.clause} ${n} minutes before ${b.noun}.`,
  },
  'A before B': { turns: ['order'], tell: (a, b) => `${a.clause} before ${b.clause}.` },
  'B only after A': { turns: ['order'], tell: (a, b) => `${b.clause} only after ${a.clause}.` },
  'A; then B': { turns: ['order'], tell: (a, b) => `First ${a.clause}, then ${b.clause}.` },
  'from A to B n minutes': {
    turns: ['number'],
    tell: (a, b, n) => `From ${a.noun} to ${b.noun} it took ${n} minutes.`,
  },
  'between A and B n minutes': {
    turns: ['number'],
    tell: (a, b, n) => `Between ${a.noun} and ${b.noun} lay ${n} minutes.`,
  },
  'A at t, B n later': {
    turns: ['number', 'later'],
    tell: (a, b, n, clock) => `${a.clause} at ${clock(a.at)}, and ${b.clause} ${n} minutes later.`,
  },
  'A at t and B at t': {
    turns: ['later'],
    tell: (a, b, _, clock) => `${a.clause} at ${clock(a.at)} and ${b.clause} at ${clock(b.at)}.`,
  },
};

const MINUTE = 60_000_000_000n;
const MORE = 25;

/** Sentences about `pick` pairs at most; `day` is the incident's own, YYYY-MM-DD. */
export function factsBetween(events: readonly TimelineEvent[], day: string, pick: number): FactSentence[] {
  const anchors = anchorsAmong(events);
  const pairs = anchors.flatMap((first, i) =>
    anchors.slice(i + 1).flatMap((second) => {
      const minutes = Number((second.at - first.at) / (MINUTE / 60n)) / 60;
      const whole = Math.round(minutes);
      const isPlain = whole >= 3 && whole <= 240 && Math.abs(minutes - whole) < 0.3;
      return isPlain && first.kind !== second.kind ? [{ first, second, whole }] : [];
    }),
  );
  const step = Math.max(1, Math.floor(pairs.length / pick));
  const clock = (at: bigint): string => clockOf(at, day);
  return pairs
    .filter((_, i) => i % step === 0)
    .slice(0, pick)
    .flatMap(({ first, second, whole }) =>
      Object.entries(SHAPES).flatMap(([shape, { turns, tell }]): FactSentence[] => {
        const told = (turn?: Turn): FactSentence => {
          const later = turn === 'later';
          const text =
            turn === 'order'
              ? tell(second, first, whole, clock)
              : tell(
                  later ? { ...first, at: first.at + BigInt(MORE) * MINUTE } : first,
                  second,
                  turn === 'number' ? whole + MORE : whole,
                  clock,
                );
          return { kind: 'between', shape, text: capital(text), ...(turn ? { turn } : {}) };
        };
        return [told(), ...turns.map(told)];
      }),
    );
}
