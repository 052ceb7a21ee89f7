/** What holds of every verdict document, whatever the incident and the report. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type VerdictDocument, verdictDocumentSchema } from '../../src/application/document/schema.js';
import { INCIDENTS } from './incidents.js';
import { load, sharedVerifier } from './verify.js';

const validate = new Ajv2020({ strict: false }).compile(z.toJSONSchema(verdictDocumentSchema));
const WORST_FIRST = ['contradicted', 'unsupported', 'supported'];

describe.each(INCIDENTS)('every verdict document of $name', ({ bundle, reports }) => {
  const documents: { text: string; document: VerdictDocument }[] = [];
  beforeAll(async () => {
    const verify = await sharedVerifier(bundle);
    for (const { text } of reports) documents.push({ text, document: await verify(text) });
  }, 120_000);

  it('is what its zod schema and its JSON Schema say', () => {
    for (const { document } of documents) {
      verdictDocumentSchema.parse(document);
      expect(validate(JSON.parse(JSON.stringify(document))), JSON.stringify(validate.errors)).toBe(true);
    }
  });

  it('quotes the report word for word, inside one unit, and counts lines and columns from one', () => {
    for (const { text, document } of documents) {
      for (const claim of document.claims) {
        expect(text.slice(claim.start, claim.end)).toBe(claim.quote);
        const before = text.slice(0, claim.start);
        expect(claim.line).toBe(before.split(/\r\n|\r|\n/).length);
        expect(claim.column).toBe(before.length - Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')));
        const homes = document.units.filter(({ claims }) => claims.includes(claim.id));
        expect(homes.length, claim.quote).toBe(1);
        expect(homes[0]!.start <= claim.start && claim.end <= homes[0]!.end, claim.quote).toBe(true);
      }
    }
  });

  it('puts every character of the report into exactly one passage', () => {
    for (const { text, document } of documents) {
      let reached = 0;
      for (const { start, end } of document.passages) {
        expect(start).toBe(reached);
        expect(end).toBeGreaterThan(start);
        reached = end;
      }
      expect(reached).toBe(text.length);
    }
  });

  it('gives each claim, unit and citation an id of its own, and names no id that is not there', () => {
    for (const { document } of documents) {
      const claimIds = document.claims.map(({ id }) => id);
      expect(new Set(claimIds).size).toBe(claimIds.length);
      expect(new Set(document.units.map(({ id }) => id)).size).toBe(document.units.length);
      for (const holder of [...document.units, ...document.passages])
        for (const id of holder.claims) expect(claimIds).toContain(id);
      for (const { citations, facets } of document.claims) {
        const ids = citations.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const id of facets.flatMap((facet) => facet.citations)) expect(ids).toContain(id);
      }
    }
  });

  it('gives a unit the worst verdict of its claims', () => {
    for (const { document } of documents) {
      const verdicts = new Map(document.claims.map(({ id, verdict }) => [id, verdict]));
      for (const unit of document.units) {
        const own = new Set<string>(unit.claims.map((id) => verdicts.get(id)!));
        expect(unit.verdict, unit.id).toBe(WORST_FIRST.find((each) => own.has(each)) ?? 'not_checkable');
      }
    }
  });

  it('counts in its summary what it holds', () => {
    for (const { document } of documents) {
      const of = (verdict: string) => document.claims.filter((claim) => claim.verdict === verdict).length;
      const { summary } = document;
      expect(summary.claims).toBe(document.claims.length);
      for (const each of [...WORST_FIRST, 'not_checkable'] as const)
        expect(summary[each as 'supported'], each).toBe(of(each));
      expect(summary.omissions).toBe(document.omissions.length);
    }
  });

  it('cites records and coverage that the bundle holds, and never decides without', async () => {
    const { records, events, manifest } = await load(bundle);
    // A part of a record (a check run of a suite, a history of an issue) is cited by its own id.
    const pointers = [...records, ...events.map(({ evidence }) => evidence)];
    const held = new Set(pointers.map(({ source, nativeId, path }) => `${source} ${nativeId} ${path}`));
    for (const { path } of manifest.coverage) held.add(`coverage ${path} ${path}`);
    for (const { document } of documents) {
      for (const claim of document.claims) {
        for (const { source, nativeId, path } of claim.citations)
          if (source !== 'report') expect(held, claim.quote).toContain(`${source} ${nativeId} ${path}`);
        if (claim.verdict === 'supported' || claim.verdict === 'contradicted')
          expect(claim.citations.length, claim.quote).toBeGreaterThan(0);
      }
      for (const { source, nativeId } of document.omissions)
        expect(pointers.some((each) => each.source === source && each.nativeId === nativeId)).toBe(true);
    }
  });
});
