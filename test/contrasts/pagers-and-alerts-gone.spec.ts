/** Whose pager went off, and when the last alert was gone. */
import { describe, expect, it } from 'vitest';
import { NEVER_NO, NEVER_YES, OPEN, type PlacedRow, verdictOf, YES } from './verdicts.js';

const DAYS: { readonly [place in PlacedRow[0]]?: string } = { clinic: '11 June 2026', tyres: '8 October 2026' };
const onDay = (place: PlacedRow[0], sentence: string): string => `All times are UTC, ${DAYS[place]}.\n\n${sentence}`;

const SETS: readonly (readonly [string, readonly PlacedRow[]])[] = [
  [
    'whose pager it was',
    [
      ['clinic', 'The pager went off at 06:58.', YES],
      ['clinic', 'The pager sounded at 06:58.', YES],
      ['clinic', 'The pager went off at 06:30.', NEVER_YES],
      ['clinic', "Itziar's pager went off at 06:58.", YES],
      ['clinic', "Itziar's phone rang at 06:58.", YES],
      ['clinic', 'The page at 06:58 rang Itziar’s phone.', YES],
      ['clinic', "Leilani's pager went off at 06:58.", NEVER_YES],
      ['clinic', "Leilani's phone rang at 06:58.", NEVER_YES],
      ['clinic', 'The page at 06:58 rang Leilani’s phone.', NEVER_YES],
      ['clinic', "Itziar's pager went off at 07:20.", NEVER_YES],
      ['clinic', "Leilani's pager may have gone off at 06:58.", NEVER_NO],
    ],
  ],
  [
    'alerts that are all gone',
    [
      ['tyres', 'Every alarm had been closed by 09:52.', YES],
      ['tyres', 'All the alarms had cleared by 09:52.', YES],
      ['tyres', 'Every alarm had been closed by 09:30.', NEVER_YES],
      ['tyres', 'Not every alarm had been closed by 09:52.', NEVER_YES],
      ['tyres', 'Every alarm had perhaps been closed by 09:30.', NEVER_NO],
      ['tyres', 'Every alarm of the website had been closed by 09:52.', OPEN],
    ],
  ],
];

describe.each(SETS)('%s', (_, rows) => {
  it.each(rows)('%s: %s', async (place, sentence, expected) => {
    expect(expected).toContain(await verdictOf(place, onDay(place, sentence)));
  });
});

it('bears out no "every alarm" where the record of alerts may have gaps', async () => {
  expect(OPEN).toContain(await verdictOf('tyres', onDay('tyres', 'Every alarm had been closed by 09:52.'), false));
});
