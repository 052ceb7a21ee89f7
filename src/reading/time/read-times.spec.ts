/** Contrast sets for times of a sentence: what is read, as what, and where it ends. */
import { describe, expect, it } from 'vitest';
import { readTimes } from './read-times.js';
import type { ClockTime, PointTime, TimeReading } from './time-reading.js';

const two = (value: number): string => String(value).padStart(2, '0');

const clockText = (clock: ClockTime): string => {
  const second = clock.second === undefined ? '' : `:${two(clock.second)}`;
  const fraction =
    clock.nanoseconds === undefined ? '' : `.${String(clock.nanoseconds).padStart(9, '0').replace(/0+$/, '')}`;
  return `${two(clock.hour)}:${two(clock.minute)}${second}${fraction}${clock.zone ? ` ${clock.zone.candidates.join('/') || 'local'}` : ''}`;
};

function pointText(point: PointTime): string {
  if (point.kind === 'clock') return clockText(point);
  if (point.kind === 'instant') return `${pointText(point.date)} ${clockText(point.clock)}`;
  if (point.kind === 'date') {
    const day = [point.year, point.month, point.day].map((part) => part ?? '*').join('-');
    const relative = point.relativeDay
      ? `${point.relativeDay.anchor}${point.relativeDay.days >= 0 ? '+' : ''}${point.relativeDay.days}`
      : '';
    return [
      relative || (day === '*-*-*' ? '' : day),
      point.weekday ? `w${point.weekday}` : '',
      point.which ?? '',
      point.part ?? '',
    ]
      .filter(Boolean)
      .join(' ');
  }
  if (point.kind === 'period')
    return ['period', point.modifier, point.unit, point.number, point.year, point.offset, point.count]
      .filter((x) => x !== undefined)
      .join(' ');
  return point.kind === 'epoch' ? `epoch ${point.instant}` : 'now';
}

function readingText(reading: TimeReading): string {
  if (reading.kind === 'range')
    return `${reading.fromHedge ?? ''}${reading.from ? pointText(reading.from) : ''}..${reading.to ? readingText(reading.to) : ''}${reading.toHedge ?? ''}`;
  if (reading.kind === 'duration') {
    const seconds = (ns: bigint): number => Number(ns) / 1e9;
    return `${seconds(reading.low)}${reading.high === reading.low ? '' : `–${seconds(reading.high)}`} s, step ${reading.step} ${reading.unit}`;
  }
  if (reading.kind === 'relative') {
    const amount = reading.amount ? `${Number(reading.amount.low) / 1e9} s ` : '';
    return `${reading.within ? 'within ' : ''}${amount}${reading.direction} ${reading.of ? pointText(reading.of) : reading.anchor}`;
  }
  return pointText(reading);
}

/** "text = reading / reading (relation, hedge)" for each mention. */
const read = (sentence: string): string[] =>
  readTimes(sentence).map((m) => {
    const words = [m.relation, m.hedge, m.inclusive ? 'inclusive' : undefined].filter(Boolean).join(' ');
    return `${m.text} = ${m.readings.map(readingText).join(' / ')}${words ? ` (${words})` : ''}`;
  });

const cases = (rows: readonly (readonly [string, readonly string[]])[]): void => {
  it.each(rows)('%s', (sentence, wanted) => {
    expect(read(sentence)).toEqual(wanted);
  });
};

describe('clocks are read in every usual spelling', () => {
  cases([
    ['merged at 14:02', ['14:02 = 14:02 (at)']],
    ['merged at 14:02:11.331Z', ['14:02:11.331Z = 14:02:11.331 UTC (at)']],
    ['paged at 2 PM', ['2 PM = 14:00 (at)']],
    ['paged at 12 a.m.', ['12 a.m. = 00:00 (at)']],
    ['paged at 8.30pm', ['8.30pm = 20:30 (at)']],
    ['paged at 1400h', ['1400h = 14:00 (at)']],
    ['paged at 14h02', ['14h02 = 14:02 (at)']],
    ['paged at 0230 UTC', ['0230 UTC = 02:30 UTC (at)']],
    ['paged at 9:28', ['9:28 = 09:28 / 21:28 (at)']],
    ['paged at 09:28', ['09:28 = 09:28 (at)']],
    ['paged at half past nine', ['half past nine = 09:30 / 21:30 (at)']],
    ['paged at a quarter to ten in the evening', ['a quarter to ten in the evening = 21:45 (at)']],
    ['paged at ten past eight', ['ten past eight = 08:10 / 20:10 (at)']],
    ["paged at nine o'clock", ["nine o'clock = 09:00 / 21:00 (at)"]],
    ['Ana let the deploy through at 09:01', ['09:01 = 09:01 (at)']],
    ['down through 09:01', ['through 09:01 = 09:01 (through inclusive)']],
    ['down until midnight', ['until midnight = 00:00 (until inclusive)']],
    ['reverted just before ten', ['just before ten = 10:00 / 22:00 (before just_before)']],
    ['at the dentist until 10 that morning', ['until 10 that morning = previous+0 morning 10:00 (until inclusive)']],
  ]);
});

describe('zones are kept as all that a name may stand for', () => {
  cases([
    ['14:02 +02:00', ['14:02 +02:00 = 14:02 +02:00']],
    ['14:02 UTC+10', ['14:02 UTC+10 = 14:02 +10:00']],
    ['14:02 CST', ['14:02 CST = 14:02 -06:00/America/Chicago/+08:00/-05:00']],
    ['14:02 IST', ['14:02 IST = 14:02 +05:30/+01:00/+02:00']],
    ['14:02 PT', ['14:02 PT = 14:02 America/Los_Angeles']],
    ['14:02 Eastern', ['14:02 Eastern = 14:02 America/New_York/Australia/Sydney']],
    ['14:02 Japan time', ['14:02 Japan time = 14:02 Asia/Tokyo']],
    ['14:02 Europe/Berlin', ['14:02 Europe/Berlin = 14:02 Europe/Berlin']],
    ['14:02 local time', ['14:02 local time = 14:02 local']],
    ['14:02-14:31', ['14:02-14:31 = 14:02..14:31']],
  ]);

  it('takes a clock in brackets as the same instant', () => {
    const [mention, ...more] = readTimes('22:41 (08:41 AEST) opened');
    expect(more).toEqual([]);
    expect(mention?.second?.readings.map(pointText)).toEqual(['08:41 +10:00/Australia/Sydney']);
  });

  it('does not take two plain clocks in a row for one instant', () => {
    expect(readTimes('14:02 (13:58) merged')).toHaveLength(2);
  });
});

describe('dates are read in the usual orders, ambiguous ones twice', () => {
  cases([
    ['on 2026-05-12', ['2026-05-12 = 2026-5-12 (on)']],
    ['on 12 May 2026', ['12 May 2026 = 2026-5-12 (on)']],
    ['on May 12th, 2026', ['May 12th, 2026 = 2026-5-12 (on)']],
    ['on the 12th of May', ['the 12th of May = *-5-12 (on)']],
    ['on 05/12/2026', ['05/12/2026 = 2026-5-12 / 2026-12-5 (on)']],
    ['on 25/12/2026', ['25/12/2026 = 2026-12-25 (on)']],
    ['on 23.04.2026', ['23.04.2026 = 2026-4-23 (on)']],
    ['Mon 14 Sep, 09:25', ['Mon 14 Sep, 09:25 = *-9-14 w1 09:25']],
    ['on the 15th', ['the 15th = *-*-15 (on)']],
    ["Sunday's deploy", ["Sunday's = w7"]],
    ['last Friday', ['last Friday = w5 last']],
    ['Tuesday morning', ['Tuesday morning = w2 morning']],
    ['the morning of 17 September', ['the morning of 17 September = *-9-17 morning']],
    ['yesterday', ['yesterday = now-1']],
    ['the day before', ['the day before = previous-1']],
    ['the next morning', ['the next morning = previous+1 morning']],
    ['overnight', ['overnight = previous+0 overnight']],
    ['2026-05-12T13:30:00Z', ['2026-05-12T13:30:00Z = 2026-5-12 13:30:00 UTC']],
    ['14:02 on 12 May', ['14:02 on 12 May = *-5-12 14:02']],
    ['Thursday around 14:02', ['Thursday around 14:02 = w4 14:02 (around)']],
    ['in Q3 2026', ['Q3 2026 = period quarter 3 2026 (in)']],
    ['since July', ['since July = period month 7 (since inclusive)']],
    ['last week', ['last week = period week -1']],
    ['timestamp 1789000000', ['1789000000 = epoch 1789000000000000000']],
  ]);
});

describe('ranges with every dash and word, ends sharing what one leaves out', () => {
  cases([
    [
      'down from 23:10:52 until shortly before 00:30',
      ['from 23:10:52 until shortly before 00:30 = 23:10:52..00:30shortly_before'],
    ],
    ['between 10:08 and about 11:01', ['between 10:08 and about 11:01 = 10:08..11:01around']],
    ['from around 09:10 to 09:15', ['from around 09:10 to 09:15 = around09:10..09:15']],
    ['no errors from 16:01 on', ['16:01 on = 16:01 (since inclusive)']],
    ['from 16:01 on Friday', ['16:01 on Friday = w5 16:01 (from)']],
    ...['-', '–', '—', ' - ', ' to ', ' until ', ' → '].map(
      (tie) => [`14:02${tie}14:31`, [`14:02${tie}14:31 = 14:02..14:31`]] as const,
    ),
    ['from 14:02 to 14:31 UTC', ['from 14:02 to 14:31 UTC = 14:02 UTC..14:31 UTC']],
    ['between 9:30 and 10:15 PM', ['between 9:30 and 10:15 PM = 21:30..22:15']],
    ['11 to 1pm', ['11 to 1pm = 11:00..13:00']],
    ['18–19 August', ['18–19 August = *-8-18..*-8-19']],
    ['Tuesday from 2:00 to 2:30 pm', ['Tuesday from 2:00 to 2:30 pm = w2 14:00..w2 14:30']],
    ['from 09:30 for two hours', ['from 09:30 for two hours = 09:30..7200 s after 09:30']],
  ]);
});

describe('lengths keep the precision they are stated in', () => {
  cases([
    ['took 49 and a half minutes', ['49 and a half minutes = 2970 s, step 0.5 minute']],
    ['took three and three-quarter hours', ['three and three-quarter hours = 13500 s, step 0.25 hour']],
    ['took 49 and a half the team left', []],
    ['took twenty-odd seconds', ['twenty-odd seconds = 20–29 s, step 1 second']],
    ['rerun, 6 min 45', ['6 min 45 = 405 s, step 1 second']],
    ['rerun, 6 min 45 rows', ['6 min = 360 s, step 1 minute']],
    ['rerun, 1 h 11, then off', ['1 h 11 = 4260 s, step 1 minute']],
    ['down for the best part of an hour', ['the best part of an hour = 3600 s, step 1 hour (for most_of)']],
    ['for 42 minutes', ['42 minutes = 2520 s, step 1 minute (for)']],
    ['1 h 42 min', ['1 h 42 min = 6120 s, step 1 minute']],
    ['1h11m', ['1h11m = 4260 s, step 1 minute']],
    ['an hour and a half', ['an hour and a half = 5400 s, step 0.5 hour']],
    ['three quarters of an hour', ['three quarters of an hour = 2700 s, step 0.25 hour']],
    ['a ten-minute outage', ['ten-minute = 600 s, step 1 minute']],
    ['3–5 minutes', ['3–5 minutes = 180–300 s, step 1 minute']],
    ['280 ms', ['280 ms = 0.28 s, step 1 millisecond']],
    ['1.5 s', ['1.5 s = 1.5 s, step 0.1 second']],
    ['a few minutes', ['a few minutes = 120–360 s, step 1 minute']],
    ['elapsed 00:00:05.1', ['00:00:05.1 = 5.1 s, step 0.1 second']],
    ['nearly an hour', ['nearly an hour = 3600 s, step 1 hour (nearly)']],
    ['a good ten minutes', ['a good ten minutes = 600 s, step 1 minute (a_good)']],
  ]);
});

describe('relative times keep what they are counted from', () => {
  cases([
    ['took it within the same minute', ['within the same minute = within 60 s after previous']],
    ['90 seconds into it', ['90 seconds into = 90 s after previous']],
    ['90 seconds into the deploy', ['90 seconds into = 90 s after text']],
    ['ten minutes later', ['ten minutes later = 600 s after previous']],
    ['two days ago', ['two days ago = 172800 s before now']],
    ['within the minute', ['within the minute = within 60 s after previous']],
    ['two minutes after 14:02', ['two minutes after 14:02 = 120 s after 14:02']],
    ['seven minutes after that', ['seven minutes after that = 420 s after previous']],
    ['44 seconds before the check finished', ['44 seconds before = 44 s before text']],
    ['within five minutes of the page', ['within five minutes of = within 300 s after text']],
    ['by 14:45 at the latest', ['by 14:45 at the latest = 14:45 (by inclusive)']],
    ['since 14:45', ['since 14:45 = 14:45 (since inclusive)']],
  ]);

  it('names the words of the anchor up to the end of the clause', () => {
    const sentence = '44 seconds before the check had finished, nobody looked';
    const [mention] = readTimes(sentence);
    const reading = mention?.readings[0];
    if (reading?.kind !== 'relative') throw new Error('not relative');
    expect(sentence.slice(reading.anchorSpan?.start, reading.anchorSpan?.end)).toBe('the check had finished');
  });
});

describe('false friends are no times', () => {
  it.each([
    'upgraded to version 14.02',
    'a ratio of 14:2',
    'listens on :8080',
    'dial tcp 10.84.0.5:6379',
    'he sat in the queue',
    'the march of progress',
    'it may fail',
    'May we ask why?',
    'the second deploy failed',
    'a second round',
    '5m lines',
    'commit 84a4d74b',
    'PR #1402',
    'HTTP 503',
    '45 % of calls',
    'v2.14.0',
    'a 4:3 picture',
    'five to ten customers',
    'from 30 to 10',
    'dropped to 9',
    'peaked at 12',
    'the 99th percentile',
    '600 a minute',
    'the first 500s',
    'sales-2026-05-12-final',
    'the day before the release',
    'March on',
    'the third of them',
  ])('%s', (sentence) => {
    expect(read(sentence).filter((text) => !text.includes('relative'))).toEqual([]);
  });
});
