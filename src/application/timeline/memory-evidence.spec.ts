/** Memory answers what was asked, in the fixed order, fast, and nothing that was not asked. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entityKey } from '../../domain/entity.js';
import type { EventKind } from '../../domain/event-kind.js';
import { overlaps } from '../../domain/interval.js';
import type { Question } from '../../domain/question.js';
import { buildTimeline } from './build-timeline.js';
import { memoryEvidence } from './memory-evidence.js';
import { clock, manifestOf, reading } from './test-readings.js';

const KINDS: readonly EventKind[] = ['build.finished', 'alert.opened', 'message.posted'];
const minute = (index: number): string =>
  `${String(9 + Math.floor(index / 60)).padStart(2, '0')}:${String(index % 60).padStart(2, '0')}`;
const some = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    reading(`r${index}`, [
      {
        kind: KINDS[index % 3]!,
        at: minute(index % 180),
        to: index % 5 === 0 ? null : minute((index % 180) + (index % 7)),
        about: `service:s${index % 4} build:b${index % 10}`,
      },
    ]),
  );

const manifest = manifestOf();
const built = buildTimeline(manifest, some(300));
const reader = memoryEvidence(manifest, built);

const question = fc.record(
  {
    kinds: fc.subarray([...KINDS], { minLength: 1 }),
    subjects: fc.subarray(['service:s0', 'service:s1', 'build:b3', 'build:b9', 'build:none']),
    window: fc.tuple(fc.nat(170), fc.option(fc.nat(20))).map(([from, length]) => ({
      from: clock(minute(from)),
      to: length === null ? null : clock(minute(from + length)),
    })),
  },
  { requiredKeys: ['kinds'] },
) as fc.Arbitrary<Question>;

const expected = ({ kinds, subjects, window }: Question) =>
  built.events.filter(
    (event) =>
      kinds.includes(event.kind) &&
      (!subjects || event.subjects.some((subject) => subjects.includes(entityKey(subject)))) &&
      (!window || overlaps(event.at, window)),
  );

describe('memoryEvidence', () => {
  it('answers as if it had looked at every event', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(question, { minLength: 1, maxLength: 5 }), async (questions) => {
        const timeline = await reader.answer(questions);
        for (const one of questions) expect(timeline.ask(one)).toEqual(expected(one));
      }),
    );
  });

  it('knows a question again whatever the order inside it', async () => {
    const timeline = await reader.answer([
      { kinds: ['alert.opened', 'build.finished'], subjects: ['build:b3', 'service:s0'] },
    ]);
    expect(
      timeline.ask({ kinds: ['build.finished', 'alert.opened'], subjects: ['service:s0', 'build:b3'] }),
    ).not.toEqual([]);
  });

  it('refuses a question that nobody declared', async () => {
    const timeline = await reader.answer([{ kinds: ['alert.opened'] }]);
    expect(() => timeline.ask({ kinds: ['alert.opened'], subjects: ['service:s0'] })).toThrow('not declared');
  });

  it('gives entities, identities and holdings as the dictionary', async () => {
    const dictionary = await reader.dictionary();
    expect(dictionary.manifest).toBe(manifest);
    expect(dictionary.entities.map(entityKey)).toContain('service:s3');
    expect(dictionary.holdings.map(({ kind, count }) => `${kind} ${count}`)).toContain('build.finished 100');
  });

  it('answers thousands of questions on ten thousand events in well under a second', async () => {
    const large = memoryEvidence(manifest, buildTimeline(manifest, some(10_000)));
    const questions = Array.from(
      { length: 3000 },
      (_, index): Question => ({
        kinds: KINDS,
        subjects: [`build:b${index % 10}`],
        window: { from: clock(minute(index % 170)), to: clock(minute((index % 170) + (index % 9))) },
      }),
    );
    const begun = process.cpuUsage();
    const timeline = await large.answer(questions);
    for (const one of questions) timeline.ask(one);
    // Processor time: what else the machine does meanwhile does not count.
    expect(process.cpuUsage(begun).user / 1000).toBeLessThan(3000);
  });
});
