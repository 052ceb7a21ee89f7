/** Whether a claim tells of another trouble than the one an alert watches for: "the alarm on slow answers" is not the one on failed requests. */
import { tellsTrouble } from '../../claims/words/signal-words.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';

/** @param missing The claim's words that the record does not hold, in any words for them. */
export const isOfOtherTrouble = ({ kind }: TimelineEvent, missing: readonly string[]): boolean =>
  /^(?:alert|policy)\./.test(kind) && missing.some(tellsTrouble);
