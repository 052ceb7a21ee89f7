/** "I" and "we" in the present: what the writer thinks, feels, wants or regards, as against what the writer runs or has done. */
import { speaksOfPast } from './tense.js';
import { isPastForm } from './words/past-verbs.js';
import { FACTUAL_SELF_VERBS, SELF_VERB } from './words/stance.js';

const AUXILIARY =
  /^(?:have|had|has|were|was|did|will|would|could|can|cannot|can't|couldn't|didn't|wasn't|weren't|hadn't|won't|wouldn't|should|might|may|must|am|are|do|don't|not|the|a|all)$/;
/** Present and past alike, but of the mind when it reads something as something. */
const READ_AS = /\b(?:i|we) read .{1,80} as\b/;
/** "… and went on": the reading was past. */
const WENT_ON = /\band (?:[a-z]+ed|went|took|did|left|ran|sent|told|kept|made)\b/;
/** In a timeline "I take command" is told; "I think" is still thought. */
const MENTAL =
  /^(?:think|believe|feel|guess|suppose|hope|wish|want|love|like|hate|prefer|regret|doubt|expect|consider|regard|trust|fear|know|understand|value|appreciate)$/;
const ONGOING =
  /\b(?:(?:i|we)(?:'m|'re| am| are)) (?:\w+ly )?(?!seeing|running|observing|serving|using|still|missing|losing|getting|receiving)[a-z]+ing\b/;

/** Whether the clause (lower case) gives the writer's own present mind or doing rather than a fact. */
export function isSelfAttitude(text: string, timed: boolean): boolean {
  if ((READ_AS.test(text) && !WENT_ON.test(text)) || (ONGOING.test(text) && !timed)) return true;
  const found = SELF_VERB.exec(text);
  if (found?.[3] === 'read' && WENT_ON.test(text)) return false;
  if (!found || found.index > 60) return false;
  const [, contraction, , verb] = found;
  if (contraction || AUXILIARY.test(verb!) || isPastForm(verb!) || FACTUAL_SELF_VERBS.has(verb!)) return false;
  if (timed && !MENTAL.test(verb!)) return false;
  return !speaksOfPast(text.slice(0, found.index + found[0].length));
}
