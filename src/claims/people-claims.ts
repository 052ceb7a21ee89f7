/** Claims about what people did with words: approved, said, noticed. */
import { z } from 'zod';
import { frame } from './frame.js';
import { amountSlot, durationSlot, happening, personSlot, SPEECH_ACTS, subjectSlot, timeSlot } from './slots.js';

/** A change was approved, as event or as state. "Ana approved #12 before the merge"; "merged without review" */
export const approvalClaim = z.strictObject({
  ...frame,
  kind: z.literal('approval'),
  change: z.array(subjectSlot),
  approvers: z.array(personSlot),
  /** How many people are said to have approved it, whoever they are. */
  howMany: z.int().positive().optional(),
  /** At least so many, as "a second approval" tells; denied, fewer. */
  orMore: z.boolean().optional(),
  /** By those named and by nobody else. */
  only: z.boolean().optional(),
  /** Who is said not to have: Bo in "approved by Ana, not by Bo". */
  withheld: z.array(personSlot).optional(),
  /** Of the commit that the change ended with, or of an earlier one. */
  atHead: z.boolean().optional(),
  /** event: an approving review exists; state: it stood at the merge; none: there was no approval. */
  sense: z.enum(['event', 'state', 'none', 'no_human']),
  time: timeSlot.optional(),
  words: z.array(z.string()),
});
/** What words are written in, where a record of its own says them and nobody in person. */
export const MEDIA = ['log', 'check', 'commit', 'change', 'release', 'alert', 'page', 'ticket', 'job'] as const;
export type Medium = (typeof MEDIA)[number];

/** Somebody said something. "At 13:35 Devon wrote that the branch still held the bad rewrite" */
export const communicationClaim = z.strictObject({
  ...frame,
  kind: z.literal('communication'),
  speaker: personSlot.optional(),
  act: z.enum(SPEECH_ACTS),
  addressee: personSlot.optional(),
  /** Whom the words are about: Bo in "Ana said that Bo approved". */
  about: z.array(personSlot).optional(),
  place: subjectSlot.optional(),
  time: timeSlot.optional(),
  /** Clocks in what was said: "that it had been down since 13:33"; they are not when it was said. */
  times: z.array(timeSlot).optional(),
  /** The same clocks as they are written, in minutes of the day, whatever their zone. */
  clocks: z.array(z.int().nonnegative()).optional(),
  quoted: z.array(z.string()),
  words: z.array(z.string()),
  /** Concepts of the verbs in what was said: "renamed" in "pointed out that it had renamed a column". */
  verbs: z.array(z.string()),
  amounts: z.array(amountSlot),
  subjects: z.array(subjectSlot),
  /** What was found or named is the cause, or what was given is leave to do it; its words are no part of the content. */
  topic: z.enum(['cause', 'consent']).optional(),
  /** Words that only point back ("denied it"): what was said before, which way the answer goes, and how soon it came. */
  answers: z
    .strictObject({
      stance: z.enum(['for', 'against', 'any']),
      speaker: personSlot.optional(),
      text: z.string(),
      words: z.array(z.string()),
      subjects: z.array(subjectSlot),
      time: timeSlot.optional(),
      delay: durationSlot.optional(),
      /** Told in a phrase that may mean a deed as well: "put that right". */
      loose: z.boolean().optional(),
    })
    .optional(),
  /** The happening that the saying is placed by in time, and the saying without those words, where they stand behind it. */
  placed: z
    .strictObject({
      relation: z.enum(['before', 'after']),
      what: happening,
      length: durationSlot.optional(),
      bare: z
        .strictObject({
          text: z.string(),
          words: z.array(z.string()),
          verbs: z.array(z.string()),
          amounts: z.array(amountSlot),
          subjects: z.array(subjectSlot),
        })
        .optional(),
      /** They can be no part of what was said. */
      sure: z.boolean(),
    })
    .optional(),
  negated: z.boolean(),
  /** What the words name as the record that holds them: "the log shows …", "its commit message says …". */
  media: z.array(z.enum(MEDIA)).optional(),
  /** What is said is that something be taken back: a revert, a roll-back. */
  undoes: z.boolean().optional(),
});
/** What noticed first. "Monitoring raised it three minutes in" */
export const detectionClaim = z.strictObject({
  ...frame,
  kind: z.literal('detection'),
  by: z.enum(['monitoring', 'customers', 'person', 'agent', 'group']),
  person: personSlot.optional(),
  /** Stems of the words for people who are no customers by themselves: "the depots", "the contact centre". */
  group: z.array(z.string()).optional(),
  /** Whom they were ahead of, where that is told; by how much. */
  over: z
    .strictObject({
      by: z.enum(['monitoring', 'customers', 'person', 'agent', 'group']),
      person: personSlot.optional(),
      group: z.array(z.string()).optional(),
      lead: durationSlot.optional(),
    })
    .optional(),
  what: happening.optional(),
  time: timeSlot.optional(),
  delay: durationSlot.optional(),
  words: z.array(z.string()),
});
