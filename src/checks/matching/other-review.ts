/** Contradiction by what a review came to: "turned down by Ana", where every review that she gave it approves. */
import type { Happening } from '../../claims/slots.js';
import { entityKey } from '../../domain/entity.js';
import type { Finding } from '../../domain/finding.js';
import type { Question, Timeline } from '../../domain/question.js';
import type { World } from '../world.js';
import { absenceProof } from './absence.js';
import { coveragePointer, eventPointer, finding } from './findings.js';

const REVIEWS: Question = { kinds: ['change.reviewed'] };
export const REVIEW_QUESTIONS: readonly Question[] = [REVIEWS];

/** Only where the reviews of that change are complete: another one may have come to the opposite. */
export function otherReview(
  check: string,
  { actions, subjects, agent, negated }: Happening,
  timeline: Timeline,
  world: World,
): readonly Finding[] | null {
  if (negated || !actions.includes('request_changes') || agent?.identities.length !== 1) return null;
  const changes = subjects.filter(({ candidates }) => candidates.some(({ type }) => type === 'change'));
  const [only, ...more] = changes.flatMap(({ candidates }) => candidates);
  if (!only || more.length > 0 || changes[0]?.how !== 'named') return null;
  const theirs = timeline
    .ask(REVIEWS)
    .filter(
      (event) =>
        event.subjects.some((ref) => entityKey(ref) === entityKey(only)) &&
        event.actors.some(({ role, identity }) => role === 'reviewer' && identity === agent.identities[0]),
    );
  const proof = absenceProof(['change.reviewed'], [only], world.incident, world);
  const [first] = theirs;
  if (!proof || !first || !theirs.every(({ attributes }) => attributes['review'] === 'approved')) return null;
  return [
    finding(
      check,
      'outcome',
      'contradicts',
      'record_says_otherwise',
      { type: 'text', value: 'changes requested' },
      [eventPointer(first), ...proof.map(coveragePointer)],
      { type: 'text', value: 'approved' },
    ),
  ];
}
