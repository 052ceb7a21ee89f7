/** Statements with a question mark: what somebody sees and can hardly believe ("the limit is 1800 since yesterday?"). */
import type { AmountSlot } from '../../claims/slots.js';
import type { WordedClause } from '../../claims/words/wording.js';
import type { Agreement } from './agreement.js';
import { amountFits } from './numbers.js';
import { saidNumbers, spokenOf } from './spoken.js';

const ASKS =
  /^(?:@?[\p{L}]+, )?(?:(?:and|but|so) )?(?:what|who|whose|why|how|where|when|which|is|are|was|were|does|do|did|can|could|would|should|has|have|had|will|any|anyone|anybody|or)\b/u;
const STATES = /\S+ (?:is|are|was|were|has|have|had|says?|said|reads?|shows?|points?|uses?|runs?|went|took)\b/;

/** Whether a clause asks by nothing but its mark. */
export const wonders = ({ asks, unreal, text }: WordedClause): boolean =>
  asks && !unreal && !ASKS.test(text) && STATES.test(text);

/** "negativeTtl is 1800? I approved the positive one": what is wondered at and what is said beside it are not put together. */
export function mixesWonder(amounts: readonly AmountSlot[], { event, shared, nearest }: Agreement): boolean {
  if (!spokenOf(event).clauses.some(wonders)) return false;
  const numbers = saidNumbers(nearest?.text ?? '');
  return !(
    shared.every((word) => nearest?.concepts.has(word)) &&
    amounts.every((amount) => amount.vague || numbers.some((value) => amountFits(amount, value) === 'yes'))
  );
}
