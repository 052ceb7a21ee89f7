/** "CI on #12 was green": told of the whole run, so that one check which passed does not show it, and one which failed refutes it. */

import type { Happening } from '../../claims/slots.js';
import { stem } from '../../claims/words/stem.js';
import type { Finding } from '../../domain/finding.js';
import type { Question, Timeline } from '../../domain/question.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import { outcomeDiffers } from './differs.js';
import type { Links } from './links.js';
import { isOfHead } from './of-head.js';
import { subjectFits } from './slot-matches.js';

const RUNS: Question = { kinds: ['pipeline.finished', 'check.finished'] };
const OF: ReadonlySet<string> = new Set(['change', 'commit', 'release']);
const SINGLE: ReadonlySet<string> = new Set(['check', 'job', 'build', 'trigger']);
export const WHOLE_RUN_QUESTIONS: readonly Question[] = [RUNS];

/** A contradiction, an empty list where nobody can tell, or null where the claim is not of a whole run. */
export function wholeRun(
  check: string,
  happening: Happening,
  timeline: Timeline,
  links: Links,
): readonly Finding[] | null {
  if (!isOfWholeRun(happening)) return null;
  const about = happening.subjects.filter((slot) => slot.candidates.some((ref) => OF.has(ref.type)));
  const runs = timeline
    .ask(RUNS)
    .filter(
      (event) =>
        about.every((slot) => subjectFits(slot, event, links) !== 'no') && isOfHead(event, happening, timeline),
    );
  const named = runs.filter((event) => happening.words.includes(stem(String(event.attributes['name']).toLowerCase())));
  const last = newest(named.length > 0 ? runs.filter((event) => isPartOf(event, named)) : runs);
  const failed = last.find((event) => event.outcome === 'failure' || event.outcome === 'timeout');
  if (!failed) return null;
  if (happening.time && !happening.time.inherited) return [];
  return [outcomeDiffers(check, 'success', failed, 'failure')];
}

/** It went well, it is a change or commit, and no single check, job or build is spoken of. */
const isOfWholeRun = ({ actions, outcome, negated, ordinal, subjects }: Happening): boolean =>
  !negated &&
  ordinal === undefined &&
  (outcome ?? 'success') === 'success' &&
  actions.length > 0 &&
  actions.every((action) => action === 'succeed' || action === 'finish' || action === 'run') &&
  subjects.some((slot) => slot.candidates.some((ref) => OF.has(ref.type))) &&
  !subjects.some((slot) => [...slot.types, ...slot.candidates.map((ref) => ref.type)].some((type) => SINGLE.has(type)));

/** The run of that name, and its own checks. */
const isPartOf = (event: TimelineEvent, runs: readonly TimelineEvent[]): boolean =>
  runs.includes(event) || runs.some((run) => run.attributes['name'] === event.attributes['workflow']);

/** Of a run that was repeated only the last counts. */
function newest(runs: readonly TimelineEvent[]): readonly TimelineEvent[] {
  const last = new Map<string, TimelineEvent>();
  for (const event of [...runs].sort((a, b) => (a.at.from < b.at.from ? -1 : 1)))
    last.set(`${event.kind} ${String(event.attributes['name'])}`, event);
  return [...last.values()];
}
