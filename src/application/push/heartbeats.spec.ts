import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Manifest } from '../../domain/incident.js';
import { SECOND } from '../../domain/instant.js';
import type { Endpoint } from './endpoint.js';
import { type Beating, coveredSpans, heartbeatState, withPushCoverage } from './heartbeats.js';

const seconds = (...list: readonly number[]) => list.map((one) => BigInt(one) * SECOND);
const spans = (list: readonly number[], every = 60) =>
  coveredSpans(seconds(...list), every).map(({ from, to }) => [Number(from / SECOND), Number(to / SECOND)]);

describe('the state of heartbeats', () => {
  it.each([
    ['not_expected', null, 0, 1_000_000],
    ['awaited', 60, null, 0],
    ['coming', 60, 0, 90_000],
    ['missed', 60, 0, 90_001],
    ['coming', 60, 5_000, 0],
  ] as const)('is %s when every %s s the last came at %s and it is %s', (state, every, last, now) => {
    expect(heartbeatState(every, last, now)).toBe(state);
  });
});

describe('heartbeats', () => {
  it('cover from the first to one interval before the last', () => {
    expect(spans([0, 60, 120, 180])).toEqual([[0, 120]]);
  });
  it('cover nothing when there is one, or none', () => {
    expect([spans([]), spans([60]), spans([0, 60])]).toEqual([[], [], []]);
  });
  it('may be late by half an interval, and not more', () => {
    expect(spans([0, 90, 180])).toEqual([[0, 120]]);
    expect(spans([0, 60, 120, 211, 271, 331])).toEqual([
      [0, 60],
      [211, 271],
    ]);
  });
  it('never cover a time around which one was missing', () => {
    const gaps = fc.array(fc.integer({ min: 1, max: 200 }), { maxLength: 40 });
    fc.assert(
      fc.property(gaps, (given) => {
        let last = 0;
        const beats = [0, ...given].map((gap) => {
          last += gap;
          return last;
        });
        for (const [from, to] of spans(beats)) {
          for (let n = 1; n < beats.length; n++) {
            const missing = beats[n]! - beats[n - 1]! > 90;
            if (missing) expect(to! <= beats[n - 1]! || from! >= beats[n]!).toBe(true);
          }
        }
      }),
    );
  });
});

describe('coverage by pushes', () => {
  const manifest: Manifest = {
    incident: { id: 'i', title: 't', from: 100n * SECOND, to: 400n * SECOND, timeZone: null },
    coverage: [{ path: 'pagerduty/', from: 0n, to: 1n, complete: true, scope: 'the account', selectors: {} }],
    identities: [],
    aliases: [],
  };
  const endpoint: Endpoint = {
    id: 'e',
    name: 'n',
    sender: 'alertmanager',
    secrets: ['env:A'],
    incidents: [],
    heartbeatSeconds: 60,
    heartbeatName: null,
    covers: 'alerts of the kiln',
    timestampHeader: null,
    audience: null,
    serviceAccount: null,
    createdAt: '2026-01-01T00:00:00Z',
  };
  const beats = seconds(0, 60, 120, 180, 240, 300, 360, 420, 480, 540);
  const beating = (change: Partial<Beating> = {}, more: Partial<Endpoint> = {}): Beating => ({
    endpoint: { ...endpoint, ...more },
    beats,
    allRead: true,
    ...change,
  });
  const covered = (...list: readonly Beating[]) =>
    withPushCoverage(manifest, list)
      .coverage.slice(1)
      .map(({ path, from, to, complete }) => [path, Number(from / SECOND), Number(to! / SECOND), complete]);

  it('is complete for the window in which no beat was missing', () => {
    expect(covered(beating())).toEqual([['webhooks/alertmanager.jsonl', 100, 400, true]]);
  });
  it('ends where beats end, whatever else the incident knows', () => {
    expect(covered(beating({ beats: beats.slice(0, 5) }))).toEqual([['webhooks/alertmanager.jsonl', 100, 180, true]]);
    expect(withPushCoverage(manifest, [beating()]).coverage[0]).toEqual(manifest.coverage[0]);
  });
  it.each([
    ['no heartbeat is expected', beating({}, { heartbeatSeconds: null })],
    ['nobody vouches for it', beating({}, { covers: null })],
    ['a delivery was not read', beating({ allRead: false })],
    ['no beat came', beating({ beats: [] })],
  ])('is none when %s', (_, one) => {
    expect(covered(one)).toEqual([]);
  });
  it('needs all endpoints of one sender alive, since their records stand together', () => {
    expect(covered(beating(), beating({ beats: beats.slice(0, 5) }))).toEqual([
      ['webhooks/alertmanager.jsonl', 100, 180, true],
    ]);
    expect(covered(beating(), beating({}, { covers: null }))).toEqual([]);
    expect(covered(beating(), beating({ beats: [] }, { sender: 'grafana' }))).toEqual([
      ['webhooks/alertmanager.jsonl', 100, 400, true],
    ]);
  });
  it('takes the place of what pushes covered before, and is stable', () => {
    const first = withPushCoverage(manifest, [beating({ beats: beats.slice(0, 5) })]);
    const second = withPushCoverage(first, [beating()]);
    expect(second).toEqual(withPushCoverage(manifest, [beating()]));
    expect(withPushCoverage(second, [beating()])).toEqual(second);
  });
});
