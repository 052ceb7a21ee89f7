/** Proof that the one named told something else of it then: of another day, place or order, or that it works where it does not; silent unless theirs is the only statement that can be meant. */
import type { Heard } from './heard.js';
import type { Otherwise, Saying } from './misattribution.js';
import { isPinned } from './said-times.js';
import { saidIn } from './statements.js';
import { isOtherCondition, isOtherwisePlaced } from './told-apart.js';

export function saidApart(claim: Saying, heard: readonly Heard[]): Otherwise | null {
  if (claim.speaker?.identities.length !== 1 || claim.speaker.how === 'implied') return null;
  if (claim.quoted.length > 0 || claim.negated || !/^(?:say|confirm|announce|find)$/.test(claim.act)) return null;
  const own = heard.filter((one) => one.speaker === 'yes' && one.place !== 'no' && isOfIt(claim, one));
  const near = isPinned(claim) ? own.filter(({ time }) => time === 'yes') : own.filter(isKnown);
  const [only, ...others] = near;
  if (!only || others.length > 0) return null;
  const { text = '' } = saidIn(claim);
  const placed =
    isOtherwisePlaced(text, only.event.text ?? '') && only.agreement.share >= (isPinned(claim) ? 0.4 : 0.9);
  const fares = isPinned(claim) && !only.agreement.nearest?.asks && isOtherCondition(text, only.event.text ?? '');
  if (!placed && !fares) return null;
  // They may have told of both.
  if (own.some((one) => one !== only && one.agreement.share > only.agreement.share)) return null;
  return {
    facet: 'content',
    reason: 'content_differs',
    event: only.event,
    found: { type: 'text', value: (only.event.text ?? '').slice(0, 80) },
  };
}

/** It speaks of the same: a word of it, all the things and numbers that are named. */
const isOfIt = ({ words }: Saying, { agreement, ownWords }: Heard): boolean =>
  words.length > 0 &&
  ownWords &&
  agreement.shared.length > 0 &&
  agreement.things &&
  agreement.numbers &&
  agreement.codes;

/** Without a clock: nearly every word, and enough of them. */
const isKnown = ({ agreement: { share, mass, shared } }: Heard): boolean =>
  share >= 0.9 && mass >= 5 && shared.length >= 2;
