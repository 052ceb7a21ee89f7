/** Decision one against labelled reports of a folder outside the project; skipped unless BENCH_DIR names one. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readStructure } from '../units/read-units.js';
import { assertionOf } from './assertion-of.js';

const bench = process.env['BENCH_DIR'] ?? '';

interface Label {
  readonly line: number;
  readonly text: string;
  readonly verdict: string;
}

interface Outcome extends Label {
  readonly where: string;
  readonly asserts: boolean;
  readonly reasons: string;
}

function outcomesOf(incident: string, file: string): Outcome[] {
  const { units: labels, report } = JSON.parse(readFileSync(join(bench, incident, 'labels', file), 'utf8'));
  const source = readFileSync(join(bench, incident, report), 'utf8');
  const structure = readStructure(source);
  return (labels as Label[]).map((label) => {
    const start = source.indexOf(
      label.text,
      source
        .split('\n')
        .slice(0, label.line - 1)
        .join('\n').length,
    );
    const units = structure.units.filter((unit) => unit.start < start + label.text.length && unit.end > start);
    const found = units.map((unit) => assertionOf(unit, { structure }));
    return {
      ...label,
      where: `${incident}/${file}`,
      asserts: found.some((one) => one.asserts),
      reasons: found.map((one) => one.reason).join(),
    };
  });
}

const outcomes = !existsSync(bench)
  ? []
  : readdirSync(bench).flatMap((incident) =>
      readdirSync(join(bench, incident, 'labels')).flatMap((file) => outcomesOf(incident, file)),
    );

describe.skipIf(outcomes.length === 0)('decision one on labelled reports', () => {
  const show = ({ where, line, text, reasons }: Outcome) => `${where}:${line} ${text} → ${reasons}`;

  it('keeps at least 98 % of what the labels check', () => {
    const checked = outcomes.filter((one) => one.verdict !== 'not_checkable');
    const lost = checked.filter((one) => !one.asserts);
    console.log(`kept ${checked.length - lost.length} of ${checked.length}\n${lost.map(show).join('\n')}`);
    expect(lost.length / checked.length).toBeLessThan(0.02);
  });

  it('sets aside at least 96 % of what the labels do not check', () => {
    const aside = outcomes.filter((one) => one.verdict === 'not_checkable');
    const taken = aside.filter((one) => one.asserts);
    console.log(`set aside ${aside.length - taken.length} of ${aside.length}\n${taken.map(show).join('\n')}`);
    expect(taken.length / aside.length).toBeLessThan(0.04);
  });
});
