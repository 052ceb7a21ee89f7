/** Contradictions by one slot, told the same way by every check: the deed is recorded, but by somebody else, or at another time. */
import type { Happening, PersonSlot } from '../../claims/slots.js';
import type { Finding, Pointer, TypedValue } from '../../domain/finding.js';
import type { Outcome, TimelineEvent } from '../../domain/timeline-event.js';
import { describe, eventPointer, finding } from './findings.js';
import type { Graded } from './grade.js';
import { momentOf } from './grade-time.js';

export const actorDiffers = (
  check: string,
  happening: Happening,
  { event }: Pick<Graded, 'event'>,
  proof: readonly Pointer[] = [],
): Finding =>
  finding(
    check,
    'actor',
    'contradicts',
    'actor_differs',
    describe(happening, 'actor'),
    [eventPointer(event), ...proof],
    describe(event, 'actor'),
  );

/** Somebody is named, and the record names another; `found` is that identity. */
export const personDiffers = (check: string, agent: PersonSlot, pointers: readonly Pointer[], found: string): Finding =>
  finding(
    check,
    'actor',
    'contradicts',
    'actor_differs',
    { type: 'identity', value: agent.identities[0] ?? agent.text },
    pointers,
    { type: 'identity', value: found },
  );

/** `proof`: the coverage that rules out another such deed, where it is needed. */
export const timeDiffers = (
  check: string,
  happening: Happening,
  { candidate, event }: Graded,
  proof: readonly Pointer[] = [],
): Finding =>
  clockDiffers(
    check,
    describe(happening, 'time'),
    [...proof, eventPointer(event)],
    describe({ at: momentOf(candidate) }, 'time'),
  );

/** It was as told, and came to another end. */
export const outcomeDiffers = (check: string, told: Outcome, event: TimelineEvent, came: Outcome): Finding =>
  finding(check, 'outcome', 'contradicts', 'outcome_differs', { type: 'outcome', value: told }, [eventPointer(event)], {
    type: 'outcome',
    value: came,
  });

/** Everything is as told but when it was. */
export const clockDiffers = (
  check: string,
  asserted: TypedValue,
  pointers: readonly Pointer[],
  found: TypedValue,
): Finding => finding(check, 'time', 'contradicts', 'time_differs', asserted, pointers, found);
