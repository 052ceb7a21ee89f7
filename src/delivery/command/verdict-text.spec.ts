import { describe, expect, it } from 'vitest';
import { SAMPLE_DOCUMENT, SAMPLE_WITH_A_LOOK } from '../pages/sample-document.fixture.js';
import { SAMPLE_REPORT } from '../pages/sample-report.fixture.js';
import { lookOf } from './look.js';
import { clipped, printable, wrapped } from './printable.js';
import type { Rendering } from './rendering.js';
import { verdictText } from './verdict-text.js';

const plain = lookOf({ write: () => {} }, {});
const text = (more: Partial<Rendering> = {}) =>
  verdictText({
    document: SAMPLE_DOCUMENT,
    text: SAMPLE_REPORT,
    reportPath: 'r.md',
    names: new Map(),
    zone: null,
    look: plain,
    ...more,
  });

describe('the text form', () => {
  it('fits into 80 columns in a pipe, and into whatever the terminal has', () => {
    for (const line of text().split('\n')) expect(line.length, line).toBeLessThanOrEqual(80);
    const narrow = lookOf({ isTTY: true, columns: 50, write: () => {} }, { NO_COLOR: '1' });
    for (const line of text({ look: narrow }).split('\n')) expect(line.length, line).toBeLessThanOrEqual(50);
  });
  it('begins with the contradictions and ends with the sum', () => {
    const lines = text().trimEnd().split('\n');
    const order = ['CONTRADICTED (', 'LEFT OUT (', 'UNSUPPORTED (', 'SUPPORTED (', 'HOW COMPLETE', 'WHO WROTE IT'];
    const places = order.map((name) => lines.findIndex((line) => line.startsWith(name)));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
    expect(lines.slice(-3).join(' ')).toContain(`${SAMPLE_DOCUMENT.summary.contradicted} contradicted`);
  });
  it('shows once, behind the contradictions, what a record may speak against', () => {
    expect(text()).not.toContain('WORTH A LOOK');
    const looked = text({ document: SAMPLE_WITH_A_LOOK });
    expect(looked.indexOf('CONTRADICTED (')).toBeLessThan(looked.indexOf('WORTH A LOOK (1)'));
    expect(looked).toContain(`UNSUPPORTED (${SAMPLE_DOCUMENT.summary.unsupported - 1})`);
    expect(looked.split('A record may speak against this.')).toHaveLength(2);
  });
  it('shows every contradiction with both sides, its records and its correction', () => {
    const flat = text().replace(/\s+/g, ' ');
    for (const claim of SAMPLE_DOCUMENT.claims.filter(({ verdict }) => verdict === 'contradicted')) {
      expect(flat).toContain(printable(claim.explanation));
      for (const { nativeId } of claim.citations)
        expect(text().replace(/\s+/g, '')).toContain(nativeId.replace(/\s+/g, ''));
      if (claim.correction) expect(flat).toContain(printable(claim.correction));
    }
  });
  it('has no colours in a pipe and the same words with them', () => {
    const coloured = text({ look: lookOf({ isTTY: true, columns: 80, write: () => {} }, {}) });
    expect(text()).not.toContain('\u001b');
    expect(coloured).toContain('\u001b[31m');
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(text());
  });
  it('lets no report or record write to the terminal', () => {
    const evil = '\u001b]0;owned\u0007\u001b[2J\u202egnol';
    const claims = SAMPLE_DOCUMENT.claims.map((claim) => ({
      ...claim,
      explanation: evil,
      citations: claim.citations.map((citation) => ({ ...citation, says: evil, nativeId: evil })),
    }));
    const shown = text({
      document: { ...SAMPLE_DOCUMENT, report: { ...SAMPLE_DOCUMENT.report, title: evil }, claims },
    });
    expect(shown).not.toMatch(/[\u001b\u0007\u202e]/);
  });
});

describe('colours', () => {
  const wants = (output: { isTTY?: boolean }, env: Record<string, string>) =>
    lookOf({ ...output, write: () => {} }, env).paint('bad', 'x') !== 'x';
  it.each([
    [{ isTTY: true }, {}, true],
    [{}, {}, false],
    [{ isTTY: true }, { NO_COLOR: '1' }, false],
    [{ isTTY: true }, { TERM: 'dumb' }, false],
    [{}, { FORCE_COLOR: '1' }, true],
    [{ isTTY: true }, { FORCE_COLOR: '0' }, false],
    [{ isTTY: true }, { NO_COLOR: '' }, true],
  ])('on %j with %j: %s', (output, env, wanted) => expect(wants(output, env)).toBe(wanted));
});

describe('lines', () => {
  it('are broken at spaces, and inside of words that are too long', () =>
    expect(wrapped(`one two three ${'x'.repeat(25)}`, 10)).toEqual([
      'one two',
      'three',
      'xxxxxxxxxx',
      'xxxxxxxxxx',
      'xxxxx',
    ]));
  it('never split a character in two', () => {
    const faces = '😀'.repeat(9);
    expect(wrapped(faces, 11).join('')).toBe(faces);
    expect(clipped(faces, 6)).toBe('😀😀…');
  });
});
