/** Clauses of arbitrary and hostile text: they tile their unit, in time that grows with length only. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readUnits } from '../units/read-units.js';
import { assertionOf } from './assertion-of.js';

/** A megabyte on the build server; enough to show a square elsewhere. */
const SIZE = process.env['CI'] ? 1_000_000 : 150_000;

describe('clauses', () => {
  it('tile any unit', () => {
    const words = fc.array(
      fc.constantFrom(
        'Ana',
        'said',
        ',',
        'but',
        'if',
        '10:02',
        '`x`',
        '"',
        '; ',
        'would',
        'have',
        'failed',
        '–',
        '(',
        ')',
        'İ',
        'ﬁ',
        '\u0301',
        'we',
        'not',
        '| a |',
      ),
    );
    fc.assert(
      fc.property(words, (parts) => {
        for (const unit of readUnits(parts.join(' '))) {
          let at = 0;
          for (const clause of assertionOf(unit).clauses) {
            expect(clause.start).toBe(at);
            at = clause.end;
          }
          expect(at).toBe(unit.text.length);
        }
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    'we think that ',
    'Ana said, ',
    'a',
    'if ',
    '(',
    'x; ',
    'is ',
    'the ',
    '- ',
    'had ',
    'well ',
    'not ',
    '1 ',
    '`a` ',
    '"b" ',
    'A. ',
    'K: v\n',
    '| a |\n',
  ])(
    'are read in linear time from a great many of %j',
    (piece) => {
      const began = process.cpuUsage();
      for (const unit of readUnits(piece.repeat(Math.ceil(SIZE / piece.length)))) assertionOf(unit);
      expect(process.cpuUsage(began).user / 1000).toBeLessThan(15_000);
    },
    60_000,
  );
});
