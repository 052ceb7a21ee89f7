/** An omission in words: what happened and why a reader of the report should know. */
import { formatInstant } from '../../domain/instant.js';
import type { DocumentOmission } from '../document/schema.js';
import type { Omission } from '../verify/find-omissions.js';
import type { OmissionKind } from '../verify/omissions/fact.js';
import { eventWords, type People } from './event-words.js';

const WHY: Readonly<Record<OmissionKind, string>> = {
  cause: 'It took effect just before the trouble began, and the report does not name it.',
  fix: 'It took effect just before the trouble ended, and the report does not name it.',
  cancelled: 'It was stopped by hand, and the report does not say so.',
  denied: 'An attempt was refused, and the report does not say so.',
  failed_fix: 'An attempt to fix it failed, and the report does not say so.',
  bypass: 'A protection of the branch was overridden, and the report does not say so.',
  objection: 'It was merged against a standing request for changes, and the report does not say so.',
  refused: 'A further change by an agent was turned down, and the report does not say so.',
  review_dismissed: 'A review was set aside before the merge, and the report does not say so.',
  muted: 'An alert was muted or switched off, and the report does not say so.',
  access: 'Rights were given during the incident, and the report does not say so.',
  revoked: 'It stopped further attempts, and the report does not say that the right was taken away.',
  later_harm: 'What caused the trouble broke this as well, after it was over, and the report does not say so.',
  revert_undone: 'It brought back what a revert had taken away, and the report does not say so.',
  data_loss: 'A job left a part undone, and the report does not say so.',
  alert: 'A critical alert was open, and the report does not mention it.',
};

/** A change that was turned down is known by its own number, not by the item of its timeline. */
const idOf = ({ kind, event }: Omission): string =>
  kind === 'refused' && event.subjects[0]?.type === 'change' ? event.subjects[0].id : event.evidence.nativeId;

export const omissionWords = (omission: Omission, people: People): DocumentOmission => ({
  kind: omission.kind,
  source: omission.event.evidence.source,
  nativeId: idOf(omission),
  at: formatInstant(omission.event.at.from),
  says: eventWords(omission.event, people),
  why: WHY[omission.kind],
});
