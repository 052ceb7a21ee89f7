/** Leave, orders, nouns of saying and words that are denied: who gave them, to whom, and whether they were given at all. */
import { describe, expect, it } from 'vitest';
import { allows, type Expected } from './contrast.js';
import { type Place, verdictOf } from './verdicts.js';

const SETS: readonly { readonly mode: string; readonly rows: readonly (readonly [Expected, Place, string])[] }[] = [
  {
    mode: 'leave for a change is an approving review, or a yes before it was merged',
    rows: [
      ['supported', 'totes', '#288 went in with the consent of Maren Holt.'],
      ['contradicted', 'totes', "#288 went in with Idris's consent."],
      ['unsupported', 'ferry', "Petrel merged #742 with Runa's consent."],
      ['contradicted', 'ferry', 'Runa Dahl gave her blessing to #742.'],
      ['supported', 'ferry', 'Magnus Torvik gave the go-ahead for #745.'],
      ['doubted', 'ferry', 'Isla gave the go-ahead for #745.'],
      ['quiet', 'ferry', 'Runa Dahl may have given her blessing to #742.'],
    ],
  },
  {
    mode: 'orders: who is to do what',
    rows: [
      ['supported', 'meter', 'Teuvo told Wanjiru to hold off on the rerun until the backlog was empty.'],
      ['supported', 'meter', 'Wanjiru was told by Teuvo to wait with the rerun until the backlog was empty.'],
      ['doubted', 'meter', 'Wanjiru was told by Zeynep to wait with the rerun until the backlog was empty.'],
      ['doubted', 'meter', 'Teuvo told Aino to wait with the rerun until the backlog was empty.'],
      ['doubted', 'meter', 'Wanjiru told Teuvo to wait with the rerun until the backlog was empty.'],
      ['supported', 'meter', 'Teuvo ordered Ferrule not to touch anything.'],
      ['doubted', 'meter', 'Otso ordered Ferrule not to touch anything.'],
    ],
  },
  {
    mode: 'nouns of saying',
    rows: [
      ['supported', 'ferry', "Runa Dahl's objection was that the cache was innocent and that it was the sweep."],
      ['doubted', 'ferry', "Magnus Torvik's objection was that the cache was innocent and that it was the sweep."],
      ['supported', 'render', "Quince's answer to Emeka was that the snooze had been set to reduce noise."],
      ['doubted', 'render', "Tilda's answer to Emeka was that the snooze had been set to reduce noise."],
    ],
  },
  {
    mode: 'done, or only meant to be done',
    rows: [
      ['supported', 'render', 'Tilda said that she would move the router back anyway.'],
      ['doubted', 'render', 'Tilda said that she had already moved the router back anyway.'],
      ['supported', 'quotes', 'Sunniva said that she had switched quoting off for the northern zones.'],
    ],
  },
  {
    mode: 'said of oneself, and denied',
    rows: [
      ['contradicted', 'ferry', 'Runa confirmed that she had approved #742.'],
      ['doubted', 'quotes', 'Pipit denied that it had silenced the alert.'],
      ['supported', 'ferry', 'Runa denied that she had approved #742.'],
    ],
  },
  {
    mode: 'said, and then done',
    rows: [
      ['supported', 'totes', 'Wen replied that slot-planner does not talk to tote-sorter at all.'],
      ['doubted', 'totes', 'Idris replied that slot-planner does not talk to tote-sorter at all.'],
      [
        'supported',
        'render',
        'Tilda objected that the payloads were unchanged and that #77 touched nothing but logging.',
      ],
      [
        'doubted',
        'render',
        'Tilda objected that the payloads were unchanged and that #77 touched more than just logging.',
      ],
      ['doubted', 'totes', 'Sorrel wrote that 3.7.1 was rolled out, which was disputed by Wen Zhao.'],
      ['supported', 'totes', "Idris's change request: dismissed by Sorrel 16:31 on 2 Nov"],
    ],
  },
  {
    mode: 'a short quotation of that minute',
    rows: [
      ['supported', 'clinic', '"thank you" was what Leilani wrote in her review.'],
      ['supported', 'totes', '"not me" was what Maren Holt wrote at 06:27.'],
      ['contradicted', 'totes', '"not me" was what Idris wrote at 06:27.'],
      ['quiet', 'totes', 'Idris may have written "not me" at 06:27.'],
    ],
  },
  {
    mode: 'a number that another gave',
    rows: [
      ['supported', 'quotes', 'Sunniva wrote that 412 quotes had gone out below cost.'],
      ['contradicted', 'quotes', 'Marisol wrote that 412 quotes had gone out below cost.'],
      ['doubted', 'quotes', 'Sunniva wrote that 214 quotes had gone out below cost.'],
      ['supported', 'totes', 'Pelle complained that printer 3 had run out of labels again.'],
      ['doubted', 'totes', 'Greta complained that printer 3 had run out of labels again.'],
    ],
  },
  {
    mode: 'a page that is pointed at',
    rows: [
      ['quiet', 'totes', 'Maren Holt acknowledged that page two minutes later.'],
      ['doubted', 'totes', 'Wen Zhao acknowledged that page two minutes later.'],
    ],
  },
  {
    mode: 'plenty and too little',
    rows: [
      ['supported', 'render', 'Tilda said that the payloads had not been modified.'],
      ['contradicted', 'render', 'Tilda said that the payloads had been modified.'],
      ['supported', 'ferry', 'At 08:41 Eilidh reported that it had made no difference.'],
    ],
  },
];

describe.each(SETS)('$mode', ({ rows }) => {
  it.each(rows)('%s: %s: %s', async (expected, place, sentence) => {
    expect(allows(expected)).toContain(await verdictOf(place, sentence));
  });
});
