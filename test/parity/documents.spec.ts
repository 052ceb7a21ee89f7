/** Holds the documents to the code, both ways: what is in one and not in the other fails. `UPDATE_DOCS=1` writes the tables anew. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { FAIL_ON, TIMELINE_FORMATS, VERIFY_FORMATS } from '../../src/delivery/command/commands.js';
import { usageOf } from '../../src/delivery/command/help-text.js';
import { sampleOutput } from './sample-output.js';
import { CALL_TABLE, TABLES } from './tables.js';
import { tolerancePage } from './tolerance-page.js';
import { typedClaimOf } from './typed-claim-example.js';

const path = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const read = (name: string): string => readFileSync(path(name), 'utf8');
const UPDATE = process.env['UPDATE_DOCS'] === '1';
const HOW = 'run UPDATE_DOCS=1 npx vitest run --project unit test/parity';

/** The first table under a heading, with its place. */
function tableUnder(text: string, heading: string): { start: number; end: number } {
  const found = new RegExp(`^#{2,4} ${heading}$`, 'm').exec(text);
  if (!found) throw new Error(`There is no heading "${heading}".`);
  const start = text.indexOf('\n|', found.index) + 1;
  const end = text.indexOf('\n\n', start);
  return { start, end: end < 0 ? text.trimEnd().length : end };
}

function replaced(text: string, heading: string, table: string): string {
  const { start, end } = tableUnder(text, heading);
  return text.slice(0, start) + table + text.slice(end);
}

describe('the README', () => {
  if (UPDATE)
    writeFileSync(
      path('README.md'),
      Object.entries(TABLES).reduce((text, [heading, table]) => replaced(text, heading, table), read('README.md')),
    );
  const readme = read('README.md');

  it.each(Object.entries(TABLES))('has the table of %s as the code has it', (heading, table) => {
    const { start, end } = tableUnder(readme, heading);
    expect(readme.slice(start, end), HOW).toBe(table);
  });
  it('shows what the command prints for the sample', async () => {
    const block = /(```text\n)([\s\S]*?)(\n```)/;
    const output = await sampleOutput();
    if (UPDATE)
      writeFileSync(
        path('README.md'),
        read('README.md').replace(block, (_, open, _was, close) => open + output + close),
      );
    const shown = block.exec(read('README.md'))![2]!.split('\n');
    // Verdicts may change with every rule; what is held is that this is the command's output and has its form.
    expect(shown.slice(0, 2)).toEqual(output.split('\n').slice(0, 2));
    expect(shown.filter((line) => line.startsWith('✗'))).toHaveLength(3);
  });
  it('shows the command as it is', () => {
    const flat = readme.replace(/\s+/g, ' ');
    expect(flat).toContain(usageOf('verify'));
    expect(flat).toContain(usageOf('timeline'));
    for (const word of [...VERIFY_FORMATS, ...TIMELINE_FORMATS, ...FAIL_ON]) expect(readme).toContain(word);
  });
});

describe('the documents', () => {
  it('print the tolerances that the checks use', () => {
    if (UPDATE) writeFileSync(path('docs/tolerances.md'), tolerancePage());
    expect(read('docs/tolerances.md'), HOW).toBe(tolerancePage());
  });

  it('list every call of the API as it is served', () => {
    if (UPDATE) writeFileSync(path('docs/api.md'), replaced(read('docs/api.md'), 'Calls', CALL_TABLE));
    const text = read('docs/api.md');
    const { start, end } = tableUnder(text, 'Calls');
    expect(text.slice(start, end), HOW).toBe(CALL_TABLE);
  });

  it('show a typed claim as it is read', async () => {
    const page = () => read('docs/typed-claims.md');
    const block = /(“([^”]+)” is read as\n\n```json\n)([\s\S]*?)(\n```)/;
    const claim = await typedClaimOf(block.exec(page())![2]!);
    if (UPDATE)
      writeFileSync(
        path('docs/typed-claims.md'),
        page().replace(block, (_, open, _sentence, _was, close) => open + claim + close),
      );
    expect(block.exec(page())![3], HOW).toBe(claim);
  });

  const documents = [
    'README.md',
    'CONTRIBUTING.md',
    'SECURITY.md',
    'CHANGELOG.md',
    'src/README.md',
    ...readdirSync(path('docs'))
      .filter((name) => name.endsWith('.md'))
      .map((name) => `docs/${name}`),
  ];

  it.each(documents)('%s has no broken link to a file', (name) => {
    const folder = name.includes('/') ? name.slice(0, name.lastIndexOf('/') + 1) : '';
    const links = [...read(name).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)(?:#[^)]*)?\)/g)].map(
      ([, link]) => link!,
    );
    expect(links.filter((link) => !existsSync(path(folder + link)))).toEqual([]);
  });

  it.each(documents)('%s names only files of the source that exist', (name) => {
    const named = [...read(name).matchAll(/`((?:src|test|docs|scripts|bench|samples|prisma)\/[\w./-]+)`/g)].map(
      ([, file]) => file!,
    );
    expect([...new Set(named)].filter((file) => !existsSync(path(file)))).toEqual([]);
  });

  it.each(documents)('%s names no place of one machine', (name) =>
    expect(read(name)).not.toMatch(/\/(?:home|root|work|tmp|Users)\/\w/),
  );
});
