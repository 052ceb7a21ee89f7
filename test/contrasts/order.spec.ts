/** Contrast set: what came first, told by clauses and nouns. */
import { describe, expect, it } from 'vitest';
import { type Outcome, type Place, verdictOf } from './verdicts.js';

const ROWS: readonly (readonly [Place, Outcome, string])[] = [
  // "already … when": true, swapped, denied, of something unknown
  ['ferry', 'supported', 'Petrel had already merged #742 when the first alert fired.'],
  ['ferry', 'unsupported', 'Petrel had already opened #751 when Runa Dahl merged #745.'],
  ['ferry', 'unsupported', 'Runa Dahl had already merged #745 when the harbour office rang.'],
  // clauses that open the sentence
  ['ferry', 'supported', 'Once build 5e1b7c40 had been cancelled, Runa Dahl merged #745.'],
  ['ferry', 'contradicted', 'Once Runa Dahl had merged #745, Magnus Torvik cancelled build 5e1b7c40.'],
  ['ferry', 'supported', 'Before Runa Dahl merged #745, Magnus Torvik cancelled build 5e1b7c40.'],
  ['ferry', 'contradicted', 'Before Magnus Torvik cancelled build 5e1b7c40, Runa Dahl merged #745.'],
  ['ferry', 'supported', 'By the time Runa Dahl merged #745, Magnus Torvik had cancelled build 5e1b7c40.'],
  ['ferry', 'contradicted', 'By the time Magnus Torvik cancelled build 5e1b7c40, Runa Dahl had merged #745.'],
  // a clause whose main clause is not known is not believed for the part that is
  ['ferry', 'unsupported', 'The lever was pulled only after Runa Dahl had merged #745.'],
  ['ferry', 'contradicted', '#745 was merged after service had been restored.'],
  // hedged, attributed
  ['ferry', 'not_checkable', 'Perhaps Runa Dahl had merged #745 before build 5e1b7c40 was cancelled.'],
];

describe('what came first', () => {
  it.each(ROWS)('%s: %s: %s', async (place, wanted, sentence) => {
    expect(await verdictOf(place, sentence)).toBe(wanted);
  });
});
