/** Prepositions of reason, and whether what they give the reason of is the trouble or the end of it. */
import type { Token } from '../../predication/token.js';

/** How many tokens a preposition of reason takes; 0 where none begins. */
export function lengthOfReason(tokens: readonly Token[], at: number): number {
  const text = tokens
    .slice(at, at + 4)
    .map(({ folded }) => folded)
    .join(' ');
  return REASON.exec(`${text} `)?.[0].trim().split(' ').length ?? 0;
}
const REASON =
  /^(?:because of|due to|owing to|on account of|as a (?:direct )?(?:result|consequence) of|in consequence of) /;

/** "Errors fell back to normal because of X": it was the end of them that X brought. */
export const isOver = (tokens: readonly Token[]): boolean =>
  tokens.some(
    (token, i) =>
      /^(?:recovered|subsided|ceased|stopped|ended|vanished|disappeared|cleared|resolved|gone|restored|fixed)$/.test(
        token.folded,
      ) ||
      (token.folded === 'normal' &&
        tokens.slice(Math.max(0, i - 3), i).some(({ folded }) => /^(?:back|to|returned|return)$/.test(folded))),
  );

/** "Thanks to X": what is thanked ended the trouble. */
export const lengthOfThanks = (tokens: readonly Token[], at: number): number =>
  tokens[at]?.folded === 'thanks' && tokens[at + 1]?.folded === 'to' ? 2 : lengthOfReason(tokens, at);
