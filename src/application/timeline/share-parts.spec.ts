/** Sharing changes nothing that can be seen: readings are equal to what they were, and what is alike in them is one thing. */
import { describe, expect, it } from 'vitest';
import { buildTimeline } from './build-timeline.js';
import { sharing } from './share-parts.js';
import { actor, manifestOf, reading } from './test-readings.js';

const RECORDS = [
  reading('a', [
    {
      kind: 'log.written',
      at: '10:00',
      about: 'service:till',
      attributes: {
        severity: 'ERROR',
        fields: { deep: [1, null, { severity: 'ERROR' }] },
        count: 3,
        long: 'x'.repeat(200),
      },
      actors: [actor('ann')],
      text: 'ERROR',
    },
    {
      kind: 'service.scaled',
      at: '10:01',
      about: 'service:till revision:till-2',
      attributes: JSON.parse('{"__proto__": "x", "after": 0}'),
    },
  ]),
  reading('b', [
    { kind: 'log.written', at: '10:02', about: 'service:till', attributes: { severity: 'ERROR', count: 4 } },
  ]),
  reading('c', [{ kind: 'service.scaled', at: '10:03', to: null, about: 'service:till revision:till-2' }], {
    named: [{ type: 'service', id: 'till', names: ['Till'] }],
    hints: [{ names: ['ann', 'Ann Vale'] }],
  }),
  reading('d', []),
];

describe('sharing', () => {
  it('gives back equal readings, and the same timeline', () => {
    const shared = RECORDS.map(sharing());
    expect(shared).toEqual(RECORDS);
    expect(JSON.stringify(shared, plain)).toBe(JSON.stringify(RECORDS, plain));
    expect(buildTimeline(manifestOf(), shared)).toEqual(buildTimeline(manifestOf(), RECORDS));
  });

  it('lets alike parts be one', () => {
    const [a, b, c] = RECORDS.map(sharing()).map(({ reading: { events } }) => events);
    expect(b![0]!.subjects).toBe(a![0]!.subjects);
    expect(c![0]!.subjects).toBe(a![1]!.subjects);
  });

  it('tells apart what is written alike and is not', () => {
    const share = sharing();
    const [one, two] = [
      reading('e', [{ kind: 'log.written', at: '10:00', about: 'service:a' }], { path: 'x', instance: 'y' }),
      reading('f', [{ kind: 'log.written', at: '10:00', about: 'revision:a' }], { path: 'y', instance: 'x' }),
    ];
    expect([share(one!), share(two!)]).toEqual([one, two]);
  });
});

const plain = (_: string, value: unknown): unknown => (typeof value === 'bigint' ? `${value}n` : value);
