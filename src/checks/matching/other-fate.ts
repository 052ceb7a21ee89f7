/** Contradiction by what became of a run that only its own code tells apart: "run-7f3a was applied", where its record says that it was discarded, or by another's hand. */
import type { Happening } from '../../claims/slots.js';
import { stem } from '../../claims/words/stem.js';
import type { Finding } from '../../domain/finding.js';
import { point } from '../../domain/interval.js';
import type { Timeline } from '../../domain/question.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import { actorDiffers } from './differs.js';
import { eventPointer, finding } from './findings.js';
import { kindsOf } from './showings.js';
import { personMatches, timeMatches } from './slot-matches.js';
import { missingFrom } from './wording.js';

/** Ends of which a run has one. */
const FATES: ReadonlySet<string> = new Set(
  ['applied', 'discarded', 'cancelled', 'canceled', 'rejected', 'errored', 'abandoned', 'reverted'].map(stem),
);

export function otherFate(check: string, happening: Happening, timeline: Timeline): readonly Finding[] | null {
  const { verb, time, words, negated, attempted, agent, actions } = happening;
  if (negated || attempted || verb === undefined || !FATES.has(verb) || !words.some(isCode)) return null;
  const theirs = timeline
    .ask({ kinds: kindsOf(actions) })
    .filter((event) => fateOf(event) !== null && missingFrom(words, event).length === 0);
  const same = theirs.filter((event) => fateOf(event) === verb);
  if (same.length > 0)
    return agent && same.every((event) => personMatches(agent, event.actors) === 'no')
      ? [actorDiffers(check, happening, { event: same[0]! })]
      : null;
  const other = theirs.find(({ at }) => !time || time.inherited || timeMatches(time, point(at.from)) !== 'no');
  if (!other) return null;
  return [
    finding(check, 'outcome', 'contradicts', 'outcome_differs', { type: 'text', value: verb }, [eventPointer(other)], {
      type: 'text',
      value: fateOf(other)!,
    }),
  ];
}

/** Letters and digits together are the code of one run. */
const isCode = (word: string): boolean => /\d/.test(word) && /\p{L}/u.test(word) && word.length >= 5;

/** The end that the record's own status names. */
function fateOf(event: TimelineEvent): string | null {
  const status = event.attributes['status'];
  const word = typeof status === 'string' ? stem(status.toLowerCase()) : null;
  return word !== null && FATES.has(word) ? word : null;
}
