/** Amounts, counts and content from sentence to verdict, over a small invented outage of a till: true, false, shifted, hedged, uncovered. */
import { describe, expect, it } from 'vitest';
import { formatInstant, MINUTE } from '../../domain/instant.js';
import { buildTimeline } from '../timeline/build-timeline.js';
import { memoryEvidence } from '../timeline/memory-evidence.js';
import type { RecordReading } from '../timeline/record-reading.js';
import { actor, clock, listed, manifestOf, reading } from '../timeline/test-readings.js';
import { verifyReport } from '../verify-report.js';

/** Of 200 requests a minute 2 fail, from 10:10 to 10:29 there are 90, at 10:15 there are 150. */
const failedAt = (minute: number): number => (minute === 75 ? 150 : minute >= 70 && minute < 90 ? 90 : 2);

function series(name: string, code: string, value: (minute: number) => number, minutes = 180): RecordReading {
  const points = Array.from({ length: minutes }, (_, minute) => {
    const from = clock('09:00') + BigInt(minute) * MINUTE;
    return [formatInstant(from), formatInstant(from + MINUTE), value(minute)];
  });
  const attributes = {
    metric: 'run.googleapis.com/request_count',
    kind: 'DELTA',
    labels: { response_code_class: code },
    resource: { service_name: name },
    points,
  };
  return reading(
    `request_count ${name} ${code}`,
    [
      {
        kind: 'metric.series',
        at: '09:00',
        to: '11:59',
        about: `metric:run.googleapis.com/request_count service:${name}`,
        attributes,
      },
    ],
    { source: 'cloud-monitoring', path: 'gcp/shop-prod/time-series.json' },
  );
}

const instances = reading(
  'instance_count till',
  [
    {
      kind: 'metric.series',
      at: '09:00',
      to: '11:50',
      about: 'metric:run.googleapis.com/container/instance_count service:till',
      attributes: {
        metric: 'run.googleapis.com/container/instance_count',
        kind: 'GAUGE',
        labels: { state: 'active' },
        points: Array.from({ length: 18 }, (_, i) => {
          const at = formatInstant(clock('09:00') + BigInt(i) * 10n * MINUTE);
          return [at, at, i === 8 ? 12 : i === 7 ? 9 : 4];
        }),
      },
    },
  ],
  { source: 'cloud-monitoring', path: 'gcp/shop-prod/time-series.json' },
);

const alert = (id: string, at: string, policy: string): RecordReading =>
  reading(
    id,
    [
      {
        kind: 'alert.opened',
        at,
        to: '10:40',
        about: `alert:${id} policy:${policy.replaceAll(' ', '_')} service:till`,
        attributes: { policy },
      },
    ],
    {
      source: 'cloud-monitoring',
      path: 'gcp/shop-prod/alerts.json',
    },
  );

const sha = (letter: string): string => letter.repeat(40);
const commit = (letter: string, parents: readonly string[]): RecordReading =>
  reading(
    sha(letter),
    [
      {
        kind: 'commit.authored',
        clock: 'git',
        at: '09:00',
        about: `commit:${sha(letter)} repository:shop/till`,
        attributes: { sha: sha(letter), parents: parents.map(sha), subject: `work ${letter}` },
      },
    ],
    { source: 'git', path: 'git/till.bundle', instance: 'till' },
  );
const release = (tag: string, letter: string): RecordReading =>
  reading(
    `RE_${tag}`,
    [
      {
        kind: 'release.published',
        at: '09:30',
        about: `release:shop/till@${tag} repository:shop/till commit:${sha(letter)}`,
        attributes: { tag, sha: sha(letter) },
      },
    ],
    {
      source: 'github',
      path: 'github/shop/till/releases.json',
      instance: 'shop/till',
      named: [{ type: 'release', id: `shop/till@${tag}`, names: [tag] }],
    },
  );

const change = reading(
  'shop/till#7',
  [
    {
      kind: 'change.opened',
      at: '09:10',
      about: 'change:shop/till#7 repository:shop/till',
      actors: [actor('mo', { role: 'author' })],
      attributes: {
        number: 7,
        additions: 18,
        deletions: 3,
        changedFiles: 2,
        filesComplete: true,
        mergeSha: sha('c'),
        files: [
          { path: 'deploy/till.yaml', additions: 10, deletions: 3, changeType: 'MODIFIED' },
          { path: 'src/drawer.ts', additions: 8, deletions: 0, changeType: 'ADDED' },
        ],
      },
    },
    {
      kind: 'change.merged',
      at: '09:20',
      about: `change:shop/till#7 repository:shop/till commit:${sha('c')}`,
      attributes: { number: 7, sha: sha('c') },
      actors: [actor('mo')],
    },
  ],
  {
    source: 'github',
    path: 'github/shop/till/pull-requests.json',
    instance: 'shop/till',
    named: [{ type: 'change', id: 'shop/till#7', names: ['#7'] }],
  },
);

const flag = reading(
  'flag-1',
  [
    {
      kind: 'flag.changed',
      at: '10:05',
      about: 'flag:new-drawer',
      actors: [actor('mo')],
      attributes: { changes: [{ field: 'percent', before: 10, after: 60 }] },
    },
  ],
  { source: 'cloudevents', path: 'events.jsonl' },
);

const revision = reading(
  'till-2',
  [
    {
      kind: 'revision.created',
      at: '09:25',
      about: 'revision:till-2 service:till',
      attributes: { env: { DRAWER_POOL: '8' } },
    },
  ],
  { path: 'gcp/shop-prod/run-revisions.json' },
);

const count = reading(
  'support/1',
  [
    {
      kind: 'message.posted',
      at: '11:00',
      about: 'channel:support message:support/1',
      text: 'we got 31 angry tickets between 10:10 and 10:30',
      actors: [actor('ida')],
    },
  ],
  { source: 'slack', path: 'slack/support/2026-03-01.json' },
);

const EVIDENCE = [
  series('till', '2xx', (minute) => 200 - failedAt(minute)),
  series('till', '5xx', failedAt),
  instances,
  alert('a1', '10:12', 'till error share'),
  alert('a2', '10:13', 'till uptime'),
  commit('a', []),
  commit('b', ['a']),
  commit('c', ['b']),
  commit('d', ['c']),
  release('v1.0.0', 'a'),
  release('v1.1.0', 'b'),
  release('v1.2.0', 'd'),
  change,
  flag,
  revision,
  count,
];

const COVERED = [
  {
    path: 'gcp/shop-prod/alerts.json',
    from: clock('00:00'),
    to: clock('23:59'),
    complete: true,
    scope: 'all alerts',
    selectors: {},
  },
];

async function verdictOf(sentence: string, coverage = COVERED, evidence = EVIDENCE): Promise<string> {
  const manifest = manifestOf({
    coverage,
    identities: [listed('mo', ['Mo', 'mo']), listed('ida', ['Ida', 'ida'])],
    aliases: [{ type: 'service', id: 'till', names: ['the till'] }],
  });
  const reader = memoryEvidence(manifest, buildTimeline(manifest, evidence));
  const document = await verifyReport(
    { text: `# Till down\n\n${sentence}\n`, options: { date: '2026-03-01' } },
    reader,
  );
  const verdicts = document.claims.map((claim) => claim.verdict);
  return ['contradicted', 'unsupported', 'supported'].find((one) => verdicts.includes(one as never)) ?? 'none';
}

describe('amounts that a series settles', () => {
  it.each([
    ['In the worst minute, 10:15, 75 % of requests to the till failed.', 'supported'],
    ['The worst minute was close to 75 % errors.', 'supported'],
    ['At the peak 60 % of requests to the till failed.', 'contradicted'],
    ['At no point did more than 80 % of requests to the till fail.', 'supported'],
    ['At no point did more than 50 % of requests to the till fail.', 'contradicted'],
    ['At 10:12 45 % of requests to the till failed.', 'supported'],
    ['At 10:12 5 % of requests to the till failed.', 'contradicted'],
    ['Between 10:10 and 10:29 the till answered 1,860 requests with a 5xx.', 'supported'],
    ['Between 10:10 and 10:29 the till answered 9,000 requests with a 5xx.', 'contradicted'],
    ['Roughly 1,900 requests to the till failed.', 'supported'],
    ['Active instances of the till rose from 4 to 12.', 'supported'],
    ['Active instances of the till rose from 4 to 30.', 'contradicted'],
    ['In the worst minute 150 of 200 requests failed.', 'supported'],
    ['In the worst minute 110 of 200 requests failed.', 'contradicted'],
    ['In all, 40 % of queries to the ledger failed.', 'unsupported'],
  ])('%s → %s', async (sentence, verdict) => {
    expect(await verdictOf(sentence)).toBe(verdict);
  });

  it('takes a hole in the series for no answer', async () => {
    const holed = EVIDENCE.filter((one) => !one.record.key.startsWith('request_count'));
    expect(await verdictOf('At the peak 60 % of requests to the till failed.', COVERED, holed)).toBe('unsupported');
  });

  it('reads a status code as no amount and a bound of a rule as no measurement', async () => {
    expect(await verdictOf('The alert for till p95 > 300 ms opened.')).not.toBe('contradicted');
    expect(await verdictOf('The till answered 503.')).not.toBe('contradicted');
  });
});

describe('what resembles a measurement', () => {
  it.each([
    'At 10:12 Mo raised the minimum of the till to 12 instances.',
    'The till failed about 45 % of its requests for 20 minutes.',
    'About 12 % of pods failed to start.',
    'The till burned 40 % of its error budget.',
    'Our partner counted 4,000 failed calls.',
    'Support took 44 calls.',
    'The alert on the till fires at a 5 % error rate.',
    'main had moved on by 12 commits since v1.0.0.',
    'Two of the alerts opened late.',
    '#7 adds a step to CI/CD.',
    'Ida answered 12 of the tickets herself.',
    'The failure rate was 46 % over the outage.',
  ])('is never accused: %s', async (sentence) => {
    expect(await verdictOf(sentence)).not.toBe('contradicted');
  });
});

describe('counts of records', () => {
  it.each([
    ['Two alerts opened for the till.', 'supported'],
    ['Five alerts opened for the till.', 'contradicted'],
    ['Two commits lie between v1.1.0 and v1.2.0.', 'supported'],
    ['Three commits lie between v1.1.0 and v1.2.0.', 'contradicted'],
    ["Ida's team counted 31 angry tickets.", 'supported'],
    ["Ida's team counted 13 angry tickets.", 'contradicted'],
  ])('%s → %s', async (sentence, verdict) => {
    expect(await verdictOf(sentence)).toBe(verdict);
  });

  it('count nothing where the record is not known to be complete', async () => {
    expect(await verdictOf('Two alerts opened for the till.', [])).toBe('unsupported');
    expect(await verdictOf('Five alerts opened for the till.', [])).toBe('unsupported');
  });
});

describe('sizes, settings and what holds what', () => {
  it.each([
    ['#7 touched 2 files, with 18 additions and 3 deletions.', 'supported'],
    ['#7 touched 4 files.', 'contradicted'],
    ['#7 touches `deploy/till.yaml`.', 'supported'],
    ['#7 only touches `src/drawer.ts`.', 'contradicted'],
    ['#7 touches `src/unknown.ts`.', 'contradicted'],
    ['v1.2.0 contains #7.', 'supported'],
    ['v1.2.0 does not contain #7.', 'contradicted'],
    ['v1.1.0 contains #7.', 'contradicted'],
    ['v1.1.0 does not contain #7.', 'supported'],
    ['On `till-2` the value of DRAWER_POOL was 8.', 'supported'],
    ['On `till-2` the value of DRAWER_POOL was 16.', 'contradicted'],
    ['At 10:05 Mo took `new-drawer` from 10 % to 60 %.', 'supported'],
    ['At 10:05 Mo took `new-drawer` from 10 % to 90 %.', 'contradicted'],
  ])('%s → %s', async (sentence, verdict) => {
    expect(await verdictOf(sentence)).toBe(verdict);
  });
});
