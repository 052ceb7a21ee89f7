/** Units of arbitrary and hostile Markdown: every character in one passage, and time that grows with length only. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readStructure } from './read-units.js';

/** A megabyte on the build server; enough to show a square elsewhere. */
const SIZE = process.env['CI'] ? 1_000_000 : 150_000;

const fragment = fc.constantFrom(
  ...[
    '# ',
    '## A',
    '\n',
    '\n\n',
    '\r\n',
    '> ',
    '- ',
    '  - ',
    '1. ',
    '- [x] ',
    '| a | b |\n|---|---|\n| c | d |\n',
    '|',
    '**',
    '*',
    '`',
    '```\n',
  ],
  ...[
    '~~',
    '[x](y)',
    '[',
    ']',
    '![i](j)',
    '<b>',
    '</b>',
    '<del>',
    '<br>',
    '<!-- ',
    '-->',
    '&amp;',
    '&#x41;',
    '\\*',
    '---\n',
    'Key: value',
    '  ',
  ],
  ...[
    'It broke.',
    ' Ana merged #4',
    ' at 14:02.',
    '"',
    '(',
    ')',
    '…',
    '。',
    '\u200B',
    'e\u0301',
    '😀',
    '\t',
    '<details>\n',
    '[^1]',
    'http://a.b/c',
    ':',
  ],
);

describe('any text', () => {
  it('is tiled by units and other passages, and units are not empty', () => {
    const report = fc.oneof(
      fc.array(fragment, { maxLength: 40 }).map((parts) => parts.join('')),
      fc.string({ unit: 'grapheme', maxLength: 80 }),
    );
    fc.assert(
      fc.property(report, (source) => {
        const { units, others } = readStructure(source);
        const pieces = [...units, ...others].sort((a, b) => a.start - b.start);
        let at = 0;
        for (const piece of pieces) {
          expect(piece.start).toBe(at);
          expect(piece.end).toBeGreaterThan(piece.start);
          at = piece.end;
        }
        expect(at).toBe(source.length);
        for (const unit of units) {
          expect(unit.text.trim()).toBe(unit.text.length > 0 ? unit.text.trim() : null);
          expect(unit.toSource(0)).toBeGreaterThanOrEqual(unit.start);
          for (let i = 0; i < unit.text.length; i++) expect(unit.toSource(i)).toBeLessThan(unit.end);
        }
      }),
      { numRuns: 1500, examples: [['-->```\nKey: value']] },
    );
  });

  it.each([
    '>',
    '- a\n ',
    '[',
    '*',
    '**a',
    '`',
    '![',
    '<!--',
    '<a ',
    '&',
    '~~a',
    'a|b\n-|-\n',
    '"',
    '(',
    'a.',
    'A. ',
    '**K:** v\n',
    'K: v\n',
    'e\u0301\u0323',
    '\u0301',
    '…',
    '<p>',
    '1:02 a\n',
  ])(
    'is read in linear time when it is a great many of %j',
    (piece) => {
      const source = piece.repeat(Math.ceil(SIZE / piece.length));
      const began = process.cpuUsage();
      readStructure(source);
      expect(process.cpuUsage(began).user / 1000).toBeLessThan(15_000);
    },
    60_000,
  );
});
