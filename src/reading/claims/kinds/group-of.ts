/** People who are called by one word of their office: "Support", "operations"; only where somebody speaks. */
import type { PersonSlot } from '../../../claims/slots.js';
import type { Token } from '../../predication/token.js';
import type { Sentence } from '../sentence.js';

/** "Support", "the on-call": everybody whose listed role says so. */
export function groupOf(token: Token, { context, toSpan }: Sentence): PersonSlot | null {
  const called = token.folded === 'ic' ? 'commander' : token.folded;
  if (token.kind !== 'word' || called.length < 5) return null;
  const members = [...context.lexicon.identities.values()].filter(
    (identity) =>
      identity.kind === 'human' &&
      identity.roles.some((role) =>
        role
          .toLowerCase()
          .split(/[^a-z-]+/)
          .includes(called),
      ),
  );
  return members.length > 0
    ? {
        span: toSpan(token.start, token.end),
        text: token.text,
        identities: members.map((identity) => identity.id),
        how: 'described',
      }
    : null;
}
