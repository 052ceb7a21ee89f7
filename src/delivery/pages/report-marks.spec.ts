import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOSTILE } from './hostile-corpus.fixture.js';
import { seen, strangers } from './markup-check.fixture.js';
import { markedReport, type ReportMark } from './report-marks.js';
import { reportTokens } from './report-tokens.js';
import { SAMPLE_DOCUMENT } from './sample-document.fixture.js';
import { SAMPLE_REPORT } from './sample-report.fixture.js';

const mark = (text: string, quote: string, tone: ReportMark['tone'] = 'contradicted', id = 'c1'): ReportMark => {
  const start = text.indexOf(quote);
  return {
    id,
    start,
    end: start + quote.length,
    tone,
    href: `#claim-${id}`,
    anchor: `mark-${id}`,
    current: false,
    dimmed: false,
  };
};
const marked = (text: string, ...marks: readonly ReportMark[]): string => markedReport(reportTokens(text), marks).text;
/** The words inside the marks of one claim. */
const wordsOf = (markup: string, anchor: string): string =>
  [...markup.matchAll(/<mark class="[^"]*" data-marks="([^"]*)">([^<]*)<\/mark>/g)]
    .filter(([, anchors]) => anchors!.split(' ').includes(anchor))
    .map(([, , words]) => seen(words!))
    .join('');

describe('marks in a report', () => {
  it('cover a claim across emphasis, code and links without breaking them', () => {
    const text = 'At 09:48 build `b81f04` *restored* [routing](https://a.example/x) again.';
    const markup = marked(text, mark(text, 'build `b81f04` *restored* [routing](https://a.example/x) again'));
    expect(wordsOf(markup, 'mark-c1')).toBe('build b81f04 restored routing again');
    expect(markup).toContain('<code><mark');
    expect(strangers(markup)).toEqual([]);
  });
  it('put no link into a link: the badge waits for its end', () => {
    const text = 'See [the build failed and more words](https://a.example/).';
    const markup = marked(text, mark(text, 'the build failed'));
    expect(markup.indexOf('class="badge')).toBeGreaterThan(markup.indexOf('</a>'));
  });
  it('cover cells of a table and keep empty cells in their places', () => {
    const text = '| t | what | who |\n|---|---|---|\n| 09:04 |  | bot |\n';
    const markup = marked(text, mark(text, '09:04 |  | bot', 'supported'));
    expect(markup).toMatch(/<tr><td><mark[^>]*>09:04<\/mark><\/td><td><\/td><td><mark/);
  });
  it('leave the full stop to the sentence and put the badge after it', () => {
    expect(marked('It failed. Then', mark('It failed. Then', 'It failed'))).toMatch(
      /It failed<\/mark>\.<a class="badge/,
    );
  });
  it('show the worst of two claims and a badge for each', () => {
    const text = 'Alice merged it at noon.';
    const markup = marked(
      text,
      mark(text, 'Alice merged it', 'supported', 'a'),
      mark(text, 'merged it at noon', 'contradicted', 'b'),
    );
    expect(markup).toContain('<mark class="mark tone-contradicted" data-marks="mark-a mark-b">merged it</mark>');
    expect(markup.match(/class="badge tone/g)).toHaveLength(2);
  });
  it('share a badge when claims of one verdict end together', () => {
    const text = 'It changed 340 files and 29,716 lines.';
    const markup = marked(
      text,
      mark(text, 'It changed 340 files and 29,716 lines', 'supported', 'a'),
      mark(text, '29,716 lines', 'supported', 'b'),
    );
    expect(markup.match(/class="badge tone/g)).toHaveLength(1);
    expect(seen(markup)).toContain('Supported ×2');
    expect(markup).toContain('id="mark-b"');
  });
  it('show the words of every sample claim, and each badge once', () => {
    const marks = SAMPLE_DOCUMENT.claims.map(({ id, start, end, verdict }) => ({
      ...mark(SAMPLE_REPORT, '', verdict, id),
      start,
      end,
    }));
    const markup = marked(SAMPLE_REPORT, ...marks);
    for (const { id, quote } of SAMPLE_DOCUMENT.claims) {
      const bare = (words: string) => words.replace(/\]\([^)]*\)/g, '').replace(/[*`|\s[\]]/g, '');
      expect(bare(wordsOf(markup, `mark-${id}`))).toBe(bare(quote));
      expect(markup.split(`id="mark-${id}"`)).toHaveLength(2);
    }
  });
});

describe('a report as its author wrote it', () => {
  it('keeps raw HTML as text', () => {
    expect(marked('a <b>c</b>\n\n<div onclick="x">\n')).toContain('<code class="raw">&lt;b&gt;</code>');
  });
  it('loads no image and shows where it would have come from', () => {
    const markup = marked('![a chart](https://evil.example/p.png)');
    expect(markup).not.toContain('<img');
    expect(seen(markup)).toContain('a chart (https://evil.example/p.png)');
  });
  it('follows http, https and mailto only and shows every other address', () => {
    expect(marked('[x](https://a.example/)')).toContain(
      '<a href="https://a.example/" rel="noopener noreferrer nofollow">',
    );
    expect(marked('[x](./runbook.md)')).toBe('<p><span>x <span class="address">(./runbook.md)</span></span></p>');
    expect(marked('[x](javascript:alert)')).not.toContain('<a ');
  });
  it('leaves brackets that lead nowhere alone', () => expect(marked('[WIP] x')).toBe('<p>[WIP] x</p>'));
  it('shows front matter as it stands', () =>
    expect(marked('---\na: b\n---\nText')).toBe('<pre class="front-matter">---\na: b\n---\n</pre><p>Text</p>'));
  it('shows lines of keys and values as lines, and hard-wrapped prose as prose', () => {
    expect(marked('**Author:** bot\n**Date:** today')).toContain('<br>');
    expect(marked('Routing: it failed\nand came back')).not.toContain('<br>');
  });
  it('never skips a heading level', () => expect(marked('# a\n\n#### b')).toMatch(/<h3> a<\/h3><h4> b<\/h4>/));
  it('writes a thousand nested quotes flat', () => {
    expect(marked(`${'>'.repeat(3000)} x`).match(/<blockquote>/g)!.length).toBeLessThan(60);
  });
});

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
