/** Did they answer so, and so soon: the statement that is answered, what this person wrote in the same place soon after it, and which way that goes. */
import type { ClaimOf } from '../claims/claim.js';
import { conceptOf } from '../claims/words/concepts.js';
import { clausesOf } from '../claims/words/wording.js';
import { entriesFor } from '../domain/coverage.js';
import { entityKey } from '../domain/entity.js';
import type { Finding } from '../domain/finding.js';
import type { Timeline } from '../domain/question.js';
import type { TimelineEvent } from '../domain/timeline-event.js';
import type { Check } from './check.js';
import { agreementWith } from './matching/agreement.js';
import { coveragePointer, eventPointer, finding } from './matching/findings.js';
import { lengthMatches } from './matching/slot-matches.js';
import { rarityAmong, spokenOf } from './matching/spoken.js';
import { STATEMENT_KINDS, speakerFits, speakersOf, timeFits, withWords } from './matching/statements.js';
import { wayOf } from './matching/talk.js';
import type { World } from './world.js';

const ID = 'answered-back';
const QUESTION = { kinds: STATEMENT_KINDS } as const;
type Answer = NonNullable<ClaimOf<'communication'>['answers']>;

export const answeredBack: Check = Object.freeze({
  id: ID,
  asks: 'Did this person answer it, in that sense and so soon?',
  appliesTo: ['communication'],
  needs: (claim) => (claim.kind === 'communication' && claim.answers ? [QUESTION] : []),
  examine(claim, timeline, world) {
    if (claim.kind !== 'communication' || !claim.answers) return [];
    if (claim.negated) return claim.speaker ? [] : unanswered(claim.answers, timeline, world);
    return claim.speaker ? examine(claim, claim.answers, timeline, world) : [];
  },
} satisfies Check);

const WITHIN_NS = 900_000_000_000n;
/** A length that a report rounds is held to the half minute beside it. */
const SLACK_NS = 30_000_000_000n;

function examine(
  claim: ClaimOf<'communication'>,
  answer: Answer,
  timeline: Timeline,
  world: World,
): readonly Finding[] {
  const asserted = { type: 'identity', value: claim.speaker!.identities[0] ?? claim.speaker!.text } as const;
  const all = withWords(timeline.ask(QUESTION));
  const said = answeredIn(answer, all, world).flatMap((answered) => {
    const behind = all.filter((event) => follows(event, answered));
    const reply = behind.find(
      (event) =>
        speakerFits(claim.speaker, event) === 'yes' &&
        timeFits(claim.time, event) !== 'no' &&
        (event === behind[0] || isAboutIt(event, answered)),
    );
    return reply ? [{ answered, reply, ...wayOf(reply) }] : [];
  });
  const silent = finding(ID, 'content', 'silent', 'no_record', asserted);
  const [first] = said;
  // Two statements that may be meant, answered this way and that: nobody can tell.
  if (!first || new Set(said.map(({ way }) => way)).size > 1) return [silent];
  const pointers = [eventPointer(first.reply), eventPointer(first.answered)];
  if (answer.stance !== 'any' && first.way !== answer.stance)
    return first.way !== null && first.plain && !answer.loose
      ? [
          finding(ID, 'content', 'contradicts', 'content_differs', asserted, pointers, {
            type: 'text',
            value: (first.reply.text ?? '').slice(0, 80),
          }),
        ]
      : [silent];
  const found = finding(ID, 'content', 'supports', 'statement_agrees', asserted, pointers);
  if (!answer.delay) return [found];
  const { delay } = answer;
  const soon = said.some(({ answered, reply }) => cameAfter(delay, answered, reply));
  return [
    found,
    soon
      ? finding(ID, 'duration', 'supports', 'records_agree', asserted, pointers)
      : finding(ID, 'duration', 'silent', 'no_record', asserted),
  ];
}

/** Nobody answered it: refuted by a plain answer of somebody else; borne out where the whole talk is there and nobody wrote a word. */
function unanswered(answer: Answer, timeline: Timeline, world: World): readonly Finding[] {
  const asserted = { type: 'state', value: 'unanswered' } as const;
  const all = withWords(timeline.ask(QUESTION));
  const silent = [finding(ID, 'content', 'silent', 'no_record', asserted)];
  const answered = answeredIn(answer, all, world);
  const talks = answered.map((event) => ({
    event,
    behind: all.filter((one) => follows(one, event) && writerOf(one) !== writerOf(event)),
  }));
  const [first] = talks;
  if (!first) return silent;
  const replies = talks.map(({ event, behind }) =>
    behind.find((one) => {
      const { way, plain } = wayOf(one);
      return answer.stance === 'against' ? way === 'against' && plain : plain || isAboutIt(one, event);
    }),
  );
  if (replies.every((one) => one !== undefined))
    return [
      finding(ID, 'content', 'contradicts', 'presence_shown', asserted, [
        eventPointer(replies[0]!),
        eventPointer(first.event),
      ]),
    ];
  const covers = wholeBehind(first.event, world);
  return talks.length === 1 && first.behind.length === 0 && covers.length > 0
    ? [
        finding(ID, 'content', 'supports', 'coverage_shows_absence', asserted, [
          ...covers.map(coveragePointer),
          eventPointer(first.event),
        ]),
      ]
    : silent;
}

const writerOf = (event: TimelineEvent): string => speakersOf(event)[0]?.identity ?? speakersOf(event)[0]?.handle ?? '';

/** What tells that its channel is recorded without gaps until answers would have come. */
const wholeBehind = ({ at, evidence }: TimelineEvent, world: World) =>
  entriesFor(world.coverage, evidence.path, evidence.part ?? {}).filter(
    ({ complete, from, to }) => complete && from <= at.from && (to === null || at.from + WITHIN_NS <= to),
  );

function cameAfter(delay: NonNullable<Answer['delay']>, answered: TimelineEvent, reply: TimelineEvent): boolean {
  const [from, to] = [answered.at.from, reply.at.from];
  return lengthMatches(delay, from, to) === 'yes' || lengthMatches(delay, from, to, SLACK_NS) === 'yes';
}

/** How much of what was answered the statement must hold: what came back to it is looked at as well. */
const LEAST_MEANT = 0.34;

/** The statements that the report may have told just before: by its speaker, then, in nearly its words. */
function answeredIn(answer: Answer, all: readonly TimelineEvent[], world: World): readonly TimelineEvent[] {
  const said = {
    clauses: clausesOf(answer.text),
    concepts: new Set(answer.words.map((word) => conceptOf(word).word)),
    subjects: answer.subjects,
    amounts: [],
    people: [],
    turned: false,
  };
  const meant = all
    .filter((event) => speakerFits(answer.speaker, event) === 'yes' && timeFits(answer.time, event) !== 'no')
    .map((event) => agreementWith(said, event, [], { rarity: rarityAmong(all), world }))
    .filter(({ share, things }) => things && share >= LEAST_MEANT)
    .sort((a, b) => b.mass - a.mass || b.share - a.share);
  return meant.filter(({ mass }) => mass >= 0.85 * meant[0]!.mass).map(({ event }) => event);
}

/** In the same place, within a quarter of an hour. */
const follows = (event: TimelineEvent, answered: TimelineEvent): boolean =>
  event.at.from > answered.at.from &&
  event.at.from <= answered.at.from + WITHIN_NS &&
  event.subjects[0] !== undefined &&
  answered.subjects[0] !== undefined &&
  entityKey(event.subjects[0]) === entityKey(answered.subjects[0]);

/** Further down, only what says yes or no at once or takes up a word of it answers it. */
const isAboutIt = (event: TimelineEvent, answered: TimelineEvent): boolean =>
  wayOf(event).plain || [...spokenOf(event).concepts].some((concept) => spokenOf(answered).concepts.has(concept));
