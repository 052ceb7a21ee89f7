/** "Ana reviewed and approved #12": what stands behind the last of several deeds of one person, with nothing between, all of them were done to. */
import type { ActionId } from '../../claims/action.js';
import type { Predication } from './predication.js';
import type { Token } from './token.js';

export function withObjectOfAll(predications: readonly Predication[]): readonly Predication[] {
  const read = [...predications];
  for (let i = read.length - 2; i >= 0; i--) {
    const [one, next] = [read[i]!, read[i + 1]!];
    const object = isOpen(one) && goesOn(one, next) ? objectOf(next) : [];
    if (object.length === 0) continue;
    const bare = one.right.filter(({ kind }) => kind !== 'mark');
    read[i] = { ...one, right: [...bare, ...object], tokens: [...one.tokens, ...object] };
  }
  return read;
}

/** Deeds that nobody does without something that they are done to. */
const TAKES_OBJECT: ReadonlySet<ActionId> = new Set<ActionId>([
  'review',
  'approve',
  'merge',
  'write',
  'create',
  'open',
  'push',
  'revert',
  'publish',
  'deploy',
  'cancel',
]);

/** A deed of somebody that breaks off before it says to what it was done. */
const isOpen = ({ verb, actions, passive, negated, left, right }: Predication): boolean =>
  verb !== null &&
  !passive &&
  !negated &&
  actions.some((action) => TAKES_OBJECT.has(action)) &&
  left.some(({ kind, folded }) => kind === 'person' || /^(?:i|we|he|she|they)$/.test(folded)) &&
  right.every(isJoint);

const goesOn = (one: Predication, next: Predication): boolean =>
  next.verb !== null &&
  next.link === 'and' &&
  !next.passive &&
  !next.negated &&
  next.actions.length > 0 &&
  next.left.every((token) => isJoint(token) || token === one.verb || one.left.includes(token)) &&
  [...one.right, ...next.left].some(
    (token) => token.kind === 'mark' || token.folded === 'and' || token.folded === 'then',
  );

const isJoint = ({ kind, folded, text }: Token): boolean =>
  (kind === 'mark' && text === ',') || /^(?:and|then|also|later|immediately|promptly|himself|herself)$/.test(folded);

/** The name or pronoun right behind the verb, with what leads up to it. */
function objectOf({ right }: Predication): readonly Token[] {
  const end = right.findIndex(({ kind, folded }) => kind === 'time' || kind === 'mark' || BREAKS.test(folded));
  const object = right.slice(0, end < 0 ? MOST + 1 : end);
  return object.length <= MOST &&
    object.some(({ kind, folded }) => kind === 'name' || /^(?:it|them|both)$/.test(folded))
    ? object
    : [];
}
const MOST = 5;
const BREAKS = /^(?:at|on|by|in|for|with|after|before|from|as|to|and|but|when|while|under|without|despite|because|so)$/;
