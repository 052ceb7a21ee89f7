/** How right the verdicts are on labelled incidents: `npm run bench:accuracy [part of a name]`, over `bench/incidents` or the set named by BENCH_DIR. Prints tables; `--misses` adds every unit that differs. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { verifyReport } from '../src/application/verify-report.js';
import { VERDICTS } from '../src/domain/verdict.js';
import { labelledIncidents } from './accuracy-labels.js';
import * as tally from './accuracy-tally.js';
import { evidenceOf } from './incident-evidence.js';

/** Compiled below `dist/bench-accuracy/bench`, or run in `bench`: the checkout is found upwards. */
function setFolder(): string {
  const given = process.env['BENCH_DIR'];
  if (given) return resolve(given);
  const near = ['./', '../../../bench/'].map((up) => fileURLToPath(new URL(`${up}incidents`, import.meta.url)));
  return near.find((path) => existsSync(path)) ?? resolve('bench/incidents');
}

const share = ({ right, all }: tally.Share): string =>
  `${right}/${all}${all === 0 ? '' : ` (${((100 * right) / all).toFixed(1)} %)`}`;
const row = (cells: readonly (string | number)[]): string =>
  cells.map((cell, index) => (index === 0 ? String(cell).padEnd(16) : String(cell).padStart(14))).join('');

function printTables(answers: readonly tally.Answered[]): void {
  console.log(`\n${row(['label \\ verdict', ...VERDICTS])}`);
  const matrix = tally.confusion(answers);
  for (const label of VERDICTS) console.log(row([label, ...VERDICTS.map((got) => matrix[label][got])]));
  const agree = answers.filter((answer) => answer.got === answer.unit.verdict).length;
  console.log(`agree            ${share({ right: agree, all: answers.length })}`);
  console.log(`cite the record  ${share(tally.citedRight(answers))}`);
  console.log(`\n${row(['lie', 'all', 'caught', 'believed'])}`);
  for (const lie of tally.liesByKind(answers)) console.log(row([lie.lie, lie.all, lie.caught, lie.believed]));
  console.log(`\n${row(['claims', 'all', 'right', 'accused', 'believed', 'undecided'])}`);
  for (const kind of tally.claimsByKind(answers))
    console.log(row([kind.kind, kind.all, kind.right, kind.accused, kind.believed, kind.undecided]));
}

function printRisk(answers: readonly tally.Answered[]): void {
  const points = tally
    .riskCoverage(answers)
    .map((point) => `trust ${point.trust}+: decides ${share(point.coverage)}, wrong ${share(point.risk)}`);
  console.log(`\nrisk and coverage\n  ${points.join('\n  ')}`);
}

function printMisses(answers: readonly tally.Answered[]): void {
  for (const { report, unit, got, deciding } of answers) {
    if (got === unit.verdict) continue;
    const kinds = deciding.map((claim) => `${claim.kind} ${claim.reason}`).join(', ');
    console.log(`${report}:${unit.line} ${unit.verdict} -> ${got}  ${unit.text.slice(0, 140)}  [${kinds}]`);
  }
}

async function main(): Promise<void> {
  const root = setFolder();
  const part = process.argv.slice(2).find((word) => !word.startsWith('--')) ?? '';
  const incidents = existsSync(root) ? labelledIncidents(root) : [];
  const answers: tally.Answered[] = [];
  let omitted: tally.Share = { right: 0, all: 0 };
  let said = 0;
  for (const incident of incidents) {
    const reports = incident.reports.filter((report) => report.name.includes(part));
    if (reports.length === 0) continue;
    const evidence = await evidenceOf(incident.bundle);
    for (const report of reports) {
      for (const fault of report.faults) console.log(`label fault: ${fault}`);
      const document = await verifyReport({ text: report.text, options: {} }, evidence);
      const own = tally.answersOf(report, document);
      const found = tally.omissionsFound(report, document);
      answers.push(...own);
      omitted = { right: omitted.right + found.right, all: omitted.all + found.all };
      said += document.omissions.length;
      const agree = own.filter((answer) => answer.got === answer.unit.verdict).length;
      console.log(`${report.name.padEnd(56)} ${share({ right: agree, all: own.length })}`);
    }
  }
  if (answers.length === 0) {
    console.log('No labelled report found: name a set of incidents with BENCH_DIR.');
    return;
  }
  printTables(answers);
  console.log(`\nomissions found  ${share(omitted)}, said ${said}`);
  printRisk(answers);
  if (process.argv.includes('--misses')) printMisses(answers);
}

await main();
