/** Whether a statement says what a claim says was said: enough in common to be the same, nothing turned round, the act one that it bears out. */
import { conceptOf } from '../../claims/words/concepts.js';
import { stem } from '../../claims/words/stem.js';
import { entityKey } from '../../domain/entity.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import type { World } from '../world.js';
import type { Agreement } from './agreement.js';
import { explainsIt, suspectsIt } from './diagnosis.js';
import type { Heard } from './heard.js';
import { isIdle } from './idle-nouns.js';
import type { Saying } from './misattribution.js';
import { fillsOtherwise } from './other-filler.js';
import { isOwningUp, ownsUp } from './owns-up.js';
import { givesTheTime, isPinned } from './said-times.js';
import { saysLess } from './says-less.js';
import { keysOf } from './slot-matches.js';
import { lettersOf, spokenOf } from './spoken.js';
import { actFits, intends, saidIn, speakersOf } from './statements.js';
import { isApart } from './told-apart.js';
import { mixesWonder } from './wondered.js';

/** Enough in common to be the same statement; more is asked for where speaker or time do not tell. What costs least is asked first: of most statements a clock or a count tells enough. */
/** `then`: what is known of its time from elsewhere. */
export function agrees(claim: Saying, one: Heard, then?: 'yes'): boolean {
  const { event } = one;
  const text = event.text ?? '';
  if (saysLess(claim.text, event)) return false;
  if (claim.quoted.length > 0)
    return (
      one.quotedNear &&
      one.quoted.some(Boolean) &&
      quoteTells(claim, one) &&
      one.agreement.numbers &&
      !(claim.act === 'request' && HAS_DONE.test(text))
    );
  // "Named the router as the culprit": what is named comes up in an explanation.
  if (claim.topic === 'cause' && claim.words.length === 0)
    return (
      one.speaker === 'yes' &&
      (explainsIt(event) || (isGuess(claim) && suspectsIt(event))) &&
      (claim.act === 'confirm' || namesItself(claim, event)) &&
      (one.time === 'yes' || (one.time !== 'no' && claim.subjects.some((slot) => slot.how === 'named'))) &&
      fits(claim, one.agreement)
    );
  if (isOwningUp(claim.text)) return ownsUp(claim, one);
  const time = then ?? timeOf(claim, one, text);
  if (time === 'no') return false;
  const { agreement } = one;
  if (!sharesEnough(claim, one, time) || !sharesVerb(claim, agreement) || !fits(claim, agreement)) return false;
  if (fillsOtherwise(saidIn(claim).text ?? claim.text, text)) return false;
  if (ONLY.test(claim.text) && !ONLY.test(text)) return false;
  // `Ines: errors look the same` may give a question as it stands.
  if (DONE.test(claim.text) && agreement.nearest && intends(agreement.nearest)) return false;
  if (claim.act === 'find' && mixesWonder(claim.amounts, agreement)) return false;
  const verbatim = claim.act === 'say' && agreement.share >= 0.6 && !/\bthat\b/.test(claim.text);
  return verbatim || isOrder(claim, event) || actFits(claim.act, agreement.nearest, text);
}

/** A ticket asks for what its title names, in whatever form. */
const isOrder = ({ act }: Saying, { kind }: TimelineEvent): boolean => act === 'request' && kind === 'ticket.opened';

/** "Just switched it on": who has done it does not ask for it. */
const HAS_DONE = /^\W*(?:i(?:'ve| have)? )?(?:just |already )+\p{L}+(?:ed|wn|nt|ut|et)\b/iu;

/** Who only answers somebody else's guess did not raise it. */
const namesItself = ({ subjects }: Saying, event: TimelineEvent): boolean => {
  const named = subjects.filter(({ how }) => how === 'named');
  const keys = keysOf(event);
  const { letters } = spokenOf(event);
  return (
    named.length === 0 ||
    named.some(
      ({ text, candidates }) =>
        letters.includes(lettersOf(text)) ||
        candidates.some((ref) => keys.includes(entityKey(ref))) ||
        partsOf(text).some((part) => letters.includes(part)),
    )
  );
};

const partsOf = (text: string): readonly string[] =>
  lettersOf(text)
    .trim()
    .split(' ')
    .filter((part) => part.length >= 3)
    .map((part) => ` ${part} `);

/** A suspicion is told as one. */
const isGuess = ({ act, text }: Saying): boolean =>
  /^(?:ask|suggest|think)$/.test(act) ||
  /\b(?:possible|potential|likely|probable|might|may|could|suspect\w*|candidate)\b/i.test(text);

/** Whether it was said then; a clock that the statement itself gives ("review at 14:00") is not when it was said, and what is told in a row follows within its minutes. */
const timeOf = (claim: Saying, one: Heard, text: string): Heard['time'] =>
  one.time === 'no'
    ? givesTheTime(claim, text) || followsRow(claim, one)
      ? 'unsaid'
      : 'no'
    : isPinned(claim)
      ? one.time
      : 'unsaid';

/** "To go ahead", "to carry on": words too common to count must stand there as they are told. */
function saysTheLittleWords(claim: Saying, { text = '' }: TimelineEvent): boolean {
  const [, little] = LITTLE_WORDS.exec(claim.text) ?? [];
  return little === undefined || lettersOf(text).includes(lettersOf(little));
}
const LITTLE_WORDS = /\bto ((?:go|carry|get|come|keep|do|stay|have) (?:ahead|on|it|in|back|out|away|that|so|at it))\b/i;

function sharesEnough(claim: Saying, one: Heard, time: Heard['time']): boolean {
  const { agreement, event } = one;
  // What is asked before a message is its content only where it says yes or no to it.
  if (claim.words.length > 0 && !one.ownWords && /^(?:suggest|request|ask|offer|announce|find)$/.test(claim.act))
    return false;
  // Pinned to a minute, the words must be in what was said then, and not only in what was said beside it.
  if (time === 'yes' && claim.words.length > 0 && !one.ownWords) return false;
  if (one.speaker !== 'yes') return agreement.share >= 0.75 && agreement.mass >= 8 && agreement.shared.length >= 3;
  // "A network problem" is no capacity problem.
  if (claim.words.some((word) => !isIdle(word)) && agreement.shared.length > 0 && agreement.shared.every(isIdle))
    return false;
  // "Asked Pelle", and nothing of what: whatever he was asked.
  if (claim.words.length === 0 && claim.subjects.length === 0)
    return (time === 'yes' || one.toHearer) && saysTheLittleWords(claim, event);
  if (time === 'yes') return agreement.share >= 0.34 && (agreement.mass >= 2 || agreement.share >= 0.8);
  return tellsAlone(claim, agreement) || isAnswer(claim, one);
}

/** "Replied that it took the flush": where it stands in the talk tells an answer by few words. */
const isAnswer = ({ text, words }: Saying, { agreement, answers, ownWords }: Heard): boolean =>
  /\b(?:repl|answer|respond|retort|counter|object|contradict|correct)\p{L}*/iu.test(text) &&
  words.length > 0 &&
  ownWords &&
  agreement.share >= 0.95 &&
  agreement.mass >= 2.2 &&
  answers;

/** "Said that he had already written": who only will has not. */
const DONE = /\balready\b|\b(?:had|has|have) (?!to\b|not\b|no\b|yet\b|been\b)/;

/** What is "only" so is so with something left out. */
const ONLY =
  /\b(?:only(?! \d)|just(?! \d)|solely|merely|alone|until(?! (?:(?:about|around|roughly|nearly|past|at least|a|half|quarter|to) )*(?:\d|(?:noon|midnight|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|quarter|half)\b))|nothing (?:but|else)|except|exclusively)\b/i;

/** Half of the words may be other ones if the verb is the same; of other verbs nearly all. The nearest clause costs most, and is looked for last. */
export function sharesVerb({ verbs, words }: Saying, agreement: Agreement): boolean {
  const { share, shared } = agreement;
  const ways = words.filter((word) => WAYS.has(word));
  return (
    (share >= 0.75 || ways.every((way) => shared.includes(way))) &&
    (share >= 0.6 || verbs.length === 0 || verbs.some((verb) => shared.includes(verb))) &&
    ways.every((way) => words.every((one) => one === way || isIdle(one)) || wentThere(words, way, agreement.nearest))
  );
}

/** What went up or down is told in the very clause: "failed handshakes, with concentrators dropping off" are no failures that recede. */
const wentThere = (words: readonly string[], way: string, nearest: Agreement['nearest']): boolean =>
  nearest?.concepts.has(way) === true && words.some((word) => word !== way && nearest.concepts.has(word));

/** Up or down, on or over is all that such a verb tells: "had dropped" is not backed by words about the rest. */
const WAYS: ReadonlySet<string> = new Set(
  ['increase', 'continue', 'resume', 'improve'].map((word) => conceptOf(stem(word)).word),
);

/** "Called it resolved". */
const RESOLVED = conceptOf(stem('resolve')).word;

/** Without a clock: named things and numbers weigh like rare words; one word alone is enough only for an offer or a denial. */
function tellsAlone(claim: Saying, agreement: Agreement): boolean {
  const { share, mass, shared } = agreement;
  const named =
    claim.subjects.filter((slot) => slot.how === 'named').length + claim.amounts.length + (claim.about?.length ?? 0);
  const single =
    ((claim.act === 'ask' || claim.act === 'request') && agreement.nearest?.asks === (claim.act === 'ask')) ||
    claim.act === 'offer' ||
    claim.act === 'deny' ||
    (claim.act === 'announce' && claim.words.length === 1 && claim.words[0] === RESOLVED) ||
    /\b(?:not|never|no|nothing|nobody|none)\b|n't\b/.test(claim.text);
  if (
    single &&
    share >= 0.9 &&
    shared.length > 0 &&
    mass >=
      (claim.act === 'offer' ||
      claim.act === 'announce' ||
      claim.act === 'ask' ||
      claim.act === 'request' ||
      agreement.nearest?.first
        ? 2
        : 3)
  )
    return true;
  if (saysNothingElse(agreement)) return true;
  return share >= Math.max(0.3, 0.45 - 0.08 * named) && mass + 2 * named >= 4 && shared.length + named >= 2;
}

/** "That was icons only": a clause with no other word than the rare one that is told of it. */
const saysNothingElse = ({ share, mass, shared, nearest }: Agreement): boolean =>
  share >= 0.95 &&
  mass >= RARE &&
  nearest !== null &&
  nearest.concepts.size === shared.length &&
  shared.every((word) => nearest.concepts.has(word));
const RARE = 2.5;

/** Somebody said that very thing, whoever it was: its words in one statement of a person, and nothing turned round. */
export const saysThatToo = (claim: Saying, { agreement, event, ownWords }: Heard, world: World): boolean =>
  ownWords &&
  // "Had asked" is told of the time before; what people asked one another while it burned is no such question.
  (event.at.from < world.incident.from || event.kind.startsWith('change.')) &&
  agreement.shared.length >= 2 &&
  // Only its verbs may be other ones: "what becomes of channels" for "what happens to channels".
  claim.words.every((word) => agreement.shared.includes(conceptOf(word).word) || claim.verbs.includes(word)) &&
  fits(claim, agreement) &&
  actFits(claim.act, agreement.nearest, event.text ?? '') &&
  speakersOf(event).some(({ identity }) => world.identities.get(identity ?? '')?.kind === 'human');

/** Nothing in them disagrees; "is it not down?" and "is it down?" are one question. */
export const fits = (claim: Saying, agreement: Agreement): boolean =>
  agreement.numbers &&
  agreement.codes &&
  agreement.people &&
  agreement.things &&
  agreement.names &&
  (agreement.polarity !== 'no' || claim.act === 'ask' || NAMES_TOPIC.test(claim.text)) &&
  agreement.everyClause &&
  !isApart(claim, agreement);

/** "Her message about the handhelds": which way it went is not told. */
const NAMES_TOPIC =
  /\b(?:messages?|warnings?|questions?|notes?|comments?|remarks?|posts?|reports?) (?:about|on|regarding|concerning) /i;

/** A quotation of three words tells by itself; a shorter one needs speaker and time. */
function quoteTells(claim: Saying, one: Heard): boolean {
  const words = Math.max(...claim.quoted.map((quotation) => quotation.trim().split(/\s+/).length));
  if (one.time === 'no' && !followsRow(claim, one)) return false;
  if (one.speaker === 'yes') return words >= 2 || one.time === 'yes';
  return one.time === 'yes' && words >= 3;
}

const ROW_NS = 600_000_000_000n;

/** Later sayings of a row follow within its minutes. */
const followsRow = (claim: Saying, one: Heard): boolean =>
  claim.time?.inherited === true &&
  claim.time.readings.some((reading) => {
    const from = BigInt(Date.parse(reading.from)) * 1_000_000n;
    return one.event.at.from >= from && one.event.at.from <= from + ROW_NS;
  });
