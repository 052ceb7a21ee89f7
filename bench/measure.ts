/** What the benches share: medians over interleaved rounds, and one table for people; measures nothing itself. */

/** One line of the table. */
export interface Measure {
  readonly what: string;
  /** The figure that counts: a ratio to something measured in the same run, a time, a rate or memory. */
  readonly value: number;
  readonly unit: 'ratio' | 's' | 'ms' | '/s' | 'MiB';
  /** The smallest and largest of the rounds: how much the machine wavered. */
  readonly from: number;
  readonly to: number;
  readonly target: { readonly atLeast: number } | { readonly atMost: number } | null;
  readonly note: string;
}

export const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!;

/** A measure of several rounds. */
export const measured = (
  what: string,
  unit: Measure['unit'],
  values: readonly number[],
  rest: Partial<Pick<Measure, 'target' | 'note'>> = {},
): Measure => ({
  what,
  unit,
  value: median(values),
  from: Math.min(...values),
  to: Math.max(...values),
  target: rest.target ?? null,
  note: rest.note ?? '',
});

/** Seconds that work takes. */
export async function seconds(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

/** Seconds of processor time that work takes in this process: what other programs do meanwhile does not count. */
export function processorSeconds(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

export const perSecond = (count: number, seconds: readonly number[]): string =>
  `${Math.round(count / median(seconds)).toLocaleString('en')}/s`;

const DIGITS = { ratio: 2, s: 2, ms: 1, '/s': 0, MiB: 0 } as const satisfies Record<Measure['unit'], number>;

const shown = (value: number, unit: Measure['unit']): string =>
  `${value.toFixed(DIGITS[unit])}${unit === 'ratio' ? '' : ` ${unit}`}`;

function verdictOf({ value, target }: Measure): string {
  if (!target) return '';
  const met = 'atLeast' in target ? value >= target.atLeast : value <= target.atMost;
  return met ? 'met' : 'missed';
}

const targetOf = ({ target, unit }: Measure, of = unit === 'ratio' ? '' : ` ${unit}`): string =>
  !target ? '' : 'atLeast' in target ? `≥ ${target.atLeast}${of}` : `≤ ${target.atMost}${of}`;

export function tableOf(measures: readonly Measure[]): string {
  const rows = [
    ['what', 'median', 'range', 'target', '', 'note'],
    ...measures.map((one) => [
      one.what,
      shown(one.value, one.unit),
      `${shown(one.from, one.unit)} – ${shown(one.to, one.unit)}`,
      targetOf(one),
      verdictOf(one),
      one.note,
    ]),
  ];
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** Prints the table, or with `--json` the measures for `npm run bench`. */
export function print(measures: readonly Measure[]): void {
  console.log(process.argv.includes('--json') ? JSON.stringify(measures) : tableOf(measures));
}
