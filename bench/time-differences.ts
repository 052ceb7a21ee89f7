/** Public cases where we differ on purpose, each with its reason; a case is found by how its input begins. */

export interface Difference {
  readonly input: string;
  readonly reason: string;
}

const BOTH_ORDERS =
  'a date in digits is read day first and month first unless one cannot be; they take the American order';
const BARE_HALVES = 'a bare hour keeps both halves of the day; the incident window decides';
const LEADING_AT =
  '"at" is the relation of a mention and stays outside of it; theirs takes it along in some cases only';
const HOLIDAYS = 'a holiday and its clock are one instant; theirs splits them';
const CENTURY = 'two digits are a year of this century';

export const DIFFERENCES: readonly Difference[] = [
  { input: 'The meeting is start from 9 for 2.5 hrs', reason: BARE_HALVES },
  { input: 'The meeting will last for 2.5 hours from 9', reason: BARE_HALVES },
  { input: 'help me book a meeting between now and eight', reason: BARE_HALVES },
  { input: "I'll go back 5/3/18 @ 17:49:19", reason: BOTH_ORDERS },
  { input: 'Please book something for 6/4 between 9.30-4.30pm PST', reason: BOTH_ORDERS },
  { input: 'My vacation is from 10/1/2018', reason: BOTH_ORDERS },
  { input: 'I will leave from 5/1-5/7/2020', reason: BOTH_ORDERS },
  { input: 'The period is 10/1-11/2/2017', reason: BOTH_ORDERS },
  { input: 'It will happen 16 days from 01/02/2018', reason: BOTH_ORDERS },
  { input: "I'll go back 11/12/35", reason: CENTURY },
  { input: "I'll go back 03/18/40", reason: CENTURY },
  {
    input: 'Find records last for less than 2 hours',
    reason: '"not less than" is a hedge, and its meaning is the opposite of what is left without "not"',
  },
  { input: 'Cortana, can you please set something up around the 21st', reason: '"the 21st" is a day of the month' },
  { input: 'book me a meeting room tomorrow from 10am-12am', reason: '12 am is midnight' },
  { input: 'Set out of office response for a day starting', reason: 'a length and a start are two expressions' },
  { input: 'Cortana find 30 minutes later this week', reason: '"this week" is the week; "later" in it has no bounds' },
  { input: "I'll go back at 8.30pm today", reason: LEADING_AT },
  { input: "I'll go back at 8.30 pm today", reason: LEADING_AT },
  { input: "The file's name is sales_report-2002-10-09.xlsx", reason: 'the name of a file is an id, not a date' },
  { input: 'which films are shown on christmas eve at 6 p.m.', reason: HOLIDAYS },
  { input: 'The event starts on Christmas early morning', reason: HOLIDAYS },
  { input: 'Where were you between 0730-0930', reason: 'four digits with a leading zero are a clock of 24 hours' },
  { input: "I'll be away from 2pm till tomorrow 4:30pm", reason: 'their value says 14:30 where the text says 4:30 pm' },
];
