import { describe, expect, it } from 'vitest';
import { parseReport } from '../../reading/markdown/parse-report.js';
import { SAMPLE_DOCUMENT, SAMPLE_WITH_A_LOOK } from '../pages/sample-document.fixture.js';
import { toMarkdown } from './markdown.js';
import { codeMarkdown, plainMarkdown } from './markdown-text.js';

const markdown = toMarkdown(SAMPLE_DOCUMENT);

/** The names of all nodes of a Markdown tree. */
function nodesOf(text: string): Set<string> {
  const names = new Set<string>();
  parseReport(text).tree.iterate({ enter: ({ name }) => void names.add(name) });
  return names;
}

describe('the Markdown form', () => {
  it('begins with the count of every verdict and then the contradictions', () => {
    const { contradicted, omissions, unsupported, supported } = SAMPLE_DOCUMENT.summary;
    expect(markdown).toContain(`| ${contradicted} | ${omissions} | ${unsupported} | ${supported} |`);
    expect(markdown.indexOf('## Contradicted')).toBeLessThan(markdown.indexOf('## Left out'));
  });
  it('holds every claim that is not supported, with its line', () => {
    for (const claim of SAMPLE_DOCUMENT.claims) expect(markdown, claim.id).toContain(plainMarkdown(claim.quote));
  });
  it('has a part of its own for what a record may speak against', () => {
    expect(markdown).not.toContain('Worth a look');
    const looked = toMarkdown(SAMPLE_WITH_A_LOOK);
    expect(looked).toContain('## Worth a look (1)');
    expect(looked.split('A record may speak against this.')).toHaveLength(2);
  });
  it('is made of tables and lists that a parser finds', () =>
    expect([...nodesOf(markdown)]).toEqual(
      expect.arrayContaining(['Table', 'ATXHeading2', 'Blockquote', 'BulletList']),
    ));
});

describe('hostile text in Markdown', () => {
  it.each([
    '<img src=x onerror=alert(1)>',
    '[click](https://evil.example)',
    '![x](http://e.example/p.png)',
    'see https://evil.example/ and www.evil.example',
    '# big',
    '- item',
    '1. item',
    '`code` **bold** _it_ ~~gone~~',
    'a | b\n---|---',
    '> quote',
    '&lt;b&gt;',
  ])('is text and nothing else: %s', (text) =>
    expect([...nodesOf(plainMarkdown(text))].filter((name) => name !== 'Escape').sort()).toEqual([
      'Document',
      'Paragraph',
    ]),
  );
  it('calls nobody', () => expect(plainMarkdown('@everyone')).not.toMatch(/@\w/));
  it('stays inside of its code', () => expect(codeMarkdown('a``b`')).toBe('``` a``b` ```'));
});
