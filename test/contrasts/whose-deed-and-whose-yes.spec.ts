/** Whose deed a noun tells of, whose a pull request is, who said yes to it and when, and what was only ready to be done. */
import { describeSets } from './contrast.js';

describeSets('whose deed and whose yes', [
  {
    mode: 'a deed told as somebody’s noun',
    rows: [
      ['supported', 'Runa’s merge of #747 was at 10:05.'],
      ['contradicted', 'Magnus’s merge of #747 was at 10:05.'],
      ['contradicted', 'Runa’s merge of #747 was at 09:45.'],
      ['supported', 'Runa is the author of #747.'],
      ['contradicted', 'Magnus is the author of #747.'],
    ],
  },
  {
    mode: 'whose pull request it is',
    rows: [
      ['supported', 'Runa’s #747 was opened at 09:47.'],
      ['doubted', 'Eilidh’s #747 was opened at 09:47.'],
      ['supported', 'Runa’s revert, #747, was merged at 10:05.'],
      ['doubted', 'Eilidh’s revert, #747, was merged at 10:05.'],
    ],
  },
  {
    mode: 'a yes as a noun',
    rows: [
      ['supported', '#747 had a yes from Magnus at 10:02.'],
      ['contradicted', '#747 had a yes from Magnus at 09:50.'],
      ['doubted', '#747 had a yes from Eilidh at 10:02.'],
      ['supported', '#747 was merged by Runa at 10:05 after a yes from Magnus.'],
      ['doubted', '#747 was merged by Runa at 10:05 after a yes from Eilidh.'],
      ['supported', 'Magnus’s OK for #747 came at 10:02.'],
      ['doubted', 'Eilidh’s OK for #747 came at 10:02.'],
      ['contradicted', '#747 got the nod from Magnus at 09:50.'],
    ],
  },
  {
    mode: 'what could be done is not yet done',
    rows: [
      ['quiet', '#747 was ready to be merged at 10:03.'],
      ['quiet', 'With the approval in place, #747 was clear to go in at 10:03.'],
      ['quiet', 'Magnus cleared #747 at 10:02.'],
      ['quiet', 'Eilidh refused to approve #744.'],
      ['contradicted', '#747 was merged at 09:50.'],
    ],
  },
  {
    mode: 'other words for opening and merging',
    rows: [
      ['supported', 'Runa put forward #747 at 09:47.'],
      ['contradicted', 'Magnus put forward #747 at 09:47.'],
      ['supported', 'Runa pushed #747 in at 10:05.'],
      ['contradicted', 'Magnus pushed #747 in at 10:05.'],
      ['supported', 'Runa pulled #747 into main at 10:05.'],
      ['contradicted', 'Runa pulled #747 into main at 09:40.'],
    ],
  },
]);
