/** Sayings that met no answer, and what somebody held to be the cause: an answer of somebody else and another culprit speak against them. */
import { describe, expect, it } from 'vitest';
import { allows, type Expected } from './contrast.js';
import { type Place, verdictOf } from './verdicts.js';

const SETS: readonly { readonly mode: string; readonly rows: readonly (readonly [Expected, Place, string])[] }[] = [
  {
    mode: 'nobody answered',
    rows: [
      ['contradicted', 'totes', 'Sorrel wrote that 3.7.1 was rolled out, and nobody objected.'],
      ['contradicted', 'totes', 'When Sorrel reported that 3.7.1 was rolled out, nobody in the channel objected.'],
      ['contradicted', 'totes', "Sorrel's claim that tote-sorter#154 had resolved the incident went unchallenged."],
      ['quiet', 'totes', "Sorrel's claim that tote-sorter#154 had resolved the incident did not go unchallenged."],
      ['contradicted', 'totes', 'Nobody replied when Idris asked who had silenced the lag alert.'],
      ['quiet', 'totes', 'Nobody objected when Wen wrote that 2.9.0 could go out again tomorrow.'],
      ['doubted', 'totes', 'Nobody objected when Wen wrote that 2.9.0 could go out again tomorrow.'],
    ],
  },
  {
    mode: 'what was held to be the cause',
    rows: [
      ['supported', 'totes', 'Sorrel blamed slot-planner 2.9.0 for the crash.'],
      ['doubted', 'totes', 'Idris blamed slot-planner 2.9.0 for the crash.'],
      ['contradicted', 'totes', 'Sorrel named an expired certificate as the root cause.'],
      ['quiet', 'totes', 'Sorrel may have named an expired certificate as the root cause.'],
      ['quiet', 'quotes', 'At 12:31 Pipit blamed the site.'],
      ['supported', 'totes', 'Sorrel said that slot-planner was the culprit.'],
      ['doubted', 'totes', 'Wen said that slot-planner was the culprit.'],
      ['doubted', 'totes', 'Sorrel said that slot-planner was not the culprit.'],
    ],
  },
];

describe.each(SETS)('$mode', ({ rows }) => {
  it.each(rows)('%s: %s: %s', async (expected, place, sentence) => {
    expect(allows(expected)).toContain(await verdictOf(place, sentence));
  });
});
