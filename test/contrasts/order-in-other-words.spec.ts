/** Contrast set: what came first, told by verbs of order, by delays ("not until"), by what had not happened yet, and by sequences ("first …, then …"). */
import { describe, expect, it } from 'vitest';
import { NEVER_NO, NEVER_YES, NO, OPEN, type PlacedRow, verdictOf, YES } from './verdicts.js';

const UTC = 'All times are UTC.\n\n';

const ROWS: readonly PlacedRow[] = [
  // one happening put before another: neither deed is done to what the other is of
  ['iam', 'The merge of #208 came before Wietske’s acknowledgement.', YES],
  ['iam', 'The merge of #208 came after Wietske’s acknowledgement.', NO],
  ['iam', 'Wietske’s acknowledgement followed the merge of #208.', YES],
  ['iam', 'The merge of #208 followed Wietske’s acknowledgement.', NO],
  ['iam', 'Femke’s approval predates the merge of #209.', NEVER_NO],
  ['vod', 'Maite’s message followed the merge of #402.', NEVER_NO],
  ['vod', 'The merge of #404 came later than Teo’s acknowledgement.', YES],
  ['vod', 'The merge of #404 came thirty minutes after Teo’s acknowledgement.', NO],
  ['vod', 'The merge of #404 may have come before Teo’s acknowledgement.', OPEN],
  // a delay: it was done, and only then
  ['iam', '#655 was not merged until Femke had approved it.', YES],
  ['iam', 'Femke did not approve #655 until it had been merged.', NO],
  ['vod', '#404 wasn’t merged until after Teo’s acknowledgement.', YES],
  ['iam', '#655 will not be merged until Femke has approved it.', OPEN],
  ['vod', 'Amara merged #404 not before Teo had approved it.', YES],
  // what had not come about by then came later
  ['tyres', 'The connections alert had not yet opened when Rhona merged #618.', YES],
  ['tyres', 'When Rhona merged #618, the connections alert had not yet opened.', YES],
  ['tyres', 'The connections alert had not yet opened when Tomasz merged #621.', NO],
  ['tyres', `${UTC}At 07:40 the connections alert had not opened yet.`, YES],
  ['tyres', `${UTC}At 08:40 the connections alert had not opened yet.`, NO],
  ['tyres', 'Build c88c55f1 had not yet failed when the sun rose.', OPEN],
  // sequences: borne out in that order only
  ['tyres', 'First Rhona merged #618, then Tomasz merged #621.', YES],
  ['tyres', 'First Tomasz merged #621, then Rhona merged #618.', NO],
  ['tyres', 'Tomasz merged #621, and only then Rhona merged #618.', NO],
  ['tyres', 'Tomasz merged #621, and Rhona merged #618.', YES],
  ['tyres', 'First Lugnut snoozed the quote-api 5xx alert, then the connections alert opened.', NEVER_YES],
  ['tyres', 'Only once Rhona had merged #618 did Tomasz merge #621.', YES],
  ['tyres', 'Only once Tomasz had merged #621 did Rhona merge #618.', NO],
  ['tyres', 'Tomasz merged #621 earlier than Rhona merged #618.', NO],
  ['tyres', 'By the time Rhona merged #618, #621 had been merged.', NO],
  ['tyres', 'By the time Tomasz merged #621, #618 had been merged.', YES],
  // the side of a clock
  ['tyres', `${UTC}Tomasz merged #621 as early as 09:05.`, NO],
  ['tyres', `${UTC}Tomasz merged #621 as late as 09:18.`, YES],
  ['tyres', `${UTC}Tomasz merged #621 no later than 09:20.`, YES],
  ['tyres', `${UTC}Tomasz merged #621 no later than 09:08.`, NO],
  ['tyres', `${UTC}Tomasz merged #621 not before 09:16.`, YES],
  ['tyres', `${UTC}Tomasz merged #621 no earlier than 09:40.`, NO],
  ['tyres', `${UTC}The slot-api 5xx alert opened after 08:30.`, NEVER_YES],
];

describe('what came first, in other words', () => {
  it.each(ROWS)('%s: %s', async (place, text, allowed) => {
    expect(allowed).toContain(await verdictOf(place, text));
  });
});
