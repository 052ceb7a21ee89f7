/** Which side of what lasted a deed is: "the alert cleared" is its end, "the alert opened" its beginning. Looks at no record. */
import type { Claim } from '../../claims/claim.js';

export const endsWhatLasted = (claim: Claim): boolean => isOneOf(ENDS, claim);
export const beginsWhatLasted = (claim: Claim): boolean => isOneOf(BEGINS, claim);

const isOneOf = (deeds: ReadonlySet<string>, claim: Claim): boolean =>
  claim.kind === 'event' && claim.what.actions.some((action) => deeds.has(action));

const BEGINS: ReadonlySet<string> = new Set('open fire start create snooze'.split(' '));
const ENDS: ReadonlySet<string> = new Set('close clear resolve end finish cancel fail succeed unsnooze'.split(' '));
