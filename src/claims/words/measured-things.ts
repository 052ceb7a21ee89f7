/** What monitoring measures, by the words people use for it; shared by the reader that recognises a measurement and the checks that look up its series. */
import { stem } from './stem.js';

export const MEASURED_THINGS = [
  'latency',
  'instances',
  'connections',
  'cpu',
  'memory',
  'backlog',
  'errors',
  'requests',
  // A metric told by the words of its own name; the claim's subjects hold it.
  'named',
] as const;
export type MeasuredThing = (typeof MEASURED_THINGS)[number];

const WORDS: Readonly<Record<MeasuredThing, string>> = {
  latency: 'latency latencies p50 p90 p95 p99 p999 percentile',
  instances: 'instance instances replica replicas pod pods',
  connections: 'connection connections backend backends',
  cpu: 'cpu',
  memory: 'memory ram heap',
  backlog: 'backlog backlogs queue lag',
  errors:
    'error errors rejection rejections refusal refusals 5xx 4xx 500s 502s 503s 504s 400s 401s 403s 404s 409s 422s 429s',
  requests: 'request requests call calls query queries response responses evaluation evaluations lookup lookups',
  named: '',
};

const THING_OF = new Map<string, MeasuredThing>();
for (const thing of MEASURED_THINGS)
  for (const word of WORDS[thing].split(' ').filter(Boolean)) THING_OF.set(stem(word), thing);

/** Verbs and adjectives that make a request one that failed. */
const FAILING = new Set(
  'fail failed failing failure failures error errors errored 5xx 4xx refused refusal refusals rejected rejection rejections throttled denied unsuccessful lost'
    .split(' ')
    .map(stem),
);

/** The thing that a stem stands for; undefined for words that measure nothing. */
export const measuredThing = (stemmed: string): MeasuredThing | undefined => THING_OF.get(stemmed);

/** Whether a stem says that requests failed, in any way. */
export const saysFailing = (stemmed: string): boolean => FAILING.has(stemmed) || CODES.test(stemmed);

/** The codes that people write of. */
const CODES = /^(?:400|401|403|404|408|409|410|413|422|425|429|451|500|501|502|503|504)s?$/;

/** A status code of HTTP, or a class of them. */
export const isStatusCode = (value: number): boolean => Number.isInteger(value) && value >= 400 && value <= 599;
