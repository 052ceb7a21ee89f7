/** A total with its peak beside it, which of many runs is meant, and figures that are no status codes. */
import { describeSets } from './contrast.js';

describeSets('peaks beside totals, and any run', [
  {
    mode: 'a total and its peak in one breath',
    rows: [
      ['supported', 'checkin-api returned 3,805 404 responses, peaking at 147 per minute.'],
      ['supported', 'There were 3,805 404s (peak 147 a minute).'],
      ['supported', 'checkin-api returned 3,805 404s with a peak of 147 per minute.'],
      ['contradicted', 'checkin-api returned 3,805 404s and peaked at 137 per minute.'],
      ['contradicted', 'checkin-api returned 5,805 404 responses, peaking at 147 per minute.'],
      ['quiet', 'checkin-api may have returned 5,805 404 responses, peaking at 147 per minute.'],
    ],
  },
  {
    mode: 'a check that was run for several changes',
    rows: [
      ['unproven', 'The dry run on the first commit passed.'],
      ['unproven', 'The dry run passed.'],
      ['contradicted', 'The dry run of #742 passed.'],
      ['supported', 'The dry run of #738 passed.'],
    ],
  },
  {
    mode: 'bookings are no status codes',
    rows: [
      ['quiet', 'Data restoration took 19 minutes and recovered 3,405 of the 3,412 bookings.'],
      ['quiet', 'Restoring the 412 bookings took 19 minutes.'],
    ],
  },
  {
    mode: 'verbs with a prefix',
    rows: [
      ['supported', '#747 was merged at 10:05 and the flag was re-enabled at 10:21.'],
      ['doubted', '#747 was merged at 10:05 and the flag was re-enabled at 10:51.'],
    ],
  },
]);
