/** Contrast set: lengths whose two ends the sentence leaves to its grammar: states that lasted, pairs apart, verbs of order, gaps and pronouns. */
import { describe, expect, it } from 'vitest';
import { type Outcome, type Place, verdictOf } from './verdicts.js';

const ROWS: readonly (readonly [Place, Outcome | 'doubted', string])[] = [
  // how long a thing stood so: true, too long, of a thing that nothing is known of, hedged
  ['meter', 'supported', 'OPS-4412 stayed open for just under three hours.'],
  ['meter', 'contradicted', 'OPS-4412 stayed open for just under six hours.'],
  ['meter', 'supported', '#737 lived for eleven minutes.'],
  ['meter', 'contradicted', '#737 lived for 41 minutes.'],
  ['meter', 'unsupported', 'The vestibule stayed open for eleven minutes.'],
  ['meter', 'not_checkable', 'Perhaps OPS-4412 stayed open for six hours.'],
  // "it" is what the main clause did something to
  ['meter', 'supported', 'Otso Niemi acknowledged the page twelve minutes after it had been sent.'],
  ['meter', 'contradicted', 'Otso Niemi acknowledged the page forty minutes after it had been sent.'],
  ['meter', 'supported', 'The headend page was triggered twelve seconds after its alert.'],
  ['meter', 'doubted', 'The headend page was triggered two minutes after its alert.'],
  // points of the text are no ordinals
  ['ferry', 'supported', 'Second, Petrel merged #742 three minutes after he had dismissed the review.'],
  // two of one thing apart; one thing cannot lend its steps to another
  ['meter', 'unsupported', 'Two rollouts of the boathouse lay four minutes apart.'],
  // the verb is said once
  ['ferry', 'doubted', 'Runa Dahl merged #745 at 08:54 UTC and #742 a minute later.'],
  // its end, and the end of what was told
  ['meter', 'supported', 'From the HeadendHandshakeFailures alert to its end it was 77 minutes.'],
  ['meter', 'contradicted', 'From the HeadendHandshakeFailures alert to its end it was 37 minutes.'],
  // deeds that answer to one thing count from it
  ['meter', 'supported', 'It took Zeynep Arslan 47 seconds to acknowledge the backlog page.'],
  ['totes', 'supported', 'Maren Holt acknowledged the page within seven minutes.'],
  ['totes', 'contradicted', 'Maren Holt acknowledged the page within two minutes.'],
  // what customers wanted and did not get is the effect
  ['totes', 'unsupported', 'Our choir could not rehearse for two hours.'],
];

describe('lengths with two ends', () => {
  it.each(ROWS)('%s: %s: %s', async (place, wanted, sentence) => {
    const verdict = await verdictOf(place, sentence);
    if (wanted === 'doubted') expect(verdict).not.toBe('supported');
    else expect(verdict).toBe(wanted);
  });
});
