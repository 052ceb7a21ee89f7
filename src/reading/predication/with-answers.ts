/** "Was paged at nine and did not pick up", "the page went unanswered": a page that somebody answers, or leaves without an answer, is told as acknowledged or not. */
import { retold } from './phrases.js';
import type { Token } from './token.js';

export const withAnswers = (tokens: readonly Token[]): readonly Token[] =>
  RETOLD.reduce((read, [pattern, words]) => retold(read, pattern, words) ?? read, tokens);

/** Somebody was rung, in the clause before. */
const RUNG = String.raw`(?<=\b(?:paged|notified|called|rung|phoned|telephoned|woken|texted|alerted)(?: \S+){0,8} `;
const END = '(?= (?:[.,;]|at #|within|in time|on the)|$)';

const RETOLD: readonly (readonly [RegExp, string])[] = [
  [
    new RegExp(
      `${RUNG}(?:and|but|who|which|yet|,) )(?:did (?:not|n't) (?:answer|pick up|react|respond|reply)|(?:gave|made|got|received) no (?:answer|reply|response|reaction)|(?:was|were) not reached|could not be reached)${END}`,
    ),
    'did not acknowledge',
  ],
  [new RegExp(`${RUNG}(?:and|but|who|which) )(?:answered|picked up|picks up|answers)${END}`), 'acknowledged'],
  [/(?<=\bpages? (?:to @ )?(?:of|at|from) # )(?:went|remained|stayed|was left) unanswered\b/, 'was not acknowledged'],
];
