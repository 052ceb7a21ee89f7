/** Contrast set: deeds that did nothing, in the words reports have for it; the deed and the verdict on it are two statements. */
import { describe, expect, it } from 'vitest';
import { type Outcome, type Place, verdictOf } from './verdicts.js';

const ROWS: readonly (readonly [Place, Outcome | 'doubted', string])[] = [
  ['totes', 'supported', 'slot-planner was put back to 2.8.3 at 06:16, without any improvement.'],
  ['totes', 'contradicted', 'slot-planner was put back to 2.8.3 at 06:36, without any improvement.'],
  ['totes', 'supported', 'Putting slot-planner back to 2.8.3 did not help.'],
  ['totes', 'supported', '- 06:16 slot-planner back to 2.8.3, no effect'],
  ['totes', 'doubted', 'Putting slot-planner back to 2.8.3 ended the crash loop.'],
  // what did end it was not in vain, and who did not know is not asked
  ['totes', 'doubted', 'The harbour crane was oiled at 06:16, to no avail.'],
  ['totes', 'not_checkable', 'Perhaps putting slot-planner back to 2.8.3 did not help.'],
  // trying to reach somebody is no try to end the trouble
  ['totes', 'doubted', 'Maren Holt was paged at 09:03 without success.'],
];

describe('deeds in vain', () => {
  it.each(ROWS)('%s: %s: %s', async (place, wanted, sentence) => {
    const verdict = await verdictOf(place, sentence);
    if (wanted === 'doubted') expect(verdict).not.toBe('supported');
    else expect(verdict).toBe(wanted);
  });
});
