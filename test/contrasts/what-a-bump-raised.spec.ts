/** What a change raised, from which version to which, by its title: a change that is named does what its title says. */
import { describe, expect, it } from 'vitest';
import { describeSets } from './contrast.js';
import { NEVER_NO, NEVER_YES, NO, type PlacedRow, verdictOf, YES } from './verdicts.js';

describeSets('what a bump raised', [
  {
    mode: 'to which version',
    rows: [
      ['supported', '#740 updates golang.org/x/text to v0.27.0.'],
      ['supported', '#740 updates golang.org/x/text to 0.27.0.'],
      ['contradicted', '#740 updates golang.org/x/text to v0.28.0.'],
      ['quiet', '#740 may update golang.org/x/text to v0.28.0.'],
      ['quiet', 'Magnus wanted #740 to update golang.org/x/text to v0.28.0.'],
      ['doubted', '#742 updates golang.org/x/text to v0.27.0.'],
      ['doubted', '#740 updates golang.org/x/net to v0.27.0.'],
    ],
  },
]);

const ROWS: readonly PlacedRow[] = [
  ['postcodes', '#338 bumps fastify from 5.9.1 to 5.9.2.', YES],
  ['postcodes', '#338 bumps fastify from 5.9.1 to 6.0.0.', NO],
  ['postcodes', '#338 bumps fastify from 5.8.0 to 5.9.2.', NO],
  ['postcodes', '#338 does not bump fastify from 5.9.1 to 6.0.0.', NEVER_NO],
  ['postcodes', '#339 bumps fastify from 5.9.1 to 5.9.2.', NEVER_YES],
];

describe('what a bump raised, from where', () => {
  it.each(ROWS)('%s: %s', async (place, sentence, allowed) => {
    expect(allowed).toContain(await verdictOf(place, sentence));
  });
});
