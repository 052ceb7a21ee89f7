/** Scores the reader of times against public date-time cases: `npm run bench:time`. Prints shares by type and every case that differs. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readTimes } from '../src/reading/time/read-times.js';
import type { TimeMention } from '../src/reading/time/time-reading.js';
import { DIFFERENCES } from './time-differences.js';
import { onDay, valuesOf } from './time-values.js';

interface Expected {
  readonly start: number;
  /** Inclusive. */
  readonly end: number;
  readonly type: string;
  readonly values: readonly { readonly value?: string; readonly start?: string; readonly end?: string }[];
}

interface Case {
  readonly input: string;
  readonly reference?: string | null;
  readonly expect: readonly Expected[];
}

/** Compiled below `dist/bench-time/bench`, or run in `bench`: the checkout is found upwards. */
function casesFile(): string | null {
  const given = process.env['BENCH_TIME_FILE'];
  if (given) return existsSync(given) ? given : null;
  const name = 'shared/time/english-date-time-cases.json';
  const near = ['../../', '../../../', '../../../../'].map((up) => fileURLToPath(new URL(up + name, import.meta.url)));
  return [...near, `../${name}`].find((path) => existsSync(path)) ?? null;
}

const expectedValues = (expected: Expected): string =>
  [
    ...new Set(
      expected.values.map((v) => (v.value === 'not resolved' ? '' : (v.value ?? `${v.start ?? ''}..${v.end ?? ''}`))),
    ),
  ]
    .filter(Boolean)
    .sort()
    .join(' | ');

/** Their mentions leave a zone out, mostly, and take "in" along before a length. */
function spanFits(mention: TimeMention, expected: Expected, input: string): boolean {
  const ends = [mention.end];
  if (mention.zone) ends.push(input.slice(0, mention.zone.start).replace(/[\s(]+$/, '').length);
  const ledIn = mention.relation === 'in' && mention.readings[0]?.kind === 'duration';
  const start = ledIn ? input.toLowerCase().lastIndexOf('in ', mention.start) : mention.start;
  return start === expected.start && ends.includes(expected.end + 1);
}

/** Why a case is wrong; null when it is right. */
function faultOf(given: Case): string | null {
  const reference = Date.parse(`${(given.reference ?? '2020-01-01T00:00:00').slice(0, 19)}Z`);
  onDay(reference);
  const found = readTimes(given.input);
  if (found.length !== given.expect.length) return `read ${JSON.stringify(found.map((m) => m.text))}`;
  for (const [index, expected] of given.expect.entries()) {
    const mention = found[index]!;
    if (!spanFits(mention, expected, given.input))
      return `span ${JSON.stringify(mention.text)}, wanted ${JSON.stringify(given.input.slice(expected.start, expected.end + 1))}`;
    const values = valuesOf(mention, reference).join(' | ');
    if (values !== expectedValues(expected)) return `${mention.text}: ${values}, wanted ${expectedValues(expected)}`;
  }
  return null;
}

const share = (right: number, all: number): string =>
  `${right}/${all}  ${all === 0 ? '–' : `${((100 * right) / all).toFixed(1)} %`}`;

function main(): void {
  const path = casesFile();
  if (!path) {
    console.log('The public cases are missing: set BENCH_TIME_FILE to english-date-time-cases.json.');
    return;
  }
  const { cases } = JSON.parse(readFileSync(path, 'utf8')) as { cases: readonly Case[] };
  const tally = new Map<string, { right: number; all: number }>();
  let right = 0;
  let deliberate = 0;
  for (const given of cases) {
    const fault = faultOf(given);
    const difference = DIFFERENCES.find((row) => given.input.startsWith(row.input));
    for (const type of new Set(given.expect.length ? given.expect.map((e) => e.type) : ['none'])) {
      const row = tally.get(type) ?? { right: 0, all: 0 };
      tally.set(type, { right: row.right + (fault ? 0 : 1), all: row.all + 1 });
    }
    if (!fault) right++;
    else if (difference) deliberate++;
    else console.log(`differs: ${given.input.slice(0, 100).replaceAll('\n', ' ')}\n         ${fault}`);
    if (!fault && difference) console.log(`agrees now, drop the difference: ${difference.input}`);
  }
  for (const [type, row] of [...tally].sort()) console.log(`${type.padEnd(14)} ${share(row.right, row.all)}`);
  console.log(`${'all'.padEnd(14)} ${share(right, cases.length)}`);
  console.log(`deliberate differences apart: ${share(right, cases.length - deliberate)} (${deliberate} deliberate)`);
}

main();
