/** An incident is declared once, and command taken, by the message that does it: who did it and when is on record, though no tool keeps it. */
import { describe, expect, it } from 'vitest';
import { NEVER_NO, NEVER_YES, NO, type PlacedRow, verdictOf, YES } from './verdicts.js';

const ROWS: readonly PlacedRow[] = [
  // True: by clock, by name, told in the passive, in a list of key and value, as a distance.
  ['harbour', 'Marit Dekker declared the incident at 06:18 UTC.', YES],
  ['harbour', 'An incident was declared by Marit at 6:18 UTC.', YES],
  ['harbour', 'Incident declared: 06:18 UTC, Marit Dekker', NEVER_NO],
  ['iam', 'INC-86 was declared at 08:12 UTC.', YES],
  ['iam', 'Wietske declared the incident three minutes after the alert had opened.', NEVER_NO],
  // Shifted: beyond what it takes to say it first and write it then.
  ['harbour', 'Marit Dekker declared the incident at 06:28 UTC.', NO],
  ['harbour', 'The incident was declared at 06:02 UTC.', NO],
  ['harbour', 'Marit Dekker declared the incident at 06:16 UTC.', NEVER_NO],
  ['harbour', 'Marit Dekker declared the incident at about 06:25 UTC.', NEVER_NO],
  ['iam', 'INC-86 was declared at 08:32 UTC.', NO],
  // Swapped: another person.
  ['harbour', 'Joost declared the incident at 06:18 UTC.', NO],
  ['iam', 'INC-86 was declared by Nadia.', NO],
  ['harbour', 'Joost van Rijn is said to have declared the incident.', NEVER_NO],
  // Both wrong is another declaration, of which nothing is known; another incident is none of this.
  ['harbour', 'Joost declared the incident at 05:40 UTC.', NEVER_YES],
  ['harbour', 'Joost declared INC-0977 at 06:40 UTC.', NEVER_NO],
  // What else is declared, or might be.
  ['harbour', 'Marit declared the incident over at 07:40 UTC.', NEVER_NO],
  ['harbour', 'Joost wanted to declare an incident at 06:02 UTC.', NEVER_NO],
  ['harbour', 'If nobody else had, Joost would have declared the incident at 06:25 UTC.', NEVER_NO],
  // A clock that is right in UTC, in a report that is otherwise silent about zones.
  ['iam', 'Wietske declared the incident at 08:12.', NEVER_NO],
  ['iam', 'Wietske declared the incident at 09:12.', YES],
  ['iam', 'Wietske declared the incident at 09:42.', NO],
];

const COMMAND: readonly PlacedRow[] = [
  // The office may have had one holder only, by whom it is known: that is no second person of the sentence.
  ['render', 'Noor Haddad took on the role of incident commander at 15:14 UTC.', YES],
  ['render', 'Noor Visser took on the role of incident commander at 15:14 UTC.', NO],
  ['render', 'Noor Visser became incident commander at 15:14 UTC.', NO],
  ['render', 'Noor Haddad became incident commander at 15:34 UTC.', NO],
  ['render', 'Noor Visser may have become incident commander at 15:14 UTC.', NEVER_NO],
  ['render', 'Noor Visser did not become incident commander at 15:14 UTC.', NEVER_NO],
  ['render', 'Noor Visser told the incident commander at 15:14 UTC that memory was full.', NEVER_YES],
  // Told in the passive.
  ['render', 'Command was taken by Noor Haddad at 15:14 UTC.', YES],
  ['render', 'Command was taken by Noor Visser at 15:14 UTC.', NO],
  ['render', 'The role of incident commander was assumed by Noor Visser at 15:14 UTC.', NO],
  ['render', 'Command was to be taken by Noor Visser at 15:14 UTC.', NEVER_NO],
  ['render', 'A screenshot of the command was taken by Noor Visser at 15:14 UTC.', NEVER_NO],
];

describe('who declared the incident, who took command, and when', () => {
  it.each([...ROWS, ...COMMAND])('%s: %s', async (place, sentence, allowed) => {
    expect(allowed).toContain(await verdictOf(place, sentence));
  });
});
