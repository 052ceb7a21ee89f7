/** Contrast sets for amounts, ordinals and quantifiers of a sentence. */
import { describe, expect, it } from 'vitest';
import { readTimes } from '../time/read-times.js';
import type { AmountReading } from './amount-reading.js';
import { readAmounts, timesToSkip } from './read-amounts.js';

const value = (reading: AmountReading): string => {
  const range =
    reading.low === reading.high ? String(Number(reading.low.toPrecision(4))) : `${reading.low}–${reading.high}`;
  const unit = reading.unit.family === 'count' ? '' : ` ${reading.unit.symbol || reading.unit.family}`;
  return `${range}${unit}${reading.step === 1 ? '' : ` ±${Number(reading.step.toPrecision(3))}`}${reading.vague ? ' vague' : ''}`;
};

/** "text = readings [noun] (relation hedge)"; times are skipped, lengths are not. */
const read = (sentence: string): string[] =>
  readAmounts(sentence, timesToSkip(readTimes(sentence))).map((m) => {
    const noun = m.noun ? ` [${sentence.slice(m.noun.start, m.noun.end)}]` : '';
    if (m.kind === 'ordinal') return `${m.text} = #${m.value}${noun}`;
    if (m.kind === 'quantifier') return `${m.text} = ${m.which}${noun}`;
    const words = [m.relation, m.hedge, m.change ? 'change' : undefined].filter(Boolean).join(' ');
    return `${m.text} = ${m.readings.map(value).join(' / ')}${noun}${words ? ` (${words})` : ''}`;
  });

const cases = (rows: readonly (readonly [string, readonly string[]])[]): void => {
  it.each(rows)('%s', (sentence, wanted) => {
    expect(read(sentence)).toEqual(wanted);
  });
};

describe('numbers in digits, with every separator', () => {
  cases([
    ['30,000 lines', ['30,000 = 30000 [lines]']],
    ['30 000 lines', ['30 000 = 30000 [lines]']],
    ['30.000 lines', ['30.000 = 30000 / 30 ±0.001 [lines]']],
    ['30k lines', ['30k = 30000 ±1000 [lines]']],
    ['3e4 lines', ['3e4 = 30000 ±10000 [lines]']],
    ['1.5M calls', ['1.5M = 1500000 ±100000 [calls]']],
    ['1.5 million calls', ['1.5 million = 1500000 ±100000 [calls]']],
    ['2½ pages', ['2½ = 2.5 ±0.5 [pages]']],
    ['5m lines', ['5m = 5000000 ±1000000 / 5 minute [lines]']],
  ]);
});

describe('numbers in words', () => {
  cases([
    ['thirty thousand lines', ['thirty thousand = 30000 ±1000 [lines]']],
    ['two hundred and fifty pods', ['two hundred and fifty = 250 [pods]']],
    ['twenty-one schools', ['twenty-one = 21 [schools]']],
    ['a dozen customers', ['a dozen = 12 [customers]']],
    ['a couple of customers', ['a couple of = 2–3 vague [customers]']],
    ['dozens of tickets', ['dozens of = 24–144 vague [tickets]']],
    ['a few tickets', ['a few = 2–6 vague [tickets]']],
    ['both deploys failed', ['both = 2 [deploys]']],
    ['no alerts fired', ['no = 0 [alerts]']],
    ['none of them', ['none = 0']],
    ['zero rows', ['zero = 0 [rows]']],
    ['one commit was added', ['one = 1 [commit]']],
    ['that one is in', []],
    ['no longer failing', []],
  ]);
});

describe('shares and multiples', () => {
  cases([
    [
      'roughly a third of all clients',
      ['roughly a third = 0.3333 fraction ±0.05 [clients] (around)', 'all = all [clients]'],
    ],
    ['nearly two thirds of calls', ['nearly two thirds = 0.6667 fraction ±0.05 [calls] (nearly)']],
    ['nine in ten requests', ['nine in ten = 0.9 fraction ±0.1 [requests]']],
    ['nine requests in ten failed', ['nine requests in ten = 0.9 fraction ±0.1']],
    ['one label request in three failed', ['one label request in three = 0.3333 fraction ±0.333']],
    ['half of the pods', ['half = 0.5 fraction ±0.05 [pods]']],
    ['the second half of this', ['second = #2 [half]']],
    ['latency doubled', ['doubled = 2 × ±0.25 (change)']],
    ['deployed twice', ['twice = 2 ×']],
    ['a 3x increase', ['3x = 3 × [increase]']],
  ]);
});

describe('units are kept apart', () => {
  cases([
    ['rose by 12 %', ['12 % = 12 % (by)']],
    ['rose by 12 percentage points', ['12 percentage points = 12 pp (by)']],
    ['rose to 12 percent', ['12 percent = 12 % (to)']],
    ['512 MB', ['512 MB = 512 MB']],
    ['512 MiB', ['512 MiB = 512 MiB']],
    ['280 ms', ['280 ms = 280 millisecond']],
    ['280 s', ['280 s = 280 second']],
    ['$1.2M', ['$1.2M = 1200000 USD ±100000']],
    ['600 a second became 600 a minute', ['600 a second = 600 /second', '600 a minute = 600 /minute']],
    ['600 requests per minute', ['600 requests per minute = 600 /minute']],
    ['for 42 minutes', ['42 minutes = 42 minute']],
  ]);

  it('binary and decimal prefixes differ in what they are worth', () => {
    const factors = ['1 MB', '1 MiB', '1 Mb']
      .map((text) => readAmounts(text, [])[0])
      .map((m) => (m?.kind === 'amount' ? m.readings[0]?.unit.factor : 0));
    expect(factors).toEqual([1e6, 1_048_576, 1e6]);
  });
});

describe('ranges, changes and hedges', () => {
  cases([
    ['3–5 retries', ['3–5 = 3–5 [retries]']],
    ['between 3 and 5 retries', ['between 3 and 5 = 3–5 [retries]']],
    ['from 4 to 12 instances', ['4 = 4 (from)', '12 = 12 [instances] (to)']],
    ['from 10 % to 100 %', ['10 % = 10 % (from)', '100 % = 100 % (to)']],
    ['9,214 of 61,304 rows', ['9,214 = 9214 [rows]', '61,304 = 61300 [rows] (of)']],
    ['never more than two errors', ['never more than two = 2 [errors] (at_most)']],
    ['up to 31 schools', ['up to 31 = 31 [schools] (up_to)']],
    ['a bit over 32k', ['a bit over 32k = 32000 ±1000 (just_over)']],
    ['30+ schools', ['30+ = 30 [schools] (at_least)']],
    ['~6k/min', ['~6k/min = 6000 /minute ±1000 (around)']],
    ['12 or so tickets', ['12 or so = 12 [tickets] (around)']],
  ]);
});

describe('ordinals and quantifiers', () => {
  cases([
    ['the third attempt', ['third = #3 [attempt]']],
    ['the 2nd deploy', ['2nd = #2 [deploy]']],
    ['the last alert', ['last = #-1 [alert]']],
    ['all requests failed', ['all = all [requests]']],
    ['most requests failed', ['most = most [requests]']],
    ['hardly any requests', ['hardly any = few [requests]']],
    ['rows 3000/4000', ['3000/4000 = 0.75 fraction ±0.000125']],
    ['rows 30/40', []],
    ['season 2024/2025', []],
    ['workers 6 -> 24', ['6 = 6', '24 = 24']],
    ['workers > 24', ['> 24 = 24 (over)']],
  ]);
});

describe('names are no amounts', () => {
  it.each([
    'HTTP 503',
    'returned a 404',
    '429 errors',
    'the 500s',
    'port 8080',
    'on localhost:8080',
    'build 412',
    '#412',
    'INC-577',
    'v2.31.0',
    '10.84.0.5',
    'commit 84a4d74b',
    'migration 0047',
    'at 14:02',
    'on 12 May 2026',
    'p99',
    'api-00187-qzt',
  ])('%s', (sentence) => {
    expect(read(sentence)).toEqual([]);
  });

  it('nothing touches what the caller has taken', () => {
    expect(readAmounts('shop 12 files', [{ start: 0, end: 7 }])).toEqual([]);
  });
});
