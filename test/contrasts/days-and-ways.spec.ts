/** Clocks of a day told before, the way a page went, shares of a fixed number, and clauses of somebody else's. */
import { describe, expect, it } from 'vitest';
import { allows, type Expected } from './contrast.js';
import { type Place, verdictOf } from './verdicts.js';

const ROWS: Readonly<Record<string, readonly (readonly [Place, Expected, string])[]>> = {
  'a clock of the day that was told before, or of a day that nobody wrote': [
    ['quotes', 'supported', 'On 8 October, #1201 was opened by Pipit. Bongani Dlamini approved it at 20:15.'],
    ['quotes', 'contradicted', 'On 8 October, #1201 was opened by Pipit. Bongani Dlamini approved #1201 at 20:45.'],
    ['quotes', 'supported', '#1201 was opened on 8 October. It was merged at 20:31.'],
    ['quotes', 'supported', '#1201 was opened on 8 October. v8.4.0 was published at 11:55.'],
    ['quotes', 'quiet', 'Pull request #1201 was merged at 20:31.'],
    ['quotes', 'contradicted', 'Pull request #1201 was merged at 20:51.'],
    ['quotes', 'contradicted', 'Pull request #1201 was merged at 20:31 on 9 October.'],
  ],
  'a heading that names a part of a day': [
    ['quotes', 'supported', '# Thursday evening\n\nPull request #1201 was merged at 20:31.'],
    ['quotes', 'supported', '# Thursday night, in my words\n\nPull request #1201 was merged at 20:31.'],
    ['quotes', 'supported', '# The evening of 8 October\n\nPull request #1201 was merged at 20:31.'],
    ['quotes', 'contradicted', '# The evening of 9 October\n\nPull request #1201 was merged at 20:31.'],
    ['quotes', 'contradicted', '# Thursday evening\n\nPull request #1201 was merged at 21:40.'],
  ],
  'the way a page went': [
    ['quotes', 'supported', 'PagerDuty notified Anaïs Thériault by SMS at 12:22.'],
    ['quotes', 'supported', 'Anaïs was paged by text message at 12:22.'],
    ['quotes', 'contradicted', 'PagerDuty notified Anaïs Thériault by electronic mail at 12:22.'],
    ['quotes', 'contradicted', 'Anaïs was paged by phone at 12:22.'],
    ['quotes', 'supported', 'Anaïs was notified at 12:22.'],
    ['clinic', 'supported', 'Itziar Mendizabal was called by phone at 06:58.'],
    ['clinic', 'contradicted', 'Itziar was paged by SMS at 06:58.'],
    ['clinic', 'supported', 'Kwabena was notified by push notification at 07:03.'],
    ['clinic', 'quiet', 'Itziar may have been paged by SMS at 06:58.'],
  ],
  'so many of so many is no date': [
    ['quotes', 'supported', '| when | what |\n|---|---|\n| 14:01 | 8.4.2 on 12/12 pods |'],
    ['quotes', 'quiet', '| when | what |\n|---|---|\n| 14:01 | 8.4.2 on 7/12 pods |'],
    ['quotes', 'supported', 'v8.4.0 was published on 10/9 at 11:55.'],
  ],
  "somebody else's clause has its own clock": [
    ['clinic', 'quiet', 'Tomislav filed SEC-88 nine days before, and Cedar shut it at 05:20.'],
    ['clinic', 'contradicted', 'Tomislav filed SEC-88 at 05:20 on 2 June.'],
    ['clinic', 'supported', 'Tomislav filed SEC-88 at 09:15 on 2 June.'],
  ],
  'what "which" stands for is in the sentence': [
    ['quotes', 'quiet', '#1201 was merged. At 12:58 Pipit submitted a shorter cache lifetime, which Mr Obi approved.'],
    ['quotes', 'supported', '#1201 was merged. Pipit opened #1204 at 12:58, which Emeka approved.'],
    ['quotes', 'contradicted', '#1201 was merged. Pipit opened #1204 at 12:58, which Bongani approved.'],
  ],
  'what is said beside it, with a verb that nothing knows, is not confirmed along with it': [
    ['quotes', 'supported', 'Bongani merged #1205 at 13:46.'],
    ['quotes', 'unproven', 'Bongani merged #1205 at 13:46; the warehouse staff sang afterwards.'],
    ['quotes', 'unproven', 'Bongani merged #1205 at 13:46, and Marisol wept.'],
    ['quotes', 'unproven', 'The first customer retried within three minutes.'],
  ],
  'one of several is not the one spoken of last': [
    ['quotes', 'quiet', '#1205 was merged at 13:46. Releases that day: 3, one of them failed to deploy.'],
    ['quotes', 'contradicted', 'The deployment of v8.4.2 failed.'],
  ],
};

describe('days, ways, shares and other clauses', () => {
  for (const [mode, rows] of Object.entries(ROWS))
    it.each(rows.map(([place, expected, text]) => ({ place, expected, text })))(
      `${mode}: $expected: $text`,
      async ({ place, expected, text }) => {
        expect(allows(expected)).toContain(await verdictOf(place, text));
      },
    );
});

it('says nothing of the way of a page where the pager may be partial', async () => {
  expect(await verdictOf('quotes', 'Anaïs was paged by phone at 12:22.', false)).toBe('unsupported');
});
