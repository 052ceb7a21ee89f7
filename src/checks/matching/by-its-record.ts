/** Contradiction by the one record that a deed leaves: an incident's declaration, its page, a commit; each tells who and when by itself. */
import type { Happening } from '../../claims/slots.js';
import type { Finding } from '../../domain/finding.js';
import type { Timeline } from '../../domain/question.js';
import type { World } from '../world.js';
import { declaredOnce } from './declared-once.js';
import type { Graded } from './grade.js';
import { pagedOnce } from './paged-once.js';
import { writtenByAnother } from './written-by-another.js';

export const byItsRecord = (
  check: string,
  told: Happening,
  graded: readonly Graded[],
  timeline: Timeline,
  world: World,
): readonly Finding[] | null =>
  declaredOnce(check, told, graded, world) ??
  writtenByAnother(check, told, graded, world) ??
  pagedOnce(check, told, graded, timeline, world);
