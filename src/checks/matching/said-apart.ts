/** Proof that the one named told something else of it then: of another day, place or order, or that it works where it does not; silent unless theirs is the only statement that can be meant. */
import type { Heard } from './heard.js';
import type { Otherwise, Saying } from './misattribution.js';
import { isPinned } from './said-times.js';
import { saidIn } from './statements.js';
import { isOfAnother, isOtherCondition, isOtherwisePlaced } from './told-apart.js';

export function saidApart(claim: Saying, heard: readonly Heard[]): Otherwise | null {
  if (claim.speaker?.identities.length !== 1 || claim.speaker.how === 'implied') return null;
  if (claim.quoted.length > 0 || claim.negated || !/^(?:say|confirm|announce|find)$/.test(claim.act)) return null;
  const own = heard.filter((one) => one.speaker === 'yes' && one.place !== 'no' && isOfIt(claim, one));
  const near = isPinned(claim) ? own.filter(({ time }) => time === 'yes') : own.filter(isKnown);
  const [only, ...others] = near;
  if (!only || (others.length > 0 && !isPinned(claim))) return null;
  if (!near.every((one) => isOtherwise(claim, one))) return null;
  // They may have told of both.
  if (!isPinned(claim) && own.some((one) => one !== only && one.agreement.share > only.agreement.share)) return null;
  return {
    facet: 'content',
    reason: 'content_differs',
    event: only.event,
    found: { type: 'text', value: (only.event.text ?? '').slice(0, 80) },
  };
}

/** It speaks of the same: a word of it, all the things and numbers that are named. */
const isOfIt = ({ words, subjects }: Saying, { agreement, ownWords }: Heard): boolean =>
  words.length > 0 &&
  ((ownWords && agreement.shared.length > 0) || subjects.some(({ how }) => how === 'named')) &&
  agreement.things &&
  agreement.numbers &&
  agreement.codes;

/** Without a clock: nearly every word, and enough of them. */
const isKnown = ({ agreement: { share, mass, shared } }: Heard): boolean =>
  share >= 0.9 && mass >= 5 && shared.length >= 2;

function isOtherwise(claim: Saying, { event, agreement }: Heard): boolean {
  const { text = '' } = saidIn(claim);
  const theirs = event.text ?? '';
  return (
    ((isOtherwisePlaced(text, theirs) || isOfAnother(text, theirs)) &&
      agreement.share >= (isPinned(claim) ? 0.4 : 0.9)) ||
    (isPinned(claim) && !agreement.nearest?.asks && isOtherCondition(text, theirs))
  );
}
