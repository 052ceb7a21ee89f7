/** Contrast set: what ended it and what brought it about, told with and without names. */
import { describe, expect, it } from 'vitest';
import { type Outcome, type Place, verdictOf } from './verdicts.js';

const ROWS: readonly (readonly [Place, Outcome, string])[] = [
  ['ferry', 'supported', 'What ended the 404s was checkin-api-00134-fis.'],
  ['ferry', 'contradicted', 'Build 5e1b7c40 ended the 404s.'],
  ['ferry', 'supported', 'Build 5e1b7c40 did not end the 404s.'],
  // a cause that nothing known is named by is not backed by the rest of the sentence
  ['ferry', 'unsupported', 'Setting LOOKUP_CACHE_TTL to 0 ended the 404s.'],
  ['ferry', 'unsupported', 'A kind word ended the errors.'],
  // the thing that was done to another service is the subject, not what was ended
  ['ferry', 'not_checkable', 'Perhaps build 5e1b7c40 ended the 404s.'],
  // a clock of an appositive is not the deed's
  ['meter', 'unsupported', 'Two posts came before Otso Niemi acknowledged the page, the first of them at 04:12 UTC.'],
];

describe('what ended it, what brought it about', () => {
  it.each(ROWS)('%s: %s: %s', async (place, wanted, sentence) => {
    expect(await verdictOf(place, sentence)).toBe(wanted);
  });
});
