import { describe, expect, it } from 'vitest';
import { reportFaults, titleOf } from './check-report.js';

const codes = (text: string, options = {}) =>
  reportFaults(text, options, 100).map(({ code, at }) => `${code} ${at ?? ''}`.trim());

describe('a report that comes in', () => {
  it('is refused with every mistake at once', () => {
    expect(codes(' \n', { tz: 'Mars/Base', date: '2026-02-30' })).toEqual([
      'invalid_report',
      'invalid_request tz',
      'invalid_request date',
    ]);
    expect(codes('ä'.repeat(51))).toEqual(['report_too_large']);
    expect(codes('All is well.', { tz: 'Europe/Lisbon', date: '2024-02-29' })).toEqual([]);
  });

  it('is called by its first heading, else by its file', () => {
    expect(titleOf('intro\n\n## What broke ##\n', {})).toBe('What broke');
    expect(titleOf('no heading', { fileName: 'march.md' })).toBe('march.md');
  });
});
