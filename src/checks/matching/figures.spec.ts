/** Figures of a text, with the words that are theirs, and the whole that each is a part of. */
import { describe, expect, it } from 'vitest';
import { figuresIn } from './figures.js';

const told = (text: string) =>
  figuresIn(text).map(
    ({ value, unit, whole, near }) =>
      `${value}${unit}${whole === undefined ? '' : ` of ${whole}`} ${[...near].sort().join(' ')}`,
  );

describe('figures of a text', () => {
  it.each([
    ['Before the first wave on Wednesday 10 June, 12 depots were warned.', ['12 depot warn']],
    ['Twelve of the 90 labels were torn.', ['12 of 90 label torn', '90 label torn']],
    ['310 letters were torn, 28 of them were returned', ['310 letter torn', '28 of 310 return']],
    ['Of 310 letters, 28 were torn.', ['310 letter', '28 of 310 torn']],
    ['0/6 lockers open', ['0 of 6 locker open', '6 locker open']],
    ['| Torn letters | 28 |', ['28 letter torn']],
    ['48k labels gone', ['48000 label']],
  ])('%s', (text, figures) => {
    expect(told(text)).toEqual(figures);
  });

  it('reads units, and no clocks, versions, ids or dates', () => {
    expect(figuresIn('p95 +41.3 % in 2 min, 512 MiB').map(({ value, unit }) => `${value} ${unit}`)).toEqual([
      '41.3 %',
      '120 s',
      '536870912 b',
    ]);
    expect(figuresIn('v2.14.0 of #611 at 14:02 on 2026-03-01, till-00231-kef')).toEqual([]);
  });

  it('takes what was answered for no count', () => {
    const values = (text: string) => figuresIn(text).map(({ value }) => value);
    expect(values('The kiosk is returning 429 to many of the 310 callers.')).toEqual([310]);
    expect(values('status 503, and a 404 code 404')).toEqual([404]);
    expect(values('the kiosk returned 429 letters')).toEqual([429]);
    expect(values('429 letters were returned')).toEqual([429]);
  });

  it('tells what is denied, asked, wished or a limit', () => {
    const [figure] = figuresIn('28 letters were not sorted');
    expect(figure?.denied).toBe(true);
    expect(figuresIn('are 28 letters torn?')[0]?.unreal).toBe(true);
    expect(figuresIn('we should sort 28 letters')[0]?.unreal).toBe(true);
    expect(figuresIn('a limit of 28 letters')[0]?.isLimit).toBe(true);
    expect(figuresIn('28 letters were sorted')[0]).toMatchObject({ denied: false, unreal: false, isLimit: false });
  });
});
