/** Checks told by their names: one whose name is a plain word or the end of another's, how it stood told before its name, and what broke it. */
import { describeSets } from './contrast.js';

describeSets('checks by their names', [
  {
    mode: 'a plain word for a name',
    rows: [
      ['supported', 'unit failed on #744.'],
      ['contradicted', 'unit failed on #747.'],
      ['contradicted', 'lint failed on #744.'],
      ['supported', 'lint passed on #744, while unit went red.'],
      ['contradicted', 'unit passed on #744, while lint went red.'],
      ['supported', '#744 failed unit.'],
      ['contradicted', '#744 failed lint.'],
      ['unproven', 'unit may have failed on #747.'],
      ['quiet', 'Another unit failed on #744.'],
    ],
  },
  {
    mode: 'how it stood, before its name',
    rows: [
      ['supported', '#744 had a failing unit test.'],
      ['contradicted', '#744 had a failing lint.'],
      ['doubted', '#747 had a failing unit test.'],
      ['supported', '#744 got a red unit check.'],
      ['contradicted', '#744 had a green unit check.'],
      ['supported', '#747 had a green unit check.'],
      ['supported', '#744 had a failing unit test and was closed by Eilidh.'],
      ['contradicted', '#744 had a failing unit test and was closed by Magnus.'],
    ],
  },
  {
    mode: 'what broke it',
    rows: [
      ['supported', '#742 broke sweep-dry-run.'],
      ['contradicted', '#747 broke sweep-dry-run.'],
    ],
  },
]);
