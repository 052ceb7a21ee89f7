/** Where a sentence goes on with another one of its own: "#12 was merged, and the relay came back at nine", "X failed – Y held", "A (B did C)". */
import { isFunctionWord } from '../../claims/words/function-words.js';
import { isPastForm } from '../assertion/words/past-verbs.js';
import { ALWAYS_SAYS } from '../predication/speech-words.js';
import type { Token } from '../predication/token.js';
import { verbFormAt } from '../predication/verb-forms.js';

/** Whether the token at `at` parts two sentences that could each stand alone; `before` is what came since the last such place. */
export function opensClause(tokens: readonly Token[], at: number, before: readonly Token[]): boolean {
  const begins = beginningBehind(tokens, at, before);
  if (begins < 0 || !isSentence(before) || !hasSubjectAndVerb(tokens, begins)) return false;
  return !saysSomething(before) || isNoMoreTheirs(tokens, at, begins);
}

/** "Ana noted that the rate was flat, and it stayed so": the rest may be hers; not where it has a clock or a subject of its own, or is set against what she said. */
const isNoMoreTheirs = (tokens: readonly Token[], at: number, begins: number): boolean =>
  tokens.slice(begins).some(({ kind }) => kind === 'time') ||
  /^(?:while|whereas)$/.test(tokens[at + 1]!.folded) ||
  !POINTS.test(tokens[behindAdverbials(tokens, begins)]?.folded ?? '');
/** Subjects that are known only from what was said before. */
const POINTS = /^(?:it|its|he|she|they|them|this|that|these|those|his|her|their|nobody|nothing|none|no)$/;

/** Where the second sentence would begin; -1 where none can. */
function beginningBehind(tokens: readonly Token[], at: number, before: readonly Token[]): number {
  const [token, next] = [tokens[at]!, tokens[at + 1]];
  if (/^[–—]$/.test(token.text) || (token.text === '(' && closesAtTheEnd(tokens, at))) return at + 1;
  if (token.text !== ',' || next === undefined) return -1;
  // "Although the check was red, #12 was merged": each of both is told.
  if (CONCEDES.test(before.find(({ kind }) => kind !== 'mark')?.folded ?? '')) return at + 1;
  return next.kind === 'word' && LINKS.test(next.folded) ? at + 2 : -1;
}
const CONCEDES = /^(?:although|though|whereas)$/;
const LINKS = /^(?:and|but|while|whereas|yet)$/;

const closesAtTheEnd = (tokens: readonly Token[], at: number): boolean => {
  const close = tokens.findIndex(({ text }, i) => i > at && text === ')');
  return close < 0 || tokens.slice(close + 1).every(({ kind }) => kind === 'mark');
};

/** With a subject and a verb, and not only the condition or the time of something else. */
function isSentence(tokens: readonly Token[]): boolean {
  const from = tokens.findIndex(({ kind }) => kind !== 'mark');
  if (from < 0) return false;
  // "That downgrade had …": the first word points at a thing, and opens no clause.
  if (CONCEDES.test(tokens[from]!.folded) || tokens[from]!.folded === 'that')
    return hasSubjectAndVerb(tokens, from + 1);
  const opens = SUBORDINATES.test(tokens[from]!.folded);
  const comma = opens ? tokens.findIndex(({ text }) => text === ',') : from - 1;
  if (opens && comma < 0) return false;
  return hasSubjectAndVerb(tokens, comma + 1);
}
const SUBORDINATES = /^(?:when|once|after|before|as|while|if|because|since|although|though|until|whereas|unless)$/;

/** How far a subject reaches before its verb. */
const MOST = 14;

export function hasSubjectAndVerb(tokens: readonly Token[], from: number): boolean {
  if (isTurned(tokens, from)) return true;
  const subject = behindAdverbials(tokens, from);
  if (subject < 0) return false;
  for (let at = subject + 1; at < tokens.length && at <= subject + MOST; at++) {
    const token = tokens[at]!;
    if (token.kind === 'mark' && /^[;:.()–—]$/.test(token.text)) return false;
    if (token.kind === 'word' && RELATES.test(token.folded)) return false;
    if (isFiniteVerb(tokens, at)) return true;
  }
  return false;
}
const RELATES = /^(?:which|who|whose|that|when|while|after|before|until|because|if|whether|but|to)$/;

/** "At no point did more than half of the requests fail", "never was it muted": the verb stands before its subject. */
function isTurned(tokens: readonly Token[], from: number): boolean {
  if (!DENYING.test(tokens[from]?.folded ?? '')) return false;
  const lead = tokens.slice(from, from + MOST_TURNED);
  const verb = lead.findIndex(({ kind, folded }) => kind === 'word' && FINITE.test(folded));
  return verb > 0 && lead.slice(0, verb).every(({ kind }) => kind === 'word' || kind === 'amount');
}
const DENYING = /^(?:at|in|under|on|never|nor|neither|rarely|only|not)$/;
const MOST_TURNED = 5;

/** Behind "at nine", "in production,", "later that day,": the first word of the subject; -1 where what stands there is none. */
function behindAdverbials(tokens: readonly Token[], from: number): number {
  let at = from;
  for (let seen = 0; seen < 3; seen++) {
    while (tokens[at] && (ADVERB.test(tokens[at]!.folded) || tokens[at]!.text === ',' || tokens[at]!.kind === 'time'))
      at++;
    if (tokens[at]?.kind !== 'word' || !LEADS.test(tokens[at]!.folded)) break;
    const end = endOfPhrase(tokens, at);
    if (end < 0) return -1;
    at = end;
  }
  const first = tokens[at];
  return first && mayBeSubject(first) ? at : -1;
}
const ADVERB = /^(?:then|later|also|again|meanwhile|instead|finally|eventually|now|still|shortly|soon|only|\w+ly)$/;
const LEADS = /^(?:at|by|in|on|from|during|after|within|for|between|until|since|over|with|without)$/;

/** "In production the flag …", "by 10:49 errors …", "at nine, Ana …": where a phrase with a preposition ends. */
function endOfPhrase(tokens: readonly Token[], from: number): number {
  for (let at = from + 1; at < tokens.length && at <= from + 6; at++) {
    const { kind, text, folded } = tokens[at]!;
    if (text === ',') return at + 1;
    if (at > from + 1 && (kind === 'person' || kind === 'name' || DETERMINER.test(folded) || PRONOUN.test(folded)))
      return at;
    if (kind === 'time' || kind === 'duration') return at + 1;
    if (kind === 'mark') return -1;
  }
  return -1;
}
const DETERMINER =
  /^(?:the|a|an|its|his|her|their|our|my|this|these|those|no|all|every|each|both|some|another|two|three)$/;
const PRONOUN = /^(?:it|he|she|they|we|i|nobody|nothing|none|everybody|everything|somebody|someone)$/;

const mayBeSubject = ({ kind, folded, stem }: Token): boolean =>
  kind === 'name' ||
  kind === 'person' ||
  kind === 'amount' ||
  DETERMINER.test(folded) ||
  PRONOUN.test(folded) ||
  (kind === 'word' && !isFunctionWord(stem) && !LEADS.test(folded));

/** A verb that carries a sentence: an auxiliary, or a past form that is no attribute and no shortened relative clause. */
function isFiniteVerb(tokens: readonly Token[], at: number): boolean {
  const { kind, folded } = tokens[at]!;
  if (kind !== 'word') return false;
  if (FINITE.test(folded)) return true;
  const [before, next] = [tokens[at - 1]!, tokens[at + 1]];
  if (next?.folded === 'by' || before.kind === 'mark' || DETERMINER.test(before.folded) || LEADS.test(before.folded))
    return false;
  const form = verbFormAt(tokens, at);
  return form === 'finite' || isPastForm(folded) || isPresent(tokens, at);
}

/** "It touches three files", "#12 deletes the table", "six tickets carry the label": a present form that nothing knows, by what stands on either side of it. */
function isPresent(tokens: readonly Token[], at: number): boolean {
  const { folded, stem } = tokens[at]!;
  const [before, next] = [tokens[at - 1]!, tokens[at + 1]];
  const takes = next !== undefined && (next.kind === 'amount' || next.kind === 'name' || DETERMINER.test(next.folded));
  if (!takes || isFunctionWord(stem) || !/^[a-z]{3,}$/.test(folded)) return false;
  return /[^s]s$/.test(folded)
    ? before.kind === 'name' || before.kind === 'person' || /^(?:it|he|she)$/.test(before.folded)
    : /^(?:they|we|i)$/.test(before.folded) || (before.kind === 'word' && /[^s]s$/.test(before.folded));
}
const FINITE = /^(?:was|were|is|are|had|has|have|did|does|do|could|would|can|will)$/;

/** "She wrote: no alert fired": the rest is hers; "five posts" is no saying. */
export const saysSomething = (tokens: readonly Token[]): boolean =>
  tokens.some(
    (token, at) =>
      token.kind === 'word' &&
      (ALWAYS_SAYS.has(token.stem) || SAYS.test(token.folded)) &&
      tokens[at - 1]?.kind !== 'amount' &&
      !DETERMINER.test(tokens[at - 1]?.folded ?? ''),
  );
const SAYS =
  /^(?:wrote|writes|adds|added|notes|noted|posts|posted|comments|commented|answers|answered|announced|reported)$/;
