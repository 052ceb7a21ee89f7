/** Sentences that leave something out, or say a word of a metric about something else: taken for another statement than they make, they would be accused. */
import { beforeAll, describe, expect, it } from 'vitest';
import { INCIDENTS } from '../invariants/incidents.js';
import { sharedVerifier, type Verify } from '../invariants/verify.js';

const sample = INCIDENTS.find(({ name }) => name === 'INC-618')!;
let verify: Verify;
beforeAll(async () => {
  verify = await sharedVerifier(sample.bundle);
});

const verdictsOf = async (text: string) => (await verify(`# Review\n\n${text}\n`)).claims.map(({ verdict }) => verdict);

describe('a change that only went before', () => {
  it.each([
    'Petrel opened #742 at 07:41. Magnus Torvik approved at 10:02.',
    'Petrel opened #742 at 07:41. Magnus Torvik gave his approval at 10:02 UTC.',
  ])('may not be the one meant: %s', async (text) => expect(await verdictsOf(text)).not.toContain('contradicted'));

  it.each([
    'Petrel opened #742 at 07:41. Magnus Torvik approved #742 at 10:02.',
    'Petrel opened #742 at 07:41. Magnus Torvik approved it.',
    'Petrel opened #742 at 07:41. Magnus Torvik approved it at 08:00.',
  ])('is the one meant: %s', async (text) => expect(await verdictsOf(text)).toContain('contradicted'));
});

describe('what somebody proposed', () => {
  it('may be referred back to', async () => {
    const text =
      'The trouble began with #742. Runa proposed, in #747, to take it back. It was approved by Magnus Torvik at 10:02.';
    expect(await verdictsOf(text)).not.toContain('contradicted');
    expect((await verdictsOf(text)).at(-1)).toBe('supported');
  });
});

describe('what somebody proposed by opening a change', () => {
  it.each<[string, string]>([
    ['Petrel proposed one retention rule for all unpaid bookings.', 'supported'],
    ['Petrel had suggested, in #742, that holds follow one rule for every unpaid booking.', 'supported'],
    ['At 07:41 Petrel proposed one retention rule for every unpaid booking.', 'supported'],
    ['Runa proposed to revert the retention rule for unpaid bookings.', 'supported'],
    ['Runa proposed one retention rule for every unpaid booking.', 'unsupported'],
    ['On 12 June Petrel proposed one retention rule for all unpaid bookings.', 'unsupported'],
    ['Petrel proposed one retention rule for all cancelled ferries.', 'unsupported'],
  ])('%s → %s', async (text, want) => expect(await verdictsOf(text)).toEqual([want]));
});

describe('a word of a metric about something else', () => {
  it.each([
    'no 5xx between 07:40 and 07:50',
    'There were no errors from 07:40 to 07:50.',
    'ferries that called at the pier by 08:45: 11',
    'terminals that called by 08:45: 3',
  ])('is not measured: %s', async (text) => expect(await verdictsOf(text)).not.toContain('contradicted'));
});
