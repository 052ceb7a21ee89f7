import { describe, expect, it } from 'vitest';
import type { ClaimOf } from '../claims/claim.js';
import { parseInstant } from '../domain/instant.js';
import { point } from '../domain/interval.js';
import type { TimelineEvent } from '../domain/timeline-event.js';
import { checkBreaches, timelineOf } from './check-tester.fixture.js';
import { eachRun } from './each-run.js';
import type { World } from './world.js';

const run = (name: string, sha: string, outcome: string, clock: string, branch = 'b/12'): TimelineEvent =>
  ({
    id: `${name} ${sha}`,
    kind: 'check.finished',
    outcome,
    at: point(parseInstant(`2026-04-07T${clock}:00Z`)!),
    clock: 'provider',
    subjects: [{ type: 'repository', id: 'pond/api' }],
    actors: [],
    attributes: { name, sha, branch },
    text: name === 'unit' ? '212 passed' : undefined,
    evidence: { source: 'github', instance: 'x', key: `${name}${sha}`, nativeId: sha, path: 'p', trust: 4 },
  }) as unknown as TimelineEvent;
const world = {
  incident: { from: parseInstant('2026-04-07T08:00:00Z')!, to: parseInstant('2026-04-07T12:00:00Z')! },
  coverage: [],
  seen: [],
} as unknown as World;
const claim = (text: string): ClaimOf<'assertion'> =>
  ({
    id: 'c1',
    unit: 'u1',
    kind: 'assertion',
    text,
    modality: 'asserted',
    words: [],
    span: { start: 0, end: text.length },
  }) as ClaimOf<'assertion'>;

const RUNS = [
  run('load-model', 'a1', 'failure', '09:00'),
  run('load-model', 'a2', 'failure', '09:30'),
  run('lint', 'a1', 'success', '09:01'),
  run('lint', 'a2', 'failure', '09:31'),
  run('lint', 'c1', 'success', '10:00', 'b/13'),
  run('unit', 'a1', 'success', '09:02'),
];

const verdictOf = (text: string, events: readonly TimelineEvent[] = RUNS) => {
  const of = claim(text);
  return eachRun
    .examine(of, timelineOf(eachRun.needs(of), events), world)
    .map(({ stance }) => stance)
    .join(' ');
};

describe('each run of a check', () => {
  it.each<[string, string]>([
    ['The load-model check failed on both commits.', 'supports'],
    ['The load model was red on both commits.', 'supports'],
    ['load-model passed on both commits.', 'contradicts'],
    ['lint passed on both commits.', 'contradicts'],
    ['lint passed on the first commit.', 'supports'],
    ['lint was green on the last commit.', 'contradicts'],
    ['All 212 unit tests passed.', 'supports'],
    // other numbers, other checks, denials, several ends, nothing of commits
    ['load-model failed on all three commits.', ''],
    ['The crane failed on both commits.', ''],
    ['lint did not pass on both commits.', ''],
    ['lint passed on the first commit and failed on the second commit.', ''],
    ['All 213 unit tests passed.', ''],
    ['load-model failed.', ''],
  ])('%s → %s', (text, stance) => expect(verdictOf(text)).toBe(stance));

  it('is silent where two branches may be meant', () => {
    const more = [
      run('load-model', 'd1', 'success', '10:30', 'b/14'),
      run('load-model', 'd2', 'success', '10:40', 'b/14'),
    ];
    expect(verdictOf('The load-model check failed on both commits.', [...RUNS, ...more])).toBe('');
  });

  it('keeps its word', () => {
    for (const text of ['load-model failed on both commits.', 'lint passed on both commits.'])
      expect(checkBreaches(eachRun, { claim: claim(text), events: RUNS, world })).toEqual([]);
  });
});
