import { describe, expect, it } from 'vitest';
import { numbersInContext } from './number-contexts.js';

const values = (text: string): readonly number[] => numbersInContext(text).map((one) => one.value);

describe('numbers with the words beside them', () => {
  it('keep thousands, signs and words of number, and leave clocks out', () => {
    expect(values('9,214 of 61,304 rows skipped at 10:15')).toEqual([9214, 61304]);
    expect(values('latency −3.9 % and two failures')).toEqual([-3.9, 2]);
  });

  it('leave the day of a date out', () => {
    expect(values('the first wave on Wednesday 10 June, 12 depots')).toEqual([12]);
    expect(values('June 10, 12 depots; since 5 May, 3 runs')).toEqual([12, 3]);
    expect(values('10 may have failed')).toEqual([10]);
  });

  it('know what they count, up to the next mark', () => {
    const [failed, passed] = numbersInContext('3 failed, 38 passed | limit 10 %');
    expect(failed?.words).toContain('fail');
    expect(passed?.words).not.toContain('limit');
    // What stands before a comma is counted by the number before it.
    expect(numbersInContext('1,140 reports were late, 36 were faxed')[1]?.words).not.toContain('late');
    expect(numbersInContext('limit 10 %')[0]).toMatchObject({ value: 10, percent: true, words: ['limit'] });
  });
});
