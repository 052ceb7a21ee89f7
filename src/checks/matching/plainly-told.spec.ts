/** A bare number that somebody at the scene wrote down. */
import { describe, expect, it } from 'vitest';
import type { ClaimOf } from '../../claims/claim.js';
import { plainlyTold } from './plainly-told.js';
import { said, TOLD_WORLD } from './told.fixture.js';

const claim = (text: string, stated: number, words: readonly string[], more: object = {}): ClaimOf<'amount'> =>
  ({
    kind: 'amount',
    text,
    words,
    noun: ['parcel'],
    subjects: [],
    amount: { stated, family: 'count', vague: false, noun: ['parcel'], ...more },
  }) as never;

const told = (one: ClaimOf<'amount'>, by = 'mei') =>
  plainlyTold(one, [said('31 parcels by 09:40', by)], TOLD_WORLD) !== undefined;

describe('a number plainly told', () => {
  it('is borne out by the person who wrote it', () => {
    expect(told(claim('31 parcels', 31, ['parcel']))).toBe(true);
    expect(told(claim('The front desk counted 31 parcels until 09:40', 31, ['front', 'desk', 'parcel']))).toBe(true);
  });

  it('is not borne out by an agent under scrutiny', () => {
    expect(told(claim('31 parcels', 31, ['parcel']), 'bot')).toBe(false);
  });

  it('is not borne out where number, clock or any other word differs', () => {
    expect(told(claim('13 parcels', 13, ['parcel']))).toBe(false);
    expect(told(claim('31 parcels by 08:40', 31, ['parcel']))).toBe(false);
    expect(told(claim('31 parcels vanished', 31, ['parcel', 'vanish']))).toBe(false);
    // the verb counts, whichever slot holds it
    expect(told(claim('31 parcels were burnt', 31, ['parcel']))).toBe(false);
    expect(told(claim('about 31 parcels', 31, ['parcel'], { hedge: 'around' }))).toBe(false);
  });
});
