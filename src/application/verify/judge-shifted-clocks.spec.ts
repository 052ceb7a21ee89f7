import { describe, expect, it } from 'vitest';
import { parseInstant } from '../../domain/instant.js';
import { judgeShiftedClocks } from './judge-shifted-clocks.js';
import type { JudgedClaim } from './judged-claim.js';

/** A claim that gives a clock of the incident's day, and the record that decided it. */
const told = (clock: string, happened: string, verdict = 'contradicted', reason = 'time_differs'): JudgedClaim => {
  const at = parseInstant(`2026-04-07T${happened}Z`)!;
  const readings = [{ from: `2026-04-07T${clock}:00Z`, to: `2026-04-07T${clock}:59Z` }];
  return {
    claim: {
      kind: 'state',
      unit: clock,
      subjects: [],
      time: { span: { start: 0, end: 5 }, readings, precision: 'minute', inherited: false },
    },
    verdict,
    reason,
    findings: [],
    deciding: [{ facet: 'time', reason, pointers: [{ kind: 'event', event: { at: { from: at, to: at } } }] }],
  } as unknown as JudgedClaim;
};
const FROM = parseInstant('2026-04-07T00:00:00Z')!;
const verdictsIn = (timeZone: string | null, ...judged: JudgedClaim[]) =>
  judgeShiftedClocks(judged, { from: FROM, timeZone }).map(({ verdict }) => verdict);
const verdicts = (...judged: JudgedClaim[]) => verdictsIn(null, ...judged);

describe('clocks that are all wrong by the same whole hours', () => {
  it('accuse nobody where two are', () => {
    expect(verdicts(told('08:50', '06:50:02'), told('10:30', '08:30:22'))).toEqual(['unsupported', 'unsupported']);
  });

  it('accuse where only one is, or each by other hours', () => {
    expect(verdicts(told('08:50', '06:50:02'))).toEqual(['contradicted']);
    expect(verdicts(told('08:50', '06:50:02'), told('10:30', '09:30:22'))).toEqual(['contradicted', 'contradicted']);
  });

  it('accuse nobody where the only one is right in UTC, as records give it', () => {
    const [inUtc, right] = [told('06:50', '08:50:02'), told('09:00', '09:00:12', 'supported', 'time_agrees')];
    expect(verdictsIn('Europe/Amsterdam', inUtc)).toEqual(['unsupported']);
    expect(verdictsIn('Europe/Lisbon', inUtc)).toEqual(['contradicted']);
    expect(verdictsIn('Europe/Amsterdam', told('07:50', '08:50:02'))).toEqual(['contradicted']);
    const other = { ...right, deciding: right.deciding.map((one) => ({ ...one, facet: 'time' })) } as JudgedClaim;
    expect(verdictsIn('Europe/Amsterdam', inUtc, other)[0]).toBe('contradicted');
  });

  it('accuse where the minutes differ too', () => {
    expect(verdicts(told('08:50', '06:40:02'), told('10:30', '08:20:22'))).toEqual(['contradicted', 'contradicted']);
  });

  it('accuse where as many clocks are right as they stand', () => {
    const right = [told('09:00', '09:00:12', 'supported', 'records_agree'), told('09:10', '09:10:12', 'supported')];
    expect(verdicts(told('08:50', '06:50:02'), told('10:30', '08:30:22'), ...right).slice(0, 2)).toEqual([
      'contradicted',
      'contradicted',
    ]);
  });

  it('leave alone what another facet decided', () => {
    const other = told('08:50', '06:50:02', 'contradicted', 'actor_differs');
    expect(verdicts(other, told('10:30', '08:30:22'))).toEqual(['contradicted', 'contradicted']);
  });
});
