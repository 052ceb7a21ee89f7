import { describe, expect, it } from 'vitest';
import type { StoredSlice } from '../ports/collection-store.js';
import type { CoverageProof, CoverageStatement } from '../ports/live-source.js';
import { coverageOf, shortfall, takenBack } from './coverage-of.js';

const window = { from: '2031-05-01T00:00:00Z', to: '2031-05-02T00:00:00Z' };
const proof: CoverageProof = {
  pages: 2,
  records: 9,
  terminalPage: true,
  control: { asked: 'log entry', found: true },
  watermark: '2031-05-03T00:00:00Z',
  gaps: [],
};
const statement: CoverageStatement = { path: 'pagerduty/log-entries.json', scope: 'all log entries', proof };
const slice: StoredSlice = {
  id: 's1',
  connectionId: 'c1',
  connectionName: 'East',
  source: 'pagerduty',
  part: { key: 'log-entries', name: 'log entries' },
  state: 'done',
  pages: 2,
  records: 9,
  new: 9,
  coverage: [statement],
  error: null,
  notBefore: null,
  startedAt: null,
  finishedAt: null,
};
const other: StoredSlice = { ...slice, id: 's2', connectionId: 'c2', connectionName: 'West' };

describe('what a collection is complete for', () => {
  it.each<[string, Partial<CoverageStatement>, Partial<CoverageProof>, RegExp | null]>([
    ['everything it proves', {}, {}, null],
    ['nothing where its kind never is', { never: 'deletions leave nothing' }, {}, /deletions/],
    ['nothing before the last page', {}, { terminalPage: false }, /last page/],
    ['nothing with gaps', {}, { gaps: ['files of #7'] }, /files of #7/],
    ['nothing without a control', {}, { control: null }, /can be seen at all/],
    ['nothing where its control is not there', {}, { control: { asked: 'log entry', found: false } }, /no log entry/],
  ])('is %s', (_what, more, part, want) => {
    const short = shortfall({ ...statement, ...more, proof: { ...proof, ...part } });
    if (want === null) expect(short).toBeNull();
    else expect(short).toMatch(want);
  });

  it('ends where nothing can be known yet, and is nothing before that began', () => {
    const until = (watermark: string) => coverageOf({ ...statement, proof: { ...proof, watermark } }, window);
    expect(until('2031-05-01T12:00:00Z')?.to).toBe(
      coverageOf(statement, { ...window, to: '2031-05-01T12:00:00Z' })?.to,
    );
    expect(until('2031-04-30T00:00:00Z')).toBeNull();
  });
});

describe('two accounts of one source', () => {
  const back = (second: StoredSlice) =>
    takenBack({ id: 'k', incidentId: 'i', window, createdAt: '', slices: [slice, second] }).map(
      ({ complete }) => complete,
    );

  it.each<[string, StoredSlice, boolean[]]>([
    ['both read to their ends are complete', other, []],
    ['one that failed leaves neither complete', { ...other, state: 'failed', coverage: null }, [false]],
    ['one that was cancelled too', { ...other, state: 'cancelled', coverage: null }, [false]],
    ['one with gaps too', { ...other, coverage: [{ ...statement, proof: { ...proof, gaps: ['x'] } }] }, [false]],
    [
      'another part of one account says nothing of this one',
      { ...other, part: { key: 'x', name: 'x' }, state: 'failed', coverage: null },
      [],
    ],
    ['another source says nothing of this one', { ...other, source: 'jira', state: 'failed', coverage: null }, []],
  ])('%s', (_what, second, want) => expect(back(second)).toEqual(want));
});
