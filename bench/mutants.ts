/**
 * How verdicts follow plain text edits: `npm run bench:mutants [part of a name]`. Own sentences with hand-marked spans from
 * `bench/mutants`, and the supported sentences of the set that BENCH_DIR names. `--misses` lists what was decided wrongly,
 * `--survivors` every false mutant that was not called contradicted as well.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openBundle } from '../src/adapters/bundle/open-bundle.js';
import type { EvidenceReader } from '../src/application/ports/evidence-reader.js';
import { verifyReport } from '../src/application/verify-report.js';
import type { Verdict } from '../src/domain/verdict.js';
import { evidenceOf } from './incident-evidence.js';
import type { Sentence } from './mutants-marks.js';
import { OPERATORS } from './mutants-operators.js';
import { type SentenceSet, sentenceSets } from './mutants-sentences.js';
import * as tally from './mutants-tally.js';

/** Compiled below `dist/bench…/bench`, or run in `bench`: the checkout is found upwards. */
const ROOT =
  ['../', '../../../']
    .map((up) => fileURLToPath(new URL(up, import.meta.url)))
    .find((path) => existsSync(join(path, 'bench/mutants'))) ?? process.cwd();

interface Bundle {
  readonly evidence: EvidenceReader;
  /** Every file of the bundle, as text. */
  readonly text: string;
}

async function bundleIn(folder: string): Promise<Bundle> {
  const files = await openBundle(folder);
  if (!files.ok) throw new Error(`${folder}: ${JSON.stringify(files)}`);
  const text = files.value.files.map(({ path }) => readFileSync(join(folder, path), 'utf8')).join('\n');
  return { evidence: await evidenceOf(folder), text };
}

/** Whether the records hold an identifier; a bare number only where it numbers something. */
function knownTo(text: string): (id: string) => boolean {
  return (id) => {
    const number = /#(\d+)$/.exec(id)?.[1];
    return number ? new RegExp(`"number":\\s*${number}\\b|#${number}\\b`).test(text) : text.includes(id);
  };
}

/** The verdict of the mutant; of the sentence alone where others stand beside it. */
async function verdictOf(evidence: EvidenceReader, sentence: Sentence, mutant: string): Promise<Verdict> {
  const report = `${sentence.frame}\n\n${mutant}\n`;
  const kept = Math.max(mutant.indexOf(sentence.text), 0);
  const start = sentence.frame.length + 2 + kept;
  const end = mutant.includes(sentence.text) ? start + sentence.text.length : report.length;
  return tally.verdictOver(await verifyReport({ text: report, options: {} }, evidence), start, end);
}

async function outcomesOf(
  set: SentenceSet,
  sentences: readonly (Sentence & { prose: boolean })[],
): Promise<tally.Outcome[]> {
  const { evidence, text } = await bundleIn(join(ROOT, set.bundle));
  const around = { people: set.people, knows: knownTo(text) };
  const outcomes: tally.Outcome[] = [];
  for (const sentence of sentences) {
    const before = await verdictOf(evidence, sentence, sentence.text);
    const told = { sentence: sentence.name, before };
    outcomes.push({ ...told, operator: 'none', result: 'true', text: sentence.text, after: before });
    for (const { name, result, marked, mutants } of OPERATORS) {
      if (!marked && !sentence.prose) continue;
      for (const mutant of mutants(sentence, around))
        outcomes.push({
          ...told,
          operator: name,
          result,
          text: mutant,
          after: await verdictOf(evidence, sentence, mutant),
        });
    }
  }
  return outcomes;
}

const percent = (part: number, all: number): string => (all === 0 ? '–' : `${((100 * part) / all).toFixed(1)} %`);
const line = (cells: readonly (string | number)[]): string =>
  cells.map((cell, index) => (index < 2 ? String(cell).padEnd(22) : String(cell).padStart(14))).join('');

function printTable(outcomes: readonly tally.Outcome[]): void {
  const show = (row: tally.OperatorRow): void =>
    console.log(
      line([
        row.operator,
        row.result,
        row.all,
        row.contradicted,
        row.undecided,
        row.supported,
        percent(row.unchanged, row.all),
      ]),
    );
  console.log(line(['operator', 'result', 'mutants', 'contradicted', 'undecided', 'supported', 'unchanged']));
  for (const row of tally.byOperator(outcomes)) show(row);
  console.log();
  for (const result of ['false', 'true', 'unproven'] as const)
    show(
      tally.rowOf(
        'all',
        result,
        outcomes.filter((each) => each.result === result && each.operator !== 'none'),
      ),
    );
}

function printSums(outcomes: readonly tally.Outcome[]): void {
  const lies = outcomes.filter(({ result }) => result === 'false');
  const truths = outcomes.filter(({ result, operator }) => result === 'true' && operator !== 'none');
  const part = (from: readonly tally.Outcome[], test: (outcome: tally.Outcome) => boolean): string =>
    percent(from.filter(test).length, from.length);
  const read = lies.filter(({ before }) => before === 'supported');
  console.log(`\nfalse mutants contradicted  ${part(lies, ({ after }) => after === 'contradicted')}`);
  console.log(`  of supported sentences    ${part(read, ({ after }) => after === 'contradicted')}`);
  console.log(`false mutants supported     ${part(lies, ({ after }) => after === 'supported')}`);
  console.log(
    `true mutants contradicted   ${truths.filter(({ after }) => after === 'contradicted').length} of ${truths.length}`,
  );
  console.log(`true mutants unchanged      ${part(truths, ({ before, after }) => before === after)}`);
}

function printOutcomes(title: string, outcomes: readonly tally.Outcome[]): void {
  console.log(`\n${title}`);
  for (const { operator, sentence, text, before, after } of outcomes)
    console.log(`${operator} [${sentence}] ${before} -> ${after}: ${text.replaceAll('\n', ' ⏎ ')}`);
}

async function main(): Promise<void> {
  const part = process.argv.slice(2).find((word) => !word.startsWith('--')) ?? '';
  const outcomes: tally.Outcome[] = [];
  for (const set of sentenceSets(join(ROOT, 'bench/mutants'))) {
    const sentences = set.sentences.filter(({ name }) => name.includes(part));
    if (sentences.length > 0) outcomes.push(...(await outcomesOf(set, sentences)));
  }
  printTable(outcomes);
  printSums(outcomes);
  if (process.argv.includes('--misses')) printOutcomes('decided wrongly', tally.worst(outcomes));
  if (process.argv.includes('--survivors')) {
    const survived = ({ result, before, after }: tally.Outcome): boolean =>
      result === 'false' ? after !== 'contradicted' : result === 'true' && (before !== after || before !== 'supported');
    printOutcomes('not decided', outcomes.filter(survived));
  }
}

await main();
