import { describe, expect, it } from 'vitest';
import { mark, marked } from './marks.fixture.js';
import { seen, strangers } from './markup-check.fixture.js';
import { SAMPLE_DOCUMENT } from './sample-document.fixture.js';
import { SAMPLE_REPORT } from './sample-report.fixture.js';

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
