/** "Has been live since 09:42", "had been red since Sunday": what stands so since a time became so then, where a deed since then may have come at any time after it. */
import type { TimeSlot } from '../../claims/slots.js';
import type { Predication } from '../predication/predication.js';
import type { ReadingContext } from './reading-context.js';
import { timeSlotOf } from './time-slots.js';
import type { ToSpan } from './to-span.js';

/** The moment at which it became so. */
export function becameThen(predication: Predication, context: ReadingContext, toSpan: ToSpan): TimeSlot | undefined {
  const { tokens } = predication;
  const since = tokens.find(({ kind, time }) => kind === 'time' && time?.relation === 'since')?.time;
  if (!since || !standsSo(predication)) return undefined;
  const { relation: _, ...moment } = since;
  const slot = timeSlotOf(moment, context, toSpan);
  return slot && !slot.until ? slot : undefined;
}

/** Told of one thing and of how it is; "nothing has been", "three have been", "was not" since then count what came after. */
const standsSo = ({ tokens, verb, negated }: Predication): boolean =>
  !negated &&
  (verb === null || tokens.some(({ folded }) => /^(?:is|are|was|were|been)$/.test(folded))) &&
  !tokens.some(
    ({ kind, folded, amount }) =>
      (kind === 'word' && COUNTS.test(folded)) ||
      (kind === 'amount' && amount?.readings.some(({ unit }) => unit.family === 'count') === true),
  );
const COUNTS = /^(?:no|none|nothing|nobody|never|not|all|every|each|any|both|several|many|more|once|twice|only)$/;
