/** An omission in words: what happened and why a reader of the report should know. */
import { formatInstant } from '../../domain/instant.js';
import type { DocumentOmission } from '../document/schema.js';
import type { Omission } from '../verify/find-omissions.js';
import { eventWords, type People } from './event-words.js';

const WHY: Readonly<Record<string, string>> = {
  failed_fix: 'An attempt to fix it failed or was stopped, and the report does not say so.',
  cancelled: 'It was stopped by hand, and the report does not say so.',
  denied: 'An attempt was refused, and the report does not say so.',
  cause: 'It took effect just before the trouble began, and the report does not name it.',
  fix: 'It took effect just before the trouble ended, and the report does not name it.',
  bypass: 'A protection was set aside, and the report does not say so.',
  muted: 'An alert was muted or switched off, and the report does not say so.',
  access: 'Rights were changed during the incident, and the report does not say so.',
  alert: 'An alert was open, and the report does not mention it.',
};

export const omissionWords = (omission: Omission, people: People): DocumentOmission => ({
  kind: omission.kind,
  source: omission.event.evidence.source,
  nativeId: omission.event.evidence.nativeId,
  at: formatInstant(omission.event.at.from),
  says: eventWords(omission.event, people),
  why: WHY[omission.kind] ?? 'It bears on the incident, and the report does not mention it.',
});
