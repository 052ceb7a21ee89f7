/** Lengths that nobody but a person gave: the same words with another length are another thing than a length nobody spoke of. */
import { describeSets } from './contrast.js';

describeSets('a length that a person told', [
  {
    mode: 'how late it was',
    rows: [
      ['supported', 'MV Sula Rock left Kirkvoe 22 minutes late.'],
      ['supported', 'MV Sula Rock was delayed by 22 minutes.'],
      ['supported', 'The delay of MV Sula Rock was about 20 minutes.'],
      ['contradicted', 'MV Sula Rock left Kirkvoe 32 minutes late.'],
      ['contradicted', 'Delay of MV Sula Rock: 12 min'],
      ['quiet', 'MV Sula Rock left Kirkvoe about 30 minutes late.'],
      ['quiet', 'MV Sula Rock may have left Kirkvoe 32 minutes late.'],
      ['unproven', 'MV Sula Rock reached Kirkvoe 32 minutes late.'],
      ['unproven', 'MV Sula Stack left Kirkvoe 22 minutes late.'],
      ['doubted', 'MV Sula Rock did not leave Kirkvoe 22 minutes late.'],
    ],
  },
]);
