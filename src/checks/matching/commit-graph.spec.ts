import { describe, expect, it } from 'vitest';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import { commitGraph } from './commit-graph.js';

const sha = (letter: string): string => letter.repeat(40);

const commit = (letter: string, parents: string): TimelineEvent => ({
  id: `git|till|${letter}|commit.authored|0`,
  kind: 'commit.authored',
  at: { from: 0n, to: 0n },
  clock: 'git',
  subjects: [{ type: 'commit', id: sha(letter) }],
  actors: [],
  attributes: { sha: sha(letter), parents: [...parents].map(sha) },
  evidence: {
    source: 'git',
    instance: 'till',
    key: sha(letter),
    nativeId: sha(letter),
    path: 'git/till.bundle',
    trust: 1,
  },
});

describe('the graph of commits', () => {
  const whole = commitGraph([commit('a', ''), commit('b', 'a'), commit('c', 'b'), commit('d', 'b')]);

  it('tells what is in what, and what is not', () => {
    expect(whole.contains(sha('c'), sha('a'))).toBe(true);
    expect(whole.contains(sha('c'), sha('d'))).toBe(false);
  });

  it('counts what lies between, along one line only', () => {
    expect(whole.between(sha('a'), sha('c'))).toHaveLength(2);
    expect(whole.between(sha('d'), sha('c'))).toBeNull();
  });

  it('says nothing where a parent is not recorded', () => {
    const cut = commitGraph([commit('b', 'a'), commit('c', 'b'), commit('d', 'a')]);
    expect(cut.contains(sha('c'), sha('d'))).toBeNull();
    expect(cut.between(sha('x'), sha('c'))).toBeNull();
    expect(cut.contains(sha('c'), sha('b'))).toBe(true);
  });
});
