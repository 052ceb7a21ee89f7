/** How verdicts may change when the evidence does: not by its order, not by strangers, and only towards unsupported when coverage goes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { VerdictDocument } from '../../src/application/document/schema.js';
import { INCIDENTS, type Incident, SAMPLE, withManifest } from './incidents.js';
import { reordered, withOrderToVerifier, withStrangers } from './rearranged-records.js';
import { decisions, sharedVerifier, verifierOf } from './verify.js';

const PATIENCE_MS = 180_000;

/** The start of the incident, from which strangers' records are timed. */
const startOf = ({ bundle }: Incident): string =>
  (JSON.parse(String(bundle.get('bundle.json'))) as { incident: { from: string } }).incident.from;

/** Verdicts with what they rest on; a reason for silence may name what the bundle now holds of that kind. */
const answers = ({ claims }: VerdictDocument): string[] =>
  claims.map(({ verdict, quote, citations }) => `${verdict} ${quote} ${citations.map(({ nativeId }) => nativeId)}`);

async function bytesOf(bundle: Incident['bundle'], { reports }: Incident): Promise<string[]> {
  const verify = await verifierOf(bundle);
  const bytes: string[] = [];
  for (const { text } of reports) bytes.push(JSON.stringify(await verify(text)));
  return bytes;
}

describe.each(INCIDENTS)('the verdicts on $name', (incident) => {
  it('are the same bytes whatever the order of the records', { timeout: PATIENCE_MS }, async () => {
    const expected = await bytesOf(incident.bundle, incident);
    const anyOrder = fc.asyncProperty(fc.integer(), async (seed) => {
      expect(await bytesOf(reordered(incident.bundle, seed), incident)).toEqual(expected);
    });
    await fc.assert(anyOrder, { seed: 618, numRuns: incident === SAMPLE ? 6 : 2, endOnFailure: true });
  });

  it('move only towards unsupported when a coverage entry is removed', { timeout: PATIENCE_MS }, async () => {
    const { coverage } = JSON.parse(String(incident.bundle.get('bundle.json'))) as {
      coverage: { complete: boolean }[];
    };
    const whole = await sharedVerifier(incident.bundle);
    const before = await Promise.all(incident.reports.map(({ text }) => whole(text)));
    for (const [index, { complete }] of coverage.entries()) {
      // An entry that says "partial" may hold back a wider one that says "complete": taking it away adds coverage.
      if (!complete) continue;
      const less = withManifest(incident.bundle, (manifest) => ({
        ...manifest,
        coverage: coverage.toSpliced(index, 1),
      }));
      const verify = await verifierOf(less);
      for (const [which, { text }] of incident.reports.entries()) {
        const after = await verify(text);
        for (const [at, claim] of before[which]!.claims.entries()) {
          const now = after.claims[at]!;
          expect(now.quote).toBe(claim.quote);
          expect([claim.verdict, 'unsupported'], `without ${index}: ${claim.quote}`).toContain(now.verdict);
        }
      }
    }
  });

  it('do not change when records of a stranger are added', { timeout: PATIENCE_MS }, async () => {
    const alone = await sharedVerifier(incident.bundle);
    const crowded = await verifierOf(withStrangers(incident.bundle, startOf(incident)));
    for (const { text } of incident.reports) {
      const [before, after] = [await alone(text), await crowded(text)];
      expect(answers(after)).toEqual(answers(before));
      expect(after.units).toEqual(before.units);
      expect(after.passages).toEqual(before.passages);
      expect(after.omissions).toEqual(before.omissions);
    }
  });

  it('do not obey a record that speaks to the verifier', { timeout: PATIENCE_MS }, async () => {
    const alone = await sharedVerifier(incident.bundle);
    const told = await verifierOf(withOrderToVerifier(incident.bundle, startOf(incident)));
    for (const { text } of incident.reports) expect(decisions(await told(text))).toEqual(decisions(await alone(text)));
  });
});
