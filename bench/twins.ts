/**
 * How well a truth is told from its false twin: `npm run bench:twins [part of a name]`, over `bench/twins` or the folder that TWINS_DIR
 * names. Every report is judged once as it is true and three times with a third of its sentences turned. `--misses` lists the sentences
 * that came out otherwise; of sealed authors none is ever printed.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { verifyReport } from '../src/application/verify-report.js';
import { VERDICTS, type Verdict } from '../src/domain/verdict.js';
import { evidenceOf } from './incident-evidence.js';
import { verdictOver } from './mutants-tally.js';
import { composed, type PairedReport, pairedReports, TURNS } from './twins-reports.js';

/** Compiled below `dist/bench-twins/bench`, or run in `bench`: the checkout is found upwards. */
const BENCH =
  ['./', '../../../bench/']
    .map((up) => fileURLToPath(new URL(up, import.meta.url)))
    .find((path) => existsSync(join(path, 'twins'))) ?? resolve('bench');

interface Judged {
  readonly report: PairedReport;
  readonly turned: string;
  readonly text: string;
  readonly twin: string;
  readonly asTrue: Verdict;
  readonly asTwin: Verdict;
}

async function judged(report: PairedReport): Promise<Judged[]> {
  const evidence = await evidenceOf(join(BENCH, 'incidents', report.incident, 'bundle'));
  const verdicts = async (turn?: number): Promise<Verdict[]> => {
    const { text, spans } = composed(report, turn);
    const document = await verifyReport({ text, options: {} }, evidence);
    return spans.map(({ start, end }) => verdictOver(document, start, end));
  };
  const base = await verdicts();
  const turns: Verdict[][] = [];
  for (let turn = 0; turn < TURNS; turn++) turns.push(await verdicts(turn));
  return report.sentences.map((sentence, i) => ({
    report,
    turned: sentence.turned,
    text: sentence.true,
    twin: sentence.twin,
    asTrue: base[i]!,
    asTwin: turns[i % TURNS]![i]!,
  }));
}

const row = (cells: readonly (string | number)[]): string =>
  cells.map((cell, i) => (i === 0 ? String(cell).padEnd(24) : String(cell).padStart(10))).join('');

function printTable(head: string, all: readonly Judged[], nameOf: (one: Judged) => string): void {
  console.log(`\n${row([head, 'pairs', 'accused', 'confirmed', 'caught', 'believed'])}`);
  const rows = [...new Set(all.map(nameOf))].map((name) => ({ name, of: all.filter((one) => nameOf(one) === name) }));
  for (const { name, of } of [...rows, { name: 'all', of: all }]) {
    const count = (of_: readonly Judged[], which: 'asTrue' | 'asTwin', verdict: Verdict): number =>
      of_.filter((one) => one[which] === verdict).length;
    const cells = (['asTrue', 'asTwin'] as const).flatMap((which) =>
      (['contradicted', 'supported'] as const).map((verdict) => count(of, which, verdict)),
    );
    console.log(row([name, of.length, ...cells]));
  }
}

function printTogether(all: readonly Judged[]): void {
  console.log(`\n${row(['true \\ twin', ...VERDICTS])}`);
  for (const asTrue of VERDICTS)
    console.log(
      row([
        asTrue,
        ...VERDICTS.map((asTwin) => all.filter((one) => one.asTrue === asTrue && one.asTwin === asTwin).length),
      ]),
    );
}

const part = process.argv.slice(2).find((word) => !word.startsWith('--')) ?? '';
const reports = pairedReports(process.env['TWINS_DIR'] ?? join(BENCH, 'twins')).filter(({ name }) =>
  name.includes(part),
);
const all: Judged[] = [];
for (const report of reports) all.push(...(await judged(report)));
printTable('author', all, ({ report }) => `${report.name.split('/')[0]}${report.sealed ? ' (sealed)' : ''}`);
printTable('turned', all, ({ turned }) => turned);
printTogether(all);
if (process.argv.includes('--misses'))
  for (const one of all) {
    if (one.report.sealed) continue;
    if (one.asTrue !== 'supported') console.log(`true ${one.asTrue}  ${one.report.name}  ${one.text}`);
    if (one.asTwin !== 'contradicted')
      console.log(`twin ${one.asTwin} ${one.turned}, true ${one.asTrue}  ${one.report.name}  ${one.twin}`);
  }
