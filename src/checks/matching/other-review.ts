/** Contradiction by what a review came to: "turned down by Ana", where every review that she gave it approves, or where she gave it none; "merged with changes still requested", where all reviews approve. */
import type { Happening } from '../../claims/slots.js';
import { entityKey } from '../../domain/entity.js';
import type { Finding } from '../../domain/finding.js';
import type { Question, Timeline } from '../../domain/question.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import type { World } from '../world.js';
import { absenceProof } from './absence.js';
import { coveragePointer, eventPointer, finding } from './findings.js';

const REVIEWS: Question = { kinds: ['change.reviewed', 'change.review_dismissed'] };
const FATES: Question = { kinds: ['change.opened'] };
/** Where else somebody may have asked for something to be changed. */
const WORDS: Question = { kinds: ['change.commented', 'message.posted'] };

export const reviewQuestions = ({ actions }: Happening): readonly Question[] =>
  actions.includes('request_changes') ? [REVIEWS, FATES, WORDS] : [];

/** Only where the reviews of that change are complete: another one may have come to the opposite. */
export function otherReview(
  check: string,
  { actions, subjects, agent, negated }: Happening,
  timeline: Timeline,
  world: World,
): readonly Finding[] | null {
  if (negated || !actions.includes('request_changes') || (agent && agent.identities.length !== 1)) return null;
  // "Requested changes on #12": the changes that were asked for may be read as that change too.
  const changes = subjects.filter(({ candidates }) => candidates.some(({ type }) => type === 'change'));
  const only = changes.find(({ how }) => how === 'named')?.candidates[0];
  if (!only || changes.some(({ candidates }) => candidates.some((ref) => entityKey(ref) !== entityKey(only))))
    return null;
  const by = (event: TimelineEvent): boolean =>
    event.subjects.some((ref) => entityKey(ref) === entityKey(only)) &&
    (!agent || event.actors.some(({ identity }) => identity === agent.identities[0]));
  const opened = timeline
    .ask(FATES)
    .find(({ subjects: [first] }) => first !== undefined && entityKey(first) === entityKey(only));
  const theirs = timeline.ask(REVIEWS).filter(by);
  const proof = absenceProof(['change.reviewed'], [only], opened?.at ?? world.incident, world);
  const shown = theirs[0] ?? (timeline.ask(WORDS).some(by) ? undefined : opened);
  if (!proof || !shown || !theirs.every(({ attributes }) => attributes['review'] === 'approved')) return null;
  return [
    finding(
      check,
      'outcome',
      'contradicts',
      'record_says_otherwise',
      { type: 'text', value: 'changes requested' },
      [eventPointer(shown), ...proof.map(coveragePointer)],
      { type: 'text', value: theirs[0] ? 'approved' : 'no such review' },
    ),
  ];
}
