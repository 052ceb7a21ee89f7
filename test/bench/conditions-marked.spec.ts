import { describe, expect, it } from 'vitest';
import { type Condition, GATE, type Gate, markConditions } from '../../bench/conditions-marked.js';

const CODE = `
export function sizeOf(text) { if (text === '' || text === '-') return null; return isPlain(text) ? text.length : null; }
const isPlain = (text) => !/\\d/.test(text) && text.length < 9;
`;

/** The marked code, run with one condition switched off, or none. */
function run(text: string, off?: string): unknown {
  const known: Condition[] = [];
  const code = markConditions(CODE, 'size.js', known).replace('export ', '');
  const gate: Gate = (id, abstainsOn, read) => (known[id]!.text === off ? !abstainsOn : read());
  return new Function(GATE, `${code}; return sizeOf(${JSON.stringify(text)});`)(gate);
}

describe('conditions, marked', () => {
  it('finds each operand of what makes a function abstain', () => {
    const known: Condition[] = [];
    markConditions(CODE, 'size.js', known);
    expect(known.map(({ text, line }) => `${line} ${text}`).sort()).toEqual([
      '2 isPlain(text)',
      "2 text === ''",
      "2 text === '-'",
      '3 !/\\d/.test(text)',
      '3 text.length < 9',
    ]);
  });

  it('changes nothing while all stand', () => {
    expect(['', '-', 'word', 'w0rd', 'many words'].map((text) => run(text))).toEqual([null, null, 4, null, null]);
  });

  it('lets through what one condition alone kept out', () => {
    expect(run('-', "text === '-'")).toBe(1);
    expect(run('w0rd', '!/\\d/.test(text)')).toBe(4);
    expect(run('w0rd', 'text.length < 9')).toBeNull();
  });
});
