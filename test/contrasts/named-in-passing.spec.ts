/** Things and people that a sentence introduces by their names, and pages and incidents that are raised. */
import { describeSets } from './contrast.js';

describeSets('named in passing', [
  {
    mode: 'a noun, and what it is called',
    rows: [
      ['supported', 'A check named `sweep-dry-run` failed on #742.'],
      ['contradicted', 'A check named `lint` failed on #742.'],
      ['supported', 'A job called hold-sweep ran at 08:20.'],
      ['contradicted', 'A job called hold-sweep failed at 08:20.'],
      ['supported', 'An agent by the name of Petrel opened #742.'],
      ['contradicted', 'An engineer called Magnus Torvik merged #742.'],
      ['quiet', 'An engineer called Magnus Torvik may have merged #742.'],
      ['unproven', 'The engineer called Runa at 08:40.'],
      ['unproven', 'The job is called hold-sweep.'],
      ['unproven', 'A check named `freight-dry-run` failed on #742.'],
    ],
  },
  {
    mode: 'what is raised',
    rows: [
      ['supported', 'The page was raised at 08:24.'],
      ['supported', 'PagerDuty opened a page at 08:24.'],
      ['doubted', 'The page was raised at 08:04.'],
      ['doubted', 'No page was raised.'],
    ],
  },
]);
