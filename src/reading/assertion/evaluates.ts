/** Whether a clause only judges: its predicate, or the whole of a fragment, is a word of praise or blame and nothing in it can be measured. */
import type { Clause } from './clause.js';
import { CLOCK, hasFigure } from './plain-text.js';
import { COPULA, EVALUATIVE, GRADE_OF_WORK, PRAISING_MANNER } from './words/evaluation.js';

/** Between a copula and its judgement: a few words, none of which opens another phrase. */
const PREDICATE = /^(?:(?! (?:on|in|at|with|by|from|for|of|that|which|because|until|when) ).){0,44}$/;
/** "A bit of a mess": no phrase of its own. */
const MEASURE_OF = /\b(?:bit|kind|sort|something|touch) of\b/;
/** "Honestly a bit scary how quiet it was": the judgement comes first. */
const HEAD =
  /^(?:(?:honestly|frankly|really|very|quite|pretty|rather|so|a|an|the|bit|little|kind|of|most|all|in|overall|also|still|again),? ?)*$/;
const INDEFINITE_SUBJECT = /^(?:a|an)\b/;

/** "Hit just as hard": how hard it struck is told of an effect, and praises nobody. */
const STRUCK_HARD = /\b(hit|struck|affected|impacted)((?: \w+){0,3}) (?:hard|bad|badly)\b/g;

/** "The retry was fine": of something that runs it says how it ended. */
const RUN_ENDED =
  /\b((?:re-?)?(?:build|run|try|tries|retry|attempt|deploy|deployment|rollout|roll-?back|restart|test|tests|check|checks|job|backup|restore|migration|release|canary|probe|probes|pod|pods|replica|node|second|third|first|next|other|others|rest)(?: one)? (?:was|were|came back|came up|went|ran|looked|is|are)(?: then| again| all| both)?) (?:fine|good|clean|well|perfect(?:ly)?|flawless(?:ly)?|smooth(?:ly)?)\b/g;

/** "We were lucky that the batch had finished": what was lucky is told as a fact. */
const LUCKY_THAT =
  /\b(?:(?:un)?(?:lucky|fortunate|pity|shame)(?: only|, (?:too|also|again|though|however),)? that|good (?:thing|job)(?: that)?) (?:the|our|its|an?|no|nobody|only|both|two|\w+ had|\w+ was|[a-z]+'s)\b/;
/** "Lucky that the bot has no right to publish": how things stand, in the present. */
const TELLS_STATE = /that .{2,60} (?:has|have) (?:no|the|its|only)\b/;
/** "It all felt rather rushed". */
const FELT =
  /^(?:and |but |so )?(?:it|this|that|everything|the (?:whole )?\w+)(?: all)? felt (?:a bit |a little |rather |quite |very |too |so |oddly |strangely )\w+/;

export function evaluates({ text: written, past, anchored }: Clause): boolean {
  if (LUCKY_THAT.test(written) && (past || TELLS_STATE.test(written))) return false;
  if (FELT.test(written) && !hasFigure(written)) return true;
  const text = written.replace(STRUCK_HARD, '$1$2').replace(RUN_ENDED, '$1');
  if (!hasFigure(text) && !anchored && (GRADE_OF_WORK.test(text) || PRAISING_MANNER.test(text))) return true;
  const found = EVALUATIVE.exec(text);
  if (!found || (hasFigure(text) && (past || CLOCK.test(text)))) return false;
  const first = found.index;
  const copula = COPULA.exec(text);
  if (
    copula &&
    copula.index < first &&
    PREDICATE.test(text.slice(copula.index + copula[0].length, first).replace(MEASURE_OF, ''))
  )
    return true;
  if (hasFigure(text)) return false;
  if (HEAD.test(text.slice(0, first)) && !anchored) return true;
  return !past || (EVALUATIVE.test(text.slice(first + found[0].length)) && INDEFINITE_SUBJECT.test(text));
}
