/** What one record and those that belong to it hold between them: every word, number and person must be there, and the clock or the words must lead to it. */
import { describe, expect, it } from 'vitest';
import { allows, type Expected } from './contrast.js';
import { type Place, verdictOf } from './verdicts.js';

const ROWS: Readonly<Record<string, readonly (readonly [Place, Expected, string])[]>> = {
  'a call and the message beside it': [
    ['clinic', 'supported', '07:36 Tomislav adds version 7 of the client certificate secret'],
    ['clinic', 'unproven', '07:36 Itziar adds version 7 of the client certificate secret'],
    ['clinic', 'unproven', '07:36 Tomislav adds version 8 of the client certificate secret'],
    ['clinic', 'unproven', '07:46 Tomislav adds version 7 of the client certificate secret'],
    ['clinic', 'unproven', '07:36 Tomislav destroys version 7 of the client certificate secret'],
    ['clinic', 'unproven', '07:36 Tomislav adds no version of the client certificate secret'],
    ['clinic', 'quiet', '07:36 Tomislav may have added version 7 of the client certificate secret'],
    ['clinic', 'unproven', 'At 07:36, before the alert cleared, Tomislav added version 7 of the certificate secret.'],
  ],
  'how it ended is never left to the words of the report': [
    ['meter', 'supported', 'At 07:46 settle-export ended well.'],
    ['meter', 'unproven', 'settle-export ended at 07:46 with the status partial.'],
    ['meter', 'unproven', 'The second export run was a scheduled one.'],
    ['meter', 'unproven', 'Priority: Low'],
  ],
};

describe('records pieced together', () => {
  for (const [mode, rows] of Object.entries(ROWS))
    it.each(rows.map(([place, expected, text]) => ({ place, expected, text })))(
      `${mode}: $expected: $text`,
      async ({ place, expected, text }) => {
        expect(allows(expected)).toContain(await verdictOf(place, text));
      },
    );
});
