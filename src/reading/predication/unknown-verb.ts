/** Whether a clause has a verb that nothing knows: "the merge surprised Theo", "he overturned the approval": its nouns are not what was done, and nobody in it did them. */

import { isFunctionWord } from '../../claims/words/function-words.js';
import { isPastForm } from '../assertion/words/past-verbs.js';
import type { Token } from './token.js';

export const hasUnknownVerb = (tokens: readonly Token[]): boolean =>
  tokens.some((token, at) => token.kind === 'word' && isUnknown(tokens, at) && !isAttribute(tokens, at));

function isUnknown(tokens: readonly Token[], at: number): boolean {
  const { folded } = tokens[at]!;
  if (CARRIES.test(folded)) return false;
  return isPastForm(folded) || (/[a-z]{3}(?:ing|en|wn)$/.test(folded) && BE.test(before(tokens, at)));
}

/** The word before, adverbs left out. */
function before(tokens: readonly Token[], at: number): string {
  let i = at - 1;
  while (/ly$|^(?:not|also|later|then|already|just|still|never)$/.test(tokens[i]?.folded ?? '')) i--;
  return tokens[i]?.folded ?? '';
}
const BE = /^(?:was|were|is|are|been|be|being|got|gets|has|have|had)$/;

/** "The failed deploy", "an unplanned restart", "merged change": before its noun it is no verb of the clause. */
const isAttribute = (tokens: readonly Token[], at: number): boolean => {
  const [last, next] = [tokens[at - 1], tokens[at + 1]];
  const opens =
    last === undefined ||
    last.kind === 'mark' ||
    (last.kind === 'word' &&
      isFunctionWord(last.stem) &&
      !BE.test(last.folded) &&
      !/^(?:he|she|it|they|we|i|who|that|which)$/.test(last.folded));
  return opens && next?.kind === 'word' && !isFunctionWord(next.stem);
};

/** Verbs that only carry the noun, or say that it came about, was put down or is known. */
const CARRIES =
  /^(?:was|were|is|are|be|been|being|had|has|have|did|done|performed|conducted|undertaken|effected|made|given|gave|granted|carried|executed|handled|came|come|happened|occurred|took|taken|went|gone|followed|issued|arrived|existed|received|obtained|got|gotten|had|ensued|landed|logged|recorded|registered|noted|seen|shown|listed|dated|timed|posted|submitted|left|put|set|let|cut|hit|read|said|told|named|called|based|needed|required|requested|missing|pending|outstanding|during|morning|evening|monitoring|warning|building|finding|setting|reading|according|including|following|sent|brought|kept|held|found|stood|stayed|remained|lasted|began|begun|ended|started|stopped|finished|completed|succeeded|failed|passed|opened|closed|ran|run|built|red|green|down|unknown|known|own|open|then|when|even|often|seven|ten|eleven|written|driven|chosen|led|due|used|related|affected|impacted|combined|scheduled|planned|automated|detected|measured|skipped|reached|entered|touched)$/;
