import { describe, expect, it } from 'vitest';
import { classifyArrivals, type KeptBody } from './classify-arrivals.js';

const arrive = (nature: 'event' | 'state', bodies: string, kept: readonly KeptBody[] = []) =>
  classifyArrivals(
    [...bodies].map((bodySha256) => ({ bodySha256, nature })),
    kept,
  ).map(({ record, standing, kept }) => `${record.bodySha256} ${standing}${kept ? ' kept' : ''}`);
const at = (watermark: number, bodies: string): readonly KeptBody[] =>
  [...bodies].map((bodySha256) => ({ bodySha256, watermark }));

describe('an arriving event', () => {
  it('is new once and a repeat ever after', () => {
    expect(arrive('event', 'A')).toEqual(['A new kept']);
    expect(arrive('event', 'AA')).toEqual(['A new kept', 'A duplicate']);
    expect(arrive('event', 'A', at(1, 'A'))).toEqual(['A duplicate']);
  });

  it('conflicts when its body is another, and that conflict is kept once', () => {
    expect(arrive('event', 'B', at(1, 'A'))).toEqual(['B conflict kept']);
    expect(arrive('event', 'AB')).toEqual(['A new kept', 'B conflict kept']);
    expect(arrive('event', 'B', at(2, 'AB'))).toEqual(['B duplicate']);
  });
});

describe('an arriving state', () => {
  it('gets a revision for another body, also when it returns to an earlier one', () => {
    expect(arrive('state', 'B', at(1, 'A'))).toEqual(['B revised kept']);
    expect(arrive('state', 'A', [...at(1, 'A'), ...at(2, 'B')])).toEqual(['A revised kept']);
    expect(arrive('state', 'B', [...at(1, 'A'), ...at(2, 'B')])).toEqual(['B duplicate']);
  });

  it('stands as its last arrival shows it, whatever the order inside', () => {
    expect(arrive('state', 'AB', at(1, 'A'))).toEqual(['A duplicate kept', 'B revised kept']);
    expect(arrive('state', 'BA', at(1, 'A'))).toEqual(['B revised kept', 'A duplicate kept']);
    expect(arrive('state', 'A', at(1, 'AB'))).toEqual(['A duplicate']);
  });
});
