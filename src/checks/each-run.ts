/** Did a named check end so on each of the commits told of, or on the one told by its place? "Failed on both commits", "green on the first commit", "all 212 unit tests passed". */

import type { Claim } from '../claims/claim.js';
import { fold } from '../claims/words/atoms.js';
import { numbersMeantBy } from '../claims/words/number-words.js';
import type { EventKind } from '../domain/event-kind.js';
import type { Finding } from '../domain/finding.js';
import { grouped, kept } from '../domain/kept.js';
import type { Outcome, TimelineEvent } from '../domain/timeline-event.js';
import type { Check } from './check.js';
import { aroundIncident } from './matching/around-incident.js';
import { outcomeDiffers } from './matching/differs.js';
import { eventPointer, finding } from './matching/findings.js';
import { lettersOf } from './matching/spoken.js';

const ID = 'each-run';
const RUNS = { kinds: ['check.finished'] as readonly EventKind[] } as const;

export const eachRun: Check = Object.freeze({
  id: ID,
  asks: 'Did the check end so on each of the commits told of?',
  appliesTo: ['assertion', 'absence'],
  needs: (claim) => (asksOf(claim) ? [RUNS] : []),
  examine(claim, timeline, world) {
    const asked = asksOf(claim);
    if (!asked) return [];
    const runs = aroundIncident(timeline.ask(RUNS), world);
    return asked.tests === undefined ? judged(claim, asked, runs) : counted(asked.tests, claim, runs);
  },
} satisfies Check);

interface Asked {
  readonly outcome: 'success' | 'failure' | 'skipped';
  /** How many commits, where each of them is spoken of. */
  readonly many?: number;
  /** Which one of them: from the front, or -1 for the last. */
  readonly place?: number;
  /** How many tests passed. */
  readonly tests?: number;
}

const ENDED: readonly (readonly [Asked['outcome'], RegExp])[] = [
  ['failure', /\b(?:failed|red|broke|unsuccessful|failing)\b/],
  ['skipped', /\bskipped\b/],
  ['success', /\b(?:passed|green|succeeded|clean|successful)\b/],
];
const EACH =
  /\b(?:on|for|at) (?:both|(?:all |each of )?(?:the |its )?(two|three|four|five|\d)) (?:of (?:the|its) )?(?:\p{L}+ )?commits\b/u;
const ONE = /\b(?:on|for|at|of) (?:the|its) (first|second|third|last|final|initial|earlier) commit\b/;
const PLACES: Readonly<Record<string, number>> = {
  first: 0,
  initial: 0,
  earlier: 0,
  second: 1,
  third: 2,
  last: -1,
  final: -1,
};
const TESTS =
  /\ball (?:of )?(?:the |its |their |our )?(\d{1,3}(?:,?\d{3})*) (?:\p{L}+ )?(?:tests?|checks|specs)\b.{0,20}\b(?:passed|succeeded|were green|green)\b/u;

/** What a plain sentence asks of the runs; null where it denies, or tells of neither. */
function asksOf(claim: Claim): Asked | null {
  if (claim.modality !== 'asserted' || claim.attribution) return null;
  const text = fold(claim.text);
  if (/\b(?:not|never|no|none|neither|nor|but|except)\b|n't\b/.test(text)) return null;
  const tests = TESTS.exec(text);
  if (tests) return { outcome: 'success', tests: Number(tests[1]!.replace(',', '')) };
  if (claim.kind !== 'assertion') return null;
  const said = ENDED.filter(([, pattern]) => pattern.test(text));
  const [only, ...more] = said;
  if (!only || more.length > 0) return null;
  const each = EACH.exec(text);
  if (each)
    return { outcome: only[0], many: each[1] === undefined ? 2 : (numbersMeantBy(each[1])[0] ?? Number(each[1])) };
  const one = ONE.exec(text);
  return one ? { outcome: only[0], place: PLACES[one[1]!]! } : null;
}

/** The runs of the only check that the sentence names, on the one branch that had so many commits of it. */
function judged(claim: Claim, asked: Asked, runs: readonly TimelineEvent[]): readonly Finding[] {
  const letters = lettersOf(claim.text);
  const named = [...byName(runs)].filter(([name]) => letters.includes(lettersOf(name)));
  const [only, ...more] = named.filter(([name]) => !named.some(([other]) => other !== name && other.includes(name)));
  if (!only || more.length > 0) return [];
  const branches = [...byBranch(only[1]).values()].map(newestOfEach);
  const told = branches.filter((own) =>
    asked.many === undefined ? own.length > 1 && own.length > (asked.place ?? 0) : own.length === asked.many,
  );
  const [branch, ...others] = told;
  if (!branch || others.length > 0) return [];
  const meant = asked.place === undefined ? branch : [branch.at(asked.place)!];
  const odd = meant.find(({ outcome }) => outcome !== asked.outcome);
  const asserted = { type: 'outcome', value: asked.outcome } as const;
  if (!odd) return [finding(ID, 'existence', 'supports', 'records_agree', asserted, meant.map(eventPointer))];
  return OPPOSITE[asked.outcome].has(odd.outcome)
    ? [outcomeDiffers(ID, asked.outcome, odd, odd.outcome ?? 'unknown')]
    : [];
}

const OPPOSITE: Readonly<Record<Asked['outcome'], ReadonlySet<Outcome | undefined>>> = {
  success: new Set(['failure', 'timeout', 'skipped', 'cancelled']),
  failure: new Set(['success', 'skipped']),
  skipped: new Set(['success', 'failure']),
};

/** "212 passed" in the summary of a run that went well. */
function counted(tests: number, claim: Claim, runs: readonly TimelineEvent[]): readonly Finding[] {
  const letters = lettersOf(claim.text);
  const passed = new RegExp(
    `(?<![\\d.,])${tests} (?:\\w+ )?(?:passed|ok|green|succeeded)\\b|(?<![\\d.,])${tests} of ${tests}\\b`,
  );
  const ofASort = /\b(?:unit|integration|contract|smoke|load) tests?\b/.test(letters);
  const green = runs.find(
    (event) =>
      event.outcome === 'success' &&
      passed.test((event.text ?? '').replace(/(?<=\d),(?=\d{3})/g, '')) &&
      (!ofASort ||
        lettersOf(String(event.attributes['name']))
          .trim()
          .split(' ')
          .some((word) => letters.includes(` ${word} `))),
  );
  const facet = claim.kind === 'absence' ? 'absence' : 'existence';
  return green
    ? [finding(ID, facet, 'supports', 'records_agree', { type: 'outcome', value: 'success' }, [eventPointer(green)])]
    : [];
}

const byName = kept((runs: readonly TimelineEvent[]) =>
  grouped(runs, (event) => [String(event.attributes['name'] ?? '')].filter((name) => name.length > 1)),
);
const byBranch = (runs: readonly TimelineEvent[]) =>
  grouped(runs, (event) => [
    `${event.subjects.find(({ type }) => type === 'repository')?.id} ${String(event.attributes['branch'])}`,
  ]);

/** The last run on each commit, in the order in which the commits were first run. */
function newestOfEach(runs: readonly TimelineEvent[]): readonly TimelineEvent[] {
  const last = new Map<string, TimelineEvent>();
  for (const event of runs) last.set(String(event.attributes['sha']), event);
  return [...last.values()];
}
