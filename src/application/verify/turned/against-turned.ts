/** What speaks against a sentence whose turned form the records bear out; null where both may be so. */
import type { World } from '../../../checks/world.js';
import type { Finding } from '../../../domain/finding.js';
import type { TimelineEvent } from '../../../domain/timeline-event.js';
import type { Turn } from '../../../reading/turns.js';
import type { JudgedClaim } from '../judged-claim.js';
import { anotherPerson } from './another-person.js';
import { type Borne, type Facts, holdsWord } from './facts.js';
import { otherClock } from './other-clock.js';
import { otherNumber } from './other-number.js';
import { otherOrder } from './other-order.js';

const AGAINST: Readonly<Record<Turn['of'], (facts: Facts) => Finding | null>> = {
  person: anotherPerson,
  order: otherOrder,
  clock: otherClock,
  number: otherNumber,
};

/** `first` is the unit as it stands, open. */
export function againstTurned(
  first: readonly JudgedClaim[],
  borne: Borne,
  statements: readonly TimelineEvent[],
  world: World,
): JudgedClaim | null {
  const { span, turn, found } = borne;
  const open = first.filter(({ verdict, claim }) => verdict === 'unsupported' && holdsWord(claim, span));
  for (const one of open) {
    // Of a word that is left out there is nothing to hold: what is told in its place is what counts.
    const told = found.filter(
      ({ claim }) =>
        claim.kind === one.claim.kind &&
        (turn.instead === '' ? holdsWord(one.claim, claim.span) : holdsWord(claim, span)),
    );
    const against = told.length > 0 ? AGAINST[turn.of]({ borne, told, accused: one.claim, statements, world }) : null;
    if (against)
      return {
        claim: one.claim,
        findings: [...one.findings, against],
        deciding: [against],
        verdict: 'contradicted',
        reason: against.reason,
      };
  }
  return null;
}
