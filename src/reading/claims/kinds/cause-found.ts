/** Whether somebody is said to have found, or named, the cause; what it was stands beside it or is not told. */
import type { Predication } from '../../predication/predication.js';
import { isCause, saysOf } from '../../predication/speech-words.js';
import type { Token } from '../../predication/token.js';

/** "Found the cause", "named X as the culprit", "the fault was found by Ana". */
export const findsCause = ({ verb, left, right, passive }: Predication): boolean =>
  verb !== null &&
  (saysOf(verb.stem)?.includes('find') === true ||
    /^(?:blam|name?$)/.test(verb.stem) ||
    (PUTS_FORWARD.test(verb.stem) && isAsCause(right))) &&
  (passive && right.slice(0, 7).some((token) => token.folded === 'by') ? left : right.slice(0, 9)).some((token) =>
    isCause(token.folded),
  );

/** "Raised #812 as a possible cause", "put the proxy forward as the culprit". */
const PUTS_FORWARD =
  /^(?:rais|suggest|propos|flag|mention|report|suspect|cite|cit|put|offer|single|singl|present|describ|confirm)$/;
const isAsCause = (right: readonly Token[]): boolean => {
  const at = right.findIndex(({ folded }) => isCause(folded));
  return at > 0 && right.slice(Math.max(0, at - 4), at).some(({ folded }) => folded === 'as');
};

/** Whether what is said is that something is, or may be, the cause: "that #812 was the cause", "whether it might be the culprit". */
export const saysItIsTheCause = (said: readonly Token[]): boolean => {
  const at = said.findIndex(({ folded }) => isCause(folded));
  return at >= 0 && said.some(({ stem }) => stem === 'be');
};

/** "Blamed the router", "pointed at 5.8.2", "attributed the failure to the canary": what is named is held to be the cause. */
export function blames({ verb, right, passive }: Predication): boolean {
  if (verb === null || passive || right.some((token) => CLAUSE.test(token.folded))) return false;
  // Somebody who is blamed is no thing that a statement would have to name.
  if (right.some((token) => token.kind === 'person')) return false;
  const [next] = right;
  if (/^(?:blam|accus)/.test(verb.stem)) return true;
  if (/^point/.test(verb.stem)) return /^(?:at|to|towards?)$/.test(next?.folded ?? '');
  return /^(?:attribut|ascrib|trac)/.test(verb.stem) && right.some(({ folded }) => folded === 'to');
}

const CLAUSE = /^(?:that|whether|out|how|why)$/;

/** "Blamed the proxy for the crash", "the crash on the proxy": the words for what went wrong. */
export function blamedFor({ verb, right }: Predication): readonly Token[] {
  if (verb === null || !/^(?:blam|attribut|ascrib|trac)/.test(verb.stem)) return [];
  const behind = right.findIndex(({ folded }) => folded === 'for');
  if (behind >= 0) return right.slice(behind);
  const before = right.findIndex(({ folded }) => /^(?:on|to)$/.test(folded));
  return before > 0 ? right.slice(0, before) : [];
}

/** What went wrong, where it is blamed on something: it is no part of what is blamed. */
export const isBlamedOn = ({ folded }: Token): boolean =>
  /^(?:failures?|outages?|incidents?|errors?|problems?|issues?|trouble|fault|disruption|degradation)$/.test(folded);

/** Words that only say that it is the cause. */
export const isOfCause = ({ folded }: Token): boolean =>
  isCause(folded) ||
  /^(?:root|true|real|actual|underlying|likely|probable|possible|potential|suspected|main|then|finally)$/.test(folded);
