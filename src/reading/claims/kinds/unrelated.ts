/** Patterns of innocence: "the rates deploy was unrelated", "had nothing to do with it", "#12 played no part in the outage", "the canary was not the cause". */
import type { Happening } from '../../../claims/slots.js';
import type { Token } from '../../predication/token.js';
import type { Sentence } from '../sentence.js';
import { readCausePart } from './cause-part.js';

const TROUBLE = String.raw`(?:it|this|that|any of (?:it|this)|anything(?: that followed)?|what (?:followed|happened)|(?:the |our |this |these |those )?(?:\S+ ){0,2}?(?:outages?|incidents?|failures?|errors?|problems?|issues?|disruption|trouble|slowdown|latency|crash(?:es)?|rejections?|timeouts?|impact|[45]\d\ds?|[45]xx))`;
const DEGREE = '(?:(?:entirely|completely|wholly|quite|also|itself|in fact|clearly|otherwise|however|thus|probably) )*';

const INNOCENT = new RegExp(
  [
    String.raw`\b(?:was|were|is|are|proved|turned out)(?: to be)? ${DEGREE}(?:unrelated|innocent|blameless|coincidental|a coincidence|a red herring|(?:not|n['’]?t) (?:related|involved|the (?:root )?(?:cause|culprit|trigger|reason|problem)|to blame|responsible|a factor))\b`,
    String.raw`\b(?:had|has|have) ${DEGREE}(?:nothing to do with|no (?:connection|relation|link|part|role|share|hand|bearing) (?:with|to|in|on)) ${TROUBLE}\b`,
    String.raw`\bplayed no (?:part|role) in ${TROUBLE}\b(?! recovery)`,
    String.raw`\b(?:did|does) ?(?:not|n['’]?t) (?:cause|trigger|contribute to|bring about|lead to) ${TROUBLE}\b`,
  ].join('|'),
);

/** What is said to be innocent, as a cause denied; null where the clause says nothing of the sort. */
export function innocentIn(sentence: Sentence, tokens: readonly Token[]): Happening | null {
  const text = tokens.map(({ folded }) => folded).join(' ');
  const found = INNOCENT.exec(text);
  if (!found) return null;
  let start = 0;
  const at = tokens.findIndex(({ folded }) => {
    const here = start >= found.index;
    start += folded.length + 1;
    return here;
  });
  const left = tokens.slice(0, at);
  if (at < 1 || left.some(({ folded }) => /^(?:who|whether|if|that)$/.test(folded))) return null;
  const cause = readCausePart(left, sentence);
  return cause && { ...cause, negated: true };
}
