/** What people call the trouble that an alert watches for: "failed requests" for "5xx ratio", "slowness" for "p95 latency"; words of monitoring in general, of no trade. */
import { stem } from './stem.js';

const stems = (words: string): readonly string[] => [...new Set(words.split(/\s+/).map(stem))];

/** Words of a policy's own name, and what else it may be told by. */
const WATCHED: readonly (readonly [readonly string[], readonly string[]])[] = [
  [
    '5xx xx error errors failure failures failing 4xx 404 429',
    'error errors failed failing failure failures rejected refused unsuccessful request requests server ratio rate share',
  ],
  [
    'latency p50 p90 p95 p99 slow',
    'slow slowness slower latency response responses time times delay delays latencies sluggish percentile',
  ],
  [
    'lag backlog queue undelivered oldest',
    'queue queued backlog lag message messages waiting unprocessed behind delay',
  ],
  ['memory utilisation utilization oom', 'memory ram use usage used consumption utilisation utilization'],
  ['crash crashloop looping restart restarts', 'crash crashes crashing restart restarts restarting loop looping'],
  ['uptime health probe', 'reachable unreachable availability unavailable health check uptime down outage'],
  ['connections backends', 'connection connections database pool exhausted exhaustion'],
  ['disk', 'disk storage space full'],
  ['cpu', 'cpu processor load'],
  ['instance instances replicas pods', 'instance instances replica replicas pods number count'],
].map(([own, told]) => [stems(own!), stems(told!)] as const);

/** What else the thing with these stems in its name may be told by. @example signalWords(new Set(['p95', 'latenc'])) // holds 'slow' */
export const signalWords = (name: ReadonlySet<string>): readonly string[] =>
  WATCHED.flatMap(([own, told]) => (own.some((word) => name.has(word)) ? told : []));

const TOLD: ReadonlySet<string> = new Set(
  WATCHED.flatMap(([, told]) => told).filter((word) => !/^(?:time|number|count|rate|server|use|usag|used)$/.test(word)),
);

/** Whether a stem tells one sort of trouble from another: an alert that does not watch for it is another alert. */
export const tellsTrouble = (stemmed: string): boolean => TOLD.has(stemmed);
