/** Contrast set: both ends of a length in one clause, "it" of the thing told before, and an end of which there are several records. */
import { describe, expect, it } from 'vitest';
import { NEVER_YES, OPEN, type PlacedRow, verdictOf, YES } from './verdicts.js';

const ROWS: readonly PlacedRow[] = [
  // two deeds joined by "and"
  ['iam', 'At 08:58 UTC Wietske resolved the page and closed INC-86 two minutes later.', YES],
  ['iam', 'At 08:58 UTC Wietske resolved the page and, two minutes later, closed INC-86.', YES],
  ['iam', 'At 08:58 UTC Wietske resolved the page and closed INC-86 nine minutes later.', NEVER_YES],
  ['iam', 'At 08:58 UTC Nadia resolved the page and closed INC-86 two minutes later.', NEVER_YES],
  ['iam', 'At 08:38 UTC Wietske resolved the page and closed INC-86 two minutes later.', NEVER_YES],
  ['iam', 'At 08:58 UTC Wietske resolved the page and reopened INC-86 two minutes later.', NEVER_YES],
  ['iam', 'At 08:58 UTC Wietske resolved the page and did not close INC-86 two minutes later.', NEVER_YES],
  ['iam', 'At 08:58 UTC Wietske may have resolved the page and closed INC-86 two minutes later.', OPEN],
  // "it": what was done to the thing told before
  ['totes', 'Maren Holt was paged at 06:03 UTC and took it on six and a half minutes later.', YES],
  ['totes', 'Maren Holt was paged at 06:03 UTC and took it on two and a half minutes later.', NEVER_YES],
  ['totes', 'Maren Skov was paged at 06:03 UTC and took it on six and a half minutes later.', NEVER_YES],
  ['totes', 'Maren Holt was paged at 06:03 UTC and denied it six and a half minutes later.', NEVER_YES],
  ['totes', 'It is said that Maren Holt may have taken it on six and a half minutes later.', OPEN],
  // of the few records of a deed, any may be the one counted from
  ['iam', '#655 was opened at 08:22 UTC, ten minutes after the incident had been declared.', YES],
  ['iam', '#655 was opened at 08:22 UTC, twenty minutes after the incident had been declared.', NEVER_YES],
  ['iam', '#655 was opened at 08:22 UTC, ten minutes before the incident was declared.', NEVER_YES],
];

describe('ends of a length', () => {
  it.each(ROWS)('%s: %s', async (place, text, allowed) => {
    expect(allowed).toContain(await verdictOf(place, text));
  });

  it.each([
    'At 08:58 UTC Wietske resolved the page and closed INC-86 two minutes later.',
    'Maren Holt was paged at 06:03 UTC and took it on six and a half minutes later.',
  ])('what is borne out needs no coverage: %s', async (text) => {
    expect(await verdictOf(text.includes('INC-86') ? 'iam' : 'totes', text, false)).toBe('supported');
  });
});
