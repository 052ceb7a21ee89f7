/** Contrast set: lengths that go on from the deed told just before; where both deeds are surely found, another length is contradicted. */
import { describe, expect, it } from 'vitest';
import { NEVER_NO, NEVER_YES, NO, type PlacedRow, verdictOf, YES } from './verdicts.js';

const ROWS: readonly PlacedRow[] = [
  // in the next sentence, in the next clause, told by "on" and by "passed"
  ['tyres', 'Tomasz merged #621. Eight minutes later build c88c55f1 failed.', YES],
  ['tyres', 'Tomasz merged #621. Twenty minutes later build c88c55f1 failed.', NO],
  ['tyres', 'Rhona merged #618, and forty minutes later Tomasz merged #621.', NO],
  ['tyres', 'Rhona merged #618, and perhaps forty minutes later Tomasz merged #621.', NEVER_NO],
  ['vod', 'Nuria acknowledged the page. About ten minutes on, she escalated it to Teo.', NEVER_NO],
  ['vod', 'PlayerRebufferHigh fired. About twelve minutes on, Bogdan merged #402.', NEVER_YES],
  ['tyres', 'Gwen reported the full chat queue; eighty-one minutes passed before Tomasz merged #621.', YES],
  ['tyres', 'Gwen reported the full chat queue; forty minutes passed before Tomasz merged #621.', NO],
  // told in the wrong order: no length between them bears that out
  ['tyres', 'Lugnut snoozed the quote-api 5xx alert, and thirty-nine minutes later Tomasz took the lead.', NEVER_YES],
  [
    'tyres',
    'Lugnut snoozed the quote-api 5xx alert, and forty-four minutes later Gwen reported the full chat queue.',
    NEVER_YES,
  ],
  ['tyres', 'Gwen reported the full chat queue, and almost six minutes later Tomasz took the lead.', YES],
  // of what lasted, the end that is told
  ['iam', 'The 5xx alert opened within thirty minutes of the raise to P1.', NEVER_YES],
  // what nobody knows is not counted from
  ['tyres', 'The importer was restarted. Twenty minutes later build c88c55f1 failed.', NEVER_NO],
  ['tyres', 'Tomasz merged #621. Twenty minutes later the importer failed.', NEVER_NO],
];

describe('lengths that go on from what was told', () => {
  it.each(ROWS)('%s: %s', async (place, text, allowed) => {
    expect(allowed).toContain(await verdictOf(place, text));
  });
});
