import { describe, expect, it } from 'vitest';
import type { Claim, ClaimOf } from '../../claims/claim.js';
import { correctionOf } from './correct.js';
import { assertion, complete, judged, pointers, record, type Said, TELLING } from './judged.fixture.js';

const frame = (text: string) =>
  ({ id: 'c1', unit: 'u1', span: { start: 0, end: text.length }, text, modality: 'asserted' }) as const;
const spanOf = (text: string, part: string) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length });

function lasting(text: string, part: string, hedge?: 'around' | 'just_over' | 'over'): Claim {
  const length = {
    span: spanOf(text, part),
    low: 0,
    high: 0,
    stated: 0,
    unit: 'minute',
    step: 60,
    vague: false,
    ...(hedge ? { hedge } : {}),
  };
  return { ...frame(text), kind: 'duration', length, of: 'outage', words: [] };
}
const took = (seconds: number): Said => ({
  facet: 'duration',
  asserted: { type: 'duration', value: 1, unit: 'second' },
  found: { type: 'duration', value: seconds, unit: 'second' },
});

const event = (text: string, what: Partial<ClaimOf<'event'>['what']>): Claim => ({
  ...frame(text),
  kind: 'event',
  what: { actions: [], subjects: [], amounts: [], words: [], negated: false, ...what },
});
const timed = (text: string, part: string, from: string, to: string): Claim =>
  event(text, { time: { span: spanOf(text, part), readings: [{ from, to }], precision: 'minute', inherited: false } });
const instant = (value: string): Said => ({
  facet: 'time',
  asserted: { type: 'instant', value },
  found: { type: 'instant', value },
});
const correct = (reason: Parameters<typeof judged>[0], said: Said, text: string, claim: Claim) =>
  correctionOf(judged(reason, said, claim), text, TELLING);

describe('a correction of a length', () => {
  it.each([
    ['The outage lasted 12 minutes in total.', '12 minutes', 1980, 'The outage lasted 33 minutes in total.'],
    ['It was over after six minutes', 'six minutes', 720, 'It was over after 12 minutes.'],
    ['**Time to recover:** 31 minutes', '31 minutes', 4740, 'Time to recover: 79 minutes.'],
    ['Down for 4 minutes,', '4 minutes', 95, 'Down for 1 minute 35 seconds.'],
  ])('%s', (text, part, seconds, want) =>
    expect(correct('duration_differs', took(seconds), text, lasting(text, part))).toBe(want),
  );
  it('takes the hedge of the wrong value away', () => {
    const text = 'Errors for just over 30 minutes.';
    expect(correct('duration_differs', took(2940), text, lasting(text, '30 minutes', 'just_over'))).toBe(
      'Errors for 49 minutes.',
    );
  });
  it('leaves a bound alone and says how it was', () => {
    const text = 'Errors for over 30 minutes.';
    expect(correct('duration_differs', took(600), text, lasting(text, '30 minutes', 'over'))).toBe(
      'It took 10 minutes.',
    );
  });
});

describe('a correction of a time', () => {
  it.each([
    ['Merged at 09:27.', '09:27', '2026-03-04T09:27:00Z', '2026-03-04T09:21:09Z', 'Merged at 09:21.'],
    ['Merged at 1:31 PM', '1:31 PM', '2026-03-04T17:31:00Z', '2026-03-04T18:20:30Z', 'Merged at 2:20 PM.'],
    [
      'Merged at 14:05:10 IST',
      '14:05:10 IST',
      '2026-03-04T08:35:10Z',
      '2026-03-04T09:40:02Z',
      'Merged at 15:10:02 IST.',
    ],
    [
      'Merged at 11:50 a.m. today',
      '11:50 a.m.',
      '2026-03-04T11:50:00Z',
      '2026-03-04T12:10:00Z',
      'Merged at 12:10 p.m. today.',
    ],
  ])('%s', (text, part, said, found, want) =>
    expect(correct('time_differs', instant(found), text, timed(text, part, said, said))).toBe(want),
  );
  it('falls back to the record where the day differs, which the clock alone would not say', () => {
    const text = 'Merged at 09:27.';
    const merged = record('change.merged', '09:21:00', { subjects: [{ type: 'change', id: 'a/b#3' }] });
    const said = { ...instant('2026-03-05T09:21:00Z'), pointers: pointers(merged) };
    expect(
      correct('time_differs', said, text, timed(text, '09:27', '2026-03-04T09:27:00Z', '2026-03-04T09:28:00Z')),
    ).toBe('#3 was merged at 09:21:00 UTC.');
  });
});

describe('a correction of an actor', () => {
  const said: Said = {
    facet: 'actor',
    asserted: { type: 'identity', value: 'ayo' },
    found: { type: 'identity', value: 'rin' },
  };
  const agent = (text: string, part: string): Claim =>
    event(text, { agent: { span: spanOf(text, part), text: part, identities: ['ayo'], how: 'named' } });
  it('puts the right name in the place of the wrong one', () => {
    const text = 'and Ayo cancelled `b7`,';
    expect(correct('actor_differs', said, text, agent(text, 'Ayo'))).toBe('Rin Sato cancelled b7.');
  });
  it.each([
    ['while Ayo cancelled `b7`.', 'Rin Sato cancelled b7.'],
    ['whereas Ayo cancelled `b7` and', 'Rin Sato cancelled b7.'],
    ['While it ran, Ayo cancelled `b7`.', 'While it ran, Rin Sato cancelled b7.'],
  ])('leaves out what joined it to its neighbours: %s', (text, corrected) => {
    expect(correct('actor_differs', said, text, agent(text, 'Ayo'))).toBe(corrected);
  });
  it('does not touch one name of several', () => {
    const text = 'It was reviewed by Ayo and Kim.';
    expect(correct('actor_differs', said, text, agent(text, 'Ayo'))).toBeNull();
  });
});

describe('a correction by the one word that was wrong', () => {
  const said: Said = {
    facet: 'speaker',
    asserted: { type: 'identity', value: 'ayo' },
    found: { type: 'identity', value: 'rin' },
  };
  const turned = (text: string, part: string) =>
    correctionOf(
      {
        ...judged('speaker_differs', said, assertion(0, text.length)),
        turned: { span: spanOf(text, part), instead: 'Rin Sato' },
      },
      text,
      TELLING,
    );
  it('keeps all other words', () => {
    expect(turned('The first report was from Ayo, who wrote at 06:07.', 'Ayo')).toBe(
      'The first report was from Rin Sato, who wrote at 06:07.',
    );
  });
  it('tells the record where the words hang on others', () => {
    expect(turned('which Ayo pointed out', 'Ayo') ?? '').not.toContain('which');
  });
});

describe('a correction of an amount', () => {
  const quantity = (value: number) => ({ type: 'quantity', value, unit: '%' }) as const;
  const said = (found: number): Said => ({ facet: 'amount', asserted: quantity(1), found: quantity(found) });
  const amount = (text: string, part: string, step = 1): Claim => ({
    ...frame(text),
    kind: 'amount',
    amount: {
      span: spanOf(text, part),
      low: 0,
      high: 0,
      stated: 0,
      step,
      family: 'share',
      symbol: '%',
      vague: false,
      noun: [],
    },
    noun: [],
    subjects: [],
    actions: [],
    measure: 'value',
    words: [],
  });
  it.each([
    ['62 % of requests failed', '62 %', 1, 72.04, '72 % of requests failed.'],
    ['a peak of 0.8 %', '0.8 %', 0.1, 12.34, 'A peak of 12.3 %.'],
    ['she published five posts', 'five', 1, 9, 'She published nine posts.'],
    ['it removed 29,716 lines', '29,716', 1, 1200, 'It removed 1,200 lines.'],
  ])('%s', (text, part, step, found, want) =>
    expect(correct('amount_differs', said(found), text, amount(text, part, step))).toBe(want),
  );
  it('gives the recorded value beside a bound', () => {
    const text = 'the share went above 90 %';
    expect(correct('amount_differs', said(64.5), text, amount(text, '90 %'))).toBe('The recorded value is 64.5 %.');
  });
});

describe('a correction from the records', () => {
  const cancelled = record('build.finished', '10:00:00', { to: '10:04:00', outcome: 'cancelled' });
  const rolledBack = record('hosting.rolled_back', '10:30:00', { subjects: [{ type: 'site', id: 'shop-web' }] });
  it('says what became of a cause, and the change that is tied to the effect', () =>
    expect(
      correct(
        'cause_never_took_effect',
        { facet: 'cause', pointers: pointers(cancelled, rolledBack) },
        '',
        assertion(0, 0),
      ),
    ).toBe('Build b7 was cancelled at 10:04:00 UTC; shop-web was rolled back at 10:30:00 UTC.'));
  it('puts two records in their order', () =>
    expect(
      correct('order_differs', { facet: 'order', pointers: pointers(rolledBack, cancelled) }, '', assertion(0, 0)),
    ).toBe('Build b7 was cancelled at 10:04:00 UTC; then shop-web was rolled back at 10:30:00 UTC.'));
  it('says that there was no approval', () => {
    const opened = record('change.opened', '09:00:00', { subjects: [{ type: 'change', id: 'a/b#3' }] });
    const said: Said = {
      facet: 'approval',
      asserted: { type: 'identity', value: 'ayo' },
      pointers: [complete('github/a/b/pull-requests.json'), ...pointers(opened)],
    };
    expect(correct('not_approved', said, '', assertion(0, 0))).toBe('#3 was not approved by Ayo Bello.');
  });
  it('is not offered where nothing true can be put in the place', () => {
    expect(correct('never_happened', {}, '', assertion(0, 0))).toBeNull();
    expect(correct('contradicts_itself', { pointers: pointers(cancelled) }, '', assertion(0, 0))).toBeNull();
  });
  it('is not offered for what is not contradicted', () =>
    expect(
      correct('records_agree', { stance: 'supports', pointers: pointers(cancelled) }, '', assertion(0, 0)),
    ).toBeNull());
});
