/** Who said it, where the minute and all the words are given, and numbers in what somebody said. */
import { describeSets } from './contrast.js';

describeSets('who said it then, and with which number', [
  {
    mode: 'all the words in their minute, from somebody else',
    rows: [
      ['supported', 'At 08:32 Petrel wrote that the 404s come from a stale lookup cache in checkin-api.'],
      ['contradicted', 'At 08:32 Isla Brodie wrote that the 404s come from a stale lookup cache in checkin-api.'],
      ['quiet', 'At 08:32 Isla Brodie may have written that the 404s come from a stale lookup cache in checkin-api.'],
      ['quiet', 'At 10:32 Petrel seems to have written that the 404s come from a stale lookup cache.'],
    ],
  },
  {
    mode: 'the number in a saying',
    rows: [
      ['supported', 'According to Runa Dahl, booking-restore finished with 3405 restored and 7 failed.'],
      ['doubted', 'According to Runa Dahl, booking-restore finished with 3405 restored and 9 failed.'],
      ['quiet', 'According to Runa Dahl, booking-restore finished with about 3400 restored.'],
      ['supported', 'Petrel announced that #742 was merged.'],
    ],
  },
]);
