/**
 * The building blocks of every claim, as one published language: values with the characters of the report they were read from.
 * A reader (the grammar, later a model) fills them; checks cannot tell who did.
 */
import { z } from 'zod';
import { ENTITY_TYPES } from '../domain/entity.js';
import { HEDGES } from '../domain/tolerance-tables.js';
import { ACTION_IDS } from './action.js';

/** Characters of the report, UTF-16, half-open. */
export const span = z.strictObject({ start: z.int().nonnegative(), end: z.int().nonnegative() });
export type Span = z.infer<typeof span>;

/** One way to read a time: instants (RFC 3339) between which the named moment lies, before any tolerance. */
export const timeReading = z.strictObject({ from: z.string(), to: z.string() });

export const timeSlot = z.strictObject({
  span,
  readings: z.array(timeReading).min(1),
  precision: z.enum(['fraction', 'second', 'minute', 'hour', 'part', 'day', 'period', 'measured']),
  /** How the report hedges it: around, just_before, by, until …; absent: as stated. */
  hedge: z.enum(HEDGES).optional(),
  /** Second end of a range, when the report gives one ("from 10:02 to 10:31"). */
  until: z.array(timeReading).optional(),
  /** How that second end is hedged, where it is. */
  untilHedge: z.enum(HEDGES).optional(),
  /** A second clock that the report gives for the same instant: "22:41 (08:41 AEST)". */
  second: z.array(timeReading).optional(),
  /** Taken from the row, heading or previous sentence and not from this clause. */
  inherited: z.boolean(),
  /** So it stood up to this moment and no longer: "until 10:31". */
  upTo: z.boolean().optional(),
  /** A clock for which no day is written anywhere: it stands on the incident's, and may be of another. */
  anyDay: z.boolean().optional(),
  /** Told by one end alone, "by 14:45", "after 10:02": the other end of its reading is only how far is looked. */
  bound: z.enum(['before', 'after']).optional(),
});
export type TimeSlot = z.infer<typeof timeSlot>;

/** A thing that the report names: every entity it may be; empty when the name has the form of an id that no record knows. */
export const subjectSlot = z.strictObject({
  span,
  text: z.string(),
  candidates: z.array(z.strictObject({ type: z.enum(ENTITY_TYPES), id: z.string() })),
  /** Types the form allows, for names without candidate. */
  types: z.array(z.enum(ENTITY_TYPES)),
  /** named: by id or name; described: by a noun phrase ("the 404 alert"); implied: "it", or taken over from before. */
  how: z.enum(['named', 'described', 'implied']),
  /** Identities of whoever it is said to be of: "Ana's build". */
  owner: z.array(z.string()).optional(),
});
export type SubjectSlot = z.infer<typeof subjectSlot>;

/** Somebody: every identity the name may be. */
export const personSlot = z.strictObject({
  span,
  text: z.string(),
  identities: z.array(z.string()),
  how: z.enum(['named', 'described', 'implied', 'author', 'organisation']),
});
export type PersonSlot = z.infer<typeof personSlot>;

export const amountSlot = z.strictObject({
  span,
  low: z.number(),
  high: z.number(),
  stated: z.number(),
  /** Size of the last stated digit. */
  step: z.number(),
  family: z.string(),
  symbol: z.string(),
  vague: z.boolean(),
  hedge: z.enum(HEDGES).optional(),
  /** Words of the noun it counts, stemmed. */
  noun: z.array(z.string()),
});
export type AmountSlot = z.infer<typeof amountSlot>;

export const durationSlot = z.strictObject({
  span,
  /** Seconds. */
  low: z.number(),
  high: z.number(),
  stated: z.number(),
  unit: z.string(),
  /** Seconds of the smallest stated unit; halves and quarters at their own step. */
  step: z.number(),
  vague: z.boolean(),
  hedge: z.enum(HEDGES).optional(),
});
export type DurationSlot = z.infer<typeof durationSlot>;

/** What somebody may do with words. */
export const SPEECH_ACTS = [
  'say',
  'ask',
  'deny',
  'confirm',
  'offer',
  'suggest',
  'request',
  'find',
  'think',
  'announce',
] as const;

/** An event as the report describes it: what was done, to what, by whom, when. */
export const happening = z.strictObject({
  actions: z.array(z.enum(ACTION_IDS)),
  actionSpan: span.optional(),
  /** Stem of the verb, for records that are told by their own words. */
  verb: z.string().optional(),
  subjects: z.array(subjectSlot),
  agent: personSlot.optional(),
  /** The person on the other end: whom a review was asked of, who was paged, who got a right. */
  patient: personSlot.optional(),
  /** The change, build or release that did it, where the clause hangs on it by "which": not among the subjects. */
  through: subjectSlot.optional(),
  time: timeSlot.optional(),
  /** When what it went back to had come out: "back to the version of 09:50". */
  backTo: timeSlot.optional(),
  outcome: z.enum(['success', 'failure', 'cancelled', 'denied', 'skipped']).optional(),
  amounts: z.array(amountSlot),
  /** Remaining content words, stemmed: what nothing else in the slots accounts for. */
  words: z.array(z.string()),
  /** Content words of a reason given beside it ("because the disk was full"), stemmed; they are among the words too. */
  because: z.array(z.string()).optional(),
  /** Names in it that nothing in the evidence goes by: "Gradebook's latency". */
  strange: z.array(z.string()).optional(),
  /** Its agent said, asked or wrote something then, whatever the words were; there are no actions beside it. */
  says: z.enum(SPEECH_ACTS).optional(),
  ordinal: z.int().optional(),
  /** The ordinal counts all that had the deed done, not only its own kind: "the first to fire". */
  ofAll: z.boolean().optional(),
  /** The commit that a change ended with is meant: "on its head", "as merged". */
  atHead: z.boolean().optional(),
  negated: z.boolean(),
  /** "The run that followed": the next one after what was told before, where a moment was told. */
  follows: z.strictObject({ after: timeSlot.optional() }).optional(),
  /** When the run that is meant began: "the build started at 07:33 failed". */
  begun: timeSlot.optional(),
  /** Said to have been done by a person's hand, or by itself. */
  manner: z.enum(['hand', 'itself']).optional(),
  /** Tried, which a refusal bears out as well as a success. */
  attempted: z.boolean().optional(),
  /** Not done because something stood in the way: "was unable to", "was not allowed to". */
  hindered: z.boolean().optional(),
  /** It has been so since the time, which is when it became so. */
  since: z.boolean().optional(),
});
export type Happening = z.infer<typeof happening>;

/** A value that a setting had or got: a number, or a folded word of a switch, level or version; and where it is written. */
export const stepEnd = z.strictObject({ span, value: z.union([z.number(), z.string()]) });

/** A step of a setting as the words tell it: from where, to where, which way, of what. */
export const settingStep = z.strictObject({
  from: stepEnd.optional(),
  to: stepEnd.optional(),
  /** Absent where the words tell none, or several. */
  direction: z.enum(['up', 'down']).optional(),
  /** How many times what it was: "tripled", "halved". */
  factor: z.number().optional(),
  /** Stems that tell what was set; those of the change itself ("raised", "config") left out. */
  words: z.array(z.string()),
  /** Told without a hedge, an attempt or a second step beside it: another step then speaks against it. */
  exact: z.boolean(),
});
export type SettingStepSlot = z.infer<typeof settingStep>;

export const modality = z.enum(['asserted', 'hedged', 'plan', 'hypothetical', 'opinion']);

/** Who the report says said it, when it does not say so itself. */
export const attribution = z.strictObject({ speaker: personSlot.optional(), manner: z.string(), span });
export type Attribution = z.infer<typeof attribution>;
