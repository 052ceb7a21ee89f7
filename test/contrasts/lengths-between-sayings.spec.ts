/** Contrast set: lengths counted from what somebody said, from the same deed of a thing alike, told by "took X to", and rates in words. */
import { describe, expect, it } from 'vitest';
import { type Outcome, type Place, verdictOf } from './verdicts.js';

const ROWS: readonly (readonly [Place, Outcome | 'doubted' | 'quiet', string])[] = [
  // an end that is something said
  ['postcodes', 'supported', 'Jeppe reported it two minutes before the alert.'],
  ['postcodes', 'doubted', 'Jeppe reported it thirteen minutes before the alert.'],
  ['postcodes', 'doubted', 'Jeppe reported it two minutes after the alert.'],
  ['ferry', 'supported', "Isla's message came not quite a minute before the alert opened."],
  ['ferry', 'doubted', "Isla's message came not quite an hour before the alert opened."],
  ['ferry', 'quiet', "Isla's message perhaps came not quite an hour before the alert opened."],
  ['totes', 'supported', "Greta's first message preceded the acknowledgement by three minutes."],
  ['totes', 'doubted', "Greta's first message preceded the acknowledgement by thirteen minutes."],
  ['render', 'quiet', "The interval between Emeka's question and the rollback was ten minutes."],
  // the same thing at both ends
  ['ferry', 'supported', 'Magnus approved #745 at 08:53 UTC and Runa merged it half a minute later.'],
  ['ferry', 'contradicted', 'Magnus approved #745 at 08:53 UTC and Runa merged it twenty minutes later.'],
  ['ferry', 'quiet', 'Magnus approved #745 at 08:53 UTC and Runa probably merged it twenty minutes later.'],
  // a thing of the same sort without a verb of its own
  ['ferry', 'supported', '#745 was merged 41 minutes after #742.'],
  ['ferry', 'contradicted', '#745 was merged eleven minutes after #742.'],
  ['totes', 'supported', 'PickTaskLagHigh cleared about half an hour after ToteSorterCrashLooping.'],
  ['totes', 'contradicted', 'PickTaskLagHigh cleared two minutes after ToteSorterCrashLooping.'],
  // "took X to": the deed is the verb's
  ['ferry', 'supported', 'It took us a minute and a half to acknowledge the page.'],
  ['ferry', 'contradicted', 'It took us eleven minutes to acknowledge the page.'],
  ['totes', 'supported', 'It took PickTaskLagHigh 81 minutes to clear.'],
  ['totes', 'contradicted', 'It took PickTaskLagHigh 31 minutes to clear.'],
  // less than the unit in which it is told
  ['totes', 'contradicted', 'ToteSorterCrashLooping was open for just under half an hour.'],
  // rates in words, and their unit told once
  ['ferry', 'supported', 'Until 08:20 UTC the 404s never rose above three a minute.'],
  ['ferry', 'supported', 'At 09:00 UTC the 404s were down to three a minute.'],
  ['ferry', 'contradicted', 'At 08:50 UTC the 404s were down to three a minute.'],
  ['ferry', 'supported', '404s climbed from a handful a minute to about a hundred.'],
  ['ferry', 'unsupported', '404s climbed from a handful a minute to about nine hundred.'],
  // the minute of a peak
  ['ferry', 'supported', '404s peaked at 147 a minute at 08:44 UTC.'],
  ['ferry', 'contradicted', '404s peaked at 147 a minute at 08:31 UTC.'],
  ['ferry', 'quiet', '404s peaked at 147 a minute at around 08:50 UTC.'],
  // what is aimed at
  ['ferry', 'not_checkable', 'The target is an acknowledgement within five minutes.'],
];

const fits = (expected: Outcome | 'doubted' | 'quiet', found: Outcome): boolean =>
  expected === 'doubted' ? found !== 'supported' : expected === 'quiet' ? found !== 'contradicted' : found === expected;

describe('lengths between sayings', () => {
  it.each(ROWS)('%s, %s: %s', async (place, expected, text) => {
    const found = await verdictOf(place, text);
    expect(fits(expected, found), found).toBe(true);
  });
});
