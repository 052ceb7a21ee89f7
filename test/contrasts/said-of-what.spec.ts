/** What was said is said of its very things, times and way round, by the one who did the deed beside it. */
import { describe, expect, it } from 'vitest';
import { saysItOfThem } from '../../src/checks/matching/said-things.js';
import { clausesOf } from '../../src/claims/words/wording.js';
import { describeSets } from './contrast.js';

describeSets('said of what', [
  {
    mode: 'the thing that the clause names',
    rows: [
      ['supported', 'Runa wrote that hold-sweeper is back on 00057-lor.'],
      ['doubted', 'Runa wrote that checkin-api is back on 00057-lor.'],
      ['supported', 'Petrel wrote that the 404s come from a stale lookup cache in checkin-api.'],
      ['doubted', 'Petrel wrote that the 404s come from a stale lookup cache in hold-sweeper.'],
    ],
  },
  {
    mode: 'a participle beside a deed',
    rows: [
      ['supported', 'Runa asked for changes on #742, writing that invoice bookings stay unpaid for up to 30 days.'],
      ['doubted', 'Runa asked for changes on #742, writing that invoice bookings stay unpaid for up to 60 days.'],
      ['quiet', 'Magnus cancelled 5e1b7c40, asking to start nothing more.'],
      ['doubted', 'Isla cancelled 5e1b7c40, asking to start nothing more.'],
      ['quiet', 'Magnus cancelled 5e1b7c40, possibly asking to start nothing more.'],
    ],
  },
  {
    mode: 'blame',
    rows: [
      ['supported', 'At 08:34 Runa blamed the sweep.'],
      ['doubted', 'At 08:34 Runa blamed Petrel.'],
      ['doubted', 'At 08:41 Eilidh blamed the sweep.'],
    ],
  },
]);

const statement = (text: string) => ({ text, nearest: null, event: { text, subjects: [], attributes: {} } }) as never;
const nobody = { entities: new Map() } as never;
const saying = (clocks: readonly number[], from: string) =>
  ({
    kind: 'communication',
    act: 'say',
    text: '',
    words: ['ticket'],
    subjects: [],
    clocks,
    times: [{ readings: [{ from, to: from }] }],
  }) as never;

describe('clocks in what was said', () => {
  const told = statement('31 tickets between 1:30 and 2:30');
  it('stand in the statement, as written or in UTC', () => {
    expect(saysItOfThem(saying([810, 870], '2026-05-04T17:30:00Z'), told, nobody)).toBe(true);
    expect(saysItOfThem(saying([810], '2026-05-04T17:30:00Z'), told, nobody)).toBe(true);
    expect(saysItOfThem(saying([1050], '2026-05-04T13:30:00Z'), told, nobody)).toBe(true);
  });
  it('are others where minute, hour or distance differ', () => {
    expect(saysItOfThem(saying([815], '2026-05-04T17:35:00Z'), told, nobody)).toBe(false);
    expect(saysItOfThem(saying([930], '2026-05-04T19:30:00Z'), told, nobody)).toBe(false);
    expect(saysItOfThem(saying([810, 930], '2026-05-04T17:30:00Z'), told, nobody)).toBe(false);
  });
});

describe('none of them', () => {
  const turns = (text: string) => clausesOf(text).reduce((sum, { negations }) => sum + negations, 0);
  it.each(['0 rows left', 'zero errors', 'no rows left', 'the errors were gone', 'finished, 0 v7 segments left there'])(
    'turns "%s" round',
    (text) => {
      expect(turns(text)).toBe(1);
    },
  );
  it.each([
    '10 rows left',
    'the release has gone to production',
    '0.5 rows',
    '12:00 rows',
    '0 ms',
    '0 % errors',
    'v0 rows',
  ])('does not turn "%s"', (text) => {
    expect(turns(text)).toBe(0);
  });
});
