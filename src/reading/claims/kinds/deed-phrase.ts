/** A deed told by a noun phrase: "rolling the portal back", "Ana's rollback", "the traffic switch by Ana"; what was done, and by whose hand. */
import type { ActionId } from '../../../claims/action.js';
import type { Happening } from '../../../claims/slots.js';
import { actionWordsOf } from '../../predication/action-words.js';
import { verbActions } from '../../predication/deeds.js';
import type { Token } from '../../predication/token.js';
import { personOf } from '../read-subjects.js';
import type { Sentence } from '../sentence.js';

/** The happening with the action and the person that the phrase tells, where the clause reader found none of them. */
export function asDeed(what: Happening, tokens: readonly Token[], sentence: Sentence): Happening {
  return withOwner(withGerund(what, tokens), tokens, sentence);
}

/** "Scaling label-api up", "Ana moving traffic back", "by giving the role back": the first gerund is the deed. */
function withGerund(what: Happening, tokens: readonly Token[]): Happening {
  if (what.actions.length > 0) return what;
  const at = tokens.findIndex(({ kind, folded }) => kind === 'word' && folded.length > 5 && folded.endsWith('ing'));
  if (at < 0 || at > 3 || actionWordsOf(tokens[at]!.stem, false).length === 0) return what;
  const actions = verbActions(tokens, at);
  if (actions.length === 0) return what;
  return { ...what, actions: [...actions], words: what.words.filter((word) => word !== tokens[at]!.stem) };
}

/** "Ana's rollback", "my restart", "the rollback by Ana", "Ana rolling it back". */
function withOwner(what: Happening, tokens: readonly Token[], sentence: Sentence): Happening {
  if (what.agent || what.actions.length === 0 || what.actions.every((action) => HANDLESS.has(action))) return what;
  const at = tokens.findIndex(({ kind, folded }, i) => (kind === 'person' && isDoer(tokens, i)) || folded === 'my');
  const agent = at < 0 ? null : personOf(tokens[at]!, sentence.context, sentence.toSpan);
  return agent && agent.identities.length > 0 ? { ...what, agent } : what;
}

const isDoer = (tokens: readonly Token[], at: number): boolean =>
  (/^['’]s?$/.test(tokens[at + 1]?.text ?? '') && at < 2) ||
  tokens[at - 1]?.folded === 'by' ||
  (at === 0 && (tokens[1]?.folded.endsWith('ing') ?? false));

/** Nobody does these. */
const HANDLESS: ReadonlySet<ActionId> = new Set<ActionId>(['fire', 'clear', 'fail', 'succeed', 'become_ready']);
