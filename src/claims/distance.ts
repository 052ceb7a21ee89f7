/** A length of time between two things told, each end by all of its words: for ends that no kind of happening can be read of. */
import { z } from 'zod';
import { amountSlot, durationSlot, happening, personSlot, SPEECH_ACTS, span, subjectSlot, timeSlot } from './slots.js';

/** All that the words of one end give to find its records by. */
export const toldEnd = z.strictObject({
  /** Stems of its content words, verbs included. */
  words: z.array(z.string()),
  people: z.array(personSlot),
  subjects: z.array(subjectSlot),
  times: z.array(timeSlot),
  amounts: z.array(amountSlot),
  quoted: z.array(z.string()),
  /** Its person said, asked or wrote something; the words for that are not among its words. */
  says: z.enum(SPEECH_ACTS).optional(),
  /** The happening that can be read of it, where one can. */
  what: happening.optional(),
  /** 1 for "the first", -1 for "the last". */
  ordinal: z.int().optional(),
  negated: z.boolean(),
  /** Names in it that nothing in the evidence goes by. */
  strange: z.boolean(),
});
export type ToldEnd = z.infer<typeof toldEnd>;

export const distance = z.strictObject({
  length: durationSlot,
  /** Characters of the clauses that tell the own end. */
  span,
  /** Which of both came later: `after` where the own end did. */
  direction: z.enum(['after', 'before']),
  own: toldEnd,
  /** What the other end may be: as the words name it, or, where they name none, what was told before, the last first. */
  others: z.array(toldEnd),
  /** The words name the other end themselves. */
  named: z.boolean(),
  /** Both ends stand in one clause: what bears it out may be of either. */
  joined: z.literal(true).optional(),
  /** It is how long the own deed itself took ("for an hour"), or may be ("in under a minute"). */
  lasted: z.enum(['no', 'maybe', 'only']),
});
export type Distance = z.infer<typeof distance>;
