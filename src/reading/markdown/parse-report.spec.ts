/** What parsing promises: offsets of the source, front matter apart, and a bound on dense markup. */
import { describe, expect, it } from 'vitest';
import { decodeEntity } from './entities.js';
import { readFrontMatter } from './front-matter.js';
import { parseReport } from './parse-report.js';

const names = (source: string): string[] => {
  const found: string[] = [];
  parseReport(source).tree.iterate({ enter: ({ name }) => void found.push(name) });
  return found;
};

describe('parsing', () => {
  it('keeps source offsets behind front matter and carriage returns', () => {
    const source = '---\r\nseverity: sev1\r\n---\r\n# Title\r\n\r\nIt **broke**.\r\n';
    const { tree, frontMatter } = parseReport(source);
    const heading = tree.topNode.firstChild!;
    expect(source.slice(heading.from, heading.to).trimEnd()).toBe('# Title');
    expect(frontMatter!.lines.map(({ start, end }) => source.slice(start, end))).toEqual(['severity: sev1']);
  });

  it('does not take a rule and prose for front matter', () => {
    expect(readFrontMatter('---\nIt broke at noon.\n---\n')).toBeNull();
    expect(readFrontMatter('---\nkey: value\n')).toBeNull();
  });

  it('leaves honest markup alone and neutralises thousands of marks in one paragraph', () => {
    expect(names('a **b** `c`')).toContain('StrongEmphasis');
    expect(names('**a'.repeat(2000))).not.toContain('StrongEmphasis');
    expect(names(`${'> '.repeat(60)}a`).filter((name) => name === 'Blockquote').length).toBeLessThan(30);
    expect(names(`a\n\n${'-'.repeat(60)}\n\nb`)).toContain('HorizontalRule');
  });

  it.each([
    '| a | b |\r\n|---|:-:|\r\n| 1 | 2 |\r\n',
    '| a | b |  \n|---|---| \t\n| 1 | 2 |',
    '| a |\r\n| - |\r\n| 1 |\r\n',
  ])('reads %j as a table, blanks and carriage returns behind the last bar or not', (source) => {
    expect(names(source)).toContain('Table');
    const cell = names(`- x\n\n${source}`);
    expect(cell.filter((name) => name === 'TableRow')).toHaveLength(1);
  });

  it('sees hard breaks, and runs of blanks in time that grows with their length', () => {
    expect(names('a   \nb')).toContain('HardBreak');
    expect(names('a\\\nb')).toContain('HardBreak');
    expect(names('a \nb')).not.toContain('HardBreak');
    expect(names('a   b')).not.toContain('HardBreak');
    const ms = (blanks: number): number => {
      const started = performance.now();
      parseReport(`a${' '.repeat(blanks)}b`);
      return performance.now() - started;
    };
    ms(20_000);
    // The least of three: a busy machine may take any one of them away.
    const few = Math.max(Math.min(ms(20_000), ms(20_000), ms(20_000)), 0.2);
    expect(Math.min(ms(200_000), ms(200_000), ms(200_000)) / few).toBeLessThan(50);
  });

  it('decodes references it knows and keeps the others', () => {
    expect(['&amp;', '&#8211;', '&#x2013;', '&bogus;', '&#0;'].map(decodeEntity)).toEqual([
      '&',
      '–',
      '–',
      '&bogus;',
      '\uFFFD',
    ]);
  });
});
