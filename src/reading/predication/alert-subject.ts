/** Whether it is an alert that a verb tells of: "the bookings alert kicked in", "the alert on failed requests appeared at nine". */
import { typesOfNoun } from '../lexicon/head-nouns.js';
import type { Token } from './token.js';

export const isAlert = (token: Token): boolean =>
  token.mention?.types.some((type) => type === 'policy' || type === 'alert') === true ||
  (token.kind === 'word' && token.folded !== 'monitor' && typesOfNoun(token.stem)?.includes('alert') === true);

/** The nearest noun before the verb is an alert, or the one that it hangs on is: other verbs and people between them have subjects of their own. */
export function hasAlertAsSubject(segment: readonly Token[], verb: number): boolean {
  const at = segment.findLastIndex((token, i) => i < verb && isAlert(token));
  if (at < 0) return false;
  const between = segment.slice(at + 1, verb).filter(({ kind, folded }) => kind === 'word' && !LEADS.test(folded));
  return between.length === 0 || (between.length <= MOST_ABOUT && /^(?:for|on|about|of)$/.test(between[0]!.folded));
}

const LEADS =
  /^(?:was|were|is|had|has|been|did|not|only|then|also|first|again|itself|at|just|already|finally|eventually|turned|turns|went|goes|became|back|to|\w+ly)$/;
/** "The alert on the number of bookings". */
const MOST_ABOUT = 8;
