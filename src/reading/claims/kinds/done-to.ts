/** What befalls an approval that was given: "the approval was thrown out by Theo" tells of his deed, and of no approval by him. */
import type { Token } from '../../predication/token.js';

/** Whether the noun at this place has something done to it by the verb behind it. */
export function isDoneTo(tokens: readonly Token[], noun: number): boolean {
  if (!/^approvals?$/.test(tokens[noun]!.folded)) return false;
  const be = tokens.findIndex((token, i) => i > noun && /^(?:was|were|is|been|got|being)$/.test(token.folded));
  const verb =
    be < 0
      ? undefined
      : tokens
          .slice(be + 1)
          .find(
            (token) => token.kind === 'word' && !/ly$|^(?:not|never|also|later|then|already|only)$/.test(token.folded),
          );
  return verb !== undefined && /(?:ed|en|wn|ut|ck|de|pt)$/.test(verb.folded) && !GIVEN.test(verb.folded);
}

const GIVEN =
  /^(?:given|granted|issued|submitted|made|recorded|signed|provided|added|entered|posted|required|needed|received|obtained|sought|awaited|expected|requested)$/;
