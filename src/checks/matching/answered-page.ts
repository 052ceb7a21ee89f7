/** Whether a page that is told by when it went out was answered: "Ana was paged at 06:13 and did not pick up", "the page of 06:13 went unanswered". */
import type { Happening } from '../../claims/slots.js';
import { entityKey } from '../../domain/entity.js';
import type { Finding } from '../../domain/finding.js';
import { holds } from '../../domain/interval.js';
import type { Question, Timeline } from '../../domain/question.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import type { World } from '../world.js';
import { absenceProof } from './absence.js';
import { coveragePointer, describe, eventPointer, finding } from './findings.js';
import { personMatches, timeMatches } from './slot-matches.js';

export const PAGE_QUESTIONS: readonly Question[] = [
  { kinds: ['page.triggered', 'page.notified', 'page.acknowledged'] },
];

/** Findings where the page is known; an empty list where it is not; null where another question is asked. */
export function answeredPage(
  check: string,
  happening: Happening,
  timeline: Timeline,
  world: World,
): readonly Finding[] | null {
  const { begun, actions, negated } = happening;
  const person = happening.agent ?? happening.patient;
  if (actions.length !== 1 || actions[0] !== 'acknowledge') return null;
  // "She was rung and did not answer": whenever that was, where it was one page.
  if (!begun && !(negated && person && !happening.time)) return null;
  // "… and answered at 06:25": that is a moment of its own.
  if (!negated && happening.time?.inherited === false) return null;
  const records = timeline.ask(PAGE_QUESTIONS[0]!);
  const reached = (event: TimelineEvent): boolean => !person || personMatches(person, event.actors) === 'yes';
  const sent = records.filter(
    (event) =>
      event.kind !== 'page.acknowledged' &&
      (begun ? timeMatches(begun, event.at) === 'yes' : holds(world.incident, event.at.from)) &&
      reached(event),
  );
  const [page] = sent;
  if (!page || sent.some((event) => keyOf(event) !== keyOf(page))) return begun ? [] : null;
  const answer = records.find(
    (event) =>
      event.kind === 'page.acknowledged' &&
      keyOf(event) === keyOf(page) &&
      event.at.from >= page.at.from &&
      reached(event),
  );
  const asserted = describe(happening);
  if (answer && !begun) return null;
  if (answer) {
    if (!negated) return [finding(check, 'existence', 'supports', 'records_agree', asserted, [eventPointer(answer)])];
    // Rung once more before that answer: the first time there was none.
    const again = records.some(
      (event) =>
        event.kind === 'page.notified' &&
        keyOf(event) === keyOf(page) &&
        reached(event) &&
        event.at.from < answer.at.from &&
        !sent.includes(event) &&
        event.at.from > page.at.from,
    );
    return again ? [] : [finding(check, 'absence', 'contradicts', 'presence_shown', asserted, [eventPointer(answer)])];
  }
  const proof = absenceProof(['page.acknowledged'], [], world.incident, world);
  if (!proof || happening.time?.inherited === false) return [];
  const pointers = [...proof.map(coveragePointer), eventPointer(page)];
  return negated
    ? [finding(check, 'absence', 'supports', 'coverage_shows_absence', asserted, pointers)]
    : [finding(check, 'existence', 'contradicts', 'never_happened', asserted, pointers)];
}

const keyOf = ({ subjects: [one] }: TimelineEvent): string => (one ? entityKey(one) : '');
