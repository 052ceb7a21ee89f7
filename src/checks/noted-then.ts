/** Does one record of that very minute hold everything the line says? The clock picks the record, so its own words are proof enough. */

import type { Claim, ClaimOf } from '../claims/claim.js';
import type { SubjectSlot, TimeSlot } from '../claims/slots.js';
import { EVENT_KINDS, type EventKind } from '../domain/event-kind.js';
import { type Finding, nothing } from '../domain/finding.js';
import { MINUTE } from '../domain/instant.js';
import type { Question } from '../domain/question.js';
import type { TimelineEvent } from '../domain/timeline-event.js';
import type { Check } from './check.js';
import { absenceProof } from './matching/absence.js';
import { isAccountedFor, numberInstead, tellingOf } from './matching/accounted-for.js';
import { DOERS, isItsOwn, mayShow, TELLS_OF_ITSELF } from './matching/deed-in-record.js';
import { outcomeDiffers } from './matching/differs.js';
import { coveragePointer, describeTime, eventPointer, finding } from './matching/findings.js';
import { isLoose, isNotQuite, wordsBeside } from './matching/plain-words.js';
import { readingsOf, timeMatches } from './matching/slot-matches.js';
import { STATEMENT_KINDS } from './matching/statements.js';
import { isTheirs } from './matching/whose-change.js';
import type { World } from './world.js';

const ID = 'noted-then';

/** Records of what happened; what people say has checks of its own, and a reading of a series or state is of no minute. */
const NOTED: readonly EventKind[] = (Object.keys(EVENT_KINDS) as EventKind[]).filter(
  (kind) => !STATEMENT_KINDS.includes(kind) && !/^(?:metric|service|policy|hosting)\.(?:series|state)$/.test(kind),
);

type Noted = ClaimOf<'event'> | ClaimOf<'state'> | ClaimOf<'assertion'> | ClaimOf<'amount'>;

export const notedThen: Check = Object.freeze({
  id: ID,
  asks: 'Does one record of that very minute hold everything that is said?',
  appliesTo: ['event', 'state', 'assertion', 'amount'],
  needs: (claim) => questionsOf(pinned(claim)),
  examine(claim, timeline, world) {
    const time = pinned(claim);
    const telling = time && tellingOf(wordsBeside(claim, time.span) ?? claim.text, world);
    if (!telling) return [];
    const then = questionsOf(time)
      .flatMap((question) => timeline.ask(question))
      .filter(
        (event) =>
          timeMatches(time, event.at) === 'yes' &&
          isNotedBy(claim as Noted, event) &&
          !isByAnother(claim.text, event, world),
      );
    const noting = then.filter((event) => isAccountedFor(telling, event));
    const noted = noting.find((event) => !cameToGrief(claim as Noted, event));
    if (!noted && noting[0]) return [brokeDown(noting[0])];
    const facet = claim.kind === 'amount' ? 'amount' : 'existence';
    if (noted) return [finding(ID, facet, 'supports', 'records_agree', describeTime(time), [eventPointer(noted)])];
    const [instead, ...others] = then.flatMap((event) => {
      const value = numberInstead(telling, event);
      return value === null ? [] : [{ event, value }];
    });
    // Another record of the minute may be the one that is meant, or one that nobody exported.
    if (!instead || others.length > 0 || isLoose(claim.text)) return [];
    const proof = absenceProof([instead.event.kind], instead.event.subjects, world.incident, world);
    if (!proof) return [];
    const pointers = [eventPointer(instead.event), ...proof.slice(0, 1).map(coveragePointer)];
    const found = { type: 'quantity', value: instead.value, unit: '' } as const;
    return [finding(ID, 'amount', 'contradicts', 'amount_differs', nothing, pointers, found)];
  },
} satisfies Check);

/** The clock of a claim that is told as a fact of one minute. */
function pinned(claim: Claim): TimeSlot | null {
  if (claim.modality !== 'asserted' || claim.attribution || isNotQuite(claim.text)) return null;
  const time = timeOf(claim);
  return time && !time.until && !time.hedge && /^(?:minute|second|fraction)$/.test(time.precision) ? time : null;
}

function timeOf(claim: Claim): TimeSlot | undefined {
  if (claim.kind === 'event') return claim.what.negated ? undefined : claim.what.time;
  return claim.kind === 'state' || claim.kind === 'assertion' || claim.kind === 'amount' ? claim.time : undefined;
}

const questionsOf = (time: TimeSlot | null): readonly Question[] =>
  time
    ? readingsOf(time).map(({ from, to }) => ({
        kinds: NOTED,
        window: { from: from - MINUTE, to: (to ?? from) + MINUTE },
      }))
    : [];

/** Done by those who are said to have done it, in a record that can be the one of the deed. */
const isNotedBy = (claim: Noted, event: TimelineEvent): boolean =>
  (claim.kind !== 'event' || isTheirs(claim.what, event)) &&
  mayShow(claim, event) &&
  holdsVersions(claim.text, event) &&
  subjectsOf(claim).every((slot) => isItsOwn(slot, event) !== false);

/** "I took the page", which somebody else took. */
const isByAnother = (text: string, { actors }: TimelineEvent, { authors: [author, ...more] }: World): boolean => {
  const doers = actors.filter(({ role, identity }) => DOERS.has(role) && identity !== undefined);
  return (
    author !== undefined &&
    more.length === 0 &&
    /(?<![\p{L}\p{N}/])I(?![\p{L}\p{N}/])/u.test(text) &&
    doers.length > 0 &&
    doers.every(({ identity }) => identity !== author)
  );
};

/** "Marked the commit as v4.18.2": a record of v4.18.1 has all of its digits somewhere. */
const holdsVersions = (text: string, { subjects, attributes, text: own = '' }: TimelineEvent): boolean =>
  (text.match(VERSION) ?? []).every((version) => JSON.stringify([subjects, attributes, own]).includes(version));
const VERSION = /(?<![\d.])\d+(?:\.\d+){2,}/g;

const subjectsOf = (claim: Noted): readonly SubjectSlot[] =>
  claim.kind === 'event' ? claim.what.subjects : claim.kind === 'assertion' ? [] : claim.subjects;

/** "Flushed the cache at 14:12", where the record of the flush says that it failed: told as done, it was not. */
const cameToGrief = (claim: Noted, { kind, outcome }: TimelineEvent): boolean =>
  claim.kind === 'event' &&
  TELLS_OF_ITSELF.has(kind) &&
  (outcome === 'failure' || outcome === 'denied') &&
  claim.what.outcome === undefined &&
  !claim.what.attempted &&
  claim.what.actions.every((action) => action === 'other_deed' || action === 'clear') &&
  !UNFINISHED.test(claim.text);

/** Words by which a deed is told as begun, tried or gone wrong, and not as done. */
const UNFINISHED =
  /\b(?:fail|tr(?:y|ie[ds])|attempt|start|beg[aiu]n|trigger|launch|ran\b|run|request|issu|order|schedul|finish|ended|den(?:y|ied)|refus|reject|without|vain|unsuccess|error|abort|no\b|not\b|could|n['’]t|but\b)/i;

const brokeDown = (event: TimelineEvent): Finding => outcomeDiffers(ID, 'success', event, event.outcome ?? 'unknown');
