/** Finished check runs of a suite; a check that is still running has not said anything yet. */
import type { ReadingDraft } from '../../../application/ports/draft-reading.js';
import { idText, instant, text, valueAt, webUrl, words } from '../../../application/ports/json-reading.js';
import type { Json } from '../../../domain/evidence.js';
import type { Interval } from '../../../domain/interval.js';
import { checkIn, nodesOf } from '../subjects.js';
import { outcomeOf, type Suite } from './suite.js';

/** From start to end; the end alone when nobody recorded a start. */
function intervalOf(value: Json | undefined, start: string, end: string): Interval | undefined {
  const to = instant(value, end);
  const from = instant(value, start) ?? to;
  if (to === undefined || from === undefined) return undefined;
  return from > to ? { from: to, to } : { from, to };
}

export function checkRuns(suite: Suite, draft: ReadingDraft): void {
  const runs = nodesOf(suite.body, 'checkRuns');
  for (const run of runs) runEvent(suite, run, draft);
  const conclusion = text(suite.body, 'conclusion')?.toLowerCase();
  const name = suite.workflow ?? suite.app;
  if (runs.length > 0 || conclusion === undefined || name === undefined) return;
  draft.event({
    kind: 'check.finished',
    at: intervalOf(suite.body, 'createdAt', 'updatedAt'),
    subjects: [checkIn(draft, name, undefined), ...suite.subjects],
    outcome: outcomeOf(conclusion),
    attributes: { name, conclusion, ...sharedFacts(suite) },
    trust: 2,
    nativeId: suite.id,
    url: suite.runUrl,
  });
}

const sharedFacts = (suite: Suite) => ({
  sha: suite.sha,
  suite: suite.id,
  workflow: suite.workflow,
  app: suite.app,
  branch: suite.branch,
  number: suite.number,
});

function runEvent(suite: Suite, run: Json, draft: ReadingDraft): void {
  const name = words(run, 'name');
  if (name === undefined) {
    draft.notUnderstood('a check run without a name');
    return;
  }
  const check = checkIn(draft, name, suite.workflow);
  const conclusion = text(run, 'conclusion')?.toLowerCase();
  if (conclusion === undefined) return;
  const title = words(run, 'title');
  const build = words(run, 'externalId');
  draft.event({
    kind: 'check.finished',
    at: intervalOf(run, 'startedAt', 'completedAt'),
    subjects: [check, ...suite.subjects],
    outcome: outcomeOf(conclusion),
    attributes: { name, conclusion, ...sharedFacts(suite), title, externalId: build },
    text: [title, words(run, 'summary')].filter((part) => part !== undefined).join('\n\n'),
    trust: 2,
    toldBy: idText(run, 'databaseId') === undefined ? undefined : `check-runs/${idText(run, 'databaseId')}`,
    nativeId: idText(run, 'databaseId') ?? idText(run, 'id'),
    url: webUrl(valueAt(run, 'detailsUrl'), suite.runUrl),
  });
}

/** The run of a workflow as a whole. */
export function workflowRun(suite: Suite, draft: ReadingDraft): void {
  const conclusion = text(suite.body, 'conclusion')?.toLowerCase();
  if (!suite.run || conclusion === undefined) return;
  const run = valueAt(suite.body, 'workflowRun');
  draft.event({
    kind: 'pipeline.finished',
    at: intervalOf(run, 'createdAt', 'updatedAt') ?? intervalOf(suite.body, 'createdAt', 'updatedAt'),
    subjects: [suite.run, ...suite.subjects],
    outcome: outcomeOf(conclusion),
    attributes: {
      name: suite.workflow,
      result: conclusion,
      runNumber: valueAt(run, 'runNumber'),
      event: text(run, 'event'),
      sha: suite.sha,
      branch: suite.branch,
    },
    trust: 2,
    nativeId: suite.id,
    url: suite.runUrl,
  });
}
