/** "Opened, approved and merged by Ana": whoever stands behind the last of several deeds with nothing between did all of them. */
import type { Predication } from './predication.js';
import type { Token } from './token.js';

export function withDoerOfAll(predications: readonly Predication[]): readonly Predication[] {
  const read = [...predications];
  let listed = false;
  for (let i = read.length - 2; i >= 0; i--) {
    const [one, next] = [read[i]!, read[i + 1]!];
    const doer: readonly Token[] = isJoined(one, next) && (listed || isByAnd(one, next)) ? doerOf(next) : [];
    listed = doer.length > 0;
    if (!listed) continue;
    const bare = one.right.filter(({ kind }) => kind !== 'mark');
    read[i] = { ...one, passive: true, right: [...bare, ...doer], tokens: [...one.tokens, ...doer] };
  }
  return read;
}

/** One deed ends where the next begins, with nothing said of it, and both are done to what stands before. */
const isJoined = (one: Predication, next: Predication): boolean =>
  isDeed(one) &&
  isDeed(next) &&
  next.link === 'and' &&
  (one.passive || one.left.every(isJoint)) &&
  one.right.every(isJoint) &&
  next.left.every((token) => isJoint(token) || token === one.verb);

/** "#12 merged (approved by Ana)", "merged, approved by Ana": without an "and" before the last of a list they are deeds apart. */
const isByAnd = (one: Predication, next: Predication): boolean =>
  [...one.right, ...next.left].some(({ folded }) => folded === 'and');

const isDeed = ({ verb, actions }: Predication): boolean =>
  verb !== null && actions.length > 0 && /(?:ed|en|ut|un|t)$/.test(verb.folded);

const isJoint = ({ kind, folded, text }: Token): boolean =>
  (kind === 'mark' && !/^[()]$/.test(text)) || /^(?:and|then|both|also|later)$/.test(folded);

/** "By" and all behind it that names a doer, up to what is said besides. */
function doerOf({ right }: Predication): readonly Token[] {
  const by = right.findIndex(({ folded }) => folded === 'by');
  if (by < 0 || !right.slice(0, by).every(isJoint)) return [];
  const end = right.findIndex(({ kind, text }, i) => i > by && (kind === 'time' || (kind === 'mark' && text !== "'")));
  return right.slice(by, end < 0 ? undefined : end);
}
