/** Short answers, calls for help and descriptions: a "not me" says what the question before it asks, and who was asked to join the pager tells. */
import { describe, expect, it } from 'vitest';
import { allows, type Expected } from './contrast.js';
import { type Place, verdictOf } from './verdicts.js';

const SETS: readonly { readonly mode: string; readonly rows: readonly (readonly [Expected, Place, string])[] }[] = [
  {
    mode: 'what a short answer says',
    rows: [
      ['contradicted', 'totes', 'Maren Holt admitted that she had silenced the lag alert.'],
      ['supported', 'totes', 'Maren Holt denied that she had silenced the lag alert.'],
      ['doubted', 'totes', 'Idris admitted that he had silenced the lag alert.'],
      ['contradicted', 'totes', 'Idris confirmed that 3.7.1 was rolled out.'],
      ['contradicted', 'totes', 'Idris agreed that #154 had resolved the incident.'],
      ['quiet', 'totes', 'Idris may have agreed that #154 had resolved the incident.'],
      [
        'supported',
        'quotes',
        'Pipit wrote that version 8.4.1 had restored the margins, and Sunniva answered that it took the flush.',
      ],
      [
        'doubted',
        'quotes',
        'Pipit wrote that version 8.4.1 had restored the margins, and Emeka answered that it took the flush.',
      ],
    ],
  },
  {
    mode: 'who was called in',
    rows: [
      ['supported', 'totes', 'Maren Holt asked Idris to join at 06:22.'],
      ['doubted', 'totes', 'Maren Holt asked Wen to join at 06:22.'],
      ['doubted', 'totes', 'Greta asked Idris to join at 06:22.'],
      ['doubted', 'totes', 'Maren Holt asked Idris to join at 06:42.'],
      ['supported', 'totes', 'Maren Holt requested help from Idris.'],
    ],
  },
  {
    mode: 'what is missing',
    rows: [
      ['supported', 'totes', 'Idris pointed out that the sync had failed because of a missing configmap.'],
      ['doubted', 'totes', 'Wen pointed out that the sync had failed because of a missing configmap.'],
    ],
  },
];

describe.each(SETS)('$mode', ({ rows }) => {
  it.each(rows)('%s: %s: %s', async (expected, place, sentence) => {
    expect(allows(expected)).toContain(await verdictOf(place, sentence));
  });
});
