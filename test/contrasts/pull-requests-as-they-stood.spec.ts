/** How a pull request stood: open, a draft, merged, and with or without an approval in force; as it is written and at a moment. */
import { describeSets } from './contrast.js';

describeSets('pull requests as they stood', [
  {
    mode: 'open, as the report is written',
    rows: [
      ['supported', '#740 is still open.'],
      ['supported', '#740 remains open.'],
      ['supported', 'The update of the text module is in #740 (still open).'],
      ['supported', '| PR | State |\n|---|---|\n| #740 | open |'],
      ['supported', '#740 is still unmerged.'],
      ['contradicted', '#740 is no longer open.'],
      ['contradicted', '#747 is still open.'],
      ['contradicted', '#744 is open.'],
      ['supported', '#747 is no longer open.'],
      ['unproven', '#747 may still be open.'],
      ['unproven', '#747 was still open.'],
    ],
  },
  {
    mode: 'open, at a moment',
    rows: [
      ['supported', '#747 was open at 10:00.'],
      ['supported', '#747 was still open at 10:00.'],
      ['contradicted', '#747 was still open at 10:10.'],
      ['contradicted', '#747 was open at 09:30.'],
      ['supported', '#747 had been open since 09:47.'],
      ['contradicted', '#747 had been open since 09:20.'],
    ],
  },
  {
    mode: 'in main, or in draft',
    rows: [
      ['supported', '#745 has been in main since 08:54.'],
      ['contradicted', '#745 has been in main since 08:30.'],
      ['contradicted', '#744 is in main.'],
      ['doubted', '#745 is a draft.'],
      ['doubted', '#745 never left draft.'],
    ],
  },
  {
    mode: 'without a review by then',
    rows: [
      ['supported', '#747 was still open at 09:55, without an approval.'],
      ['contradicted', '#747 was still open at 10:04, without an approval.'],
      ['supported', '#747 had no approval at 09:55.'],
      ['contradicted', '#747 had no approval at 10:04.'],
      ['supported', '#740 is still open, with no approval on it yet.'],
    ],
  },
]);
