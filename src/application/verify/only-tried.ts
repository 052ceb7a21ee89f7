/** What was only tried is not borne out as done: the records behind a sentence are all of calls that were denied. */
import type { Said } from './said.js';

/** "It deleted the connector", where the call was denied: that it was tried does not tell that it was done. */
export const wasOnlyTried = ({ claim, records, unit }: Said): boolean =>
  claim.kind !== 'communication' &&
  records.length > 0 &&
  records.every(({ outcome }) => outcome === 'denied') &&
  !unit.some(({ claim: { text } }) => TRIED.test(text));
const TRIED =
  /\b(?:tr(?:y|ies|ied|ying)|attempt\w*|den(?:y|ies|ied|ial)\w*|refus\w*|reject\w*|turn\w* (?:down|away|back)|declin\w*|rebuff\w*|disallow\w*|block\w*|prevent\w*|stopp?\w*|permi\w*|allow\w*|want\w*|ask\w*|request\w*|fail\w*|forbid\w*|forbad\w*|could|unable|in vain|not|never|no|403|without)\b|n['’]t\b/i;
