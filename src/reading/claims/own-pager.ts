/** "Bram's pager went off", "the page rang my phone": whose it is was paged. */
import type { PersonSlot } from '../../claims/slots.js';
import type { Predication } from '../predication/predication.js';
import type { Token } from '../predication/token.js';

/** Who has the pager that rings, where it stands beside the verb; null where none of anybody does. */
export function ringsFor(
  { left, right, actions }: Predication,
  personOf: (token: Token) => PersonSlot | null,
): PersonSlot | null {
  if (!actions.includes('page')) return null;
  const subject = left.findLastIndex(({ folded }) => !BETWEEN.test(folded));
  const around = subject >= 0 && isPager(left[subject]!) ? left.slice(0, subject + 1) : right.slice(0, 4);
  const at = around.findIndex(isPager);
  if (at < 1) return null;
  const mark = /^['’]s?$/.test(around[at - 1]!.text);
  const owner = around[mark ? at - 2 : at - 1];
  return owner && (mark || /^(?:my|his|her)$/.test(owner.folded)) ? personOf(owner) : null;
}

const BETWEEN = /^(?:had|has|just|then|also|already|first|only|\w+ly)$/;

/** "Her phone rang": by a call or by a push, which rings on it as well. */
export const isPager = ({ folded }: Token): boolean => PAGER.test(folded);
const PAGER = /^(?:pager|phone|mobile|telephone)$/;
