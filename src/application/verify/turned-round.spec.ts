import { describe, expect, it } from 'vitest';
import { verifyReport } from '../verify-report.js';
import { gatesEvidence } from './lock-gates.fixture.js';

const differing = async (sentence: string) => {
  const { claims } = await verifyReport({ text: `# Gates\n\n${sentence}\n`, options: {} }, gatesEvidence([]));
  return claims.filter(({ verdict }) => verdict === 'contradicted');
};

describe('a length that runs backwards', () => {
  it('is told as what came first', async () => {
    const [one] = await differing('Wick merged #231 ten minutes before the review was dismissed.');
    expect(one).toMatchObject({ reason: 'order_differs', kind: 'duration' });
    expect(one!.explanation).toContain('opposite order');
    expect(one!.correction).toBe('Wick merged #231 ten minutes after the review was dismissed.');
  });
  it('leaves a length that is only wrong as it is', async () => {
    const [one] = await differing('The review of #231 was dismissed at 08:20, and Wick merged it 40 minutes later.');
    expect(one).toMatchObject({ reason: 'duration_differs' });
  });
});
