/** Contrast set: what lay before or behind the thing told last, the beginning and end of a trouble in one clause, and parts that a whole says nothing of. */
import { describe, expect, it } from 'vitest';
import { type Outcome, type Place, verdictOf } from './verdicts.js';

const ROWS: readonly (readonly [Place, Outcome | 'doubted' | 'quiet', string])[] = [
  // "by then", "by that moment": against the record told last, not its clock
  [
    'render',
    'contradicted',
    'Tilda moved the router back at 10:24. By then Noor Haddad had already raised the number of instances.',
  ],
  [
    'render',
    'quiet',
    'Noor Haddad raised the number of instances at 10:33. By then Tilda had already moved the router back.',
  ],
  [
    'render',
    'quiet',
    'Tilda moved the router back at 10:24. By then Noor Haddad may have raised the number of instances.',
  ],
  ['quotes', 'supported', 'Anaïs rolled the site back at 12:35. By that moment the margin alert was already firing.'],
  [
    'quotes',
    'doubted',
    'Anaïs rolled the site back at 12:35. By that moment the latency alert of `quotes-bff` was already firing.',
  ],
  ['meter', 'doubted', 'The service desk had a first utility on the phone before anybody was paged.'],
  // set in and ceased
  ['clinic', 'supported', 'Failures set in at 06:55 and ceased at 07:48.'],
  ['clinic', 'contradicted', 'Failures set in at 06:55 and ceased at 08:18.'],
  ['clinic', 'contradicted', 'Failures set in at 06:25 and ceased at 07:48.'],
  // the lowest point is no bound of all of it
  ['meter', 'supported', 'At the lowest point no more than 2,204 concentrators were connected.'],
  ['meter', 'contradicted', 'At the lowest point no more than 1,204 concentrators were connected.'],
  // a part of so many
  ['meter', 'doubted', 'Only one of the six headend pods served the shortened chain.'],
  ['totes', 'doubted', 'The sorter pods restarted over two hundred times in all.'],
  // the name of a flag tells no direction
  ['ferry', 'supported', '- 08:37 flag hold-sweep-enabled off, by Eilidh Moar'],
  ['ferry', 'contradicted', '- 08:37 flag hold-sweep-enabled on, by Eilidh Moar'],
  // how long the watcher took is no length of the alert
  ['render', 'doubted', 'It took monitoring 51 minutes to open the 5xx alert.'],
  ['render', 'quiet', 'It took monitoring four and a half minutes to open the 5xx alert.'],
];

const fits = (expected: Outcome | 'doubted' | 'quiet', found: Outcome): boolean =>
  expected === 'doubted' ? found !== 'supported' : expected === 'quiet' ? found !== 'contradicted' : found === expected;

describe('by then, and parts of it', () => {
  it.each(ROWS)('%s, %s: %s', async (place, expected, text) => {
    const found = await verdictOf(place, text);
    expect(fits(expected, found), found).toBe(true);
  });
});
