/** Where a clause goes on to say something else of something else: "it has had all traffic, and there were no more errors", "it existed but had no revision". */
import type { Token } from '../../predication/token.js';

/** The tokens before it goes on: what is denied behind them is not denied of the state. */
export function beforeGoingOn(tokens: readonly Token[]): readonly Token[] {
  const on = tokens.findIndex(
    ({ folded }, at) => at > 1 && JOINT.test(folded) && GOES_ON.test(tokens[at + 1]?.folded ?? ''),
  );
  return on < 0 ? tokens : tokens.slice(0, on);
}
const JOINT = /^(?:and|but|while|whereas)$/;
const GOES_ON = /^(?:there|it|had|has|was|were|is|did|does|could)$/;
