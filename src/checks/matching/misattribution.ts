/** Proof that something was said otherwise: by somebody else, at another time or place, or with the opposite sense; silent unless the statement itself shows it. */
import type { ClaimOf } from '../../claims/claim.js';
import { entriesFor } from '../../domain/coverage.js';
import { nothing, type TypedValue } from '../../domain/finding.js';
import type { Reason } from '../../domain/reason.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import type { Facet } from '../../domain/verdict.js';
import type { World } from '../world.js';
import { intervalValue } from './findings.js';
import type { Heard } from './heard.js';
import { peopleIn } from './naming.js';
import { isPinned } from './said-times.js';
import { lettersOf } from './spoken.js';
import { actFits, speakersOf } from './statements.js';

export interface Otherwise {
  readonly facet: Facet;
  readonly reason: Reason;
  readonly event: TimelineEvent;
  readonly found: TypedValue;
}

export type Saying = ClaimOf<'communication'>;

const speakerOf = (event: TimelineEvent): TypedValue => {
  const actor = speakersOf(event)[0];
  return actor ? { type: 'identity', value: actor.identity ?? actor.handle } : nothing;
};

/** The very words, but from somebody else, or at another time or place. */
export function misquoted(claim: Saying, heard: readonly Heard[]): Otherwise | null {
  const long = claim.quoted.map((quotation) => quotation.trim().split(/\s+/).length >= 4);
  if (!long.some(Boolean)) return brieflyMisquoted(claim, heard);
  const same = heard.filter((one) => one.quoted.every((found, i) => found || !long[i]));
  const [first] = same;
  if (!first) return null;
  const named = claim.speaker?.how === 'named' || claim.speaker?.how === 'author';
  if (named && same.every((one) => one.speaker === 'no'))
    return same.some(({ event }) => isAbout(claim, event))
      ? null
      : { facet: 'speaker', reason: 'speaker_differs', event: first.event, found: speakerOf(first.event) };
  const own = same.filter((one) => one.speaker === 'yes');
  if (own.length === 0 || own.length !== same.length) return null;
  if (own.every((one) => one.place === 'no'))
    return { facet: 'place', reason: 'subject_differs', event: own[0]!.event, found: placeOf(own[0]!.event) };
  const exact = claim.time && !claim.time.inherited && /^(?:fraction|second|minute)$/.test(claim.time.precision);
  return exact && own.every((one) => one.time === 'no')
    ? { facet: 'time', reason: 'time_differs', event: own[0]!.event, found: intervalValue(own[0]!.event.at) }
    : null;
}

/** "Ana says it is hers and Bo goes “fine”": who wrote the words is named beside them. */
const isAbout = ({ about = [], addressee }: Saying, event: TimelineEvent): boolean =>
  speakersOf(event).some(
    ({ identity }) =>
      identity !== undefined &&
      [...about, ...(addressee ? [addressee] : [])].some((one) => one.identities.includes(identity)),
  );

/** Two or three words, in the very minute: by another, and by the one named nowhere. */
function brieflyMisquoted(claim: Saying, heard: readonly Heard[]): Otherwise | null {
  const words = claim.quoted.map((quotation) => quotation.trim().split(/\s+/).length);
  if (words.length === 0 || !words.every((many) => many >= 2) || claim.speaker?.how !== 'named' || !isPinned(claim))
    return null;
  const same = heard.filter((one) => one.quoted.every(Boolean));
  const [then] = same.filter((one) => one.time === 'yes');
  return then && same.every((one) => one.speaker === 'no') && !same.some(({ event }) => isAbout(claim, event))
    ? { facet: 'speaker', reason: 'speaker_differs', event: then.event, found: speakerOf(then.event) }
    : null;
}

export const placeOf = (event: TimelineEvent): TypedValue =>
  event.subjects[0] ? { type: 'entity', value: event.subjects[0].id } : nothing;

/** Weight of words that nobody else happens to use together. */
const MANY = 10;
const NEAR_NS = 900_000_000_000n;

/** The same content at the same time by another person, in a place whose record is whole, and nothing like it by the one named. */
export function saidByAnother(claim: Saying, heard: readonly Heard[], world: World): Otherwise | null {
  if (!claim.time || claim.time.until || claim.speaker?.how !== 'named') return null;
  const other = heard.find(
    (one) =>
      one.speaker === 'no' &&
      one.time === 'yes' &&
      saysThen(claim, one) &&
      one.agreement.polarity === 'yes' &&
      one.agreement.numbers &&
      one.agreement.things &&
      (isWhole(one.event, world) || saysItThen(claim, one)) &&
      !isToldOf(claim, one.event, world),
  );
  if (!other) return null;
  // Beside so many words, all of them said then, one that both use tells nothing.
  const many = saysItThen(claim, other) && other.agreement.mass >= MANY ? 2 : 1;
  const theirs = heard.some(
    (one) =>
      one.speaker !== 'no' &&
      one.event.at.from >= other.event.at.from - NEAR_NS &&
      one.event.at.from <= other.event.at.from + NEAR_NS &&
      (one.agreement.share >= 0.25 ||
        one.agreement.shared.length >= many ||
        agreesInWord(one.event.text ?? '', many > 1)),
  );
  return theirs
    ? null
    : { facet: 'speaker', reason: 'speaker_differs', event: other.event, found: speakerOf(other.event) };
}

/** "Yes, the same here"; a longer answer may well be one to something else. */
const agreesInWord = (text: string, briefly: boolean): boolean =>
  /\b(?:same|yes|yep|agree|\+1)\b/i.test(text) && (!briefly || text.length <= BRIEF_WORD);
const BRIEF_WORD = 40;

/** In the very minute that is stated, all of it, codes and every clause: the words are these, wherever else people talked. */
const saysItThen = (claim: Saying, { agreement }: Heard): boolean =>
  claim.time?.precision === 'minute' &&
  !claim.time.inherited &&
  !claim.time.hedge &&
  agreement.share >= 0.9 &&
  agreement.codes &&
  agreement.everyClause &&
  agreement.shared.length + namedIn(claim) >= 2;

export const namedIn = (claim: Saying): number => claim.subjects.filter((slot) => slot.how === 'named').length;

/** Exact numbers that are no small ones, which anybody may give. */
const numbersOwn = (claim: Saying): number =>
  claim.amounts.filter(({ stated, vague, hedge }) => stated >= 20 && !vague && !hedge).length;

/** Words enough to be no accident; in the very minute, all of a few and the same question. */
const saysThen = (claim: Saying, { agreement, event }: Heard): boolean =>
  (agreement.share >= 0.8 && agreement.mass >= 6 && agreement.shared.length >= 3) ||
  (claim.time?.precision === 'minute' &&
    !claim.time.hedge &&
    claim.act !== 'deny' &&
    agreement.share >= 0.95 &&
    agreement.mass + 3 * namedIn(claim) >= 4 &&
    agreement.shared.length + namedIn(claim) >= 2 &&
    agreement.shared.length >= 1 &&
    (claim.act === 'ask') === (event.text ?? '').includes('?'));

/** No clock, but nearly every word, and enough of them: another person said just that, and the one named nothing like it anywhere. */
export function saidByAnotherAnyTime(claim: Saying, heard: readonly Heard[], world: World): Otherwise | null {
  if (claim.time || claim.speaker?.how !== 'named' || claim.speaker.identities.length !== 1 || claim.act === 'deny')
    return null;
  const [named] = claim.speaker.identities;
  const others = heard.filter((one) => one.place !== 'no' && saysJustThat(claim, one));
  const [other] = others;
  if (
    !other ||
    others.some(
      (one) =>
        one.speaker !== 'no' ||
        !(isWhole(one.event, world) || one.agreement.share >= 0.95) ||
        isToldOf(claim, one.event, world),
    )
  )
    return null;
  // "Bram says it works again" relays: both may have said it.
  if (others.some((one) => peopleIn(one.event, world).has(named!))) return null;
  const asks = claim.act === 'ask';
  if (others.some((one) => one.agreement.nearest?.asks !== asks)) return null;
  // A number of its own that none of theirs gives is not theirs.
  const told = numbersOwn(claim) > 0;
  return heard.some((one) => one.speaker !== 'no' && one.agreement.share >= 0.25 && (!told || one.agreement.numbers))
    ? null
    : { facet: 'speaker', reason: 'speaker_differs', event: other.event, found: speakerOf(other.event) };
}

/** "Ana asked Bo to approve it", where Bo asked Ana: who is said to have heard it said it, to the one who is said to have. */
export function saidTheOtherWayRound(claim: Saying, heard: readonly Heard[], world: World): Otherwise | null {
  const [named, hearer] = [claim.speaker, claim.addressee].map((slot) => slot?.identities ?? []);
  if (named?.length !== 1 || hearer?.length !== 1 || named[0] === hearer[0] || claim.quoted.length > 0) return null;
  const alike = heard.filter(
    (one) =>
      one.time !== 'no' &&
      one.agreement.share >= (isPinned(claim) && one.time === 'yes' ? 0.6 : 0.9) &&
      one.agreement.shared.length + (isPinned(claim) ? namedIn(claim) : 0) >= 2 &&
      one.agreement.numbers,
  );
  const [other] = alike.filter(
    (one) =>
      speakersOf(one.event).some(({ identity }) => identity === hearer[0]) &&
      peopleIn(one.event, world).has(named[0]!) &&
      one.agreement.polarity === 'yes' &&
      actFits(claim.act === 'ask' ? 'ask' : 'request', one.agreement.nearest, one.event.text ?? ''),
  );
  return !other || alike.some((one) => one.speaker !== 'no') || !/^(?:ask|request)$/.test(claim.act)
    ? null
    : { facet: 'speaker', reason: 'speaker_differs', event: other.event, found: speakerOf(other.event) };
}

/** "Bram said that Pell was happy to": the one who wrote it is whom the words are about. */
export const isToldOf = (claim: Saying, event: TimelineEvent, world: World): boolean => {
  const letters = lettersOf(claim.text);
  return speakersOf(event).some(({ identity }) =>
    world.identities.get(identity ?? '')?.names.some((name) => name.length > 2 && letters.includes(lettersOf(name))),
  );
};

export const saysJustThat = (claim: Saying, { agreement }: Heard): boolean =>
  agreement.share >= 0.85 &&
  agreement.mass + 3 * namedIn(claim) + 2 * numbersOwn(claim) >= 8 &&
  agreement.shared.length >= 1 &&
  agreement.shared.length + namedIn(claim) >= 3 &&
  agreement.polarity === 'yes' &&
  agreement.numbers &&
  agreement.things &&
  agreement.codes &&
  agreement.everyClause;

/** Whether the place a statement stands in is recorded without gaps at its time. */
export function isWhole(event: TimelineEvent, world: World): boolean {
  const entries = entriesFor(world.coverage, event.evidence.path, event.evidence.part ?? {});
  return (
    entries.length > 0 &&
    entries.every(
      (entry) => entry.complete && entry.from <= event.at.from && (entry.to === null || event.at.from <= entry.to),
    )
  );
}
