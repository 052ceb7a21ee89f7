/** Deeds that a sentence names without telling that they were done: "meant to merge it", "was ready to be merged", "was kept from merging it", "nearly merged it". */
import type { Token } from './token.js';

/** Words behind which "to" opens what somebody would do, might do or did not dare: no record of the deed bears them out, and none of another's refutes them. */
const LEANS: ReadonlySet<string> = new Set(
  `meant mean means intended intends pretended pretends threatened threatens tempted reluctant loath hesitant hesitated hesitates afraid scared
   allowed permitted entitled authorised authorized free willing unwilling keen eager inclined disposed minded poised slow supposed vain wished longed ready clear cleared fit good safe due about set eligible
   wanted wants wanting expected expects tipped likely hoped hopes hoping planned plans planning going preparing prepared`.split(
    /\s+/,
  ),
);
/** "The right to deploy", "had no reason to merge": which right it is, and nothing that was done. */
const ENTITLES =
  /^(?:rights?|permissions?|ability|access|authority|power|privileges?|order|request|decision|permission|approval|reason|chance)$/;
/** Words behind which "from", "of" and "out of" open what did not come about. */
const HOLDS =
  /^(?:kept|keep|keeps|prevented|prevents|stopped|stops|barred|refrained|refrains|abstained|dissuaded|discouraged|deterred|held|back|blocked|hindered|saved|shied|shrank|away|far|short|talked|argued|incapable|accused|suspected)$/;
const NEARLY = /^(?:nearly|almost)$/;
const WAITS = /^wait(?:ed|s|ing)?$/;
const AUXILIARY = /^(?:be|been|have|had|being)$/;
const BETWEEN = /^(?:never|not|even|ever|just|simply|himself|herself|itself|out)$|ly$/;
/** "Waited for somebody from the team to merge it". */
const WAITED_FOR = 6;

/** Whether the verb at an index is one of those. */
export function isNotDone(tokens: readonly Token[], at: number): boolean {
  if (NEARLY.test(tokens[at - 1]?.folded ?? '')) return true;
  const opener = before(tokens, at, AUXILIARY);
  const governor = before(tokens, opener, BETWEEN);
  const [opens, leads] = [tokens[opener]?.folded ?? '', tokens[governor]?.folded ?? ''];
  // "It was to be merged by Ana", and was it?
  if (opens === 'to' && opener < at - 1 && /^(?:was|were)$/.test(leads)) return true;
  if (opens === 'to')
    return LEANS.has(leads) || ENTITLES.test(leads) || isTooMuch(tokens, governor) || isWaitedFor(tokens, opener);
  return /ing$/.test(tokens[at]!.folded) && /^(?:from|of)$/.test(opens) && HOLDS.test(leads);
}

/** The index of the nearest token to the left that is none of these. */
function before(tokens: readonly Token[], at: number, skipped: RegExp): number {
  let i = at - 1;
  while (i >= 0 && skipped.test(tokens[i]!.folded)) i--;
  return i;
}

/** "Too late to merge it". */
const isTooMuch = (tokens: readonly Token[], at: number): boolean => tokens[at - 1]?.folded === 'too';

const isWaitedFor = (tokens: readonly Token[], to: number): boolean => {
  const left = tokens.slice(Math.max(0, to - WAITED_FOR), to);
  return left.some(({ folded }, i) => WAITS.test(folded) && left[i + 1]?.folded === 'for');
};
