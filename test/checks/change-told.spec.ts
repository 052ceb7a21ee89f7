/** What a change holds, by its own title, description and paths: confirmed, turned round, with another figure, of another thing, and what it cannot say of itself. */
import { beforeAll, describe, expect, it } from 'vitest';
import { INCIDENTS } from '../invariants/incidents.js';
import { sharedVerifier, type Verify } from '../invariants/verify.js';

const sample = INCIDENTS.find(({ name }) => name === 'INC-618')!;
let verify: Verify;
beforeAll(async () => {
  verify = await sharedVerifier(sample.bundle);
});

const verdictsOf = async (text: string) => (await verify(`# Review\n\n${text}\n`)).claims.map(({ verdict }) => verdict);

describe('what a change does', () => {
  it.each<[string, string]>([
    ['#744 dropped the lookup cache of the check-in.', 'supported'],
    ['The lookup cache was removed in #744.', 'supported'],
    ['#738 writes the sweep result to the journal.', 'supported'],
    ['Petrel opened #744, which takes the lookup cache out.', 'supported'],
    ['Petrel opened #744, which takes the booking index out.', 'unsupported'],
    ['#744 added a lookup cache to the check-in.', 'contradicted'],
    ['#744 dropped the session store of the check-in.', 'unsupported'],
    ['#744 dropped the lookup cache of fare-quotes.', 'unsupported'],
    ['#738 writes the sweep result to the log.', 'unsupported'],
    ['#738 dutifully writes the sweep result to the journal.', 'supported'],
    ['#738 dutifully writes the session result to the journal.', 'unsupported'],
    ['Petrel’s #744 takes the lookup cache out.', 'supported'],
    ['Petrel’s #744 boldly takes the lookup cache out.', 'supported'],
    ['Petrel’s #744 boldly takes the retention rule out.', 'unsupported'],
    ['#744 takes the lookup cache out and saves four servers.', 'unsupported'],
    ['#738 opened on 17 June.', 'supported'],
    ['#744 did not drop the lookup cache.', 'unsupported'],
    ['#747 holds every unpaid booking to one retention rule.', 'unsupported'],
    ['At 11:20 Petrel opened #744, which takes the lookup cache out.', 'contradicted'],
  ])('%s → %s', async (text, want) => {
    const verdicts = await verdictsOf(text);
    expect(verdicts.includes('contradicted') ? 'contradicted' : verdicts.at(-1)).toBe(want);
  });

  it.each([
    '#744 dropped the lookup cache and was tested in staging.',
    '#744 drops the lookup cache and nobody was affected.',
  ])('is not whether it works: %s', async (text) => expect(await verdictsOf(text)).toContain('unsupported'));
});
