/** What "Ana's" before a noun tells: who did the deed that the noun stands for, or whose the pull request is that is named behind it. */
import type { PersonSlot } from '../../claims/slots.js';
import { stem } from '../../claims/words/stem.js';
import { actionWordsOf } from '../predication/action-words.js';
import type { Predication } from '../predication/predication.js';
import type { Token } from '../predication/token.js';

type PersonOf = (token: Token) => PersonSlot | null;

/** "Ana's merge of #12 was at nine", "his review of #12 asked for changes": who did it, where the verb has no doer of its own. */
export function doerOfNoun({ verb, tokens, left, actions }: Predication, personOf: PersonOf): PersonSlot | null {
  // "Ana's merge was undone": by whom, she does not tell.
  if (actions.length === 0 || left.slice(-2).some(({ folded }) => /^(?:was|were|is|been|be)$/.test(folded)))
    return null;
  // "#12 failed Ana's review": what it failed is what she said.
  const before = verb === null || isOfReview(verb, actions) ? tokens : left;
  const at = before.findIndex(
    (token, i) =>
      i > 0 && token.kind === 'word' && standsFor(token, actions) && possessorBefore(before, i) !== undefined,
  );
  return at < 0 ? null : personOf(possessorBefore(before, at)!);
}

const isOfReview = ({ stem: stemmed }: Token, actions: Predication['actions']): boolean =>
  (stemmed === FAIL || stemmed === PASS) &&
  actions.some((action) => action === 'request_changes' || action === 'approve');
const [FAIL, PASS] = [stem('fail'), stem('pass')];

/** Whether the noun is the deed itself; what a review asks for or gives, its writer does. */
const standsFor = ({ stem: stemmed, folded }: Token, actions: Predication['actions']): boolean =>
  actionWordsOf(stemmed, true).some((word) => word.actions.some((action) => actions.includes(action))) ||
  (folded === 'review' && actions.some((action) => action === 'request_changes' || action === 'approve'));

/** "Ana's #12", "Ana's pull request #12", "Ana's fix, #12": whose it is said to be. */
export function possessorOfNamed(tokens: readonly Token[], named: Token, personOf: PersonOf): PersonSlot | null {
  if (!named.mention?.types.includes('change')) return null;
  let at = tokens.indexOf(named);
  while (at > 0 && NOUN.test(tokens[at - 1]!.folded)) at--;
  const owner = possessorBefore(tokens, at);
  return owner ? personOf(owner) : null;
}
const NOUN = /^(?:pr|pull|request|change|patch|fix|hotfix|revert|reversal|follow-up|new|own|draft|,|\()$/;

function possessorBefore(tokens: readonly Token[], at: number): Token | undefined {
  let before = at - 1;
  while (/^(?:['’]s?|s)$/.test(tokens[before]?.text ?? '')) before--;
  return before < at - 1 ? tokens[before] : undefined;
}

/** "Revoked Ana's role", "her rights were taken away": whose a right was, where it is given or taken. */
export function holderIn({ tokens, actions }: Predication, personOf: PersonOf): PersonSlot | null {
  if (!actions.some((action) => action === 'grant' || action === 'revoke')) return null;
  const at = tokens.findIndex(
    (token, i) => (token.mention?.types.includes('role') || RIGHT.test(token.folded)) && possessorBefore(tokens, i),
  );
  return at < 0 ? null : personOf(possessorBefore(tokens, at)!);
}
const RIGHT = /^(?:access|rights?|permissions?|privileges?|roles?)$/;
