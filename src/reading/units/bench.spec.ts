/** Holds unit boundaries against labelled reports of a folder outside the project; skipped unless BENCH_DIR names one. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readStructure } from './read-units.js';

const bench = process.env['BENCH_DIR'] ?? '';

interface Label {
  readonly line: number;
  readonly text: string;
}

const cases = !existsSync(bench)
  ? []
  : readdirSync(bench).flatMap((incident) =>
      readdirSync(join(bench, incident, 'labels')).map((file) => {
        const labels = JSON.parse(readFileSync(join(bench, incident, 'labels', file), 'utf8'));
        return {
          name: `${incident}/${file}`,
          labels: labels.units as Label[],
          source: readFileSync(join(bench, incident, labels.report), 'utf8'),
        };
      }),
    );

function locate(source: string, label: Label): { start: number; end: number } {
  const before = source.split('\n').slice(0, label.line - 1);
  const start = source.indexOf(label.text, before.join('\n').length);
  return { start, end: start + label.text.length };
}

/** What of a stretch of source a reader would call text. */
const substance = (text: string): number => text.replace(/[^\p{L}\p{N}]/gu, '').length;

function misfit(source: string, label: Label): string | null {
  const { units, others } = readStructure(source);
  const at = locate(source, label);
  const touching = units.filter((unit) => unit.start < at.end && unit.end > at.start);
  if (touching.length === 0) {
    const other = others.filter((o) => o.start < at.end && o.end > at.start && o.reason === 'heading');
    return other.length > 0 ? null : `no unit: ${label.text}`;
  }
  if (touching.length > 1) return `${touching.length} units: ${label.text}`;
  const unit = touching[0]!;
  const extra = substance(source.slice(unit.start, unit.end)) - substance(label.text);
  return Math.abs(extra) <= 2 ? null : `differs by ${extra}: ${label.text} ≠ ${unit.text}`;
}

describe.skipIf(cases.length === 0)('units of labelled reports', () => {
  it('covers more than 99 % of the labels by exactly one unit with nothing else in it', () => {
    const misfits = cases.flatMap(({ name, labels, source }) =>
      labels.flatMap((label) => {
        const fault = misfit(source, label);
        return fault ? [`${name}:${label.line} ${fault}`] : [];
      }),
    );
    const total = cases.reduce((sum, { labels }) => sum + labels.length, 0);
    console.log(`${total - misfits.length} of ${total} labels are one unit\n${misfits.join('\n')}`);
    expect(misfits.length / total).toBeLessThan(0.01);
  });

  it.each(cases)('tiles $name with units and other passages', ({ source }) => {
    const { units, others } = readStructure(source);
    const pieces = [...units, ...others].sort((a, b) => a.start - b.start);
    expect(pieces.map(({ start, end }) => source.slice(start, end)).join('')).toBe(source);
    expect(pieces.every((piece, i) => piece.start === (pieces[i - 1]?.end ?? 0))).toBe(true);
  });
});
