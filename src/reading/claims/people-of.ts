/** Who does it and to whom it is done, by grammar: "by X" behind a passive, the last person before an active verb, "to X" the one it goes to. */
import type { ActionId } from '../../claims/action.js';
import type { PersonSlot } from '../../claims/slots.js';
import { stem } from '../../claims/words/stem.js';
import { isPastForm } from '../assertion/words/past-verbs.js';
import type { Predication } from '../predication/predication.js';
import type { Token } from '../predication/token.js';
import { doerOfNoun, holderIn } from './possessors.js';
import { personOf } from './read-subjects.js';
import type { ReadingContext } from './reading-context.js';
import type { ToSpan } from './to-span.js';
import { trierIn } from './trier.js';

const UNDERGOES: ReadonlySet<string> = new Set(
  ['lose', 'gain', 'receive', 'get', 'keep', 'become', 'obtain', 'acquire'].map(stem),
);
/** "Petrel got the role", and not "Petrel got rid of it". */
const undergoes = ({ verb, right: [next] }: Predication): boolean =>
  verb !== null && UNDERGOES.has(verb.stem) && next?.folded !== 'rid';
/** Verbs whose subject has it from whoever did it: "#12 drew a change request from Ana". */
const COME = /^(?:came|comes|come|arrived)$/;
const COMES_FROM: ReadonlySet<string> = new Set(
  ['receive', 'get', 'draw', 'earn', 'obtain', 'attract', 'win', 'gain'].map(stem),
);

/** Agent and patient by position: "by X" behind a passive, the last person before an active verb; the other one is the patient. */
export function peopleOf(
  predication: Predication,
  context: ReadingContext,
  toSpan: ToSpan,
): { agent?: PersonSlot; patient?: PersonSlot } {
  const before = predication.left
    .map((token, i) => ({ token, i }))
    .filter(
      ({ i, token }) =>
        !isPossessive(predication.left, i) &&
        !isNoted(predication.left, i) &&
        !isTopic(predication.left, i) &&
        !isToldApart(predication.left, i) &&
        personOf(token, context, toSpan) !== null,
    );
  // "Escalation to Ana followed": she stands before the verb, and it is done to her.
  const goal = before.find(({ i }) => isGoal(predication.left, i));
  const doers = before.filter((one) => one !== goal);
  const behind = predication.right
    .map((token, i) => ({ token, i }))
    .filter(
      ({ token, i }) =>
        personOf(token, context, toSpan) !== null &&
        !isPossessive(predication.right, i) &&
        !isMaker(predication.right, i) &&
        // "Merged it himself": nobody had it done to him.
        !(i > 0 && SELF.test(token.folded) && !/^(?:by|to|for)$/.test(predication.right[i - 1]!.folded)),
    );
  const byAgent = [...predication.right.entries()].find(
    ([i, token]) =>
      token.folded === 'by' &&
      !MADE_BY_SOMEBODY.has(predication.right[i - 1]?.stem ?? '') &&
      !isOfOtherVerb(predication.right.slice(0, i)),
  );
  // "By the team of Priya": that is others.
  const after = byAgent
    ? behind.find(({ i }) => i > byAgent[0] && i <= byAgent[0] + 4 && predication.right[i - 1]?.folded !== 'of')
    : undefined;
  const active = !predication.passive ? doers.at(-1) : undefined;
  // "OPS-1 came in from Ana": she opened it.
  const opened = COME.test(predication.verb?.folded ?? '') && predication.actions.includes('open');
  const source =
    opened || COMES_FROM.has(predication.verb?.stem ?? '')
      ? behind.find(({ i }) => predication.right[i - 1]?.folded === 'from')
      : undefined;
  const agentToken =
    source ??
    (predication.passive ? after : (active ?? after)) ??
    behind.find(({ i }) => isSigned(predication, i)) ??
    (predication.verb === null
      ? behind.find(
          ({ i }) => !isOwner(predication.right, i) && !isGoal(predication.right, i) && !isStripped(predication, i),
        )
      : undefined);
  // "Escalated from Ana to Bo": the one it went to.
  const to = behind.find((one) => one !== agentToken && isGoal(predication.right, one.i));
  const patientToken = predication.passive
    ? (to ??
      before.findLast(({ i }) => predication.left[i - 1]?.folded !== 'by') ??
      behind.find((one) => one !== agentToken))
    : (to ?? behind.find((one) => one !== agentToken) ?? goal);
  const relative = predication.passive ? -1 : predication.left.findLastIndex(({ folded }) => folded === 'whom');
  // "Ana, whom Bo had called in": it was done to her, and he did it.
  const head = relative > 0 && (active?.i ?? -1) > relative ? before.findLast(({ i }) => i < relative) : undefined;
  const person = (token: Token): PersonSlot | null => personOf(token, context, toSpan);
  const told = agentToken ? person(agentToken.token) : doerOfNoun(predication, person);
  // "He merged it himself": nobody else did, whoever the rest of the sentence may be about.
  const agent =
    told?.how === 'implied' &&
    context.discourse.isSure(told) &&
    predication.right.some(({ folded }) => SELF.test(folded))
      ? { ...told, how: 'named' as const }
      : told;
  const undergoer = head ?? (source && active ? active : patientToken);
  const patient = undergoer ? personOf(undergoer.token, context, toSpan) : holderIn(predication, person);
  // "Bongani, called in at 12:46": who is called in without anybody being told has it done to them.
  if (
    agent &&
    agentToken === active &&
    relative < 0 &&
    !NOMINATIVE.test(agentToken?.token.folded ?? '') &&
    !patient &&
    predication.actions.length > 0 &&
    predication.actions.every((one) => one === 'call_in')
  )
    return { patient: agent };
  // "Anjali was denied permission", "a change by Petrel was refused", "Gemini's attempt to retry it": who tried did what was refused.
  const tried = agent ? null : trierIn(predication, patient, person);
  if (tried) return { agent: tried };
  // "Petrel lost the role": who loses or gains has it done to them.
  if (agent && !source && undergoes(predication)) return patient ? {} : { patient: agent };
  return { ...(agent ? { agent } : {}), ...(patient ? { patient } : {}) };
}

/** "#735 merged (Ana)": who stands in brackets behind a deed that only people do signs for it. */
const isSigned = ({ actions, right }: Predication, index: number): boolean =>
  right[index - 1]?.text === '(' && right[index + 1]?.text === ')' && actions.some((action) => SIGNED.has(action));
const SIGNED: ReadonlySet<ActionId> = new Set<ActionId>([
  ...(['open', 'merge', 'close', 'reopen', 'approve', 'request_changes', 'dismiss', 'revert'] as const),
  ...(['mark_ready', 'make_draft', 'push', 'force_push', 'tag', 'publish'] as const),
]);

/** "The revocation of the role from Ana": she lost it. */
const isStripped = ({ actions, right }: Predication, index: number): boolean =>
  actions.includes('revoke') && right[index - 1]?.folded === 'from';

/** "I called him in": who says "I" does it, whoever that was done to. */
const NOMINATIVE = /^(?:i|we|he|she|they)$/;
const SELF = /^(?:himself|herself)$/;

/** "Over a change request by Ana": the noun has its maker, the deed another doer. */
const MADE_BY_SOMEBODY: ReadonlySet<string> = new Set(
  ['request', 'review', 'comment', 'message', 'note', 'veto', 'objection', 'approval', 'question', 'proposal'].map(
    stem,
  ),
);

/** "Was merged after its numbers had been checked by Ana", "with numbers checked by Ana": she checked. */
function isOfOtherVerb(between: readonly Token[]): boolean {
  const last = between.at(-1);
  const isBeside = /^(?:and|or)$/.test(between.at(-2)?.folded ?? '');
  return (
    between.some(({ folded }) => /^(?:been|being|was|were)$/.test(folded)) ||
    (last?.kind === 'word' && isPastForm(last.folded) && !/^un/.test(last.folded) && !isBeside)
  );
}

/** "With the consent of Ana": the noun is hers, and the deed is not done to her. */
const isMaker = (tokens: readonly Token[], index: number): boolean =>
  /^(?:of|from)$/.test(tokens[index - 1]?.folded ?? '') &&
  /^(?:consent|blessing|go-ahead|permission|nod|leave|approval)$/.test(tokens[index - 2]?.folded ?? '');

/** "#155 (author: Ana, reviewer: Bo) went in": who stands in brackets before the verb is told of, and does not do it. */
const isNoted = (tokens: readonly Token[], index: number): boolean => {
  const open = tokens.findLastIndex((token, i) => i < index && token.text === '(');
  return open >= 0 && tokens.slice(open, index).every((token) => token.text !== ')');
};

/** "The 5xx alert for slot-broker opened": what a noun is about does nothing. */
const isTopic = (tokens: readonly Token[], index: number): boolean => {
  const at = /^(?:the|our)$/.test(tokens[index - 1]?.folded ?? '') ? index - 2 : index - 1;
  return at > 0 && /^(?:for|on|about)$/.test(tokens[at]?.folded ?? '') && tokens[at - 1]?.kind === 'word';
};

/** "Gemini, unlike Priya, merged it", "instead of Ana": who is told apart from the doer does nothing. */
const isToldApart = (tokens: readonly Token[], index: number): boolean => {
  const words = tokens.slice(Math.max(0, index - 3), index).map(({ folded }) => folded);
  return TOLD_APART.test(` ${words.join(' ')}`);
};
const TOLD_APART = / (?:unlike|instead of|rather than|in place of|on behalf of)$/;

/** "Escalation to Ana": whom it goes to does not do it. */
const isGoal = (tokens: readonly Token[], index: number): boolean => {
  const to = /^(?:the|our)$/.test(tokens[index - 1]?.folded ?? '') ? index - 2 : index - 1;
  return tokens[to]?.folded === 'to' && !/^(?:according|thanks|due|owing|next)$/.test(tokens[to - 1]?.folded ?? '');
};

const isPossessive = (tokens: readonly Token[], index: number): boolean =>
  /^['’]s?$/.test(tokens[index + 1]?.text ?? '') || /^(?:my|his|her|hers|our|their)$/.test(tokens[index]?.folded ?? '');
const isOwner = isPossessive;
