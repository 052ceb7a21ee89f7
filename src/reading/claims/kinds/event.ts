/** The plain pattern: somebody did something to something, or it happened. */
import type { ActionId } from '../../../claims/action.js';
import type { Happening, SubjectSlot } from '../../../claims/slots.js';
import type { Predication } from '../../predication/predication.js';
import { readHappening } from '../read-happening.js';
import { type Draft, frameOf, type Sentence } from '../sentence.js';
import { asDeed } from './deed-phrase.js';

/** An event claim, where there is an action and something to hold it to: a thing, a person or a time. */
export function readEvent(sentence: Sentence, predication: Predication): Draft | null {
  if (predication.actions.length === 0) return null;
  const told = withoutGrade(readHappening(predication, sentence.context, sentence.toSpan));
  // "Ana's rollback was through at 09:12": no verb tells who did it.
  const read = predication.verb === null ? asDeed(told, predication.tokens, sentence) : told;
  const done = isDoneByChange(predication) ? { ...read, actions: read.actions.filter((one) => !MAKES.has(one)) } : read;
  const what = ofLastChange(isTurnedDown(done, predication, sentence) ? asReview(done) : done, sentence);
  if (what.actions.length === 0 || isLeftSo(predication) || (what.time && !what.since && isGoingOn(predication)))
    return null;
  const held =
    what.subjects.some(
      (slot) => (slot.candidates.length > 0 || slot.how === 'named' || slot.owner) && !isRegion(slot),
    ) ||
    what.agent?.identities.length ||
    what.time ||
    what.begun ||
    (what.patient?.identities.length && what.actions.some((action) => RECEIVED.has(action))) ||
    (what.manner && what.subjects.length > 0);
  if (!held) return null;
  const tried = what.actions.includes('other_deed') && FELL_THROUGH.test(sentence.unit.text.slice(predication.end));
  return {
    ...frameOf(sentence, predication.start, predication.end),
    kind: 'event',
    what: tried ? { ...what, attempted: true } : what,
  };
}

/** "#12 is still open; Bo asked for changes": of the change that was told of last. */
function ofLastChange(what: Happening, { context }: Sentence): Happening {
  if (what.subjects.length > 0 || !what.actions.includes('request_changes')) return what;
  const change = context.discourse.last(['change']);
  const { start, end } = what.actionSpan ?? { start: 0, end: 0 };
  return change ? { ...what, subjects: [{ ...change, how: 'implied', span: { start, end } }] } : what;
}

/** "Ana opened #12, and Bo rejected it", "…, which Bo turned down": of a change that was told of right before, a review. */
function isTurnedDown(what: Happening, { verb, passive }: Predication, { predications }: Sentence): boolean {
  const before = predications.findLast(({ verb: one }) => one !== null && verb !== null && one.end <= verb.start);
  return (
    !passive &&
    what.actions.length === 1 &&
    what.actions[0] === 'refuse' &&
    /^(?:reject|turn)/.test(verb?.folded ?? '') &&
    what.agent?.how === 'named' &&
    what.subjects.length === 1 &&
    what.subjects[0]!.how === 'implied' &&
    what.subjects[0]!.candidates.length > 0 &&
    what.subjects[0]!.candidates.every(({ type }) => type === 'change') &&
    before?.tokens.some(({ mention }) => mention?.types.includes('change')) === true &&
    !before.tokens.some(({ folded }) => OTHER_THAN_CHANGE.test(folded))
  );
}

/** What else may be turned down, beside a change. */
const OTHER_THAN_CHANGE =
  /^(?:deploy\w*|build\w*|release\w*|roll-?out\w*|run|plan|idea|proposal|request|ask\w*|suggest\w*|claim\w*|that)$/;

const asReview = ({ outcome: _, ...what }: Happening): Happening => ({ ...what, actions: ['request_changes'] });

/** Deeds that are known by whom they were done to. */
const RECEIVED: ReadonlySet<ActionId> = new Set<ActionId>(['page', 'call_in', 'escalate', 'grant', 'revoke', 'refuse']);

/** "Flushed the cache, without success", "…, but that was refused": what is told behind the deed says that it was only tried. */
const FELL_THROUGH =
  /\b(?:without (?:any )?(?:success|effect|result)|in vain|to no avail|unsuccessful|fail(?:ed|s|ing|ure)?|refused|denied|rejected|aborted|(?:but|which|yet) (?:it |that |this )?(?:did|was|had|could)(?: not|n['’]t))\b/i;

/** "Declared as a sev1": how grave it was called is a claim of its own. */
const withoutGrade = (what: Happening): Happening =>
  what.actions.some((action) => action === 'declare' || action === 'open')
    ? { ...what, words: what.words.filter((word) => !/^sev-?\d$/.test(word)) }
    : what;

/** "Regions reached: Frankfurt and Tokyo": by what, nobody says; a place alone is no thing that something happened to. */
const isRegion = ({ candidates }: SubjectSlot): boolean =>
  candidates.length > 0 && candidates.every(({ type }) => type === 'environment');

/** "Left it open", "kept the ticket open": nobody opened it by that. */
const isLeftSo = ({ verb, left }: Predication): boolean =>
  verb?.folded === 'open' &&
  left.some(({ folded }) => /^(?:left|leaves?|kept|keeps?|found|stayed|remained)$/.test(folded));

/** "Was still syncing at 05:51": it went on then, whenever it began and ended. */
const isGoingOn = ({ verb, left, tokens }: Predication): boolean =>
  GOES_ON.test((verb ? [...left.slice(-4), verb] : tokens).map((token) => token.folded).join(' '));
const GOES_ON =
  /\b(?:still|was|were|is|are|been)(?: still| already| just)? (?!during\b)\p{L}{3,30}ing\b|\b(?:stay(?:s|ed)?|remain(?:s|ed)?) open$/u;

/** "#12 raises the limit", "#14 writes v6": what a change does to something else is not that it was opened or written. */
const isDoneByChange = ({ passive, left, right: [next] }: Predication): boolean =>
  !passive &&
  left.some((token) => token.mention?.types.includes('change')) &&
  !left.some((token) => token.kind === 'person') &&
  next !== undefined &&
  (next.kind === 'name' || next.kind === 'amount' || next.kind === 'word') &&
  !PLACED.test(next.folded);
const MAKES: ReadonlySet<ActionId> = new Set<ActionId>(['open', 'write', 'create', 'push']);
const PLACED =
  /^(?:at|on|by|in|for|with|after|before|from|as|to|and|but|when|while|under|against|during|around|about|again|just|shortly|only|first|then|also|later|early|\w+ly)$/;
