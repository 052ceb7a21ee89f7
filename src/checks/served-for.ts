/** For how long did it serve: does a recorded stretch of traffic, or of a version in production, last as long as stated? */
import type { ClaimOf } from '../claims/claim.js';
import type { Finding, TypedValue } from '../domain/finding.js';
import { type Instant, SECOND } from '../domain/instant.js';
import type { Timeline } from '../domain/question.js';
import type { TimelineEvent } from '../domain/timeline-event.js';
import type { Check } from './check.js';
import { eventPointer, finding } from './matching/findings.js';
import type { Period } from './matching/periods.js';
import { RUNNING, type Served, trafficPeriods, versionPeriods } from './matching/recorded-periods.js';
import { isServed, servedIn } from './matching/served-told.js';
import { lengthMatches } from './matching/slot-matches.js';
import type { World } from './world.js';

const ID = 'served-for';

export const servedFor: Check = Object.freeze({
  id: ID,
  asks: 'Did this revision or version serve for as long as stated?',
  appliesTo: ['duration'],
  needs: (claim) => (isServed(claim) ? [RUNNING] : []),
  examine(claim, timeline, world) {
    if (!isServed(claim)) return [];
    const served = servedIn(claim)!;
    const runs = runsOf(periodsOf(served, timeline, world));
    return runs.length > 0 ? [compared(claim, runs)] : [];
  },
} satisfies Check);

function periodsOf(served: Served, timeline: Timeline, world: World): readonly Period[] {
  const revisions = served.subjects.flatMap(({ candidates }) => candidates.filter(({ type }) => type === 'revision'));
  return revisions.length > 0 ? trafficPeriods(served, revisions, timeline) : versionPeriods(served, timeline, world);
}

interface Run {
  readonly from: Instant | null;
  readonly to: Instant | null;
  readonly events: readonly TimelineEvent[];
}

/** Stretches over which it served without a break; how the traffic was shared may change within one. */
function runsOf(periods: readonly Period[]): readonly Run[] {
  const runs: Run[] = [];
  for (const { at, fits, event } of [...periods].sort((a, b) => (begin(a) < begin(b) ? -1 : 1))) {
    if (!fits) continue;
    const last = runs.at(-1);
    if (last && last.to !== null && last.to === at.from)
      runs[runs.length - 1] = { from: last.from, to: at.to, events: [...last.events, event] };
    else runs.push({ from: at.from, to: at.to, events: [event] });
  }
  return runs;
}

const begin = ({ at }: Period): Instant => at.from ?? -(1n << 62n);

function compared(claim: ClaimOf<'duration'>, runs: readonly Run[]): Finding {
  const asserted: TypedValue = { type: 'duration', value: (claim.length.low + claim.length.high) / 2, unit: 'second' };
  const graded = runs.map((run) => ({
    run,
    match:
      run.from === null || run.to === null
        ? ('cannot_tell' as const)
        : lengthMatches(claim.length, run.from, run.to, SLACK),
  }));
  const fitting = graded.find(
    ({ run: { from, to }, match }) =>
      match === 'yes' || (from !== null && to !== null && lengthMatches(claim.length, from, to) === 'yes'),
  );
  const one = fitting ?? (runs.length === 1 && graded[0]!.match === 'no' ? graded[0]! : null);
  if (!one) return finding(ID, 'duration', 'silent', 'no_record', asserted);
  const { from, to, events } = one.run;
  return finding(
    ID,
    'duration',
    fitting ? 'supports' : 'contradicts',
    fitting ? 'records_agree' : 'duration_differs',
    asserted,
    events.slice(0, 2).map(eventPointer),
    { type: 'duration', value: Number((to! - from!) / SECOND), unit: 'second' },
  );
}

/** Between the call that moves traffic and the record that it moved lies some time. */
const SLACK = 60n * SECOND;
