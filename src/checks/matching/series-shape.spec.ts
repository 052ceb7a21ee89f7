import { describe, expect, it } from 'vitest';
import { MINUTE } from '../../domain/instant.js';
import { excursionsIn, type Point } from './series-shape.js';

const series = (...values: number[]): readonly Point[] =>
  values.map((value, i) => ({ from: BigInt(i) * MINUTE, to: BigInt(i + 1) * MINUTE, value }));
const minutes = (at: bigint): number => Number(at / MINUTE);

describe('stretches away from the usual level', () => {
  it('begin with the first minute above and end with the last', () => {
    const [one, ...more] = excursionsIn(series(0, 0, 0, 0, 0.6, 0.7, 0.7, 0.6, 0, 0, 0, 0), 0.02);
    expect(more).toEqual([]);
    expect([minutes(one!.onset.from), minutes(one!.onset.to)]).toEqual([4, 5]);
    expect([minutes(one!.end!.from), minutes(one!.end!.to)]).toEqual([7, 8]);
  });

  it('leave open in which minute of a ramp they began', () => {
    const [one] = excursionsIn(series(0, 0, 0, 0, 0.01, 0.6, 0.7, 0.6, 0, 0, 0, 0), 0.02);
    expect([minutes(one!.onset.from), minutes(one!.onset.to)]).toEqual([4, 6]);
  });

  it('have no end where the series stops before it is back', () => {
    expect(excursionsIn(series(0, 0, 0, 0, 0, 0.6, 0.7, 0.7), 0.02)[0]?.end).toBeNull();
  });

  it('are not parted by one quiet minute, but by many', () => {
    expect(excursionsIn(series(0, 0, 0, 0, 0.6, 0, 0.6, 0.6, 0, 0, 0, 0), 0.02)).toHaveLength(1);
    expect(excursionsIn(series(0, 0.6, 0, 0, 0, 0, 0, 0, 0, 0.6, 0, 0), 0.02)).toHaveLength(2);
  });

  it('are none in a level series, in noise, or in too few points', () => {
    expect(excursionsIn(series(5, 5, 5, 5, 5, 5, 5), 0.02)).toEqual([]);
    expect(excursionsIn(series(0.001, 0.002, 0.001, 0.003, 0.001, 0.002, 0.001), 0.02)).toEqual([]);
    expect(excursionsIn(series(0, 1, 0), 0.02)).toEqual([]);
  });
});
