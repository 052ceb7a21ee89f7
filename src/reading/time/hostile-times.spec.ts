/** Hostile sentences: never a throw, mentions in bounds and apart, and time that grows with length only. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatInstant } from '../../domain/instant.js';
import { readAmounts, timesToSkip } from '../amounts/read-amounts.js';
import { readTimes } from './read-times.js';
import { resolveTime } from './resolve-time.js';

const PIECES = [
  '14:02',
  ':',
  '–',
  '-',
  ' ',
  ', ',
  'from ',
  'to ',
  'between ',
  'and ',
  'at ',
  'half past ',
  'nine',
  'ten ',
  'minutes ',
  'later',
  'before ',
  'after ',
  'May ',
  '12',
  '2026',
  '/',
  '.',
  'UTC',
  'PST ',
  '+02:00',
  'Tuesday ',
  'a ',
  'an hour',
  'quarter',
  'within ',
  'the ',
  '(',
  ')',
  'T',
  'Z',
  'pm ',
  'h',
  'm',
  's',
  'k',
  '%',
  '½',
  '30,000',
  '3e4',
  '9e99 ',
  'years ',
  'ago',
  'dozen',
  '\u{1F525}',
  '\ud800',
  'of ',
  'just ',
  'over ',
  'last ',
  'week ',
  'Europe/Berlin',
  '00:00:05.1',
  '$',
  '#',
  'no ',
  'twice ',
  'third ',
  "o'clock",
  '~',
];

const sentence = fc
  .array(fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...PIECES) }, fc.string({ maxLength: 4 })), { maxLength: 40 })
  .map((parts) => parts.join(''));
const window = { from: 1_789_000_000_000_000_000n, to: 1_789_010_000_000_000_000n };

describe('whatever is written', () => {
  it('times lie in bounds, in order and apart, and resolve without a throw', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        let last = 0;
        for (const mention of readTimes(text)) {
          expect(mention.start).toBeGreaterThanOrEqual(last);
          expect(mention.end).toBeGreaterThan(mention.start);
          expect(mention.end).toBeLessThanOrEqual(text.length);
          expect(mention.text).toBe(text.slice(mention.start, mention.end));
          expect(mention.readings.length).toBeGreaterThan(0);
          expect(mention.readings.length).toBeLessThanOrEqual(16);
          for (const time of resolveTime(mention, {
            zone: 'America/New_York',
            window,
            previous: window.from,
            reference: window.from,
          })) {
            expect(time.to === null || time.to >= time.from).toBe(true);
            expect(() => [formatInstant(time.from), formatInstant(time.to ?? time.from)]).not.toThrow();
          }
          last = mention.end;
        }
      }),
      { numRuns: 400 },
    );
  });

  it('amounts lie in bounds, in order, apart, and clear of what is skipped', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        const skip = timesToSkip(readTimes(text));
        let last = 0;
        for (const mention of readAmounts(text, skip)) {
          expect(mention.start).toBeGreaterThanOrEqual(last);
          expect(mention.end).toBeLessThanOrEqual(text.length);
          expect(mention.text).toBe(text.slice(mention.start, mention.end));
          expect(skip.every((span) => span.end <= mention.start || span.start >= mention.end)).toBe(true);
          last = mention.end;
        }
      }),
      { numRuns: 400 },
    );
  });
});

const TARGET = 100_000;
const fill = (piece: string, length = TARGET): string =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

const ATTACKS: readonly string[] = [
  '1',
  '1 ',
  '1:',
  '14:02',
  '14:02 ',
  '14:02-',
  '12/',
  '1,000',
  '1.',
  '9 to ',
  'from 1 to ',
  'between ',
  'half past ',
  'quarter to ',
  'a ',
  'an hour and ',
  '1h',
  '1 h 2 min ',
  'two hundred and ',
  'twenty-',
  'May ',
  'May-',
  '12-May-',
  'Tuesday ',
  'Tuesday, ',
  'just before ',
  'no later than ',
  'within the next ',
  'Europe/',
  'Etc/A_',
  '(',
  '((',
  '14:02 (',
  'the morning of ',
  'minutes after ',
  'ten minutes before the ',
  'week of ',
  '1e',
  '½',
  '+',
  '-',
  '–',
  'o',
  'é',
  "'",
  '’',
  'a’',
  '\u{1F525}',
  ' ',
  '\u00a0',
  '2026-',
  '2026-05-12T',
  '1/2 of ',
  'nine in ten ',
  'requests a ',
  'read-only-',
  '#',
  '$1',
  '%',
];

/** User time of reading times and amounts, in milliseconds. */
function cost(text: string): number {
  const before = process.cpuUsage();
  readAmounts(text, timesToSkip(readTimes(text)));
  return process.cpuUsage(before).user / 1000;
}

describe('time grows with length, not faster', () => {
  it.each(ATTACKS)('30 KB of %j', (piece) => {
    // A tenth of a second when linear; what squares takes many seconds.
    expect(cost(fill(piece, 30_000))).toBeLessThan(1500);
  });

  it('100 KB of everything', () => {
    expect(cost(fill(ATTACKS.join('')))).toBeLessThan(4000);
  });
});
