/** Labelled incidents as files: what the engine's answers are measured against. Reads only; says what a label file gets wrong. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { VERDICTS } from '../src/domain/verdict.js';

const labelFile = z.object({
  report: z.string(),
  units: z.array(
    z.object({
      line: z.int().positive(),
      text: z.string().min(1),
      verdict: z.enum(VERDICTS),
      lie: z.string().optional(),
      evidence: z.array(z.string()).optional(),
    }),
  ),
  omissions: z.array(z.object({ nativeId: z.string(), also: z.array(z.string()).optional() })).optional(),
});

type LabelRow = z.infer<typeof labelFile>['units'][number];

/** A labelled stretch `[start, end)` of its report, in UTF-16 code units. */
export interface LabelledUnit extends LabelRow {
  readonly start: number;
  readonly end: number;
}

export interface LabelledReport {
  /** `incident/report`, for people. */
  readonly name: string;
  readonly text: string;
  readonly units: readonly LabelledUnit[];
  /** One row a fact that the report leaves out: every id that tells of it. */
  readonly omissions: readonly (readonly string[])[];
  /** Labels whose text does not stand on the line they name. */
  readonly faults: readonly string[];
}

export interface LabelledIncident {
  readonly name: string;
  /** Path of the evidence bundle. */
  readonly bundle: string;
  readonly reports: readonly LabelledReport[];
}

function placed(row: LabelRow, lines: readonly string[], starts: readonly number[]): LabelledUnit | null {
  const column = lines[row.line - 1]?.indexOf(row.text) ?? -1;
  if (column < 0) return null;
  const start = starts[row.line - 1]! + column;
  return { ...row, start, end: start + row.text.length };
}

function readReport(folder: string, incident: string, file: string): LabelledReport {
  const labels = labelFile.parse(JSON.parse(readFileSync(join(folder, 'labels', file), 'utf8')));
  const text = readFileSync(join(folder, labels.report), 'utf8');
  const lines = text.split('\n');
  const starts: number[] = [];
  let next = 0;
  for (const line of lines) {
    starts.push(next);
    next += line.length + 1;
  }
  const units: LabelledUnit[] = [];
  const faults: string[] = [];
  for (const row of labels.units) {
    const unit = placed(row, lines, starts);
    if (unit) units.push(unit);
    else faults.push(`${incident}/${file}: line ${row.line} does not hold ${JSON.stringify(row.text.slice(0, 60))}`);
  }
  const omissions = (labels.omissions ?? []).map((row) => [row.nativeId, ...(row.also ?? [])]);
  return { name: `${incident}/${file.replace(/\.json$/, '')}`, text, units, omissions, faults };
}

/** Every incident of a set: the folders of `root` that hold `bundle/`, `reports/` and `labels/`, in the order of their names. */
export function labelledIncidents(root: string): LabelledIncident[] {
  return readdirSync(root)
    .filter((name) => existsSync(join(root, name, 'labels')))
    .sort()
    .map((name) => {
      const folder = join(root, name);
      const files = readdirSync(join(folder, 'labels')).filter((file) => file.endsWith('.json'));
      return {
        name,
        bundle: join(folder, 'bundle'),
        reports: files.sort().map((file) => readReport(folder, name, file)),
      };
    });
}
