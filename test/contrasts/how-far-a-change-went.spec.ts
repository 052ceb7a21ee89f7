/** How far a change went among files: these and no others, not that one, with tests or without. */
import { describeSets } from './contrast.js';

describeSets('how far a change went', [
  {
    mode: 'these files and no others',
    rows: [
      ['supported', '#740 touched nothing but go.mod and go.sum.'],
      ['contradicted', '#740 touched nothing but go.mod.'],
      ['contradicted', '#745 edited services/checkin-api/lookup.go and nothing else.'],
      ['contradicted', 'Apart from services/checkin-api/lookup.go, #745 changed no file.'],
      ['contradicted', 'Only services/checkin-api/lookup.go was touched by #745.'],
      ['contradicted', 'Runa opened #745. It was confined to services/checkin-api/lookup.go.'],
      ['supported', '#745 did not touch only services/checkin-api/lookup.go.'],
      ['quiet', '#745 may have touched nothing but services/checkin-api/lookup.go.'],
      ['quiet', 'Magnus believed that #745 touched nothing but services/checkin-api/lookup.go.'],
      ['quiet', 'The last commit of #745 touched nothing but services/checkin-api/lookup.go.'],
      ['quiet', 'The review of #745 was limited to services/checkin-api/lookup.go.'],
      ['quiet', '#745 changed only one line of services/checkin-api/lookup.go.'],
      ['quiet', '#745 changed only the lookup in services/checkin-api/lookup.go.'],
      ['quiet', 'The follow-up touched nothing but services/checkin-api/lookup.go.'],
    ],
  },
  {
    mode: 'a file left alone',
    rows: [
      ['supported', '#745 left services/checkin-api/cache.go untouched.'],
      ['contradicted', '#745 left services/checkin-api/lookup.go alone.'],
      ['contradicted', '#744 made no changes to services/checkin-api/main.go.'],
      ['quiet', '#745 left services/checkin-api/lookup.go as it was but for the journal.'],
      ['quiet', '#745 should have left services/checkin-api/lookup.go alone.'],
    ],
  },
  {
    mode: 'tests',
    rows: [
      ['supported', '#745 came with tests.'],
      ['contradicted', '#745 brought no tests with it.'],
      ['supported', '#744 came without tests.'],
      ['contradicted', '#744 came with tests.'],
      ['quiet', '#744 came with test data.'],
      ['quiet', '#745 came without a test environment.'],
    ],
  },
  {
    mode: 'a part of what was counted',
    rows: [
      ['supported', '#745 touched three files, one of which is a test.'],
      ['quiet', '#740 touched two files, none of them a test.'],
      ['contradicted', '#745 touched three files, two of which are tests.'],
      ['contradicted', '#745 touched three files, all of them tests.'],
      ['contradicted', '#745 added 46 lines, 39 of them in services/checkin-api/lookup.go.'],
      ['supported', '#745 added 46 lines, 29 of them in services/checkin-api/lookup.go.'],
      ['doubted', '#745 touched three files, two of which are flaky.'],
      ['doubted', '#745 touched three files, one of which is a test and none of them reviewed.'],
      ['quiet', 'Petrel said that #745 touched three files, two of which are tests.'],
    ],
  },
]);
