/** One pull request, read in the order in which its parts came about; each part has a file beside this one. */
import { draftReading } from '../../../application/ports/draft-reading.js';
import type { SourceReading } from '../../../application/ports/source.js';
import type { EvidenceRecord } from '../../../domain/evidence.js';
import { hintOf } from '../actor.js';
import { commented } from './commented.js';
import { committed } from './committed.js';
import { merged } from './merged.js';
import { opened } from './opened.js';
import { pullRequestOf } from './pull-request.js';
import { reverted } from './reverted.js';
import { reviewed } from './reviewed.js';
import { timelineItems } from './timeline-items.js';

export function pullRequestEvents(record: EvidenceRecord): SourceReading {
  const draft = draftReading(record);
  const change = pullRequestOf(record, draft);
  if (!change) {
    draft.notUnderstood('a pull request without a number');
    return draft.finish();
  }
  draft.identity(hintOf(change.author));
  opened(change, draft);
  committed(change, draft);
  reviewed(change, draft);
  commented(change, draft);
  timelineItems(change, draft);
  merged(change, draft);
  reverted(change, draft);
  return draft.finish();
}
