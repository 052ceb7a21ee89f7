/** A unit that strings sentences of several kinds together is as true as all of them, and each is accused, or not, for itself. */
import { type ContrastSet, describeSets } from './contrast.js';

/** One of each kind, and its false twin. */
const PAIRS: readonly (readonly [yes: string, no: string])[] = [
  ['Runa Dahl asked for changes to #742 at 07:58', 'Magnus Torvik asked for changes to #742 at 07:58'],
  ['#742 changes 23 files', '#742 changes 32 files'],
  ['nobody approved #742', 'Magnus Torvik approved #742'],
  ['the build 5e1b7c40 was cancelled at 08:49', 'the build 5e1b7c40 was cancelled at 09:49'],
];
const SAID = 'Petrel wrote at 08:12 that #742 was merged';

type Join = (a: string, b: string) => string;
const JOINTS: readonly (readonly [name: string, join: Join])[] = [
  ['and', (a, b) => `${a}, and ${b}.`],
  ['while', (a, b) => `${a}, while ${b}.`],
  ['whereas', (a, b) => `${a}, whereas ${b}.`],
  ['a semicolon', (a, b) => `${a}; ${b}.`],
  ['a dash', (a, b) => `${a} – ${b}.`],
  ['although', (a, b) => `Although ${a}, ${b}.`],
];

const begun = (text: string): string => text[0]!.toUpperCase() + text.slice(1);

describeSets('strung together', [
  ...JOINTS.map(([name, join]) => ({
    mode: name,
    rows: PAIRS.flatMap(([yes, no], i): ContrastSet['rows'] => {
      const [other] = PAIRS[(i + 1) % PAIRS.length]!;
      return [
        ['supported', begun(join(yes, other))],
        ['contradicted', begun(join(no, other))],
        ['contradicted', begun(join(other, no))],
        ['contradicted', begun(join('the gulls were fed at nine', no))],
        ['doubted', begun(join('the gulls were fed at nine', yes))],
      ];
    }),
  })),
  {
    mode: 'what somebody says ends where the report goes on',
    rows: [
      ...PAIRS.map(([yes]) => ['supported', `${SAID}; ${yes}.`] as const),
      ...PAIRS.map(([, no]) => ['contradicted', `${SAID}; ${no}.`] as const),
      ['supported', `${SAID}, while the build 5e1b7c40 was cancelled at 08:49.`],
      ['contradicted', `${SAID}, while the build 5e1b7c40 was cancelled at 09:49.`],
    ],
  },
  {
    mode: 'a present form that nothing knows carries a sentence too',
    rows: [
      ['contradicted', 'Six tickets carry the label, and the build 5e1b7c40 was cancelled at 09:49.'],
      ['contradicted', 'The build 5e1b7c40 was cancelled at 09:49, and six tickets carry the label.'],
      ['doubted', 'Six tickets carry the label, and the build 5e1b7c40 was cancelled at 08:49.'],
    ],
  },
  {
    mode: 'a denial that turns its verb round',
    rows: [
      ['contradicted', 'At no point was the build 5e1b7c40 cancelled, and Petrel wrote at 08:12 that #742 was merged.'],
      ['contradicted', 'Never was #742 merged, and the build 5e1b7c40 was cancelled at 08:49.'],
      ['doubted', 'At no point did the gulls complain, and the build 5e1b7c40 was cancelled at 08:49.'],
    ],
  },
  {
    mode: 'a pull request speaks for its writer',
    rows: [
      ['quiet', '#742 says it consulted Runa Dahl and Magnus Torvik; neither was asked.'],
      ['quiet', '#742 says that it touches 40 files.'],
    ],
  },
]);
