/** The claims that the grammar reads are what the published schema says, and every slot names the characters it was read from. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { memoryEvidence } from '../../src/application/timeline/memory-evidence.js';
import type { Claim } from '../../src/claims/claim.js';
import { claimsJsonSchema } from '../../src/claims/claims-schema.js';
import { readReport } from '../../src/reading/read-report.js';
import { INCIDENTS } from './incidents.js';
import { load } from './verify.js';

const validate = new Ajv2020({ strict: false }).compile(claimsJsonSchema());

interface Placed {
  readonly span: { readonly start: number; readonly end: number };
  readonly text?: string;
}

const isPlaced = (value: object): value is Placed => 'span' in value;

/** Every slot inside a claim, however deep. */
function slotsOf(value: unknown): Placed[] {
  if (typeof value !== 'object' || value === null) return [];
  return [...(isPlaced(value) ? [value] : []), ...Object.values(value).flatMap(slotsOf)];
}

describe.each(INCIDENTS)('typed claims of $name', ({ bundle, reports }) => {
  const read: { text: string; claims: readonly Claim[] }[] = [];
  beforeAll(async () => {
    const loaded = await load(bundle);
    const names = await memoryEvidence(loaded.manifest, loaded).dictionary();
    for (const { text } of reports) read.push({ text, claims: readReport(text, names, {}).claims });
  }, 120_000);

  it('are what the JSON Schema says', () => {
    for (const { claims } of read)
      for (const claim of claims)
        expect(validate(JSON.parse(JSON.stringify(claim))), JSON.stringify(validate.errors)).toBe(true);
  });

  it('name characters of the report for every slot', () => {
    for (const { text, claims } of read)
      for (const { span } of claims.flatMap(slotsOf)) {
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeGreaterThan(span.start);
        expect(span.end).toBeLessThanOrEqual(text.length);
      }
  });
});

it('a claim with a slot that nobody knows is refused', () => {
  const claim = {
    id: 'c1',
    unit: 'u1',
    kind: 'assertion',
    span: { start: 0, end: 4 },
    text: 'Rain',
    modality: 'asserted',
    words: [],
  };
  expect(validate(claim)).toBe(true);
  expect(validate({ ...claim, mood: 'gloomy' })).toBe(false);
  expect(validate({ ...claim, kind: 'rumour' })).toBe(false);
});
