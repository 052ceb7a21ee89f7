/** Two sentences in one: each half is held to the records by itself, whatever joins them, and what somebody says reaches as far as he speaks. */
import { type ContrastSet, describeSets } from './contrast.js';

const [FIRST, SECOND] = ['Petrel opened #742 at 07:41', 'the pull request #742 was merged at 08:12'] as const;
const LATE = 'the pull request #742 was merged at 09:12';
const JOINTS: readonly (readonly [name: string, join: (a: string, b: string) => string])[] = [
  ['and', (a, b) => `${a}, and ${b}.`],
  ['but', (a, b) => `${a}, but ${b}.`],
  ['while', (a, b) => `${a}, while ${b}.`],
  ['a dash', (a, b) => `${a} – ${b}.`],
  ['brackets', (a, b) => `${a} (${b}).`],
  ['a semicolon', (a, b) => `${a}; ${b}.`],
];

describeSets('compound sentences', [
  ...JOINTS.map(([name, join]) => ({
    mode: `joined by ${name}`,
    rows: [
      ['supported', join(FIRST, SECOND)],
      ['contradicted', join(FIRST, LATE)],
      ['contradicted', join('Petrel opened #742 at 08:41', SECOND)],
      ['doubted', join(FIRST, 'the gulls were fed at nine')],
    ] satisfies ContrastSet['rows'],
  })),
  {
    mode: 'the second half may be what somebody said',
    rows: [
      ['doubted', 'Runa Dahl said that #742 was fine, and the pull request was good.'],
      ['quiet', 'When Petrel opened #742 at 07:41, the build began.'],
    ],
  },
  {
    mode: 'a second verb that nothing knows has its own clock and doer',
    rows: [
      ['quiet', 'Build 5e1b7c40 was cancelled by Magnus Torvik, frobnicated at 09:55.'],
      ['quiet', '#745 was merged by Runa Dahl and frobnicated by Petrel.'],
      ['doubted', 'Build 5e1b7c40 was cancelled by Magnus Torvik, frobnicated at 09:55.'],
      ['contradicted', 'Build 5e1b7c40 was cancelled by Petrel, frobnicated at 09:55.'],
    ],
  },
  {
    mode: 'a job in brackets',
    rows: [
      ['supported', 'Eilidh Moar (SRE) turned off hold-sweep-enabled at 08:37.'],
      ['contradicted', 'Runa Dahl (SRE) turned off hold-sweep-enabled at 08:37.'],
      ['doubted', 'Eilidh Moar (cancelled) turned off hold-sweep-enabled at 08:37.'],
    ],
  },
  {
    mode: 'not until then',
    rows: [
      ['supported', 'It was not until 08:37 that Eilidh Moar turned off hold-sweep-enabled.'],
      ['supported', 'It was only at 08:37 that Eilidh Moar turned off hold-sweep-enabled.'],
      ['contradicted', 'It was not until 09:37 that Eilidh Moar turned off hold-sweep-enabled.'],
      ['contradicted', "It wasn't until 08:37 that Runa Dahl turned off hold-sweep-enabled."],
    ],
  },
  {
    mode: 'what leads up to a sentence',
    rows: [
      ['supported', 'The timeline shows that Petrel opened #742 at 07:41.'],
      ['contradicted', 'The timeline shows that Petrel opened #742 at 08:41.'],
      ['doubted', 'The timeline does not show that Petrel opened #742 at 07:41.'],
      ['supported', 'To be clear, Petrel opened #742 at 07:41.'],
      ['supported', 'Petrel opened #742 at 07:41, as it turned out.'],
      ['contradicted', 'Petrel opened #742 at 08:41, as we now know.'],
      ['doubted', 'Had Petrel opened #742 at 07:41, as we now know, nobody would have minded.'],
    ],
  },
]);
