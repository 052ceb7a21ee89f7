/** The mood of one clause: an ordered list of tests, the first that holds decides; where none holds the clause asserts. */
import type { Mood } from './assertion.js';
import type { Clause } from './clause.js';
import { evaluates } from './evaluates.js';
import { isGeneral } from './general.js';
import { isImperative } from './imperative.js';
import { hasFigure } from './plain-text.js';
import { isSelfAttitude } from './self.js';
import { speaksOfPast } from './tense.js';
import { isUnparticular } from './unparticular.js';
import { APOLOGY, GREETING, INVITATION, SIGN_OFF, THANKS, WELL_WISH } from './words/courtesies.js';
import { ABOUT_WRITING, MADE_BY, SELF_REFERENCE, TOLD_OF_CHANGE } from './words/document-talk.js';
import { FIGURE_OF_SPEECH, IDIOM, LESSON_LEARNT, MORAL, WORTH } from './words/evaluation.js';
import { IGNORANCE } from './words/ignorance.js';
import * as modality from './words/modality.js';
import { MOTIVE, PURPOSE } from './words/motives.js';
import { ATTITUDE_PAST, FEELING, HINDSIGHT, IN_OUR_VIEW, OWN_MIND_BEFORE, SELF_BELIEF } from './words/stance.js';
import { statesHowTimesAreGiven } from './words/time-conventions.js';
import { leadsReader } from './words/transitions.js';

type Test = (clause: Clause) => boolean;

/** A question mark; several of them after a told fact are wonder, not a question. */
const isQuestion: Test = ({ text, past, role }) => {
  if (text.startsWith('whether ') || (role === 'questions' && ASKING.test(text))) return true;
  return /\?["”')\]]*$/.test(text) && !(past && /\?\?/.test(text) && !ASKING.test(text));
};
const ASKING =
  /^(?:how|why|what|who|where|when|which|whether|if|did|does|do|is|are|was|were|can|could|should|would|will|has|have)\b/;

/** "Ana said", "according to the vendor": somebody's words are a fact, whatever mood is inside them. */
const reportsSomebody: Test = ({ text, attribution, anchored, timed, role }) =>
  SAYING_THAT.test(text) ||
  THING_SAID_THAT.test(text) ||
  WAS_TOLD_THAT.test(text) ||
  (attribution !== null &&
    !/^ (?:my|our)sel(?:f|ves)\b/.test(text.slice(attribution.end)) &&
    !OWN_MIND_BEFORE.test(text.slice(0, attribution.start)) &&
    !(attribution.present && (role === 'action_items' || (attribution.manner === 'ordered' && !anchored && !timed))));
/** "Ana approved, saying that it looked fine": said along with a deed. */
const SAYING_THAT =
  /\b[a-z]+ed\b.{0,80}, (?:saying|adding|noting|arguing|claiming|explaining|pointing out|stating|warning|on the grounds) (?:that|it|he|she|they|the)\b/;

/** "Two carriers were told that they would not be charged", "next thing, the bot posts that it is done", "I shared my view that it was the cache". */
const WAS_TOLD_THAT =
  /\b(?:was|were|been) (?:\w+ ){0,2}?(?:told|informed|assured|promised|warned|advised)(?: [^,;]{1,30})? that\b|\blet (?:us|me|them|him|her) know that\b|^(?:next thing, )?(?:the )?[a-z-]+ (?:posts|writes|announces|replies|claims) that\b|\b(?:put forward|passed on|shared (?:my|our|his|her|their|its) (?:\w+ )?(?:view|assessment|suspicion|theory|finding|conclusion)s?\b.{0,40}) that\b/;

/** "The replay foretold that orders would be lost": a thing says what its readers are to expect. */
const THING_SAID_THAT =
  /^(?:and |but |so )?(?:(?:the|its|our|their|an?|that|this|one) [^,;]{1,60}?|it) (?:had )?(?:already |also |then |even )?(?:foretold|predicted|warned|said|showed|announced|reported|claimed|stated|told (?:us|them|him|her)) that\b/;

/** A courtesy that also measures the past is more than a courtesy. */
const carriesFigures = ({ text, past }: Clause): boolean => past && hasFigure(text);

const isCourtesy: Test = (clause) => {
  const { text, first, past } = clause;
  if (carriesFigures(clause) || (past && THANKS_TO_IT.test(text))) return false;
  return (
    THANKS.test(text) ||
    APOLOGY.test(text) ||
    (first && [GREETING, SIGN_OFF, WELL_WISH].some((words) => words.test(text)))
  );
};

/** "Thanks to the night copy, nothing was lost": a cause, with what came of it. */
const THANKS_TO_IT = /^(?:and |but |so )?thanks to [^,.]{2,60}, (?!for\b|who\b)/;

/** "In hindsight the limit was generous": looked back on, and nothing in it can be looked up. */
const looksBack: Test = ({ text, anchored }) => HINDSIGHT.test(text) && !anchored && !hasFigure(text);

const isDocumentTalk: Test = ({ text, past }) =>
  leadsReader(text) ||
  statesHowTimesAreGiven(text) ||
  (MADE_BY.test(text) && !TOLD_OF_CHANGE.test(text)) ||
  ABOUT_WRITING.test(text) ||
  (SELF_REFERENCE.test(text) && !(past && OWN_WRITING.test(text)));
/** "My summary in the channel named the wrong service", "Many of you told us": a deed, and no word about this text. */
const OWN_WRITING =
  /^(?:my|our) \w+ .{0,40}\b(?:named|said|told|gave|called|listed|left|missed|went|claimed|put|blamed|contained|omitted|mentioned)\b|^(?:several|some|many|most|those|all) of you (?:\w+ )?(?:told|wrote|reported|called|saw|noticed|found|lost|had|were|got)\b/;

const isInvitation: Test = (clause) => INVITATION.test(clause.text) && !carriesFigures(clause);

const isConditional: Test = ({ text }) =>
  modality.INVERTED_CONDITION.test(text) ||
  (modality.CONDITION.test(text) && !/^(?:\w+ )?(?:had|should|were)\b/.test(text));

const isCounterfactual: Test = ({ text }) => modality.COUNTERFACTUAL.test(text) && !modality.DUTY_MISSED.test(text);

/** "We do not know how many"; that nobody knew at the time is a fact of its own. */
const isIgnorance: Test = ({ text }) => {
  const found = IGNORANCE.exec(text);
  if (!found) return false;
  const around = text.slice(Math.max(0, found.index - 16), found.index) + found[0];
  return !/\b(?:did|didn't|could|couldn't|was|were)\b/.test(around);
};

const isMotive: Test = ({ text, past }) =>
  (PURPOSE.test(text) && !(past && DONE_FOR_ITS_SAKE.test(text))) ||
  (MOTIVE.test(text) && !(past && /^[#§\d]/.test(text)));

/** "For the sake of speed it went in unreviewed": the deed stands in the same clause. */
const DONE_FOR_ITS_SAKE = /^for the sake of (?:\S+ ){1,3}?(?:it|he|she|they|we|the|#\d+)\b/;

/** Feelings, beliefs and present doings of "I" and "we", unless they carry a measured past. */
const isOwnMind: Test = (clause) => {
  const { text, timed } = clause;
  if (carriesFigures(clause) && (FEELING.test(text) || /\bthat\b/.test(text))) return false;
  if (carriesFigures(clause) && SELF_BELIEF.test(text) && THEN_DID.test(text)) return false;
  return FEELING.test(text) || SELF_BELIEF.test(text) || isSelfAttitude(text, timed);
};
/** "We suspected the router, and reset it at 10:24": what was believed led to a deed. */
const THEN_DID =
  /,? and (?:so |therefore |then )?(?:[a-z]+ed|reset|went|took|began|ran|made|sent|shut|cut|put|told|gave) /;

/** A duty, unless a fact stands before it in the same clause, or behind it that it went unmet. */
const isDuty: Test = ({ text, anchored }) => {
  const found = modality.DEONTIC.exec(text);
  if (!found || modality.DUTY_UNMET.test(text.slice(found.index))) return false;
  return !(anchored && speaksOfPast(text.slice(0, found.index)));
};

const isPlan: Test = ({ text, past }) => modality.PLAN.test(text) && (!past || /\b(?:will|\w+'ll)\b/.test(text));

/** Not what could be done, and was; nor, in the past, who was a suspect. */
const isHedged: Test = ({ text, past }) => {
  const rest = text.replace(modality.COULD_AND_DID, ' ');
  return modality.HEDGE.test(past ? rest.replace(modality.A_SUSPECT, ' ') : rest);
};

/** Beside a clock, that somebody would like something is what was asked for then. */
const wouldBe: Test = ({ text, timed }) =>
  modality.WOULD.test(timed ? text.replace(/\bwould like\b/, ' ') : text) &&
  (!modality.PAST_WOULD.test(text) || /\b(?:i|we) would/.test(text));

const couldBe: Test = ({ text, past, anchored }) =>
  modality.COULD.test(text.replace(modality.COULD_AND_DID, ' ')) &&
  !modality.PAST_COULD.test(text) &&
  !past &&
  !anchored;

const drawsMoral: Test = ({ text, past }) =>
  (past ? LESSON_LEARNT.test(text) : MORAL.test(text)) && !hasFigure(text.replace(/\b[a-z]+-\d+/g, ''));

const givesWorth: Test = ({ text, anchored, past }) =>
  (!anchored && (WORTH.test(text) || ATTITUDE_PAST.test(text) || FIGURE_OF_SPEECH.test(text))) ||
  (IDIOM.test(text) && !(past && hasFigure(text)));

/** "This is …", "None of this is …": what is said of a whole story is a judgement. */
const PRONOUN_IS =
  /^(?:(?:and|but|so) )?(?:(?:none|all|much|most|some|part) of (?:this|that|it)|this|that)(?: \w+ly)? (?:is|isn't|'s)\b/;
/** "The dashboards are a trap": to call a thing something, in the present and without a figure, is to judge or define it. */
const CALLS_IT =
  /^(?!there\b)(?![^a-z]*§)(?!.*\b(?:only|just|still|now|currently|already)\b)[^§]{2,60}? (?:is|are|isn't|aren't) (?:always |never |not |simply |clearly |also |really )*(?:a|an|no|our|one of|the (?:best|worst|most|only way|real|right|wrong|key|price|kind))\b/;
const callsIt: Test = ({ text, past, anchored, timed }) => !past && !anchored && !timed && CALLS_IT.test(text);

const judgesAll: Test = ({ text, past, anchored }) => !past && !anchored && PRONOUN_IS.test(text);

const DONE =
  /^(?:\[?done\b|completed\b|merged\b|shipped\b|closed\b|✅|✔)|\b(?:(?:is|are) (?:already |now )?(?:live|done|merged|complete|deployed|in place|in production|tracked|filed|closed|assigned)|done)\b/;
const isTask: Test = ({ role, text, past, done }) =>
  role === 'action_items' && !past && !done && !DONE.test(text) && !STANDS.test(text);
/** "#405 makes the check mandatory", "A draft exists as #291", "Teo has a draft open": what already stands is no task. */
const STANDS =
  /^(?:(?:the |a )?(?:pull request|pr|ticket|issue|change|draft|patch) )?(?:[a-z][\w-]*)?(?:#|[a-z]-)\d+\b[^:–—]{0,60}? (?!is to\b)(?:[a-z]{3,}s|is|has)\b|\bexists?\b|\b(?:has|have) (?:an?|the|his|her|their) (?:[\w-]+ ){0,2}(?:draft|ticket|pull request|pr|patch|branch|issue|change)\b|\bsince (?:\w+ ){0,2}\d/;

const isOpenPoint: Test = ({ role, past }) => role === 'questions' && !past;

const TESTS: readonly (readonly [Mood, Test])[] = [
  ['question', isQuestion],
  ['asserted', reportsSomebody],
  ['thanks', isCourtesy],
  ['metadata', isDocumentTalk],
  ['request', isInvitation],
  ['hypothetical', isConditional],
  ['hypothetical', isCounterfactual],
  ['ignorance', isIgnorance],
  ['opinion', ({ text }) => IN_OUR_VIEW.test(text)],
  ['opinion', looksBack],
  ['motive', isMotive],
  ['opinion', isOwnMind],
  ['opinion', isDuty],
  ['plan', isPlan],
  ['hedged', isHedged],
  ['hypothetical', wouldBe],
  ['hypothetical', couldBe],
  ['request', isImperative],
  ['general', isGeneral],
  ['opinion', drawsMoral],
  ['opinion', givesWorth],
  ['opinion', evaluates],
  ['opinion', callsIt],
  ['opinion', judgesAll],
  ['general', isUnparticular],
  ['plan', isTask],
  ['question', isOpenPoint],
];

/** The mood a clause has by itself. */
export const moodOf = (clause: Clause): Mood => TESTS.find(([, holds]) => holds(clause))?.[0] ?? 'asserted';
