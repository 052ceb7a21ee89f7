import { describe, expect, it } from 'vitest';
import type { VerdictDocument } from '../document/schema.js';
import { verifyReport } from '../verify-report.js';
import { seedEvidence } from './seed-outage.fixture.js';

async function claimsOf(text: string): Promise<VerdictDocument['claims']> {
  const report = `# Post-mortem INC-7, 3 March 2026\n\n${text}\n`;
  return (await verifyReport({ text: report, options: {} }, seedEvidence([]))).claims;
}

const verdictsOf = async (text: string) => (await claimsOf(text)).map(({ verdict }) => verdict);

describe('a difference', () => {
  it('accuses where the sentence is wholly read', async () => {
    expect(await verdictsOf('The `orders-api errors` alert was open for 15 minutes.')).toContain('contradicted');
    expect(await verdictsOf('Build `b1a5c0de` ran for eleven minutes.')).toContain('contradicted');
  });

  it('does not accuse beside words that no record bears out', async () => {
    const verdicts = await verdictsOf(
      'The `orders-api errors` alert was open for 15 minutes as the harbour master was told at 10:31.',
    );
    expect(verdicts).toContain('unsupported');
    expect(verdicts).not.toContain('contradicted');
  });

  it('accuses a sentence whatever stands beside it', async () => {
    const verdicts = await verdictsOf(
      'The `orders-api errors` alert was open for 15 minutes, and the harbour master was told at 10:31.',
    );
    expect(verdicts).toContain('contradicted');
  });

  it('does not accuse in a long sentence', async () => {
    const long =
      'The alert by the name of `orders-api errors` was open for 15 minutes as far as anybody who looked at the board could tell.';
    expect(await verdictsOf(long)).not.toContain('contradicted');
  });

  it('keeps the record in sight that it was read from', async () => {
    const claims = await claimsOf(
      'The `orders-api errors` alert was open for 15 minutes as the harbour master was told at 10:31.',
    );
    const claim = claims.find(({ reason }) => reason === 'may_differ')!;
    expect(claim.citations).toHaveLength(1);
    expect(claim.facets.every(({ verdict }) => verdict !== 'contradicted')).toBe(true);
    expect(claim.explanation).toMatch(/^A record may speak against this, .*10:04:00/);
  });
});
