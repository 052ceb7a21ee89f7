/** Did they say it: is there a message, review, comment or post by this person, at this time and place, with this content? A question is no confirmation. */
import type { Claim, ClaimOf } from '../claims/claim.js';
import { conceptOf } from '../claims/words/concepts.js';
import { stem } from '../claims/words/stem.js';
import type { Finding } from '../domain/finding.js';
import { kept } from '../domain/kept.js';
import type { Timeline } from '../domain/question.js';
import type { TimelineEvent } from '../domain/timeline-event.js';
import type { Check } from './check.js';
import type { Agreement } from './matching/agreement.js';
import { saidBrieflyOtherwise } from './matching/brief-saying.js';
import { explainsIt } from './matching/diagnosis.js';
import { describeTime, eventPointer, finding } from './matching/findings.js';
import { type Heard, hear } from './matching/heard.js';
import { isIdle } from './matching/idle-nouns.js';
import {
  misquoted,
  saidAtAnotherTime,
  saidByAnother,
  saidByAnotherAnyTime,
  saidElsewhere,
  saidTheOtherWayRound,
} from './matching/misattribution.js';
import { saidOtherwise } from './matching/said-differently.js';
import { saidTheOpposite } from './matching/said-the-opposite.js';
import { saysItOfThem } from './matching/said-things.js';
import { givesTheTime, isPinned } from './matching/said-times.js';
import { actFits, intends, STATEMENT_KINDS, saidIn, withWords } from './matching/statements.js';
import type { World } from './world.js';

const ID = 'said-so';
const QUESTION = { kinds: STATEMENT_KINDS } as const;
/** To open a change is to propose what its title says. */
const PROPOSALS = { kinds: ['change.opened'] } as const;

export const saidSo: Check = Object.freeze({
  id: ID,
  asks: 'Did this person say this, there and then?',
  appliesTo: ['communication'],
  needs: (claim) => (isProposal(claim) ? [QUESTION, PROPOSALS] : [QUESTION]),
  examine(claim, timeline, world) {
    return claim.kind === 'communication' && !claim.negated && !claim.answers && claim.topic !== 'consent'
      ? examine(claim, timeline, world)
      : [];
  },
} satisfies Check);

const isProposal = (claim: Claim): boolean => claim.kind === 'communication' && claim.act === 'suggest';

function examine(claim: ClaimOf<'communication'>, timeline: Timeline, world: World): readonly Finding[] {
  const asserted = { type: 'identity', value: claim.speaker?.identities[0] ?? claim.speaker?.text ?? '' } as const;
  const all = withWords(timeline.ask(QUESTION));
  const said = saidIn(claim);
  const heard = all.map((event) => hear(claim, event, { said, all, world }));
  const best = heard
    .filter(
      (one) =>
        one.speaker !== 'no' && one.place !== 'no' && agrees(claim, one) && saysItOfThem(claim, one.agreement, world),
    )
    .sort((a, b) => merit(b) - merit(a))[0];
  if (best) return [finding(ID, 'content', 'supports', 'statement_agrees', asserted, [eventPointer(best.event)])];
  const opened = isProposal(claim) ? proposedBy(claim, timeline, world) : undefined;
  if (opened) return [finding(ID, 'content', 'supports', 'records_agree', asserted, [eventPointer(opened)])];
  const against =
    misquoted(claim, heard) ??
    saidByAnother(claim, heard, world) ??
    saidTheOtherWayRound(claim, heard, world) ??
    saidByAnotherAnyTime(claim, heard, world) ??
    saidTheOpposite(claim, heard, world) ??
    saidOtherwise(claim, heard, world) ??
    saidElsewhere(claim, heard) ??
    (all.some(({ text }) => givesTheTime(claim, text ?? ''))
      ? null
      : (saidAtAnotherTime(claim, heard) ?? saidBrieflyOtherwise(claim, heard, world)));
  if (against)
    return [
      finding(
        ID,
        against.facet,
        'contradicts',
        against.reason,
        against.facet === 'time' && claim.time ? describeTime(claim.time) : asserted,
        [eventPointer(against.event)],
        against.found,
      ),
    ];
  return [finding(ID, 'content', 'silent', 'no_record', asserted)];
}

/** A title is short: nearly every word of the proposal has to stand in it. */
const NEARLY_ALL = 0.7;
const UNDOES = /\b(?:revert|undo|roll(?:ing|ed)? back|back(?:ing|ed)? out|t[ao]k(?:e|en|ing) .{1,60} back)/i;

const proposals = kept((opened: readonly TimelineEvent[]) => {
  const undoes = ({ text = '' }: TimelineEvent): boolean => UNDOES.test(text);
  const all = withWords(opened);
  return { undoing: all.filter(undoes), others: all.filter((event) => !undoes(event)) };
});

/** The change that this person opened and whose title says what was proposed. */
function proposedBy(claim: ClaimOf<'communication'>, timeline: Timeline, world: World): TimelineEvent | undefined {
  // The title of a revert is that of the change it takes back, in quotation marks.
  const all = proposals(timeline.ask(PROPOSALS))[claim.undoes ? 'undoing' : 'others'];
  const said = saidIn(claim);
  return all
    .map((event) => hear(claim, event, { said, all, world }))
    .filter(
      (one) =>
        one.speaker === 'yes' &&
        one.time !== 'no' &&
        one.agreement.share >= NEARLY_ALL &&
        fits(claim, one.agreement) &&
        sharesVerb(claim, one.agreement),
    )
    .sort((a, b) => merit(b) - merit(a))[0]?.event;
}

const merit = (one: Heard): number =>
  (one.speaker === 'yes' ? 100 : 0) +
  (one.time === 'yes' ? 50 : 0) +
  one.quoted.filter(Boolean).length * 30 +
  one.agreement.mass +
  one.agreement.share * 10;

/** Enough in common to be the same statement; more is asked for where speaker or time do not tell. What costs least is asked first: of most statements a clock or a count tells enough. */
function agrees(claim: ClaimOf<'communication'>, one: Heard): boolean {
  const { event } = one;
  const text = event.text ?? '';
  if (claim.quoted.length > 0) return one.quotedNear && one.quoted.some(Boolean) && quoteTells(claim, one);
  // "Named the router as the culprit": what is named comes up in an explanation.
  if (claim.topic === 'cause' && claim.words.length === 0)
    return (
      one.speaker === 'yes' &&
      explainsIt(event) &&
      (one.time === 'yes' || (one.time !== 'no' && claim.subjects.some((slot) => slot.how === 'named'))) &&
      fits(claim, one.agreement)
    );
  const time = timeOf(claim, one, text);
  if (time === 'no') return false;
  const { agreement } = one;
  if (!sharesVerb(claim, agreement) || !sharesEnough(claim, one, time) || !fits(claim, agreement)) return false;
  if (ONLY.test(claim.text) && !ONLY.test(text)) return false;
  // `Ines: errors look the same` may give a question as it stands.
  if (DONE.test(claim.text) && agreement.nearest && intends(agreement.nearest)) return false;
  const verbatim = claim.act === 'say' && agreement.share >= 0.6 && !/\bthat\b/.test(claim.text);
  return verbatim || actFits(claim.act, agreement.nearest, text);
}

/** Whether it was said then; a clock that the statement itself gives ("review at 14:00") is not when it was said, and what is told in a row follows within its minutes. */
const timeOf = (claim: ClaimOf<'communication'>, one: Heard, text: string): Heard['time'] =>
  one.time === 'no'
    ? givesTheTime(claim, text) || followsRow(claim, one)
      ? 'unsaid'
      : 'no'
    : isPinned(claim)
      ? one.time
      : 'unsaid';

function sharesEnough(claim: ClaimOf<'communication'>, one: Heard, time: Heard['time']): boolean {
  const { agreement } = one;
  // Pinned to a minute, the words must be in what was said then, and not only in what was said beside it.
  if (time === 'yes' && claim.words.length > 0 && !one.ownWords) return false;
  if (one.speaker !== 'yes') return agreement.share >= 0.75 && agreement.mass >= 8 && agreement.shared.length >= 3;
  if (claim.words.length === 0 && claim.subjects.length === 0) return time === 'yes';
  if (time === 'yes') return agreement.share >= 0.34 && (agreement.mass >= 2 || agreement.share >= 0.8);
  return tellsAlone(claim, agreement);
}

/** "Said that he had already written": who only will has not. */
const DONE = /\balready\b|\b(?:had|has|have) (?!to\b|not\b|no\b|yet\b|been\b)/;

/** What is "only" so is so with something left out. */
const ONLY = /\b(?:only|just|solely|merely|alone|until|nothing but|except|exclusively)\b/i;

/** Half of the words may be other ones if the verb is the same; of other verbs nearly all. */
const sharesVerb = ({ verbs, words }: ClaimOf<'communication'>, { share, shared, nearest }: Agreement): boolean =>
  (share >= 0.75 || words.every((word) => !WAYS.has(word) || shared.includes(word))) &&
  words.every(
    (word) => !WAYS.has(word) || words.every((one) => one === word || isIdle(one)) || wentThere(words, word, nearest),
  ) &&
  (share >= 0.6 || verbs.length === 0 || verbs.some((verb) => shared.includes(verb)));

/** What went up or down is told in the very clause: "failed handshakes, with concentrators dropping off" are no failures that recede. */
const wentThere = (words: readonly string[], way: string, nearest: Agreement['nearest']): boolean =>
  nearest?.concepts.has(way) === true && words.some((word) => word !== way && nearest.concepts.has(word));

/** Up or down, on or over is all that such a verb tells: "had dropped" is not backed by words about the rest. */
const WAYS: ReadonlySet<string> = new Set(
  ['increase', 'continue', 'resume', 'improve'].map((word) => conceptOf(stem(word)).word),
);

/** Without a clock: named things and numbers weigh like rare words; one word alone is enough only for an offer or a denial. */
function tellsAlone(claim: ClaimOf<'communication'>, { share, mass, shared, nearest }: Agreement): boolean {
  const named =
    claim.subjects.filter((slot) => slot.how === 'named').length + claim.amounts.length + (claim.about?.length ?? 0);
  const single =
    ((claim.act === 'ask' || claim.act === 'request') && nearest?.asks === (claim.act === 'ask')) ||
    claim.act === 'offer' ||
    claim.act === 'deny' ||
    /\b(?:not|never|no|nothing|nobody|none)\b|n't\b/.test(claim.text);
  if (
    single &&
    share >= 0.9 &&
    shared.length > 0 &&
    mass >= (claim.act === 'offer' || claim.act === 'ask' || claim.act === 'request' || nearest?.first ? 2 : 3)
  )
    return true;
  return share >= Math.max(0.3, 0.45 - 0.08 * named) && mass + 2 * named >= 4 && shared.length + named >= 2;
}

/** Nothing in them disagrees; "is it not down?" and "is it down?" are one question. */
const fits = (claim: ClaimOf<'communication'>, agreement: Agreement): boolean =>
  (agreement.polarity !== 'no' || claim.act === 'ask') &&
  agreement.numbers &&
  agreement.things &&
  agreement.people &&
  agreement.codes &&
  agreement.everyClause;

/** A quotation of three words tells by itself; a shorter one needs speaker and time. */
function quoteTells(claim: ClaimOf<'communication'>, one: Heard): boolean {
  const words = Math.max(...claim.quoted.map((quotation) => quotation.trim().split(/\s+/).length));
  if (one.time === 'no' && !followsRow(claim, one)) return false;
  if (one.speaker === 'yes') return words >= 2 || one.time === 'yes';
  return one.time === 'yes' && words >= 3;
}

const ROW_NS = 600_000_000_000n;

/** Later sayings of a row follow within its minutes. */
const followsRow = (claim: ClaimOf<'communication'>, one: Heard): boolean =>
  claim.time?.inherited === true &&
  claim.time.readings.some((reading) => {
    const from = BigInt(Date.parse(reading.from)) * 1_000_000n;
    return one.event.at.from >= from && one.event.at.from <= from + ROW_NS;
  });
