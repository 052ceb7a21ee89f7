/** Marks in reports that were written to break the page: what is shown stays ours, and takes no longer than its length. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOSTILE } from './hostile-corpus.fixture.js';
import { mark, marked } from './marks.fixture.js';
import { strangers } from './markup-check.fixture.js';
import { reportTokens } from './report-tokens.js';

describe('whatever the text', () => {
  const scraps = fc.constantFrom(
    'a',
    ' ',
    '\n',
    '\n\n',
    '*',
    '**',
    '`',
    '```\n',
    '[',
    '](',
    ')',
    'http://a.b/',
    '<b>',
    '&amp;',
    '\\',
    '|',
    '\n|-|-|\n',
    '> ',
    '- ',
    '# ',
    '~~',
    '!',
    '---\n',
    '🚢',
    '\r\n',
    '\t',
    '<!--',
    '-->',
  );
  const texts = fc.oneof(
    fc.array(fc.oneof(scraps, fc.constantFrom(...HOSTILE)), { maxLength: 40 }).map((parts) => parts.join('')),
    fc.string(),
  );

  it('tokens stand in the order of the source, do not overlap, and show its own characters', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let end = 0;
        for (const token of reportTokens(text)) {
          if (token.type === 'tag') continue;
          expect(token.from).toBeGreaterThanOrEqual(end);
          end = token.to;
          if (token.shown.length === token.to - token.from) expect(token.shown).toBe(text.slice(token.from, token.to));
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 500 },
    );
  });
  it('tags are balanced and ours, with marks anywhere', () => {
    fc.assert(
      fc.property(texts, fc.array(fc.tuple(fc.nat(300), fc.nat(80)), { maxLength: 6 }), (text, spans) => {
        const marks = spans.map(([start, length], i) => ({
          ...mark(text, ''),
          id: `c${i}`,
          anchor: `mark-c${i}`,
          start,
          end: start + length + 1,
        }));
        const markup = marked(text, ...marks);
        expect(strangers(markup)).toEqual([]);
        const open: string[] = [];
        for (const [, close, name] of markup.matchAll(/<(\/?)([a-z0-9]+)[^>]*>/g)) {
          if (name === 'br' || name === 'hr') continue;
          if (close) expect(open.pop()).toBe(name);
          else {
            if (name === 'a') expect(open).not.toContain('a');
            open.push(name!);
          }
        }
        expect(open).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
  it('shows links as text when there are so many that they are an attack on the parser', () => {
    const text = '[a](b) '.repeat(60_000);
    const start = performance.now();
    expect(marked(text)).toMatch(/^<p>\[a\]\(b\)/);
    expect(performance.now() - start).toBeLessThan(2000);
  });
  it('takes time in proportion to its length', () => {
    const time = (claims: number) => {
      const text = 'Build b81f04 failed at 09:41 UTC. '.repeat(claims);
      const marks = Array.from({ length: claims }, (_, i) => ({
        ...mark(text, ''),
        id: `c${i}`,
        anchor: `mark-c${i}`,
        start: i * 34,
        end: i * 34 + 32,
      }));
      const start = performance.now();
      marked(text, ...marks);
      return performance.now() - start;
    };
    time(2000);
    // Sixteen times the length may take sixteen times as long, here with room for a busy machine; its square would be 256.
    const few = Math.max(Math.min(time(1000), time(1000), time(1000)), 4);
    expect(Math.min(time(16_000), time(16_000)) / few).toBeLessThan(80);
  });
});
