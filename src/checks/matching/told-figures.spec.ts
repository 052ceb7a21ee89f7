/** Figures that people at the scene gave, the last one first. */
import { describe, expect, it } from 'vitest';
import type { ClaimOf } from '../../claims/claim.js';
import { stem } from '../../claims/words/stem.js';
import { said, TOLD_WORLD } from './told.fixture.js';
import { toldFigure } from './told-figures.js';

const claim = (text: string, stated: number, more: object = {}): ClaimOf<'amount'> => {
  const at = text.indexOf(String(stated));
  return {
    kind: 'amount',
    text,
    span: { start: 0, end: text.length },
    words: [],
    noun: [],
    subjects: [],
    amount: {
      span: { start: at, end: at + String(stated).length },
      stated,
      family: 'count',
      vague: false,
      noun: [stem('parcels')],
      ...more,
    },
  } as never;
};

const FIRST = said('19 parcels lost so far, 6 tours dropped');
const LAST = said('last word: 24 parcels lost, 6 tours dropped. The north hall was fine.');
const verdict = (one: ClaimOf<'amount'>, statements = [FIRST, LAST]) =>
  toldFigure(one, statements, TOLD_WORLD)?.stance ?? 'nothing';

const ROWS: readonly (readonly [string, number, string])[] = [
  ['24 parcels were lost', 24, 'supports'],
  ['tours dropped: 6', 6, 'supports'],
  ['In all 24 parcels were lost, and 6 tours had to be dropped', 6, 'supports'],
  // an earlier figure is stale, and wrong as the final one
  ['parcels lost: 19', 19, 'nothing'],
  ['parcels lost: 19 (final)', 19, 'contradicts'],
  ['tours dropped: 7', 7, 'contradicts'],
  // other words, another thing, another place
  ['24 parcels were burnt', 24, 'nothing'],
  ['7 tours were dropped in the north hall', 7, 'nothing'],
  ['7 letters were lost', 7, 'nothing'],
];

describe('figures told by people', () => {
  it.each(ROWS)('%s', (text, stated, stance) => {
    expect(verdict(claim(text, stated))).toBe(stance);
  });

  it('lets no agent under scrutiny speak, and holds nothing against a rough figure', () => {
    expect(verdict(claim('24 parcels were lost', 24), [said('24 parcels lost', 'bot')])).toBe('nothing');
    expect(verdict(claim('tours dropped: 7', 7), [said('about 6 tours dropped')])).toBe('nothing');
    expect(verdict(claim('about 7 tours were dropped', 7, { hedge: 'around' }))).toBe('nothing');
  });
});
