/**
 * The plainest facts, taken from the records themselves: `npm run bench:facts [part of an incident's name]`, over `bench/incidents` or the
 * folder that FACTS_DIR names. For each kind of event some sentences in the plainest words, true and turned, each a report of its own;
 * `--misses` adds every shape of sentence that came out otherwise, with one example. `--kind change.merged` asks one kind.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { verifyReport } from '../src/application/verify-report.js';
import type { EventKind } from '../src/domain/event-kind.js';
import type { TimelineEvent } from '../src/domain/timeline-event.js';
import type { Verdict } from '../src/domain/verdict.js';
import { ANCHOR_KINDS, factsBetween } from './facts-between.js';
import { CHAINED_KINDS, factsChained } from './facts-chains.js';
import { COUNTED_KINDS, factsCounted } from './facts-counts.js';
import { type FactSentence, factsOf } from './facts-of.js';
import { SENTENCES } from './facts-sentences.js';
import { factsStanding, STANDING_KINDS } from './facts-standing.js';
import { evidenceOf } from './incident-evidence.js';
import { verdictOver } from './mutants-tally.js';

/** Compiled below `dist/bench-facts/bench`, or run in `bench`: the checkout is found upwards. */
const INCIDENTS =
  process.env['FACTS_DIR'] ??
  ['./', '../../../bench/']
    .map((up) => fileURLToPath(new URL(`${up}incidents`, import.meta.url)))
    .find((path) => existsSync(path)) ??
  resolve('bench/incidents');

/** Events of each kind asked in one incident. */
const EVENTS_EACH = 3;
/** Pairs of events told together. */
const PAIRS_EACH = 14;
/** From long before the incident nobody tells anything by its clock alone: a day before it, and what follows. */
const DAY = 86_400_000_000_000n;

interface Judged extends FactSentence {
  readonly incident: string;
  readonly verdict: Verdict;
  readonly why: string;
}

const PULLS = /^github\/(.+)\/pull-requests\.json$/;

/** What names neither a thing nor a clock is told of the incident. */
const namesIt = ({ shape }: FactSentence): boolean => /\{(?:clock|id|short|number)\}/.test(shape);

async function judgedOf(incident: string, kinds: readonly EventKind[]): Promise<Judged[]> {
  const evidence = await evidenceOf(join(INCIDENTS, incident, 'bundle'));
  const { identities, manifest } = await evidence.dictionary();
  const timeline = await evidence.answer([...kinds, ...ANCHOR_KINDS].map((kind) => ({ kinds: [kind] })));
  const { from, to } = manifest.incident;
  const day = new Date(Number(from / 1_000_000n)).toISOString().slice(0, 10);
  const within = (kind: EventKind, around: bigint): TimelineEvent[] =>
    timeline
      .ask({ kinds: [kind] })
      .filter(({ at }) => at.from >= from - around && (to === null || at.from <= to + around));
  const facts = kinds.flatMap((kind) => [
    ...factsOf(kind, within(kind, DAY), identities, day, EVENTS_EACH).filter(namesIt),
    ...factsOf(kind, within(kind, 0n), identities, day, EVENTS_EACH).filter((fact) => !namesIt(fact)),
  ]);
  const between = factsBetween(
    ANCHOR_KINDS.flatMap((kind) => within(kind, DAY / 4n)),
    day,
    PAIRS_EACH,
  );
  const known = await evidence.answer(STANDING_KINDS.map((kind) => ({ kinds: [kind] })));
  const whole = new Set(
    manifest.coverage.flatMap(({ path, complete }) => (complete ? (PULLS.exec(path)?.[1] ?? []) : [])),
  );
  const standing = factsStanding((kind) => known.ask({ kinds: [kind] }), whole, day, EVENTS_EACH);
  const counts = await evidence.answer(COUNTED_KINDS.map((kind) => ({ kinds: [kind] })));
  const inside = (kind: EventKind): TimelineEvent[] =>
    counts.ask({ kinds: [kind] }).filter(({ at }) => at.from >= from && (to === null || at.from <= to));
  const counted = factsCounted(inside, EVENTS_EACH);
  const lives = await evidence.answer(CHAINED_KINDS.map((kind) => ({ kinds: [kind] })));
  const near = (kind: EventKind): TimelineEvent[] =>
    lives
      .ask({ kinds: [kind] })
      .filter(({ at }) => at.from >= from - DAY / 4n && (to === null || at.from <= to + DAY / 4n));
  const chained = factsChained(near, identities, day, EVENTS_EACH);
  const judged: Judged[] = [];
  for (const fact of kinds.length > 1 ? [...facts, ...between, ...standing, ...counted, ...chained] : facts) {
    const text = `# Review\n\n${fact.text}\n`;
    const document = await verifyReport({ text, options: {} }, evidence);
    const verdict = verdictOver(document, 0, text.length);
    const why = document.claims.find((claim) => claim.verdict === verdict)?.explanation ?? 'no claim';
    judged.push({ ...fact, incident, verdict, why });
  }
  return judged;
}

const row = (cells: readonly (string | number)[]): string =>
  cells.map((cell, i) => (i === 0 ? String(cell).padEnd(26) : String(cell).padStart(10))).join('');

const count = (of: readonly Judged[], verdict: Verdict): number => of.filter((one) => one.verdict === verdict).length;

function printTable(head: string, all: readonly Judged[], nameOf: (one: Judged) => string): void {
  console.log(`\n${row([head, 'true', 'accused', 'confirmed', 'false', 'caught', 'believed'])}`);
  const rows = [...new Set(all.map(nameOf))].map((name) => ({ name, of: all.filter((one) => nameOf(one) === name) }));
  for (const { name, of } of [...rows, { name: 'all', of: all }]) {
    const [truths, lies] = [of.filter((one) => !one.turn), of.filter((one) => one.turn)];
    const cells = [truths, lies].flatMap((some) => [
      some.length,
      count(some, 'contradicted'),
      count(some, 'supported'),
    ]);
    console.log(row([name, ...cells]));
  }
}

const isRight = ({ turn, verdict }: Judged): boolean => verdict === (turn ? 'contradicted' : 'supported');
const isWorst = ({ turn, verdict }: Judged): boolean => verdict === (turn ? 'supported' : 'contradicted');

function printMisses(all: readonly Judged[]): void {
  for (const one of all.filter(isWorst))
    console.log(`!! ${one.turn ?? 'true'} ${one.incident}: ${one.text} (${one.why})`);
  for (const shape of new Set(all.map((one) => `${one.turn ?? 'true'} ${one.shape}`))) {
    const of = all.filter((one) => `${one.turn ?? 'true'} ${one.shape}` === shape);
    const misses = of.filter((one) => !isRight(one));
    const [one] = misses;
    if (one)
      console.log(
        `${misses.length}/${of.length} ${shape} — ${one.incident}: ${one.text} → ${one.verdict} (${one.why})`,
      );
  }
}

const words = process.argv.slice(2);
const asked = words[words.indexOf('--kind') + 1] as EventKind;
const kinds = words.includes('--kind') ? [asked] : (Object.keys(SENTENCES) as EventKind[]);
const part = words.find((word, i) => !word.startsWith('--') && words[i - 1] !== '--kind') ?? '';
const incidents = readdirSync(INCIDENTS, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name.includes(part))
  .map((entry) => entry.name)
  .sort();
const all: Judged[] = [];
for (const incident of incidents) all.push(...(await judgedOf(incident, kinds)));
printTable('kind', all, ({ kind }) => kind);
printTable('turned', all, ({ turn }) => turn ?? 'not at all');
if (words.includes('--misses')) printMisses(all);
