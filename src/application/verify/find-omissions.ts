/** Material events of the window that no claim of the report states; few and right rather than many. */
import type { World } from '../../checks/world.js';
import type { Question, Timeline } from '../../domain/question.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import type { JudgedClaim } from './judge-claims.js';

export const OMISSION_QUESTIONS: readonly Question[] = [];

export interface Omission {
  readonly event: TimelineEvent;
  readonly kind: string;
}

export function findOmissions(
  _judged: readonly JudgedClaim[],
  _timeline: Timeline,
  _world: World,
): readonly Omission[] {
  return [];
}
