/** What is looked up is what the records themselves hold. */
import { describe, expect, it } from 'vitest';
import { parseInstant } from '../../domain/instant.js';
import { point } from '../../domain/interval.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import { heldBy } from './accounted-for.js';
import { recordIndex } from './record-index.js';
import { together, wordPlaces } from './word-places.js';
import { stemsOf } from './wording.js';

const record = (id: string, over: Partial<TimelineEvent>): TimelineEvent => ({
  id,
  kind: 'message.posted',
  at: point(parseInstant('2031-06-09T10:02:11Z')!),
  clock: 'provider',
  subjects: [],
  actors: [],
  attributes: {},
  evidence: { source: 'slack', instance: 'w', key: id, nativeId: id, path: 'slack/ops.json', trust: 2 },
  ...over,
});
const RECORDS = [
  record('one', { text: 'nobody is sure that the depot cache is not warm' }),
  record('two', { kind: 'build.finished', outcome: 'timeout', attributes: { steps: [{ stepName: 'LintAll' }] } }),
  record('three', {
    kind: 'alert.opened',
    attributes: { policy: 'DiskFullSoon' },
    subjects: [{ type: 'policy', id: 'DiskFullSoon' }],
  }),
  record('four', {
    kind: 'build.finished',
    outcome: 'timeout',
    actors: [{ role: 'actor', handle: 'ida', names: ['Ida Berg'] }],
  }),
];

describe('places of words', () => {
  it('are those of the records that hold the stem', () => {
    const places = wordPlaces(RECORDS);
    const stems = new Set(RECORDS.flatMap((one) => [...stemsOf(one)]));
    expect(stems.size).toBeGreaterThan(30);
    for (const stem of [...stems, 'harbour'])
      expect([stem, places.of(stem)]).toEqual([
        stem,
        [...RECORDS.keys()].filter((at) => stemsOf(RECORDS[at]!).has(stem)),
      ]);
    expect(new Set(places.stems)).toEqual(stems);
  });

  it('lead to the records that tell a word, like ones as one', () => {
    const index = recordIndex(RECORDS);
    const words = new Set(RECORDS.flatMap((one) => [...heldBy(one)]));
    for (const word of words)
      expect([word, index.holding([word], index.weightOf(word))]).toEqual([
        word,
        RECORDS.filter((one) => heldBy(one).has(word)),
      ]);
    expect(index.holding(['harbour'], 0.1)).toEqual([]);
  });

  it('of several lists rise, each once', () => {
    expect(together([[3, 5], [0, 3], []], 6)).toEqual([0, 3, 5]);
    expect(together([], 6)).toEqual([]);
  });
});
