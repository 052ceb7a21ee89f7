/** No check breaks off at a plain sentence, and no plain fact of the sample is accused; what the bench of facts measures, held over one incident. */
import { describe, expect, it } from 'vitest';
import { factsOf } from '../../bench/facts-of.js';
import { SENTENCES } from '../../bench/facts-sentences.js';
import { evidenceOf } from '../../bench/incident-evidence.js';
import { verifyReport } from '../../src/application/verify-report.js';
import type { EventKind } from '../../src/domain/event-kind.js';

const KINDS = Object.keys(SENTENCES) as EventKind[];

describe('plain facts of the sample', async () => {
  const evidence = await evidenceOf('samples/INC-618/bundle');
  const { identities, manifest } = await evidence.dictionary();
  const timeline = await evidence.answer(KINDS.map((kind) => ({ kinds: [kind] })));
  const day = new Date(Number(manifest.incident.from / 1_000_000n)).toISOString().slice(0, 10);
  const facts = KINDS.flatMap((kind) => factsOf(kind, timeline.ask({ kinds: [kind] }), identities, day, 2));

  it('are many', () => {
    expect(facts.length).toBeGreaterThan(100);
  });

  it.each(facts.map(({ text, turn }) => [turn ?? 'true', text] as const))('%s: %s', async (turn, text) => {
    const { claims } = await verifyReport({ text: `# Review\n\n${text}\n`, options: {} }, evidence);
    expect(claims.map(({ reason }) => reason)).not.toContain('check_failed');
    const worst = turn === 'true' ? 'contradicted' : 'supported';
    expect(claims.every(({ verdict }) => verdict === worst) && claims.length > 0).toBe(false);
  });
});
