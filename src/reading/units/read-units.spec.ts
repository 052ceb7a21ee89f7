/** Units on small reports of our own. */
import { describe, expect, it } from 'vitest';
import { readStructure, readUnits } from './read-units.js';

const texts = (source: string) => readUnits(source).map((unit) => unit.text);

describe('sentences', () => {
  it.each<[string, string[]]>([
    ['It broke at 2 p.m. UTC. We rolled back.', ['It broke at 2 p.m. UTC.', 'We rolled back.']],
    ['At 9 a.m. Ana rolled back. Good.', ['At 9 a.m. Ana rolled back.', 'Good.']],
    ['We run v2.14.0. Then v2.15 came, e.g. Friday.', ['We run v2.14.0.', 'Then v2.15 came, e.g. Friday.']],
    ['J. R. Okoye merged app.config.ts. Nobody saw.', ['J. R. Okoye merged app.config.ts.', 'Nobody saw.']],
    ['p95 fell to 80 ms. It stayed there.', ['p95 fell to 80 ms.', 'It stayed there.']],
    ['It fell… slowly. Then it rose... Then it fell.', ['It fell… slowly.', 'Then it rose...', 'Then it fell.']],
    ['Zoe asked "Is it down? I get 404." at 10:02. Yes.', ['Zoe asked "Is it down? I get 404." at 10:02.', 'Yes.']],
    ['He wrote “done.” Nobody read it.', ['He wrote “done.”', 'Nobody read it.']],
    ['It failed (see #4. It was red) twice. Then not.', ['It failed (see #4. It was red) twice.', 'Then not.']],
    ['The pool was full; requests queued.', ['The pool was full; requests queued.']],
    ['Plan B. We had none. No. 5 failed.', ['Plan B.', 'We had none.', 'No. 5 failed.']],
    ['14:02 – deploy starts. 14:05 – it fails.', ['14:02 – deploy starts.', '14:05 – it fails.']],
    ['slow bc. the pool was full. then it drained', ['slow bc. the pool was full.', 'then it drained']],
    ['**Root cause.** The pool. It broke.', ['Root cause. The pool.', 'It broke.']],
    ['障害です。 The site fell over.', ['障害です。', 'The site fell over.']],
  ])('splits %j', (source, expected) => {
    expect(texts(source)).toEqual(expected);
  });

  it('does not end a sentence where a line is wrapped', () => {
    expect(texts('The deploy of\n`api` went out\nat 14:02.')).toEqual(['The deploy of api went out at 14:02.']);
  });
});

describe('pairs', () => {
  it('makes two units of two keys on adjacent lines, bold or not', () => {
    for (const source of ['**Severity:** sev2\n**Lead:** Ana Ruiz', 'Severity: sev2\nLead: Ana Ruiz']) {
      const units = readUnits(source);
      expect(units.map((unit) => [unit.kind, unit.pair?.key])).toEqual([
        ['pair', 'Severity'],
        ['pair', 'Lead'],
      ]);
      expect(units.map((unit) => unit.text.slice(unit.pair!.value.start, unit.pair!.value.end))).toEqual([
        'sev2',
        'Ana Ruiz',
      ]);
    }
  });

  it('keeps them apart after the lines were joined', () => {
    expect(texts('**Severity:** sev2 **Lead:** Ana Ruiz')).toEqual(['Severity: sev2', 'Lead: Ana Ruiz']);
  });

  it('reads front matter values with offsets in the source', () => {
    const source = '---\r\nseverity: SEV-1\r\nauthors:\r\n  - Ana Ruiz\r\n---\r\n# T\r\n\r\nIt broke.';
    expect(readUnits(source).map((unit) => [unit.kind, source.slice(unit.start, unit.end)])).toEqual([
      ['front_matter', 'severity: SEV-1'],
      ['front_matter', 'Ana Ruiz'],
      ['sentence', 'It broke.'],
    ]);
  });
});

describe('lists, tables, quotes and the rest', () => {
  it('knows the items around an item and the box before it', () => {
    const [deploys, first, task] = readUnits('- Deploys:\n  1. api at 14:02\n- [x] Add an alert');
    expect(first!.list).toEqual({ depth: 2, ordered: true, index: 0, parents: [deploys!.id] });
    expect(task!.list).toMatchObject({ depth: 1, index: 1, parents: [], task: 'done' });
  });

  it('keeps empty cells, escaped bars and heads of a table', () => {
    const [row] = readUnits('| Time | What | Who |\n|---|---|---|\n| 14:02 | `a\\|b` failed | |');
    expect(row!.row!.cells.map((cell) => [cell.header, row!.text.slice(cell.start, cell.end)])).toEqual([
      ['Time', '14:02'],
      ['What', 'a|b failed'],
      ['Who', ''],
    ]);
  });

  it('counts quotes, leaves out what was struck through, and decodes entities', () => {
    const structure = readStructure(
      '> > It ~~never~~ fell &amp; rose\\*.\n\n~~Gone.~~\n\n<p>Back <b>up</b> at 3&nbsp;pm</p>',
    );
    expect(structure.units.map((unit) => [unit.text, unit.quoteDepth])).toEqual([
      ['It fell & rose*.', 2],
      ['Back up at 3 pm', 0],
    ]);
    expect(structure.others.map((other) => other.reason)).toContain('retracted');
  });

  it('gives no unit to code blocks, comments, rules and titles', () => {
    const structure = readStructure(
      '# Post-mortem: api was down\n\n<!-- note -->\n\n```\nlog\n```\n\n---\n\n## Impact\n',
    );
    expect(structure.units).toEqual([]);
    expect(structure.others.filter((other) => other.reason === 'not_prose')).toHaveLength(2);
    expect(structure.title).toBe('Post-mortem: api was down');
  });

  it.each([
    ['a paragraph', (long: string) => long],
    ['a row', (long: string) => `| a | b |\n|---|---|\n| ${long} | x |`],
  ])('gives no unit to %s longer than any sentence, and keeps its neighbours', (_what, write) => {
    const long = '{"a":'.repeat(4_001);
    const { units, others, source } = readStructure(`It broke.\n\n${write(long)}\n\nIt recovered.`);
    expect(units.map((unit) => unit.text)).toEqual(['It broke.', 'It recovered.']);
    expect(
      others.some(({ start, end, reason }) => reason === 'not_prose' && source.slice(start, end).includes(long)),
    ).toBe(true);
  });

  it('reads a sentence that is merely long', () => {
    expect(texts(`It broke ${'and broke '.repeat(1_900)}again.`)).toHaveLength(1);
  });

  it('makes a unit of a heading that says what happened', () => {
    const source =
      '# T\n\n## Portal down from 13:19 to 13:52\n\n### 14:02 – deploy fails\n\n## Why it took until 14:10';
    expect(texts(source)).toEqual(['Portal down from 13:19 to 13:52', '14:02 – deploy fails']);
  });

  it('takes a bold line, a setext heading and a summary for headings', () => {
    const source =
      'Lessons\n=======\n\n**What went well** (so far)\n\nA.\n\n<details><summary>Action items</summary>\n\nB.\n\n</details>';
    expect(readUnits(source).map((unit) => [unit.text, unit.section.title, unit.section.role])).toEqual([
      ['A.', 'What went well (so far)', 'lessons'],
      ['B.', 'Action items', 'action_items'],
    ]);
  });
});

describe('offsets', () => {
  it('map every clean character to its source', () => {
    const source = 'The **deploy** of `api` &amp; [web](http://w.x)\n  failed.';
    const unit = readUnits(source)[0]!;
    expect(unit.text).toBe('The deploy of api & web failed.');
    for (const word of ['deploy', 'api', 'web', 'failed']) {
      const at = unit.toSource(unit.text.indexOf(word));
      expect(source.slice(at, at + word.length)).toBe(word);
    }
    expect(unit.toSource(unit.text.length)).toBe(unit.end);
  });

  it('see through invisible characters, full-width digits and composed letters', () => {
    expect(texts('A\u200Bna\u202E merged ＃４２ Jose\u0301.')).toEqual(['Ana merged #42 José.']);
  });

  it('stay the same units under CRLF, other list marks and other wrapping', () => {
    const prose =
      'On Friday the **api** went down because `POOL_SIZE` was lowered from ten to two by a change nobody read. It came back.';
    const wrap = (width: number) => prose.replace(new RegExp(`(.{1,${width}})(?: |$)`, 'g'), '$1\n').trim();
    const report = (text: string, mark: string, end: string) =>
      `# T\n\n${text}\n\n${mark} one\n${mark} two\n`.replace(/\n/g, end);
    const expected = texts(report(prose, '-', '\n'));
    expect(texts(report(wrap(72), '*', '\r\n'))).toEqual(expected);
    expect(texts(report(wrap(30), '+', '\n'))).toEqual(expected);
  });
});
