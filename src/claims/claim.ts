/** The union of all kinds of claim; a forgotten kind does not compile. */
import { z } from 'zod';
import { frame } from './frame.js';
import type { ClaimKind } from './kinds.js';
import { approvalClaim, communicationClaim, detectionClaim } from './people-claims.js';
import { amountSlot, durationSlot, happening, personSlot, settingStep, subjectSlot, timeSlot } from './slots.js';
import { MEASURED_THINGS } from './words/measured-things.js';

/** Content words that the report has for what was struck, stemmed: a check is silent where no record knows them. */
const struck = z.array(z.string());

/** The step of a setting that the words may tell, whatever else they do. */
const step = settingStep.optional();

/** Something happened. "Devon cancelled build 15e5 at 13:36" */
export const eventClaim = z.strictObject({ ...frame, kind: z.literal('event'), what: happening, step });
/** How long something lasted, or lay between two things. "The outage lasted 33 minutes"; "merged nine minutes later" */
export const durationClaim = z.strictObject({
  ...frame,
  kind: z.literal('duration'),
  length: durationSlot,
  /** outage: the incident's own effect; of: one event's length; between: two events; time_to: onset to an event. */
  of: z.enum(['outage', 'event', 'between', 'until_event', 'alert']),
  what: happening.optional(),
  from: happening.optional(),
  to: happening.optional(),
  /** Where one end is what was told last and no moment can be found for it: what was told before that. */
  before: happening.optional(),
  /** Things told of before, the last first: an end that names none may be of one of them. */
  recent: z.array(subjectSlot).optional(),
  window: timeSlot.optional(),
  /** What lasted is only pointed at: "it went on for an hour". */
  pointed: z.boolean().optional(),
  struck: struck.optional(),
  words: z.array(z.string()),
});
/** How many, how much. "340 files"; "72 % of requests failed at 18:02"; "three alerts" */
export const amountClaim = z.strictObject({
  ...frame,
  kind: z.literal('amount'),
  amount: amountSlot,
  /** What is counted or measured: stems of its noun phrase and of the clause. */
  noun: z.array(z.string()),
  subjects: z.array(subjectSlot),
  actions: happening.shape.actions,
  agent: personSlot.optional(),
  time: timeSlot.optional(),
  /** maximum: a worst or peak value; never_above: a bound over the whole window; whole: what a part is told of; wanted: how many were needed or missing, whatever there was; total, value at a time, share … */
  measure: z.enum([
    'value',
    'count',
    'maximum',
    'minimum',
    'never_above',
    'never_below',
    'total',
    'whole',
    'wanted',
    'share',
    'from_to',
  ]),
  to: amountSlot.optional(),
  /** In how long it went from one to the other. */
  within: durationSlot.optional(),
  /** What monitoring measured, where it is such a thing: requests, latency, instances … */
  thing: z.enum(MEASURED_THINGS).optional(),
  /** Names in it that nothing in the evidence goes by: "requests to payments-api". */
  strange: z.array(z.string()).optional(),
  step,
  words: z.array(z.string()),
});
/** What came first. "Only after the hotfix had failed did Anjali join" */
export const orderClaim = z.strictObject({
  ...frame,
  kind: z.literal('order'),
  first: happening,
  second: happening,
  /** A stated distance between both. */
  gap: durationSlot.optional(),
});
/** What brought it about. */
export const causeClaim = z.strictObject({
  ...frame,
  kind: z.literal('cause'),
  cause: happening,
  effect: happening,
  struck: struck.optional(),
  words: z.array(z.string()),
});
/** What ended it. "That override is what ended the throttling" */
export const restorationClaim = z.strictObject({
  ...frame,
  kind: z.literal('restoration'),
  cause: happening,
  struck: struck.optional(),
  words: z.array(z.string()),
});
/** How something stood at a time. "portal-web-00187-kem serves all traffic" */
export const stateClaim = z.strictObject({
  ...frame,
  kind: z.literal('state'),
  subjects: z.array(subjectSlot),
  state: z.enum([
    'serving',
    'exists',
    'on',
    'off',
    'open',
    'muted',
    'draft',
    'merged',
    'version',
    'unchanged',
    'role',
    'recovered',
    'failing',
    'healthy',
    'affected',
    'severity',
    'assigned',
    'status',
    'priority',
  ]),
  /** Of a ticket: as it was opened, told in the past, or from a change on; of a role: set, where it is taken; absent: as it stands. */
  phase: z.enum(['opened', 'past', 'set']).optional(),
  value: z.string().optional(),
  amount: amountSlot.optional(),
  person: personSlot.optional(),
  /** Of a role: who had it until then. */
  from: personSlot.optional(),
  /** Of a ticket that was given to somebody: who gave it. */
  by: personSlot.optional(),
  time: timeSlot.optional(),
  /** How it lies to the time: at it (also absent), all through it, up to it and no longer, from it on. */
  holds: z.enum(['at', 'through', 'until', 'since']).optional(),
  negated: z.boolean(),
  /** What was measured to fail or recover, where the words tell: "the error rate is back to baseline". */
  thing: z.enum(MEASURED_THINGS).optional(),
  struck: struck.optional(),
  words: z.array(z.string()),
});
/** It did not happen, or only one did. "No alert fired"; "only one person approved #12" */
export const absenceClaim = z.strictObject({
  ...frame,
  kind: z.literal('absence'),
  what: happening,
  quantifier: z.enum(['none', 'only', 'all', 'never']),
  window: timeSlot.optional(),
});
/** What a change, release or commit holds. "#611 removed the shop assets"; "v4.18.1 contains the revert" */
export const contentClaim = z.strictObject({
  ...frame,
  kind: z.literal('content'),
  container: z.array(subjectSlot),
  contained: z.array(subjectSlot),
  quoted: z.array(z.string()),
  amounts: z.array(amountSlot),
  only: z.boolean(),
  negated: z.boolean(),
  words: z.array(z.string()),
});
/** A particular fact whose words match nothing that is known; always unsupported. */
export const assertionClaim = z.strictObject({
  ...frame,
  kind: z.literal('assertion'),
  step,
  words: z.array(z.string()),
  /** When it says that it was so. */
  time: timeSlot.optional(),
});

export const claimSchema = z.discriminatedUnion('kind', [
  eventClaim,
  approvalClaim,
  communicationClaim,
  durationClaim,
  amountClaim,
  orderClaim,
  causeClaim,
  restorationClaim,
  stateClaim,
  absenceClaim,
  detectionClaim,
  contentClaim,
  assertionClaim,
]);

export type Claim = z.infer<typeof claimSchema>;
export type ClaimOf<K extends ClaimKind> = Extract<Claim, { kind: K }>;

/** Fails to compile when a kind of CLAIM_KINDS has no schema. */
export type EveryKindHasASchema = ClaimKind extends Claim['kind'] ? true : never;
export const everyKindHasASchema: EveryKindHasASchema = true;
