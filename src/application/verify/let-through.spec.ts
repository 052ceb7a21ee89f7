/** "Ana let the deploy of #12 through at 09:01": an approval at a gate, told apart from a time range that ends "through nine". */
import { describe, expect, it } from 'vitest';
import { verifyReport } from '../verify-report.js';
import { event, gatesEvidence } from './lock-gates.fixture.js';

const approved = event('build.reviewed', '08:31:20', {
  about: [
    { type: 'build', id: 'aa11bb22' },
    { type: 'trigger', id: 'gates-deploy' },
    { type: 'commit', id: 'c0ffee'.padEnd(40, '0') },
  ],
  actors: [['reviewer', 'tove']],
  outcome: 'success',
  attributes: { review: 'approved' },
});

async function verdictOf(sentence: string): Promise<string> {
  const { claims } = await verifyReport({ text: sentence, options: {} }, gatesEvidence([], [approved]));
  const all = claims.map(({ verdict }) => verdict);
  return ['contradicted', 'unsupported', 'supported'].find((one) => all.includes(one as never)) ?? 'not_checkable';
}

describe('what was let through a gate', () => {
  it.each([
    'Tove let the deploy of #231 through at 08:31.',
    'Tove let the build of #231 through at 08:31.',
    'At 08:31 Tove let the deploy of #231 through.',
    'Tove waved the deploy of #231 through at 08:31.',
    'The deploy of #231 was let through at 08:31 by Tove.',
  ])('supports %s', async (sentence) => {
    expect(await verdictOf(sentence)).toBe('supported');
  });

  it.each([
    ['by another', 'Arvo let the deploy of #231 through at 08:31.'],
    ['denied', 'Tove did not let the deploy of #231 through.'],
  ])('contradicts it %s: %s', async (_, sentence) => {
    expect(await verdictOf(sentence)).toBe('contradicted');
  });

  it.each([
    ['at another time, by a record that may not be whole', 'Tove let the deploy of #231 through at 08:52.'],
    ['of the change, where nobody says at which gate', 'Tove let #231 through at 08:31.'],
    ['hedged', 'Tove may have let the deploy of #231 through at 08:31.'],
  ])('leaves open %s: %s', async (_, sentence) => {
    expect(['unsupported', 'not_checkable']).toContain(await verdictOf(sentence));
  });
});
