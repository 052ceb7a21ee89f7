/** The four verdicts, their order, and what one check finds about one facet. */

export const VERDICTS = ['supported', 'contradicted', 'unsupported', 'not_checkable'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** The worst first: what a unit gets from its claims. */
export const WORST_FIRST: readonly Verdict[] = ['contradicted', 'unsupported', 'supported', 'not_checkable'];

/** The parts of a claim that can hold or fail on their own. */
export const FACETS = [
  'existence',
  'time',
  'actor',
  'outcome',
  'amount',
  'duration',
  'order',
  'cause',
  'state',
  'subject',
  'approval',
  'absence',
  'content',
  'speaker',
  'place',
  'self_consistency',
] as const;
export type Facet = (typeof FACETS)[number];

export type Stance = 'supports' | 'contradicts' | 'silent';
