/** Did somebody say it in that very minute, or the one who is named? The minute or the speaker leads to the message; its words need only not be turned round. */
import type { Claim, ClaimOf } from '../claims/claim.js';
import type { Facet } from '../domain/verdict.js';
import type { Check } from './check.js';
import { eventPointer, finding } from './matching/findings.js';
import { isNotQuite } from './matching/plain-words.js';
import { tellsOfRefusal } from './matching/refusal-told.js';
import { STATEMENT_KINDS, withWords } from './matching/statements.js';
import { tellingOf } from './matching/telling.js';
import { mayTell, tellsIt } from './matching/tells-it.js';
import { isFigureOf } from './matching/told-figures.js';

const ID = 'told-then';
const QUESTION = { kinds: STATEMENT_KINDS } as const;

export const toldThen: Check = Object.freeze({
  id: ID,
  asks: 'Did somebody say it in that very minute, or the one who is named?',
  appliesTo: ['event', 'state', 'assertion', 'amount', 'absence', 'communication'],
  needs: () => [QUESTION],
  examine(claim, timeline, world) {
    if (isNotQuite(claim.text)) return [];
    if (claim.kind === 'communication' && (claim.negated || claim.answers || claim.topic)) return [];
    const told = tellingOf(claim, world);
    if (!told || told.said.concepts.size === 0) return [];
    const all = withWords(timeline.ask(QUESTION));
    const [best] = mayTell(told, all, world)
      .filter(
        (one) =>
          tellsIt(told, one, all, world) &&
          tellsOfRefusal(claim, one.event) &&
          (!counts(claim) || isFigureOf(claim, one.event)),
      )
      .sort((a, b) => b.agreement.mass - a.agreement.mass);
    const asserted = { type: 'text', value: claim.kind } as const;
    return best
      ? [finding(ID, facetOf(claim), 'supports', 'statement_agrees', asserted, [eventPointer(best.event)])]
      : [];
  },
} satisfies Check);

/** What is counted is counted of the same thing. */
const counts = (claim: Claim): claim is ClaimOf<'amount'> => claim.kind === 'amount' && claim.amount.family === 'count';

/** The part of a claim that other checks leave open when they find nothing. */
const facetOf = ({ kind }: Claim): Facet =>
  kind === 'communication'
    ? 'content'
    : kind === 'absence' || kind === 'amount' || kind === 'state'
      ? kind
      : 'existence';
