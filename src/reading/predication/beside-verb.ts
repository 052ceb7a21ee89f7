/** The words right behind a verb that may quantify what it says: "merged nothing", but not "failed because no key fitted". */
import type { Token } from './token.js';

export function besideVerb(right: readonly Token[]): readonly Token[] {
  const near = right.slice(0, 2);
  const parted = near.findIndex(
    ({ kind, folded }) =>
      (kind === 'mark' && folded !== ':') || /^(?:because|since|as|after|before|when|while|and|but|so)$/.test(folded),
  );
  return parted < 0 ? near : near.slice(0, parted);
}
