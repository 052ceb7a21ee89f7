/** Did none, only one, or every one of them happen: a presence refutes "none", complete coverage shows it. */
import type { ClaimOf } from '../claims/claim.js';
import type { SubjectSlot } from '../claims/slots.js';
import type { Finding } from '../domain/finding.js';
import { HOUR, type Instant, MINUTE } from '../domain/instant.js';
import { type Interval, overlaps } from '../domain/interval.js';
import type { Timeline } from '../domain/question.js';
import type { TimelineEvent } from '../domain/timeline-event.js';
import type { Check } from './check.js';
import { absenceProof } from './matching/absence.js';
import { othersThatDid } from './matching/any-other.js';
import { cameToNothing, FATE_QUESTIONS } from './matching/came-to-nothing.js';
import { claimedWindow } from './matching/claimed-window.js';
import { coveragePointer, describe, eventPointer, finding } from './matching/findings.js';
import { type Graded, gradeCandidate } from './matching/grade.js';
import { momentOf } from './matching/grade-time.js';
import { kindsOfThat } from './matching/kinds-of-that.js';
import { LINKING_KINDS, linksAmong } from './matching/links.js';
import { isMade } from './matching/made.js';
import { candidatesFor, questionsFor } from './matching/showings.js';
import { SKIP_QUESTIONS, skippedRun } from './matching/skipped-run.js';
import { isOfUnknown } from './matching/strangers.js';
import { withMutes } from './matching/with-mutes.js';
import type { World } from './world.js';

const ID = 'none-happened';
const PAGES = { kinds: ['page.triggered'] } as const;
/** From an alert to the page that it sent. */
const PAGED_WITHIN = 3n * MINUTE;

export const noneHappened: Check = Object.freeze({
  id: ID,
  asks: 'Did none of them happen, only one, or every one?',
  appliesTo: ['absence'],
  needs: (claim) =>
    claim.kind === 'absence'
      ? [...questionsFor(withMutes(claim.what)), ...FATE_QUESTIONS, ...SKIP_QUESTIONS, PAGES]
      : [],
  examine(claim, timeline, world) {
    if (claim.kind !== 'absence') return [];
    const asserted = describe(claim.what);
    if (claim.quantifier === 'all') return [];
    if (claim.quantifier !== 'none' && claim.quantifier !== 'never')
      return [finding(ID, 'absence', 'silent', 'no_record', asserted)];
    return none(claim, timeline, world);
  },
} satisfies Check);

function none(claim: ClaimOf<'absence'>, timeline: Timeline, world: World): readonly Finding[] {
  const what = withMutes(claim.what);
  const asserted = describe(what);
  const links = linksAmong(timeline.ask({ kinds: LINKING_KINDS }));
  const nothing =
    claim.quantifier === 'never' || OF_ITS_PARTS.test(claim.text)
      ? (cameToNothing(what, timeline, links) ?? skippedRun({ ...what, negated: true }, timeline, links))
      : null;
  if (nothing) return [finding(ID, 'absence', 'supports', 'records_agree', asserted, [eventPointer(nothing)])];
  const window = claimedWindow(claim, world, timeline.ask({ kinds: LINKING_KINDS }));
  const candidates = candidatesFor(what, timeline);
  const kinds = kindsOfThat(what.subjects, [...new Set(candidates.map(({ event }) => event.kind))]);
  const graded = candidates
    .filter(({ event }) => kinds.includes(event.kind))
    .map((candidate) => gradeCandidate(candidate, { ...what, amounts: [] }, links));
  const inside = graded.filter((one) => {
    const from = momentIn(one);
    return from >= window.from && (window.to === null || from <= window.to);
  });
  const pages = timeline.ask(PAGES);
  const shown = inside.find(
    (one) =>
      !LIMITED.test(claim.text) &&
      (isOne(one, claim) || isPagedAlert(one, claim, pages)) &&
      isThatDeed(one) &&
      isWellInside(one, claim, window),
  );
  if (shown) return [finding(ID, 'absence', 'contradicts', 'presence_shown', asserted, [eventPointer(shown.event)])];
  const others = othersThatDid(
    claim,
    inside.map((one) => one.event),
  );
  if (others.length > 0 && !LIMITED.test(claim.text))
    return [finding(ID, 'absence', 'contradicts', 'presence_shown', asserted, others.map(eventPointer))];
  // A mute that was set before goes on: whether that is meant nobody can tell.
  const muted = graded.some(({ event: { kind, at } }) => kind === 'policy.snoozed' && overlaps(at, window));
  if (muted || isOfUnknown(what) || inside.some((one) => one.subject !== 'no' && one.actor !== 'no'))
    return [finding(ID, 'absence', 'silent', 'no_record', asserted)];
  const refs = what.subjects.flatMap((slot) => slot.candidates);
  const proof = kinds.length > 0 ? absenceProof(kinds, refs, window, world) : null;
  const anchor = graded.find((one) => one.subject === 'yes') ?? graded[0];
  if (!proof || !anchor || what.words.length > 1 || isEarlierToo(graded, claim, window))
    return [finding(ID, 'absence', 'silent', 'coverage_incomplete', asserted)];
  return [
    finding(ID, 'absence', 'supports', 'coverage_shows_absence', asserted, [
      ...proof.map(coveragePointer),
      eventPointer(anchor.event),
    ]),
  ];
}

/** "None before 06:02", and one an hour before the incident's own window: whether that one is meant nobody can tell. */
const isEarlierToo = (graded: readonly Graded[], { text, what }: ClaimOf<'absence'>, window: Interval): boolean => {
  // Of a thing that is told of by itself, people remember longer.
  const reach = what.subjects.some(({ candidates }) => candidates.length > 0) ? 2n * HOUR : HOUR;
  return (
    /\b(?:before|until|prior to|earlier than)\b/i.test(text) &&
    !/\b(?:during|in|throughout) the (?:incident|outage)\b/i.test(text) &&
    graded.some((one) => one.subject !== 'no' && momentIn(one) < window.from && momentIn(one) > window.from - reach)
  );
};

/** Traffic that moves may be a rollback or anything else: it shows no rollback where there is said to be none. */
const isThatDeed = ({ candidate, event }: Graded): boolean =>
  candidate.action !== 'roll_back' || !/^(?:traffic|service|revision|deploy)\./.test(event.kind);

/** "No build succeeded": that something else did shows no build. */
const isOfType = ({ how, types, candidates }: SubjectSlot, { event }: Graded): boolean =>
  how !== 'described' ||
  candidates.length > 0 ||
  types.length === 0 ||
  event.subjects.some(({ type }) => types.includes(type));

/** A record of the very thing that the report says did not happen. */
const isOne = (one: Graded, claim: ClaimOf<'absence'>): boolean =>
  isOfIt(one, claim) &&
  !REPEATED.test(claim.text) &&
  one.subject !== 'no' &&
  one.actor !== 'no' &&
  one.actor !== 'cannot_tell' &&
  one.patient !== 'no' &&
  one.outcome !== 'no' &&
  one.missing.length === 0 &&
  isMade(one, claim.what) &&
  claim.what.subjects.every((slot) => isOfType(slot, one)) &&
  (one.anchored ||
    (claim.what.subjects.length > 0 && one.subject === 'yes') ||
    claim.what.words.length >= 2 ||
    isAnyOf(one, claim) ||
    isOfAll(one, claim));

/** "No alert was silenced" speaks of all alerts, whatever the report spoke of before; of what merely fired that is less sure. */
const isAnyOf = ({ candidate, event }: Graded, { what, quantifier }: ClaimOf<'absence'>): boolean => {
  const [slot, ...more] = what.subjects;
  const [first] = event.subjects;
  return (
    quantifier === 'none' &&
    DONE_TO_ALERTS.has(candidate.action) &&
    slot !== undefined &&
    first !== undefined &&
    more.length === 0 &&
    slot.candidates.length === 0 &&
    ANY_ALERT.test(slot.text) &&
    slot.types.includes(first.type)
  );
};

/** An alert or rule of any sort, nothing told of which. */
const ANY_ALERT = /^(?:alert(?:ing)? )?(?:alert|alarm|polic(?:y|ie)|monitor|rule|monitoring)s?$/;
const DONE_TO_ALERTS: ReadonlySet<string> = new Set(['snooze', 'turn_off', 'update', 'delete']);

/** "No alert fired before 08:40": any alert at all that was loud enough to page somebody, in a window that the sentence gives itself. */
function isPagedAlert({ event }: Graded, claim: ClaimOf<'absence'>, pages: readonly TimelineEvent[]): boolean {
  const { what, quantifier, window } = claim;
  const [slot, ...more] = what.subjects;
  return (
    quantifier === 'none' &&
    /^alert\./.test(event.kind) &&
    window?.inherited === false &&
    slot !== undefined &&
    more.length === 0 &&
    slot.candidates.length === 0 &&
    /^alerts?$/.test(slot.text) &&
    what.words.length === 0 &&
    !what.agent &&
    !REPEATED.test(claim.text) &&
    pages.some(({ at }) => at.from >= event.at.from && at.from <= event.at.from + PAGED_WITHIN)
  );
}

/** What ends is there from its end on: a build that is still running has not succeeded. */
const momentIn = ({ candidate, event }: Graded): Instant =>
  event.kind.endsWith('.finished') && event.at.to !== null ? event.at.to : momentOf(candidate).from;

/** At the edge of a window told by clocks, the tolerance of a clock leaves it open. */
function isWellInside(one: Graded, { window: slot }: ClaimOf<'absence'>, window: Interval): boolean {
  const from = momentIn(one);
  return (
    !slot ||
    slot.inherited ||
    slot.precision === 'day' ||
    (from >= window.from + MINUTE && (window.to === null || from <= window.to - MINUTE))
  );
}

/** "None but the lag alert", "none for longer than an hour", "none for ten minutes", "none by hand": of some only, so that one may well be there. */
const LIMITED =
  /\b(?:no|none|nobody|nothing|never)\b[^,;]{0,40}\bbut\b|\bfor (?:(?:a|an|the|about|some|nearly|almost|over|first|next|another|good|full|well over|more than) ){0,2}[\w-]+ (?:more )?(?:seconds?|minutes?|hours?|days?|min|s|h)\b|\b(?:except\w*|than|apart from|save(?: for)?|with (?:one|the) exception|longer|by hand|manually|for good|permanently|on purpose|deliberately)\b/i;

/** "Nobody turned it on again": that it was once turned on is no answer. */
const REPEATED =
  /\b(?:again|any ?more|any longer|more than once|another|further|other|else|twice|second|third|fourth|additional|extra)\b/i;

/** What "it" means is a guess; and "never" is refuted by a record of the very thing, not by one that hangs together with it. */
const isOfIt = (one: Graded, { what: { subjects }, quantifier }: ClaimOf<'absence'>): boolean =>
  subjects.every((slot) => slot.how !== 'implied' || slot.candidates.length === 0) &&
  (quantifier !== 'never' ||
    subjects.some(
      (slot, i) =>
        one.fits[i] === 'direct' &&
        // "The lag alert" is as good as its name, where there is only one and what is denied is done to alerts.
        (slot.how === 'named'
          ? slot.candidates.length > 0
          : slot.candidates.length === 1 && DONE_TO_ALERTS.has(one.candidate.action)),
    ));

/** "None of the code in #12 reached production": what holds of the whole holds of its parts. */
const OF_ITS_PARTS =
  /\b(?:none|nothing|no part) (?:of|in) (?:(?:the|its|that|this) )?(?:code|changes?|commits?|contents?|work|fix|it|#)/i;

/** "No alert policies were modified at any point": told of all things of a sort, so that any one of them refutes it. */
const isOfAll = ({ event }: Graded, { text, what: { subjects } }: ClaimOf<'absence'>): boolean =>
  UNIVERSAL.test(text) &&
  event.outcome !== 'denied' &&
  !/(?:_requested|\.requested)$/.test(event.kind) &&
  subjects.length > 0 &&
  subjects.every(
    (slot) =>
      slot.candidates.length === 0 &&
      slot.types.some((type) => (SORTS[type] ?? []).some((prefix) => event.kind.startsWith(prefix))),
  );

const UNIVERSAL =
  /\b(?:at (?:any|no) (?:point|time|stage|moment)|whatsoever|at all|a single|(?:had|needed) to be|as (?:they|it) (?:were|was)|unchanged|untouched|unmodified|intact)\b/i;
const SORTS: { readonly [type: string]: readonly string[] } = {
  role: ['access.'],
  policy: ['policy.'],
  alert: ['policy.', 'alert.'],
  flag: ['flag.'],
  page: ['page.'],
  build: ['build.'],
  ref: ['ref.', 'protection.'],
};
