/** From readings to instants: zones, dates, midnight, gaps and folds, relative times. */
import { describe, expect, it } from 'vitest';
import { formatInstant, parseInstant } from '../../domain/instant.js';
import { readTimes } from './read-times.js';
import type { TimeContext } from './resolve-context.js';
import { resolveTime } from './resolve-time.js';

const at = (text: string) => parseInstant(text)!;
const incident: TimeContext = {
  zone: 'UTC',
  window: { from: at('2026-05-12T13:30:00Z'), to: at('2026-05-12T16:00:00Z') },
};
const night: TimeContext = {
  zone: 'UTC',
  window: { from: at('2026-08-18T22:30:00Z'), to: at('2026-08-19T01:30:00Z') },
};

/** "from..to" for every candidate of the first mention. */
const resolved = (text: string, context: TimeContext = incident): string[] =>
  resolveTime(readTimes(text)[0]!, context).map(
    (time) => `${formatInstant(time.from)}..${time.to === null ? '' : formatInstant(time.to)}`,
  );

const starts = (text: string, context?: TimeContext): string[] =>
  resolved(text, context).map((range) => range.split('..')[0]!);

describe('a clock is put on a day', () => {
  it('covers what it is written to: a minute, a second, an instant', () => {
    expect(resolved('at 14:02')).toEqual(['2026-05-12T14:02:00Z..2026-05-12T14:03:00Z']);
    expect(resolved('at 14:02:11')).toEqual(['2026-05-12T14:02:11Z..2026-05-12T14:02:12Z']);
    expect(resolved('at 14:02:11.331Z')).toEqual(['2026-05-12T14:02:11.331Z..2026-05-12T14:02:11.331000001Z']);
  });

  it('is on the day nearest to the incident', () => {
    expect(starts('at 23:10', night)).toEqual(['2026-08-18T23:10:00Z']);
    expect(starts('at 00:29', night)).toEqual(['2026-08-19T00:29:00Z']);
    expect(starts('at 13:25')).toEqual(['2026-05-12T13:25:00Z']);
  });

  it('keeps both days when both are as near', () => {
    const long = { zone: 'UTC', window: { from: at('2026-05-12T00:00:00Z'), to: at('2026-05-13T23:59:00Z') } };
    expect(starts('at 14:02', long)).toEqual(['2026-05-12T14:02:00Z', '2026-05-13T14:02:00Z']);
  });

  it('takes the day of the section before the window, and the day after when only that is in the window', () => {
    expect(starts('at 14:02', { ...incident, date: { y: 2026, m: 5, d: 10 } })).toContain('2026-05-10T14:02:00Z');
    const section = { ...night, date: { y: 2026, m: 8, d: 18 } };
    expect(starts('at 23:10', section)).toEqual(['2026-08-18T23:10:00Z']);
    expect(starts('at 00:29', section)).toEqual(['2026-08-18T00:29:00Z', '2026-08-19T00:29:00Z']);
    const both = {
      ...night,
      date: [
        { y: 2026, m: 8, d: 18 },
        { y: 2026, m: 8, d: 19 },
      ],
    };
    expect(starts('at 00:29', both)).toEqual(['2026-08-19T00:29:00Z']);
  });

  it('takes a day behind a range over midnight for that of either end, and one before it for that of the start', () => {
    expect(starts('from 23:52 to 00:47 on 19 August 2026', night)).toEqual([
      '2026-08-19T23:52:00Z',
      '2026-08-18T23:52:00Z',
    ]);
    expect(starts('from 22:52 to 23:47 on 19 August 2026', night)).toEqual(['2026-08-19T22:52:00Z']);
    expect(starts('on 19 August 2026 from 23:52 to 00:47', night)).toEqual(['2026-08-19T23:52:00Z']);
  });

  it('takes the half of the day that the window shows, and both when it shows neither', () => {
    expect(starts('at 2:05')).toEqual(['2026-05-12T14:05:00Z']);
    const day = { zone: 'UTC', window: { from: at('2026-05-12T00:00:00Z'), to: at('2026-05-12T23:59:00Z') } };
    expect(starts('at 2:05', day)).toEqual(['2026-05-12T02:05:00Z', '2026-05-12T14:05:00Z']);
  });

  it('reads a leap second as the last nanosecond before it', () => {
    expect(starts('at 23:59:60', night)).toEqual(['2026-08-18T23:59:59.999999999Z']);
  });
});

describe('a written zone gives every instant that its name allows', () => {
  it('of one place', () => {
    expect(starts('at 10:02 AEST', { ...night, zone: 'Europe/Berlin' })).toContain('2026-08-19T00:02:00Z');
    expect(starts('at 16:02 +02:00')).toEqual(['2026-05-12T14:02:00Z']);
    expect(starts('at 10:02 Eastern time')).toContain('2026-05-12T14:02:00Z');
  });

  it('of PST written on a day of PDT', () => {
    expect(starts('at 07:02 PST')).toEqual(['2026-05-12T15:02:00Z', '2026-05-12T14:02:00Z']);
  });

  it('of PST in winter, once', () => {
    const winter = { zone: 'UTC', window: { from: at('2026-01-12T13:30:00Z'), to: at('2026-01-12T16:00:00Z') } };
    expect(starts('at 07:02 PST', winter)).toEqual(['2026-01-12T15:02:00Z']);
  });

  it('of the three that are called IST', () => {
    expect(starts('on 12 May 2026 at 14:02 IST')).toEqual([
      '2026-05-12T08:32:00Z',
      '2026-05-12T13:02:00Z',
      '2026-05-12T12:02:00Z',
    ]);
  });

  it('of the same instant on two clocks', () => {
    const [mention] = readTimes('22:41 UTC (08:41 AEST)');
    expect(resolveTime(mention!.second!.readings[0]!, night).map((time) => formatInstant(time.from))).toContain(
      '2026-08-18T22:41:00Z',
    );
  });

  it('none for a zone nobody knows', () => {
    expect(starts('at 14:02 Europe/Nowhere')).toEqual([]);
  });
});

describe('clock changes are neither lost nor guessed', () => {
  const berlin = (day: string): TimeContext => ({
    zone: 'Europe/Berlin',
    window: { from: at(`${day}T00:00:00Z`), to: at(`${day}T06:00:00Z`) },
  });

  it('keeps both sides of a gap', () => {
    expect(starts('on 29 March 2026 at 02:30', berlin('2026-03-29'))).toEqual([
      '2026-03-29T00:30:00Z',
      '2026-03-29T01:30:00Z',
    ]);
  });

  it('keeps both showings of a fold', () => {
    expect(starts('on 25 October 2026 at 02:30', berlin('2026-10-25'))).toEqual([
      '2026-10-25T00:30:00Z',
      '2026-10-25T01:30:00Z',
    ]);
  });
});

describe('dates, periods and ranges', () => {
  it('takes the year, the month and the week that are nearest', () => {
    expect(starts('on 12 May at 14:02')).toEqual(['2026-05-12T14:02:00Z']);
    expect(resolved('on the 12th')).toEqual(['2026-05-12T00:00:00Z..2026-05-13T00:00:00Z']);
    expect(resolved('on Tuesday')).toEqual(['2026-05-12T00:00:00Z..2026-05-13T00:00:00Z']);
    expect(resolved('on Wednesday morning')).toEqual(['2026-05-13T04:00:00Z..2026-05-13T12:00:00Z']);
  });

  it('says when the written weekday is not that of the day', () => {
    const [mention] = readTimes('on Monday 12 May 2026 at 14:02');
    expect(resolveTime(mention!, incident).map((time) => time.wrongWeekday)).toEqual([true]);
  });

  it('keeps both orders of a date in digits', () => {
    expect(starts('on 05/12/2026')).toEqual(['2026-05-12T00:00:00Z', '2026-12-05T00:00:00Z']);
  });

  it('gives none for a day that no calendar has', () => {
    expect(resolved('on 30 February 2026')).toEqual([]);
  });

  it('runs over midnight', () => {
    expect(resolved('from 23:10 to 00:29', night)).toEqual(['2026-08-18T23:10:00Z..2026-08-19T00:30:00Z']);
    expect(resolved('from 23:10 to 00:29 UTC on the night of 18 August', night)).toEqual([
      '2026-08-18T23:10:00Z..2026-08-19T00:30:00Z',
    ]);
  });

  it('counts "yesterday" from the report and nothing without one', () => {
    expect(resolved('yesterday')).toEqual([]);
    expect(resolved('yesterday', { ...incident, reference: at('2026-05-13T09:00:00Z') })).toEqual([
      '2026-05-12T00:00:00Z..2026-05-13T00:00:00Z',
    ]);
    expect(resolved('last Friday', { ...incident, reference: at('2026-05-13T09:00:00Z') })).toEqual([
      '2026-05-08T00:00:00Z..2026-05-09T00:00:00Z',
    ]);
  });
});

describe('relative times count from the event told before', () => {
  const told = { ...incident, previous: at('2026-05-12T14:02:00Z') };

  it('ten minutes later is [n − ½, n + 1) minutes later', () => {
    expect(resolved('ten minutes later', told)).toEqual(['2026-05-12T14:11:30Z..2026-05-12T14:13:00Z']);
    expect(resolved('ten minutes earlier', told)).toEqual(['2026-05-12T13:51:00Z..2026-05-12T13:52:30Z']);
    expect(resolved('within the minute', told)).toEqual(['2026-05-12T14:02:00Z..2026-05-12T14:04:00Z']);
  });

  it('the next 20 minutes begin with the event told before', () => {
    expect(resolved('for the next 20 minutes', told)).toEqual(['2026-05-12T14:02:00Z..2026-05-12T14:22:00Z']);
    expect(readTimes('for the next 20 minutes')[0]?.readings.map((reading) => reading.kind)).toEqual([
      'period',
      'duration',
    ]);
  });

  it('counts from a written time, or from the anchor that the caller found', () => {
    expect(resolved('two minutes after 14:02:00')).toEqual(['2026-05-12T14:03:30Z..2026-05-12T14:05:01Z']);
    const anchor = { from: at('2026-05-12T14:10:00Z'), to: at('2026-05-12T14:10:00Z') };
    expect(resolved('44 seconds before the check finished', { ...incident, anchor })).toEqual([
      '2026-05-12T14:09:15Z..2026-05-12T14:09:16.500Z',
    ]);
    expect(resolved('44 seconds before the check finished')).toEqual([]);
  });
});

describe('extreme instants and zones do not crash (T10)', () => {
  it.each(['1970-01-01T00:00:00Z', '2038-01-19T03:14:08Z', '9999-12-31T23:59:59Z'])('%s', (edge) => {
    const context = {
      zone: '+14:00',
      window: { from: at(edge), to: at(edge) },
      previous: at(edge),
      reference: at(edge),
    };
    for (const text of [
      'at 14:02',
      'on Friday',
      'last week',
      'ten minutes later',
      'on 12 May at 02:30 Europe/Berlin',
      'yesterday',
    ]) {
      expect(() => resolveTime(readTimes(text)[0]!, context)).not.toThrow();
    }
  });
});
