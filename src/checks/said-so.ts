/** Did they say it: is there a message, review, comment or post by this person, at this time and place, with this content? A question is no confirmation. */
import type { Claim } from '../claims/claim.js';
import type { Finding } from '../domain/finding.js';
import { kept } from '../domain/kept.js';
import type { Timeline } from '../domain/question.js';
import type { TimelineEvent } from '../domain/timeline-event.js';
import type { Facet } from '../domain/verdict.js';
import type { Check } from './check.js';
import { blamedAnother } from './matching/blamed-another.js';
import { saidBrieflyOtherwise } from './matching/brief-saying.js';
import { describeTime, eventPointer, finding } from './matching/findings.js';
import { type Heard, hear } from './matching/heard.js';
import {
  misquoted,
  type Saying,
  saidByAnother,
  saidByAnotherAnyTime,
  saidTheOtherWayRound,
} from './matching/misattribution.js';
import { momentQuestions } from './matching/moments.js';
import { type Placed, type Placement, placementOf, withoutPlacing } from './matching/placed-saying.js';
import { saidApart } from './matching/said-apart.js';
import { saidOtherwise } from './matching/said-differently.js';
import { saidAtAnotherTime, saidElsewhere } from './matching/said-elsewhere.js';
import { saidInReply } from './matching/said-in-reply.js';
import { saidTheOpposite } from './matching/said-the-opposite.js';
import { saidByAnotherThen, saidToAnother } from './matching/said-then.js';
import { saysItOfThem } from './matching/said-things.js';
import { givesTheTime } from './matching/said-times.js';
import { agrees, fits, saysThatToo, sharesVerb } from './matching/says-it.js';
import { STATEMENT_KINDS, saidIn, withWords } from './matching/statements.js';
import { saysStop, toldNotTo } from './matching/told-not-to.js';
import type { World } from './world.js';

const ID = 'said-so';
const QUESTION = { kinds: STATEMENT_KINDS } as const;
/** To open a change is to propose what its title says. */
const PROPOSALS = { kinds: ['change.opened'] } as const;

export const saidSo: Check = Object.freeze({
  id: ID,
  asks: 'Did this person say this, there and then?',
  appliesTo: ['communication'],
  needs: (claim) => [
    QUESTION,
    ...(isProposal(claim) || isInDescription(claim) ? [PROPOSALS] : []),
    ...(claim.kind === 'communication' && claim.placed ? momentQuestions(claim.placed.what) : []),
  ],
  examine(claim, timeline, world) {
    if (claim.kind !== 'communication' || claim.answers || claim.topic === 'consent') return [];
    if (claim.negated) return nobodySaid(claim, timeline, world);
    const whole = examine(claim, timeline, world);
    const { placed } = claim;
    // What tells when it was said may as well be part of what was said.
    if (!placed || (placed.bare && !placed.sure && whole.some(isBacked)) || (!placed.bare && !whole.some(isBacked)))
      return whole;
    return placedThere(claim, placed, timeline, world) ?? whole;
  },
} satisfies Check);

const isBacked = ({ stance }: Finding): boolean => stance === 'supports';

/** The saying without the words that place it, held against statements that lie where these put it; null where neither can be told. */
function placedThere(claim: Saying, placed: Placed, timeline: Timeline, world: World): readonly Finding[] | null {
  const own = withoutPlacing(claim);
  const placings = heardOf(own, timeline, world).flatMap((one) => {
    if (one.speaker === 'no' || one.place === 'no') return [];
    const where = placementOf(placed, one.event, timeline, world);
    const pinned = placed.length && where.fits === 'yes' && one.time !== 'no';
    const said = pinned ? agrees(own, one, 'yes') : agrees(own, one);
    return said && saysItOfThem(own, one.agreement, world) ? [{ one, where }] : [];
  });
  const best = (fits: Placement['fits']) =>
    placings.filter(({ where }) => where.fits === fits).sort((a, b) => merit(b.one) - merit(a.one))[0];
  const found = best('yes') ?? (placings.every(({ where }) => where.fits === 'no') ? best('no') : undefined);
  if (!found?.where.beside) return null;
  const { one, where } = found;
  const facet = placed.length ? 'duration' : 'order';
  const asserted = { type: 'order', value: placed.relation } as const;
  const pointers = [eventPointer(one.event), eventPointer(where.beside!)];
  return [
    finding(ID, 'content', 'supports', 'statement_agrees', assertedBy(claim), pointers.slice(0, 1)),
    where.fits === 'yes'
      ? finding(ID, facet, 'supports', 'records_agree', asserted, pointers)
      : finding(ID, facet, 'contradicts', placed.length ? 'duration_differs' : 'order_differs', asserted, pointers),
  ];
}

/** "Nobody asked whether it is in use": who did refutes it; that nobody is found to have asked shows nothing, for people also talk elsewhere. */
function nobodySaid(claim: Saying, timeline: Timeline, world: World): readonly Finding[] {
  const all = withWords(timeline.ask(QUESTION));
  const said = saidIn(claim);
  const one = claim.speaker
    ? undefined
    : all.map((event) => hear(claim, event, { said, all, world })).find((heard) => saysThatToo(claim, heard, world));
  const asserted = { type: 'text', value: 'not said' } as const;
  return one ? [finding(ID, 'absence', 'contradicts', 'presence_shown', asserted, [eventPointer(one.event)])] : [];
}

const isProposal = (claim: Claim): boolean => claim.kind === 'communication' && claim.act === 'suggest';

const assertedBy = ({ speaker }: Saying) =>
  ({ type: 'identity', value: speaker?.identities[0] ?? speaker?.text ?? '' }) as const;

/** "In its description Petrel says …": what somebody wrote when they opened a change. */
const isInDescription = (claim: Claim): boolean =>
  claim.kind === 'communication' &&
  claim.speaker !== undefined &&
  /\b(?:description|body|text|summary) of (?:the|its|his|her|their) (?:pull request|pr|change)\b|\b(?:its|his|her|their|the|#?\d+'s)(?: own)?(?: pull request| pr)?(?:'s)? (?:description|body)\b|\bdescription of #?\w*\d|\bin(?:to)? (?:the|its|his|her|their|that) (?:own )?(?:pull request|pr)\b/i.test(
    claim.text,
  );

function heardOf(claim: Saying, timeline: Timeline, world: World): readonly Heard[] {
  const own = withWords(timeline.ask(QUESTION));
  const all = isInDescription(claim) ? [...own, ...withWords(timeline.ask(PROPOSALS))] : own;
  const said = saidIn(claim);
  return all.map((event) => hear(claim, event, { said, all, world }));
}

function examine(claim: Saying, timeline: Timeline, world: World): readonly Finding[] {
  const asserted = assertedBy(claim);
  const refusal = claim.act === 'request' ? toldNotTo(claim, withWords(timeline.ask(QUESTION))) : undefined;
  if (refusal) return [finding(ID, 'content', 'contradicts', 'denied_by_person', asserted, [eventPointer(refusal)])];
  const heard = heardOf(claim, timeline, world);
  const best = heard
    .filter(
      (one) =>
        one.speaker !== 'no' &&
        one.place !== 'no' &&
        agrees(claim, one) &&
        !(claim.act === 'request' && claim.words.length > 0 && saysStop(one.event) && !/\bstop/i.test(claim.text)) &&
        saysItOfThem(claim, one.agreement, world),
    )
    .sort((a, b) => merit(b) - merit(a))[0];
  if (best && !isTurnedElsewhere(best, heard))
    return [finding(ID, 'content', 'supports', 'statement_agrees', asserted, [eventPointer(best.event)])];
  const opened = isProposal(claim) ? proposedBy(claim, timeline, world) : undefined;
  if (opened) return [finding(ID, 'content', 'supports', 'records_agree', asserted, [eventPointer(opened)])];
  const reply = saidInReply(claim, heard, world);
  if (reply) {
    const pointers = [eventPointer(reply.reply), eventPointer(reply.answered)];
    return [
      reply.stance === 'supports'
        ? finding(ID, 'content', 'supports', 'statement_agrees', asserted, pointers)
        : finding(ID, 'content', 'contradicts', 'content_differs', asserted, pointers, {
            type: 'text',
            value: (reply.reply.text ?? '').slice(0, 80),
          }),
    ];
  }
  const against =
    misquoted(claim, heard) ??
    saidByAnother(claim, heard, world) ??
    saidTheOtherWayRound(claim, heard, world) ??
    saidByAnotherThen(claim, heard, world) ??
    saidToAnother(claim, heard, world) ??
    saidByAnotherAnyTime(claim, heard, world) ??
    saidTheOpposite(claim, heard, world) ??
    blamedAnother(claim, heard, world) ??
    saidOtherwise(claim, heard, world) ??
    saidApart(claim, heard) ??
    saidElsewhere(claim, heard) ??
    (heard.some(({ event }) => givesTheTime(claim, event.text ?? ''))
      ? null
      : (saidAtAnotherTime(claim, heard) ?? saidBrieflyOtherwise(claim, heard, world)));
  if (against && !isOwnSummary(claim, against.facet))
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

/** "I posted what I had found: …": who sums up their own words uses others, and only a quotation holds them to these. */
const isOwnSummary = ({ speaker, quoted }: Saying, facet: Facet): boolean =>
  speaker?.how === 'author' && facet === 'content' && quoted.length === 0;

/** They said more of it somewhere else, and turned round: a few words that they share here are no proof. */
const isTurnedElsewhere = (best: Heard, heard: readonly Heard[]): boolean =>
  best.agreement.share < 0.8 &&
  heard.some(
    ({ speaker, place, time, agreement }) =>
      speaker === 'yes' &&
      place !== 'no' &&
      time !== 'no' &&
      agreement.share > best.agreement.share + 0.1 &&
      agreement.shared.length + (agreement.things ? 1 : 0) >= 2 &&
      agreement.polarity === 'no',
  );

/** A title is short: nearly every word of the proposal has to stand in it. */
const NEARLY_ALL = 0.7;
const UNDOES = /\b(?:revert|undo|roll(?:ing|ed)? back|back(?:ing|ed)? out|t[ao]k(?:e|en|ing) .{1,60} back)/i;

const proposals = kept((opened: readonly TimelineEvent[]) => {
  const undoes = ({ text = '' }: TimelineEvent): boolean => UNDOES.test(text);
  const all = withWords(opened);
  return { undoing: all.filter(undoes), others: all.filter((event) => !undoes(event)) };
});

/** The change that this person opened and whose title says what was proposed. */
function proposedBy(claim: Saying, timeline: Timeline, world: World): TimelineEvent | undefined {
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
