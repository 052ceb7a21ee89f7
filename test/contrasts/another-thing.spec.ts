/** What is said of things that no record watches, and of a part where the records have the whole: true or not, nobody here can tell. */
import { describeSets } from './contrast.js';

describeSets('another thing than the one that is watched', [
  {
    mode: 'an outage of something unknown',
    rows: [
      ['supported', 'The outage lasted 40 minutes.'],
      ['contradicted', 'The outage lasted 70 minutes.'],
      ['quiet', 'Prometheus was unavailable for 70 minutes.'],
      ['unproven', 'Prometheus was unavailable for 40 minutes.'],
      ['unproven', 'The payroll exports were down for 40 minutes.'],
      ['quiet', 'The payroll exports were down for 70 minutes.'],
      ['quiet', 'The outage may have lasted 70 minutes.'],
    ],
  },
  {
    mode: 'errors and slowness of something unknown',
    rows: [
      ['quiet', 'At 10:40 Jenkins began to return errors.'],
      ['unproven', 'At 08:21 Jenkins began to return errors.'],
      ['unproven', 'P95 latency was back to normal at 09:01.'],
    ],
  },
  {
    mode: 'a share of some requests',
    rows: [
      ['unproven', 'About 30 % of write requests failed.'],
      ['quiet', 'About 80 % of write requests failed.'],
    ],
  },
  {
    mode: 'from a usual level to another',
    rows: [
      ['unproven', 'Error rates climbed from a baseline of 0.1 % to 12 %.'],
      ['unproven', 'Error rates climbed from the usual 0.1 % to 12 %.'],
    ],
  },
  {
    mode: 'the clock that opens an item holds for all of its sentences',
    rows: [
      ['supported', '- 08:26 — Page acknowledged.'],
      ['doubted', '- 09:44 — Nobody was alarmed. Page acknowledged.'],
      ['doubted', '09:44 — Nobody was alarmed. Page acknowledged.'],
    ],
  },
]);
