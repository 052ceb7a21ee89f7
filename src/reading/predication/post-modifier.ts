/** What stands behind a noun and tells which one it is: "the alert on failed requests", "the pull request that lowered its memory", "the ticket to renew the certificate". */
import type { EntityType } from '../../domain/entity.js';
import type { Token } from './token.js';

/** Things told by what they watch. */
const WATCHING: ReadonlySet<EntityType> = new Set(['policy', 'alert']);
/** Things told by what they are to bring about. */
const BRINGING: ReadonlySet<EntityType> = new Set(['change', 'ticket', 'commit']);

const ABOUT = /^(?:on|about|for|over|concerning|regarding|of)$/;
const OPENS = /^(?:that|which|to|about|for|on|called|titled|named|with)$/;
const PARTICIPLE = /^\p{L}{3,}ing$/u;
const AUXILIARY =
  /^(?:is|was|were|are|be|been|has|had|have|would|should|could|will|also|itself|only|to|ask|asked|asking|meant)$/;
const ENDS =
  /^(?:at|by|until|after|before|when|while|and|but|since|because|who|whose|as|so|then|from|within|during|only)$/;
const LONGEST = 9;

/** Its words, in order; empty where nothing of the kind stands there. The main verb and all that follows it are no part of it. */
export function postModifier(
  tokens: readonly Token[],
  last: number,
  types: readonly EntityType[],
  verb: Token | null,
): readonly Token[] {
  const open = tokens[last + 1];
  if (open?.kind !== 'word' || open === verb) return [];
  const watches = types.some((type) => WATCHING.has(type)) && ABOUT.test(open.folded);
  const brings = types.some((type) => BRINGING.has(type)) && (OPENS.test(open.folded) || PARTICIPLE.test(open.folded));
  if (!watches && !brings) return [];
  const from = PARTICIPLE.test(open.folded) ? last + 1 : last + 2;
  let to = from;
  while (to < tokens.length && to - from < LONGEST && !stops(tokens, to, from, verb)) to++;
  return tokens.slice(from, to).filter(({ kind, folded }) => kind !== 'mark' && !AUXILIARY.test(folded));
}

function stops(tokens: readonly Token[], at: number, from: number, verb: Token | null): boolean {
  const token = tokens[at]!;
  if (token === verb || token.kind === 'time' || token.kind === 'duration' || token.kind === 'person') return true;
  if (token.kind === 'mark') return !/^["'“”’`-]$/.test(token.text);
  // "…, that would have switched it off | was closed": the auxiliary of the main verb.
  const helps = /^(?:is|was|were|are|has|had|have)$/.test(token.folded);
  return ENDS.test(token.folded) || (helps && at > from + 1);
}
