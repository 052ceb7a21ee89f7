import { describe, expect, it } from 'vitest';
import type { StoredSlice } from '../ports/collection-store.js';
import type { CoverageProof, CoverageStatement } from '../ports/live-source.js';
import { coverageOf, notOutlived, shortfall, takenBack } from './coverage-of.js';

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

describe('what an earlier pull had not read to its end', () => {
  const earlier = { from: '2031-05-01T06:00:00Z', to: '2031-05-01T18:00:00Z' };
  const lacking = { ...statement, proof: { ...proof, gaps: ['page 2'] } };
  const old = coverageOf(lacking, earlier)!;
  const whole = coverageOf(statement, window)!;
  const [twoAccounts] = takenBack({
    id: 'k',
    incidentId: 'i',
    window: earlier,
    createdAt: '',
    slices: [slice, { ...other, state: 'failed', coverage: null }],
  });

  it.each<[string, typeof old, typeof old, boolean]>([
    ['is outlived by a pull that read all of it and more', old, whole, true],
    ['is outlived by one of the same window', old, coverageOf(statement, earlier)!, true],
    ['stays where the later one has gaps too', old, coverageOf(lacking, window)!, false],
    [
      'stays where the later one begins after it',
      old,
      coverageOf(statement, { ...window, from: '2031-05-01T07:00:00Z' })!,
      false,
    ],
    [
      'stays where the later one ends before it',
      old,
      coverageOf(statement, { ...window, to: '2031-05-01T17:00:00Z' })!,
      false,
    ],
    ['stays where the later one reads another file', old, { ...whole, path: 'jira/issues.json' }, false],
    [
      'stays where the later one reads another thing',
      old,
      coverageOf({ ...statement, scope: 'one team' }, window)!,
      false,
    ],
    ['stays where the later one reads other parts', old, { ...whole, selectors: { logs: ['audit'] } }, false],
    ['stays where it has no end and the later one has', { ...old, to: null }, whole, false],
    [
      'stays where a bundle said it, in words of its own',
      { ...old, scope: 'all log entries of the account' },
      whole,
      false,
    ],
    ['stays where only another account could settle it', twoAccounts!, whole, false],
    ['is nothing that a complete one would be', coverageOf(statement, earlier)!, whole, false],
  ])('%s', (_what, before, later, gone) => {
    expect(notOutlived([before], [later])).toEqual(gone ? [] : [before]);
  });
});
