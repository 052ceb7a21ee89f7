/**
 * What each condition of the checks keeps out: `npm run bench:conditions [part of a name]`, over `bench/twins` and `bench/incidents`. For
 * every sentence that stays open, every condition that made a check abstain is switched off by itself. Printed are the conditions that alone
 * keep several true sentences from being confirmed or false ones from being caught, with what they keep out for it. `--sentences N` lists
 * those of condition N, as far as anybody may look at them.
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { STATEMENT_KINDS } from '../src/checks/matching/statements.js';
import type { Claim } from '../src/claims/claim.js';
import type { Verdict } from '../src/domain/verdict.js';
import { weigh } from '../src/domain/weigh.js';
import { ConditionSwitch, REMEMBERED } from './conditions-gate.js';
import { type Condition, markConditions } from './conditions-marked.js';

/** The build that this file is part of, and the copy of it in which conditions are marked. */
const BUILT = fileURLToPath(new URL('../', import.meta.url));
const MARKED = join(BUILT, 'marked');
const CHECKOUT = join(BUILT, '../..');
const FLOORS = ['src/checks', 'src/application/verify'];
/** These remember under keys of their own, for a whole run, what a condition once decided. */
const REMEMBERING =
  /slot-matches|counts-by-key|word-holders|any-other|around-incident|index\.js$|\.(?:spec|fixture)\.js$/;

/** A sentence with what is true of it; sealed ones are counted and never shown. */
interface Labelled {
  readonly name: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly label: Verdict;
  readonly sealed: boolean;
}

/** What switching a condition off does: true sentences confirmed, others believed, false ones caught, true ones accused. */
type Gain = 'confirms' | 'believes' | 'catches' | 'accuses';
const gainOf = (label: Verdict, now: Verdict): Gain =>
  now === 'supported'
    ? label === 'supported'
      ? 'confirms'
      : 'believes'
    : label === 'contradicted'
      ? 'catches'
      : 'accuses';

function markedCopy(): readonly Condition[] {
  rmSync(MARKED, { recursive: true, force: true });
  mkdirSync(MARKED);
  for (const folder of ['src', 'bench']) cpSync(join(BUILT, folder), join(MARKED, folder), { recursive: true });
  const rewrite = (path: string, made: (code: string) => string): void =>
    writeFileSync(path, made(readFileSync(path, 'utf8')));
  for (const file of ['src/domain/kept.js', 'src/claims/words/remembered.js'])
    rewrite(join(MARKED, file), (code) => {
      const made = code.replace(/const found = (read\(\w+\));/, `const found = ${REMEMBERED}(() => $1);`);
      if (made === code) throw new Error(`${file} does not remember as it did: what it keeps would outlast a trial.`);
      return made;
    });
  const known: Condition[] = [];
  for (const floor of FLOORS)
    for (const name of readdirSync(join(MARKED, floor), { recursive: true, encoding: 'utf8' }))
      if (name.endsWith('.js') && !REMEMBERING.test(name))
        rewrite(join(MARKED, floor, name), (code) => markConditions(code, join(floor, name), known));
  return known;
}

const load = async <T>(path: string): Promise<T> => (await import(pathToFileURL(join(MARKED, path)).href)) as T;

async function engine() {
  const { readReport } = await load<typeof import('../src/reading/read-report.js')>('src/reading/read-report.js');
  const { CHECKS } = await load<typeof import('../src/checks/index.js')>('src/checks/index.js');
  const { judgeClaims } = await load<typeof import('../src/application/verify/judge-claims.js')>(
    'src/application/verify/judge-claims.js',
  );
  const { questionsOf } = await load<typeof import('../src/application/verify/questions-of.js')>(
    'src/application/verify/questions-of.js',
  );
  const { worldOf } = await load<typeof import('../src/application/verify/world-of.js')>(
    'src/application/verify/world-of.js',
  );
  const { judgeAuthorship, AUTHORSHIP_QUESTIONS } = await load<
    typeof import('../src/application/verify/judge-authorship.js')
  >('src/application/verify/judge-authorship.js');
  const { evidenceOf } = await load<typeof import('./incident-evidence.js')>('bench/incident-evidence.js');
  return { readReport, CHECKS, judgeClaims, questionsOf, worldOf, judgeAuthorship, AUTHORSHIP_QUESTIONS, evidenceOf };
}
type Engine = Awaited<ReturnType<typeof engine>>;

interface Tried {
  readonly condition: number;
  readonly gain: Gain;
  readonly sentence: Labelled;
}

/** Every condition that alone keeps a sentence of the report open. */
async function triedIn(
  { readReport, CHECKS, judgeClaims, questionsOf, worldOf, judgeAuthorship, AUTHORSHIP_QUESTIONS, evidenceOf }: Engine,
  conditions: ConditionSwitch,
  bundle: string,
  report: string,
  sentences: readonly Labelled[],
): Promise<readonly Tried[]> {
  const evidence = await evidenceOf(bundle);
  const dictionary = await evidence.dictionary();
  const { claims, authors } = readReport(report, dictionary, {});
  const timeline = await evidence.answer([...questionsOf(claims), { kinds: STATEMENT_KINDS }, ...AUTHORSHIP_QUESTIONS]);
  const world = worldOf(dictionary, judgeAuthorship(authors, dictionary, timeline));
  const judged = (claim: Claim): Verdict => judgeClaims([claim], CHECKS, timeline, world)[0]!.verdict;
  const tried: Tried[] = [];
  for (const sentence of sentences) {
    const own = claims.filter(({ span }) => span.start < sentence.end && span.end > sentence.start);
    const open = own.filter((claim) => judged(claim) === 'unsupported');
    if (open.length !== 1 || own.some((claim) => judged(claim) === 'contradicted')) continue;
    const [claim] = open;
    for (const check of CHECKS.filter(({ appliesTo }) => appliesTo.includes(claim!.kind))) {
      const alone = () => weigh(check.examine(claim!, timeline, world), null).verdict;
      const before = alone();
      for (const condition of conditions.firedIn(alone)) {
        const now = conditions.without(condition, alone);
        if (now !== before && (now === 'supported' || now === 'contradicted'))
          tried.push({ condition, gain: gainOf(sentence.label, now), sentence });
      }
    }
  }
  return tried;
}

async function allTried(conditions: ConditionSwitch, part: string): Promise<readonly Tried[]> {
  const { pairedReports, composed, TURNS } = await load<typeof import('./twins-reports.js')>('bench/twins-reports.js');
  const { labelledIncidents } = await load<typeof import('./accuracy-labels.js')>('bench/accuracy-labels.js');
  const parts = await engine();
  const root = join(CHECKOUT, 'bench/incidents');
  const tried: Tried[] = [];
  for (const paired of pairedReports(join(CHECKOUT, 'bench/twins')).filter(({ name }) => name.includes(part)))
    for (const turn of [undefined, ...Array.from({ length: TURNS }, (_, i) => i)]) {
      const { text, spans } = composed(paired, turn);
      const sentences = spans.flatMap((span, i): Labelled[] =>
        turn !== undefined && i % TURNS !== turn
          ? []
          : [
              {
                ...span,
                name: `${paired.name}#${i}`,
                text: text.slice(span.start, span.end),
                label: turn === undefined ? 'supported' : 'contradicted',
                sealed: paired.sealed,
              },
            ],
      );
      tried.push(...(await triedIn(parts, conditions, join(root, paired.incident, 'bundle'), text, sentences)));
    }
  for (const { bundle, reports } of labelledIncidents(root))
    for (const report of reports.filter(({ name }) => name.includes(part))) {
      const sentences = report.units.map(
        (unit): Labelled => ({
          ...unit,
          name: `${report.name}:${unit.line}`,
          label: unit.verdict,
          // Half of these have never been looked at.
          sealed: report.name.includes('/n-'),
        }),
      );
      tried.push(...(await triedIn(parts, conditions, bundle, report.text, sentences)));
    }
  return tried;
}

const GAINS: readonly Gain[] = ['confirms', 'believes', 'catches', 'accuses'];
/** Fewer sentences may be an accident. */
const SEVERAL = 3;
const MOST_SHOWN = 60;

function printLedger(known: readonly Condition[], tried: readonly Tried[]): void {
  const rows = [...new Set(tried.map(({ condition }) => condition))].map((condition) => {
    const own = tried.filter((one) => one.condition === condition);
    const count = (gain: Gain): number =>
      new Set(own.filter((one) => one.gain === gain).map(({ sentence }) => `${sentence.name} ${sentence.label}`)).size;
    const [confirms, believes, catches, accuses] = GAINS.map(count) as [number, number, number, number];
    return {
      condition,
      counts: [confirms, believes, catches, accuses],
      worth: confirms + catches - 3 * believes - 10 * accuses,
    };
  });
  console.log(`${'number'.padStart(6)}${GAINS.map((gain) => gain.padStart(10)).join('')}  condition`);
  for (const { condition, counts } of rows
    .filter(({ counts }) => counts[0]! >= SEVERAL || counts[2]! >= SEVERAL)
    .sort((a, b) => b.worth - a.worth || a.condition - b.condition)
    .slice(0, MOST_SHOWN)) {
    const { file, line, text } = known[condition]!;
    const short = text.replaceAll(/\s+/g, ' ').slice(0, 80);
    console.log(
      `${String(condition).padStart(6)}${counts.map((one) => String(one).padStart(10)).join('')}  ${file}:${line}  ${short}`,
    );
  }
}

function printSentences(tried: readonly Tried[], condition: number): void {
  const lines = tried
    .filter((one) => one.condition === condition)
    .map(({ gain, sentence }) => `${gain.padEnd(9)} ${sentence.name}  ${sentence.sealed ? '(sealed)' : sentence.text}`);
  console.log([...new Set(lines)].join('\n'));
}

const [, , ...words] = process.argv;
const asked = words.indexOf('--sentences');
const part = words.find((word, i) => !word.startsWith('--') && (asked < 0 || i !== asked + 1)) ?? '';
const known = markedCopy();
const conditions = new ConditionSwitch();
conditions.install();
const tried = await allTried(conditions, part);
console.log(`${known.length} conditions`);
if (asked >= 0) printSentences(tried, Number(words[asked + 1]));
else printLedger(known, tried);
