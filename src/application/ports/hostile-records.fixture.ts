/** Test data only: records as an attacker or a new API version might send them, by swapping parts of a good one for arbitrary JSON. */
import fc from 'fast-check';
import type { Json } from '../../domain/evidence.js';
import type { Source, SourceFile } from './source.js';

/** Every path of a value, as lists of keys. */
function pathsOf(value: Json, here: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [here];
  return [here, ...Object.entries(value).flatMap(([key, inner]) => pathsOf(inner as Json, [...here, key]))];
}

function replaced(value: Json, path: readonly string[], by: Json): Json {
  const [key, ...rest] = path;
  if (key === undefined) return by;
  const copy = structuredClone(value) as Record<string, Json>;
  Object.defineProperty(copy, key, { value: replaced(copy[key]!, rest, by), enumerable: true, writable: true });
  return copy as Json;
}

const anything = fc.oneof(
  fc.jsonValue() as fc.Arbitrary<Json>,
  fc.constantFrom<Json>('', '__proto__', 'projects//', '9999-99-99T99:99:99Z', -1, 1e308, [[]], { a: { b: [null] } }),
);

/** The samples with one part swapped, and arbitrary JSON altogether. */
export const hostile = (samples: readonly Json[]): fc.Arbitrary<Json> =>
  fc.oneof(
    anything,
    ...samples.map((sample) =>
      fc.tuple(fc.constantFrom(...pathsOf(sample)), anything).map(([path, by]) => replaced(sample, path, by)),
    ),
  );

/** Fails when a source throws, or reads the same record in two ways. */
export function expectTotal(source: Source, file: SourceFile, samples: readonly Json[]): void {
  fc.assert(
    fc.property(hostile(samples), (body) => {
      const record = source.toEvidence(body, file) ?? {
        ...{ source: source.name, instance: file.instance, key: 'k', nativeId: 'n', nature: 'event' as const },
        path: file.path,
        body,
      };
      const spelled = (): string =>
        JSON.stringify(source.toEvents(record), (_, value) => (typeof value === 'bigint' ? `${value}n` : value));
      const first = spelled();
      if (first !== spelled()) throw new Error('two readings of one record differ');
      for (const { kind, subjects, at } of source.toEvents(record).events) {
        if (subjects.length === 0) throw new Error(`${kind} without a subject`);
        if (at.to !== null && at.to < at.from) throw new Error(`${kind} ends before it begins`);
      }
    }),
    { numRuns: 400 },
  );
}
