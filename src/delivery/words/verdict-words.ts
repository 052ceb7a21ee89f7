/** The words for verdicts, facets, kinds and dispositions, in one place for every surface; decides nothing. */
import type { ClaimKind } from '../../claims/kinds.js';
import type { Facet, Verdict } from '../../domain/verdict.js';

export interface VerdictWord {
  /** As a heading or badge: `Contradicted`. */
  readonly name: string;
  /** In a running count: `5 contradicted`. */
  readonly counted: string;
  /** What it means, for a reader who has never seen one. */
  readonly means: string;
}

export const VERDICT_WORDS = {
  supported: {
    name: 'Supported',
    counted: 'supported',
    means: 'Every part that can be checked is backed by a cited record, and no record says otherwise.',
  },
  contradicted: {
    name: 'Contradicted',
    counted: 'contradicted',
    means: 'A record says otherwise, or a complete record of such things does not hold it.',
  },
  unsupported: {
    name: 'Unsupported',
    counted: 'unsupported',
    means: 'Stated as fact, but no independent record backs or contradicts it.',
  },
  not_checkable: {
    name: 'Not checkable',
    counted: 'not checkable',
    means: 'A plan, a hedge, a hypothetical or a sentence that can be read in more than one way.',
  },
} as const satisfies Record<Verdict, VerdictWord>;

/** A passage with known things in it that the reader could not relate. It has no verdict and is counted beside them. */
export const UNREAD_WORD: VerdictWord = {
  name: 'Unread',
  counted: 'unread',
  means: 'Names things known from the evidence, but could not be read as a statement. A person has to check it.',
};

/** The parts of a claim, as labels. */
export const FACET_WORDS = {
  existence: 'Whether it happened',
  time: 'When',
  actor: 'Who',
  outcome: 'How it ended',
  amount: 'How much',
  duration: 'How long',
  order: 'What came first',
  cause: 'What caused it',
  state: 'How it stood',
  subject: 'What it concerns',
  approval: 'Approval',
  absence: 'That it did not happen',
  content: 'What it contains',
  speaker: 'Who said it',
  place: 'Where',
  self_consistency: 'Whether the report agrees with itself',
} as const satisfies Record<Facet, string>;

/** The kinds of claim, as labels. */
export const CLAIM_KIND_WORDS = {
  event: 'Event',
  approval: 'Approval',
  communication: 'Communication',
  duration: 'Duration',
  amount: 'Amount',
  order: 'Order',
  cause: 'Cause',
  restoration: 'Restoration',
  state: 'State',
  absence: 'Absence',
  detection: 'Detection',
  content: 'Content of a change',
  assertion: 'Assertion',
} as const satisfies Record<ClaimKind, string>;

export const DISPOSITION_WORDS = {
  claim: 'Claim',
  not_a_claim: 'Not a claim',
  unread: 'Unread',
} as const satisfies Record<'claim' | 'not_a_claim' | 'unread', string>;

/** `1 claim`, `2 claims`; the plural is given where an s is not enough. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;
