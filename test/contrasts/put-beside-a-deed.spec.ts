/** Contrast set: whoever is put beside a deed has to come up in a record of it, and what is only suspected of a thing was not done to it. */
import { describe, expect, it } from 'vitest';
import { NEVER_NO, NEVER_YES, OPEN, type PlacedRow, verdictOf, YES } from './verdicts.js';

const BESIDE = [
  'for Marit',
  "behind Joost's back",
  'in front of Joost',
  'on behalf of Tomasz',
  "at Tomasz's request",
  'with Tomasz looking on',
  'to please Tomasz',
  'after talking to Tomasz',
  'because Joost was away',
];

const ROWS: readonly PlacedRow[] = [
  ['harbour', 'Kade merged #314 on 6 October 2026.', YES],
  ...BESIDE.map((more) => ['harbour', `Kade merged #314 on 6 October 2026 ${more}.`, OPEN] as const),
  // who is in a record of it
  ['harbour', 'Joost cancelled build 53fffbc0 instead of Kade.', NEVER_NO],
  // what is thought of it is no deed
  ['harbour', 'Marit dismissed #314 as the cause.', OPEN],
  ['harbour', 'Joost cleared #314 as the culprit.', OPEN],
  ['harbour', 'Marit dropped #316 as a suspect.', NEVER_YES],
  ['harbour', 'Joost cleared #316 of suspicion.', OPEN],
  ['harbour', 'Marit closed #316 as a duplicate.', NEVER_NO],
];

describe('put beside a deed', () => {
  it.each(ROWS)('%s: %s', async (place, sentence, allowed) => {
    expect(allowed).toContain(await verdictOf(place, sentence));
  });
});
