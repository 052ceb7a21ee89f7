/** Whether a clause is negated; "not only" and "not until" are not negations. */

const NEGATION = /\b(?:not|never|none|nobody|nothing|neither|nor|nowhere|without|no|hardly|barely)\b|\b\w+n't\b/g;
const NOT_NEGATED =
  /\b(?:not only|no later than|no\. ?\d|(?:not|\w+n't) until|no doubt|why not|or not|if not|not just|not to mention)\b/g;

/** Over lower-case text. */
export const isNegated = (plain: string): boolean =>
  (plain.replace(NOT_NEGATED, '').match(NEGATION)?.length ?? 0) % 2 === 1;
