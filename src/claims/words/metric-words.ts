/** The words that a metric's name is made of and the plain words people use for them; general English of operations, never a word of one trade. */
import type { ActionId } from '../action.js';
import { atomise } from './atoms.js';
import { remembered } from './remembered.js';
import { stem } from './stem.js';

/** The first word of a line stands for the others. */
const ALIKE = `fail failed failing failure failures error errors errored rejected rejections reject refused refuse refusals denied unsuccessful
connect connected connection connections online attached
backlog undelivered unacked unacknowledged unprocessed queue queued pending outstanding undispatched
age oldest old older
latency latencies duration durations
instance instances replica replicas pod pods node nodes
request requests call calls query queries
message messages msg msgs
use utilization utilisation usage used
memory ram heap
lag delay
restart restarts restarted
time times`;

const CANONICAL = new Map<string, string>();
for (const line of ALIKE.split('\n')) {
  const words = line.split(' ').map(stem);
  for (const word of words) CANONICAL.set(word, words[0]!);
}

/** The one word that stands for a stem and its like. */
export const metricWord = (stemmed: string): string => CANONICAL.get(stemmed) ?? stemmed;

/** Deeds by which a measured value is told to go or stand: requests are refused, served or fail, a ratio runs or is pushed past a mark. */
export const DEEDS_OF_CURVES: readonly ActionId[] = [
  'refuse',
  'fail',
  'succeed',
  'serve',
  'shift_traffic',
  'run',
  'start',
  'push',
];

/** How a number is kept, not what it is of. */
const IDLE = new Set(
  'num number count counts counter total sum gauge value current per by of the in and a an rate minute second seconds ms milliseconds millisecond bytes bucket percent unit'
    .split(' ')
    .map(stem),
);

export interface MetricWords {
  /** What the last part of the name says: "tls_handshake_failures" → tls, handshake, fail. */
  readonly head: ReadonlySet<string>;
  /** What the parts before it say, the host left out. */
  readonly around: ReadonlySet<string>;
  /** It measures lengths of time. */
  readonly timed: boolean;
}

const wordsIn = (text: string): readonly string[] =>
  atomise(text.replace(/([a-z])([A-Z])/g, '$1 $2').replaceAll('_', ' '))
    .filter((atom) => /\p{L}/u.test(atom.folded))
    .map((atom) => metricWord(stem(atom.folded)))
    .filter((word) => !IDLE.has(word));

/** The words of a metric type. */
export const metricWords = remembered((type: string): MetricWords => {
  const parts = type.split('/');
  const path = parts.length > 1 && parts[0]!.includes('.') ? parts.slice(1) : parts;
  const head = new Set(wordsIn(path.at(-1) ?? ''));
  return { head, around: new Set(path.slice(0, -1).flatMap(wordsIn)), timed: head.has('age') || head.has(LATENCY) };
});

const LATENCY = metricWord(stem('latency'));

/** The same for what somebody says. */
export const saidWords = (stems: Iterable<string>): ReadonlySet<string> =>
  new Set(
    [...stems]
      .flatMap((word) => word.split(/[^\p{L}\p{N}]+/u))
      .filter(Boolean)
      // What has been stemmed before is not cut down once more: "bookings" are no books.
      .flatMap((word) => [metricWord(stem(word)), metricWord(word)]),
  );

/** Words that tell nothing apart. */
export const isIdleWord = (word: string): boolean => IDLE.has(word);

/** How well a metric is told: sure by two of the words of its name, weak by one or by the beginning of one; none. */
export function toldBy(type: string, said: ReadonlySet<string>): { readonly hits: number; readonly sure: boolean } {
  const { head } = metricWords(type);
  const whole = [...head].filter((word) => said.has(word)).length;
  const begun = [...head].filter(
    (word) =>
      !said.has(word) &&
      [...said].some((one) => one.length >= 4 && word.length > one.length + 2 && word.startsWith(one)),
  ).length;
  return { hits: whole + begun / 2, sure: whole >= 2 };
}
