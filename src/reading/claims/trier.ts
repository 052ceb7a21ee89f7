/** Who tried what was refused or let through: whoever stands before the refusal, made the thing refused, or has the attempt. */
import type { PersonSlot } from '../../claims/slots.js';
import type { Predication } from '../predication/predication.js';
import type { Token } from '../predication/token.js';

export function trierIn(
  { left, right, actions, passive, fate }: Predication,
  patient: PersonSlot | null,
  personOf: (token: Token) => PersonSlot | null,
): PersonSlot | null {
  const owner = left.findIndex(({ folded }) => ATTEMPT.test(folded));
  const owners = owner < 0 ? [] : left.slice(Math.max(0, owner - 4), owner);
  const possessed = owners.findLastIndex(({ text }) => /^['’]s?$/.test(text));
  // "Oye's attempt to raise it got stuck": what got stuck is not what he did, and has no doer.
  const ended = fate !== undefined || right.some(({ folded }) => ENDED.test(folded));
  if (ended && possessed > 0 && left[owner + 1]?.folded === 'to' && owner + 2 === left.length)
    return personOf(owners[possessed - 1]!);
  if (!passive || !actions.includes('refuse')) return null;
  const by = left.findLastIndex(({ folded }) => folded === 'by' || folded === 'from');
  // "Kade's attempt at a release was refused".
  if (by < 0 && possessed > 0) return personOf(owners[possessed - 1]!);
  return by < 0 ? patient : personOf(left[by + 1] ?? left[by]!);
}

const ATTEMPT = /^(?:attempts?|try|effort|bid)$/;
const ENDED = /^(?:was|were|went|failed|succeeded)$/;
