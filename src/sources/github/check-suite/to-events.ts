/** One check suite: its check runs, the workflow run behind it, and the deployment reviews that run waited for. */
import { draftReading } from '../../../application/ports/draft-reading.js';
import { valueAt } from '../../../application/ports/json-reading.js';
import type { SourceReading } from '../../../application/ports/source.js';
import type { EvidenceRecord } from '../../../domain/evidence.js';
import { accountOf, hintOf } from '../actor.js';
import { checkRuns, workflowRun } from './check-runs.js';
import { deploymentReviews } from './deployment-reviews.js';
import { suiteOf } from './suite.js';

export function checkSuiteEvents(record: EvidenceRecord): SourceReading {
  const draft = draftReading(record);
  const suite = suiteOf(record, draft);
  draft.identity(hintOf(accountOf(valueAt(suite.body, 'creator'))));
  checkRuns(suite, draft);
  workflowRun(suite, draft);
  deploymentReviews(suite, draft);
  return draft.finish();
}
