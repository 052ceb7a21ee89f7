/** How far what somebody says reaches in its sentence: until somebody does something else, or the report goes on in its own words. */

import type { ActionId } from '../../../claims/action.js';
import { isFunctionWord } from '../../../claims/words/function-words.js';
import { isPastForm } from '../../assertion/words/past-verbs.js';
import type { Predication } from '../../predication/predication.js';
import { type SpeechAct, saysOf } from '../../predication/speech-words.js';
import type { Token } from '../../predication/token.js';
import { answersBack } from './answer.js';

/** How many predications, from the one of saying on, belong to the saying. */
export function reachOf(predications: readonly Predication[], index: number): number {
  const { right } = predications[index]!;
  const within = right.some((token) => token.folded === 'that');
  const clause = within || right.slice(0, 4).some((token) => OPENS_CLAUSE.test(token.folded));
  let taken = 1;
  while (index + taken < predications.length) {
    const next = predications[index + taken]!;
    if (next.link === 'start') break;
    const coordinate = next.link === 'and' || next.link === 'but';
    const speaks = next.verb !== null && SPEAKS_ALWAYS.has(saysOf(next.verb.stem)?.[0] ?? 'think');
    const ownPerson = next.left.some((token) => token.kind === 'person' || /^(?:i|we|he|she)$/.test(token.folded));
    if (next.link === 'which' && (answersBack(next) || tellsOn(predications, index + taken))) break;
    if (coordinate && (ownPerson || (speaks && next.left.length <= 2))) break;
    if (coordinate && goesOn(next, clause)) break;
    if (coordinate && taken === 1 && !within && !clause && isReviewDeed(next)) break;
    if (coordinate && hasDoneSo(next)) break;
    // "Said that it was not theirs, and then rolled it back": a deed of the one who said it.
    if (coordinate && next.left.length === 1 && next.left[0]!.folded === 'then' && isPastDeed(next)) break;
    if (
      coordinate &&
      next.left.length <= 1 &&
      next.verb !== null &&
      saysOf(next.verb.stem) === null &&
      /(?:s|ed)$/.test(next.verb.folded) &&
      taken === 1 &&
      !within
    )
      break;
    taken++;
  }
  return taken;
}

/** "Asked for more memory, which Bo turned down", "asked for Ana, who was in at once": at the end and behind a comma the report goes on with what was done about it; what "had been done" before is still told. */
function tellsOn(predications: readonly Predication[], at: number): boolean {
  const { left, verb } = predications[at]!;
  const before = predications[at - 1]!.tokens;
  const behind = predications[at + 1];
  const relative = left.findIndex(({ folded }) => /^(?:which|whom|who)$/.test(folded));
  const lead = [...before.slice(-4), ...left.slice(0, Math.max(relative, 0))];
  const comma = lead.findLastIndex(({ text }) => text === ',');
  if (relative < 0 || comma < 0 || !verb || (behind && !/^(?:start|and|that)$/.test(behind.link))) return false;
  const own = left.slice(relative + 1);
  if (own.length === 0) return lead[comma - 1]?.kind === 'person' && lead[comma - 2]?.folded === 'for';
  return (
    own.some(({ kind, folded }) => kind === 'person' || /^(?:i|we|he|she|it|they)$/.test(folded)) &&
    !own.some(({ folded }) => /^(?:had|has|have|would|will|could|can|should|might|may)$/.test(folded)) &&
    (isPastForm(verb.folded) || saysOf(verb.stem) !== null)
  );
}

/** "Asked for the test first and requested changes", "commented but did not block it": what a review comes to, by the one who said it. */
const isReviewDeed = ({ left, verb, actions }: Predication): boolean =>
  verb !== null &&
  actions.length > 0 &&
  actions.every((action) => OF_REVIEWS.has(action)) &&
  left.every(({ folded }) => /^(?:and|but|then|later|also|did|does|had|has|not|n't|never|\w+ly)$/.test(folded)) &&
  (isPastForm(verb.folded) || left.some(({ folded }) => /^(?:did|does|had|has)$/.test(folded)));
const OF_REVIEWS: ReadonlySet<ActionId> = new Set<ActionId>([
  'approve',
  'merge',
  'request_changes',
  'dismiss',
  'close',
]);

/** "Says it will scale up, and a minute later has done so": what was said is done, and no longer said. */
const hasDoneSo = ({ tokens }: Predication): boolean =>
  tokens.some(
    ({ folded }, i) =>
      /^(?:did|does|done|doing)$/.test(folded) && /^(?:so|it|that|just)$/.test(tokens[i + 1]?.folded ?? ''),
  );

const isPastDeed = ({ verb }: Predication): boolean =>
  verb !== null && saysOf(verb.stem) === null && isPastForm(verb.folded);

const OPENS_CLAUSE = /^(?:whether|if|why|what|who|how|when|where|:)$/;

/** "…, and the alert opened a minute later": the report counts on from the saying; behind a thing that was asked for it tells of another thing. */
function goesOn({ left, tokens, verb }: Predication, clause: boolean): boolean {
  const subject = left.filter((token) => token.kind === 'name' || (token.kind === 'word' && !isLead(token)));
  if (subject.length === 0) return false;
  if (tokens.some((token, i) => token.kind === 'duration' && LATER.test(tokens[i + 1]?.folded ?? ''))) return true;
  return !clause && verb !== null && left.some((token) => FINITE.test(token.folded));
}

const isLead = (token: Token): boolean => isFunctionWord(token.stem) || LATER.test(token.folded);
const LATER = /^(?:later|afterwards|after|on|thereafter)$/;
const FINITE = /^(?:had|has|was|were|is|are|did|does)$/;

const SPEAKS_ALWAYS: ReadonlySet<SpeechAct> = new Set<SpeechAct>(['say', 'ask', 'deny', 'confirm', 'offer', 'suggest']);
