/** Nouns of deeds beside verbs that nothing knows, approvals of one commit, tickets that went another way, bounds at a minute. */
import { describe, expect, it } from 'vitest';
import { allows, type Expected } from './contrast.js';
import { type Place, verdictOf } from './verdicts.js';

const ROWS: Readonly<Record<string, readonly (readonly [Place, Expected, string])[]>> = {
  'what befalls a deed is not the deed': [
    ['quotes', 'supported', 'The merge of #1205 by Bongani came at 13:46.'],
    ['quotes', 'quiet', 'The merge of #1205 surprised Sunniva.'],
    ['quotes', 'quiet', 'The merge of #1205 was criticised by Sunniva.'],
    ['quotes', 'quiet', 'Sunniva regretted the merge of #1205.'],
    ['quotes', 'contradicted', '#1205 was merged by Sunniva.'],
    ['quotes', 'quiet', 'Sunniva questioned the approval of #1205.'],
    ['quotes', 'quiet', 'Sunniva overturned the approval of #1205 at 13:50.'],
    ['quotes', 'quiet', 'The approval of #1205 was thrown out by Sunniva.'],
    ['quotes', 'contradicted', 'The approval of #1205 was given by Sunniva.'],
    ['quotes', 'supported', 'The approval of #1205 was given by Emeka.'],
    ['quotes', 'supported', "Bongani merged #1205 with Emeka's approval."],
    ['quotes', 'supported', 'Bongani merged #1205 with an approval.'],
  ],
  'an approval is of one commit': [
    ['quotes', 'supported', 'Emeka approved the last commit of #1205.'],
    ['quotes', 'doubted', 'Emeka approved an earlier commit of #1205.'],
  ],
  'a ticket that moved on was neither closed nor opened again': [
    ['clinic', 'supported', 'SEC-88 was closed by Cedar on 4 June.'],
    ['clinic', 'doubted', 'SEC-88 was reopened by Cedar on 4 June.'],
    ['clinic', 'doubted', 'PAT-2207 was closed by Kwabena.'],
    ['clinic', 'supported', 'PAT-2207 was closed by Noor.'],
  ],
  'whose doing it was is more than the figure': [
    ['clinic', 'unproven', "Kwabena's scaling brought the 5xx down to 52 a minute at 07:47."],
    ['clinic', 'unproven', 'Cedar merged nothing; the registry people danced.'],
  ],
  'what stood once did not always stand': [
    ['quotes', 'supported', 'quote-northern-zones was off at 13:00.'],
    ['quotes', 'doubted', 'quote-northern-zones was off throughout.'],
  ],
  'within so long, and no longer': [
    ['quotes', 'supported', 'Anaïs acknowledged the page within three minutes.'],
    ['quotes', 'doubted', 'Anaïs acknowledged the page within a minute.'],
  ],
  'how it stood when something happened is more than that it happened': [
    ['quotes', 'supported', 'v8.4.1 was published at 13:15.'],
    ['quotes', 'unproven', 'The old cache was already gone when v8.4.1 was published.'],
  ],
  'a clause with a name and a verb that nothing knows': [
    ['clinic', 'unproven', 'Cedar juggled slot-broker-00141-hul at 06:40, and Itziar ended the snooze at 07:27.'],
    ['clinic', 'supported', 'Itziar ended the snooze at 07:27.'],
  ],
};

describe('nouns of deeds, commits, tickets and doings', () => {
  for (const [mode, rows] of Object.entries(ROWS))
    it.each(rows.map(([place, expected, text]) => ({ place, expected, text })))(
      `${mode}: $expected: $text`,
      async ({ place, expected, text }) => {
        expect(allows(expected)).toContain(await verdictOf(place, text));
      },
    );
});
