/** "Traffic moved to X at 8:12", "08:12: traffic to X": the minute at which it came is told, and that it was there by then shows nothing of that. */
import type { ClaimOf } from '../../claims/claim.js';
import { point } from '../../domain/interval.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import { timeMatches } from './slot-matches.js';

/** Whether a record that it was so is one of its becoming so, where that is what is told. */
export const cameThen = ({ text, time, holds, negated }: ClaimOf<'state'>, events: readonly TimelineEvent[]): boolean =>
  negated ||
  time === undefined ||
  (holds !== undefined && holds !== 'at') ||
  !COMES.test(text) ||
  events.some(({ at }) => timeMatches(time, point(at.from)) !== 'no');

const COMES =
  /^\W*(?:all )?traffic (?:back )?to\b|\b(?:moved|moves|shifted|switched|swung) (?:(?:back|over|all|entirely) ){0,2}to\b/i;
