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
