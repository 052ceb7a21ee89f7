/** Did every check pass (or none): the check runs on the change's commits, of which one failure refutes "all green". */

import type { Claim, ClaimOf } from '../claims/claim.js';
import { stem } from '../claims/words/stem.js';
import { type EntityRef, entityKey } from '../domain/entity.js';
import type { EventKind } from '../domain/event-kind.js';
import type { Finding } from '../domain/finding.js';
import type { Timeline } from '../domain/question.js';
import type { TimelineEvent } from '../domain/timeline-event.js';
import type { Check } from './check.js';
import { absenceProof } from './matching/absence.js';
import { outcomeDiffers } from './matching/differs.js';
import { coveragePointer, eventPointer, finding } from './matching/findings.js';
import { LINKING_KINDS, linksAmong } from './matching/links.js';
import { lettersOf } from './matching/spoken.js';
import type { World } from './world.js';

const ID = 'every-check';
const RUNS = { kinds: ['check.finished'] as readonly EventKind[] } as const;
const LINKS = { kinds: LINKING_KINDS } as const;

export const everyCheck: Check = Object.freeze({
  id: ID,
  asks: 'Did every check on the change pass?',
  appliesTo: ['absence', 'event'],
  needs: (claim) => (isAboutChecks(claim) || isOfSomeCheck(claim) ? [RUNS, LINKS] : []),
  examine(claim, timeline, world) {
    if (isOfSomeCheck(claim)) return notAll(claim, timeline, world).filter(({ stance }) => stance === 'contradicts');
    if (!isAboutChecks(claim)) return [];
    return claim.what.negated ? notAll(claim, timeline, world) : examine(claim, timeline, world);
  },
} satisfies Check);

const isAboutChecks = (claim: Claim): claim is ClaimOf<'absence'> =>
  claim.kind === 'absence' &&
  (claim.quantifier === 'all'
    ? claim.what.actions.some((action) => action === 'succeed' || action === 'finish')
    : // "Red checks on #12: none"
      claim.quantifier === 'none' && claim.what.outcome === 'failure' && NO_CHECK.test(claim.text)) &&
  claim.what.subjects.some((slot) => slot.types.includes('check'));

/** "Merged with a red check", "one of its tests failed": nothing else is told of the check, so that it may be any of them. */
const isOfSomeCheck = (claim: Claim): claim is ClaimOf<'event'> =>
  claim.kind === 'event' &&
  !claim.what.negated &&
  !claim.what.attempted &&
  claim.what.words.length === 0 &&
  (claim.what.time === undefined || claim.what.time.inherited) &&
  claim.what.actions.length > 0 &&
  claim.what.actions.every((action) => action === 'fail') &&
  claim.what.subjects.some(({ how, text }) => how !== 'named' && ANY_CHECK.has(text)) &&
  thingsOf(claim).length === 1;
const ANY_CHECK: ReadonlySet<string> = new Set(['check', 'test'].map(stem));

/** "Not every check was green": the failure that refutes "all" bears it out, and it is refuted where every run on every commit passed. */
function notAll(claim: ClaimOf<'absence' | 'event'>, timeline: Timeline, world: World): readonly Finding[] {
  const refs = thingsOf(claim).flatMap((slot) => slot.candidates);
  const green = runsOnAny(refs, timeline).every(({ outcome }) => outcome === 'success');
  return examine(claim, timeline, world).map((one) => {
    if (one.stance === 'contradicts')
      return { ...one, facet: 'absence', stance: 'supports', reason: 'records_agree' } as const;
    if (one.stance === 'supports' && green)
      return { ...one, facet: 'outcome', stance: 'contradicts', reason: 'outcome_differs' } as const;
    return { ...one, stance: 'silent', reason: 'no_record' } as const;
  });
}

const NO_CHECK =
  /\b(?:no|none of (?:the|its|their)) (?:\w+ ){0,2}(?:checks?|tests?|gates?)\b|\bchecks?\b.{0,60}: ?none\b/i;

/** Told of one of several commits. */
const ONE_COMMIT = /\b(?:first|second|third|initial|original|earlier|previous|last but one)\b(?: \S+)? commit\b/i;

/** The changes, commits and releases that the checks are said to be of. */
const thingsOf = ({ what }: ClaimOf<'absence' | 'event'>) =>
  what.subjects.filter((slot) =>
    slot.candidates.some((ref) => ref.type === 'change' || ref.type === 'commit' || ref.type === 'release'),
  );

function examine(claim: ClaimOf<'absence' | 'event'>, timeline: Timeline, world: World): readonly Finding[] {
  const asserted = { type: 'outcome', value: 'success' } as const;
  const things = thingsOf(claim);
  // Of which of several commits it is told, the last ones do not show.
  if (things.length === 0 || claim.what.ordinal !== undefined || ONE_COMMIT.test(claim.text))
    return [finding(ID, 'absence', 'silent', 'no_record', asserted)];
  const onThem = newest(
    runsOn(
      things.flatMap((slot) => slot.candidates),
      timeline,
    ),
  );
  // "All 212 unit tests passed": told of the check of that name alone.
  const worded = EXCEPT.test(claim.text) ? [] : onThem.filter((event) => isWorded(claim.text, event));
  const all = worded.length > 0 ? worded : ofThatSort(claim.text, onThem);
  const spared = EXCEPT.test(claim.text) ? all.filter((event) => isNamedIn(claim.text, event)) : [];
  // "All but one": which one is not said; "all but lint", which was green as well, is no plain statement.
  if (EXCEPT.test(claim.text) && !spared.some((event) => event.outcome !== 'success'))
    return [finding(ID, 'absence', 'silent', 'no_record', asserted)];
  const runs = all.filter((event) => !spared.includes(event));
  const failed =
    runs.find((event) => event.outcome === 'failure' || event.outcome === 'timeout') ??
    // "… the dry run included": named, and it never ran.
    (claim.kind === 'absence' && claim.quantifier === 'all'
      ? runs.find((event) => event.outcome === 'skipped' && isNamedIn(claim.text, event))
      : undefined);
  if (failed) return [outcomeDiffers(ID, 'success', failed, failed.outcome ?? 'failure')];
  const proof = absenceProof(
    ['check.finished'],
    things.flatMap((slot) => slot.candidates),
    world.incident,
    world,
  );
  const green = runs.find((event) => event.outcome === 'success');
  if (green && worded.length > 0)
    return [finding(ID, 'absence', 'supports', 'records_agree', asserted, [eventPointer(green)])];
  if (!proof || !green) return [finding(ID, 'absence', 'silent', 'coverage_incomplete', asserted)];
  return [
    finding(ID, 'absence', 'supports', 'coverage_shows_absence', asserted, [
      ...proof.map(coveragePointer),
      eventPointer(green),
    ]),
  ];
}

/** "The tests passed": a lint that failed is no test, where others are called so. */
function ofThatSort(text: string, runs: readonly TimelineEvent[]): readonly TimelineEvent[] {
  if (!/\btests\b/i.test(text) || /\bchecks?\b/i.test(text)) return runs;
  const tests = runs.filter(({ attributes: { name } }) => /test|e2e|spec/i.test(String(name ?? '')));
  return tests.length > 0 ? tests : runs;
}

/** "Every check but lint", "all checks apart from the benchmark". */
const EXCEPT =
  /\b(?:(?:checks?|tests?|all|every\w*|each) but|except\w*|save(?: for)?|apart from|other than|with the exception of|barring)\b/i;
const isNamedIn = (text: string, event: TimelineEvent): boolean => {
  const name = lettersOf(String(event.attributes['name'] ?? ''));
  return name.trim().length > 2 && lettersOf(text).includes(name);
};

/** Every word of its name stands right before what is run: "the unit tests", "all contract tests". */
function isWorded(text: string, event: TimelineEvent): boolean {
  const words = String(event.attributes['name'] ?? '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !RUN.test(word));
  return (
    words.length > 0 &&
    words.length <= 4 &&
    new RegExp(`\\b${words.join('[ -]')}[ -]${RUN.source.slice(1, -1)}`, 'i').test(text)
  );
}
const RUN = /^(?:checks?|tests?|suites?|jobs?|runs?|benchmarks?)$/;

/** Check runs on the last commits of a change or on the commit of a release: earlier ones were pushed over. */
function runsOn(refs: readonly EntityRef[], timeline: Timeline): readonly TimelineEvent[] {
  const linking = timeline.ask(LINKS);
  const links = linksAmong(linking);
  return runsAt(
    refs.flatMap((ref) => (ref.type === 'change' ? headsOf(entityKey(ref), linking) : [...links.of(ref)])),
    timeline,
  );
}

/** Check runs on any commit that hangs together with them. */
function runsOnAny(refs: readonly EntityRef[], timeline: Timeline): readonly TimelineEvent[] {
  const links = linksAmong(timeline.ask(LINKS));
  return runsAt(
    refs.flatMap((ref) => [...links.of(ref)]),
    timeline,
  );
}

function runsAt(commits: readonly string[], timeline: Timeline): readonly TimelineEvent[] {
  const keys = new Set(commits);
  return timeline
    .ask(RUNS)
    .filter((event) => event.subjects.some((subject) => subject.type === 'commit' && keys.has(entityKey(subject))));
}

function headsOf(change: string, linking: readonly TimelineEvent[]): readonly string[] {
  const opened = linking.find(
    (event) => event.kind === 'change.opened' && event.subjects[0] && entityKey(event.subjects[0]) === change,
  );
  return ['headSha'].flatMap((name) => {
    const sha = opened?.attributes[name];
    return typeof sha === 'string' ? [`commit:${sha}`] : [];
  });
}

/** Of a check that ran twice on one commit only the last run counts. */
function newest(runs: readonly TimelineEvent[]): readonly TimelineEvent[] {
  const last = new Map<string, TimelineEvent>();
  for (const event of runs) last.set(`${String(event.attributes['name'])} ${String(event.attributes['sha'])}`, event);
  return [...last.values()];
}
