/** States between events: error bursts, existence and dangling routes, each only where the records show it. */
import { describe, expect, it } from 'vitest';
import type { CoverageEntry } from '../../../domain/coverage.js';
import { formatInstant } from '../../../domain/instant.js';
import { buildTimeline } from '../build-timeline.js';
import type { RecordReading } from '../record-reading.js';
import { clock, type Happening, manifestOf, reading } from '../test-readings.js';
import { burstsIn, SERIES_RULE, WHOLE_RULE } from './bursts.js';

const PATH = 'gcp/shop-prod/logging.jsonl';
const cover = (path: string, complete: boolean): CoverageEntry => ({
  path,
  complete,
  from: clock('00:00'),
  to: clock('23:59'),
  scope: '',
  selectors: {},
});
const states = (kind: string, records: readonly RecordReading[], coverage: readonly CoverageEntry[] = []) =>
  buildTimeline(manifestOf({ coverage }), records).events.filter((event) => event.kind === kind);
const happen = (happenings: readonly Happening[]) =>
  happenings.map((one, index) => reading(`${one.kind}${index}${one.at}`, [one]));
const span = ({ at }: { readonly at: { readonly from: bigint; readonly to: bigint | null } }) =>
  [at.from, at.to].map((end) => (end === null ? null : formatInstant(end).slice(11, 16)));

const time = (minutes: number, second = 0): string =>
  `10:${String(minutes).padStart(2, '0')}:${String(second).padStart(2, '0')}`;
const requests = (minutes: readonly number[], each: number, status: number): readonly Happening[] =>
  minutes.flatMap((minute) =>
    Array.from({ length: each }, (_, index) => ({
      kind: 'request.served' as const,
      at: time(minute, index),
      about: 'service:till',
      attributes: { status },
    })),
  );

describe('error bursts', () => {
  it('finds minutes with many errors in complete request logs, over small gaps', () => {
    const records = happen([...requests([1, 2, 3, 4], 2, 500), ...requests([10, 11, 14], 30, 500)]);
    const found = states('state.error_burst', records, [cover(PATH, true)]);
    expect(found.map(span)).toEqual([['10:10', '10:14']]);
    expect(found[0]?.attributes).toEqual({ status: '500', count: 90, peak: 30, sampled: false });
  });

  it('marks a burst seen in a sample, and takes fewer errors for one', () => {
    const found = states('state.error_burst', happen(requests([10, 13, 16], 2, 404)), [cover(PATH, false)]);
    expect(found).toMatchObject([{ attributes: { status: '404', count: 6, sampled: true } }]);
    expect(states('state.error_burst', happen(requests([10, 40], 2, 404)))).toEqual([]);
  });

  it('reads counted series of error classes and no others', () => {
    const series = (labels: object, kind: string): Happening => ({
      kind: 'metric.series',
      at: '10:00',
      to: '10:20',
      about: 'metric:requests service:till',
      attributes: {
        metric: 'run.googleapis.com/request_count',
        kind,
        labels: { ...labels },
        points: Array.from({ length: 20 }, (_, index) => [
          formatInstant(clock(time(index))),
          formatInstant(clock(time(index + 1))),
          index >= 8 && index < 15 ? 200 : 1,
        ]),
      },
    });
    const found = states('state.error_burst', happen([series({ response_code_class: '5xx' }, 'DELTA')]));
    expect(found.map(span)).toEqual([['10:08', '10:15']]);
    expect(states('state.error_burst', happen([series({ response_code_class: '2xx' }, 'DELTA')]))).toEqual([]);
    expect(states('state.error_burst', happen([series({ response_code_class: '5xx' }, 'GAUGE')]))).toEqual([]);
  });

  it('does not take the begin of a busy series for a burst', () => {
    const buckets = Array.from({ length: 40 }, (_, index) => ({
      from: BigInt(index),
      to: BigInt(index + 1),
      count: index >= 20 && index < 30 ? 900 : 60,
    }));
    expect(burstsIn(buckets, SERIES_RULE)).toMatchObject([{ from: 20n, to: 30n }]);
  });

  it('does not take a long burst for the new usual', () => {
    const buckets = Array.from({ length: 200 }, (_, index) => ({
      from: BigInt(index),
      to: BigInt(index + 1),
      count: index >= 50 && index < 190 ? 500 : 10,
    }));
    expect(burstsIn(buckets, WHOLE_RULE)).toMatchObject([{ from: 50n, to: 190n, peak: 500 }]);
  });
});

describe('services and routes', () => {
  const release = (at: string, service: string): Happening => ({
    kind: 'hosting.released',
    at,
    about: 'site:shop',
    attributes: { release: `r${at}`, version: `v${service}`, rewrites: [{ pattern: '**', service }] },
  });
  const SERVICE_LIST = 'gcp/shop-prod/run-services.json';

  it('holds existence from making to end', () => {
    const records = happen([
      { kind: 'service.created', at: '10:00', about: 'service:till' },
      { kind: 'service.deleted', at: '10:30', about: 'service:till' },
      { kind: 'service.created', at: '10:50', about: 'service:till' },
    ]);
    expect(states('state.service_exists', records).map(span)).toEqual([
      ['10:00', '10:30'],
      ['10:50', null],
    ]);
  });

  it('sees a route dangle between the end of its service and the next release', () => {
    const records = happen([
      { kind: 'service.created', at: '09:00', about: 'service:till' },
      release('09:10', 'till'),
      { kind: 'service.deleted', at: '10:00', about: 'service:till' },
      release('10:20', 'till'),
      release('10:40', 'shopfront'),
    ]);
    const found = states('state.route_dangling', records);
    expect(found.map(span)).toEqual([['10:00', '10:40']]);
    expect(found[0]?.subjects.map(({ type, id }) => `${type}:${id}`)).toEqual([
      'route:shop:**',
      'site:shop',
      'service:till',
    ]);
  });

  it('takes a service that a complete listing lacks for absent, and says nothing without one', () => {
    const records = [
      ...happen([release('10:20', 'ghost'), release('10:40', 'till')]),
      reading('till', [{ kind: 'service.state', at: '09:00', to: null, about: 'service:till' }], {
        path: SERVICE_LIST,
        nature: 'state',
      }),
    ];
    expect(states('state.route_dangling', records)).toEqual([]);
    expect(states('state.route_dangling', records, [cover(SERVICE_LIST, true)]).map(span)).toEqual([
      ['10:20', '10:40'],
    ]);
  });

  it('says which release a rollback restored', () => {
    const back: Happening = { ...release('10:50', 'till'), kind: 'hosting.rolled_back' };
    const found = states('hosting.rolled_back', happen([release('10:10', 'till'), release('10:30', 'ghost'), back]));
    expect(found[0]?.attributes).toMatchObject({ to: 'r10:10', toAt: '2026-03-01T10:10:00Z' });
  });
});
