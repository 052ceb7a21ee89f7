/** What somebody who was there told of a length, a place and a delay: another length, place or direction is not what was told. */
import { describeSets } from './contrast.js';

describeSets('told by people', [
  {
    mode: 'a length that somebody gave',
    rows: [
      ['supported', 'MV Sula Rock left Kirkvoe 22 minutes late.'],
      ['supported', 'The MV Sula Rock sailed from Kirkvoe with a delay of 22 minutes.'],
      ['doubted', 'MV Sula Rock left Kirkvoe 32 minutes late.'],
      ['doubted', 'MV Sula Rock did not leave Kirkvoe 22 minutes late.'],
      ['quiet', 'MV Sula Rock may have left Kirkvoe 32 minutes late.'],
    ],
  },
  {
    mode: 'another place, another ship, the other way round',
    rows: [
      ['doubted', 'MV Sula Rock left Sandvoe 22 minutes late.'],
      ['doubted', 'MV Yell Sound left Kirkvoe 22 minutes late.'],
      ['doubted', 'MV Sula Rock left Kirkvoe on time.'],
      ['doubted', 'MV Sula Rock left Kirkvoe on schedule.'],
    ],
  },
]);
