/** Steps of recorded settings: told in other words, turned round, with another end, of another thing, at another time, by somebody else, and hedged. */
import { beforeAll, describe, expect, it } from 'vitest';
import { INCIDENTS } from '../invariants/incidents.js';
import { sharedVerifier, type Verify } from '../invariants/verify.js';

const sample = INCIDENTS.find(({ name }) => name === 'INC-618')!;
let verify: Verify;
beforeAll(async () => {
  verify = await sharedVerifier(sample.bundle);
});

const verdictOf = async (text: string): Promise<string> => {
  const verdicts = (await verify(`# Review\n\nAll times are UTC.\n\n${text}\n`)).claims.map(({ verdict }) => verdict);
  return ['contradicted', 'unsupported', 'supported'].find((one) => verdicts.includes(one as never)) ?? 'none';
};

describe('a step of a setting', () => {
  it.each<[string, string]>([
    ['At 08:38 Petrel lowered the lookup cache TTL of checkin-api from 300 to 0.', 'supported'],
    ['At 08:38 the lookup cache TTL of checkin-api went from 300 to 0.', 'supported'],
    ['- 08:37 hold-sweep-enabled is switched off by Eilidh', 'supported'],
    ['- 10:21 hold-sweep-enabled goes from off to on', 'supported'],
    ['At 08:38 the lookup cache TTL of checkin-api went from 0 to 300.', 'contradicted'],
    ['At 08:38 the lookup cache TTL of checkin-api went from 300 to 60.', 'contradicted'],
    ['- 08:37 hold-sweep-enabled goes from off to on', 'contradicted'],
  ])('%s → %s', async (text, want) => expect(await verdictOf(text)).toBe(want));

  it.each([
    'At 08:38 the lookup cache TTL of fare-quotes went from 300 to 0.',
    'At 09:05 the lookup cache TTL of checkin-api went from 300 to 0.',
    'At 08:38 the session lifetime of checkin-api went from 300 to 0.',
    'Between 08:30 and 08:50 the lookup cache TTL of checkin-api went from 300 to 5.',
    'Around 08:38 the lookup cache TTL of checkin-api went from about 300 to 10.',
  ])('is neither shown nor refuted: %s', async (text) => expect(await verdictOf(text)).toBe('unsupported'));
});
