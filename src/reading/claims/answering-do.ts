/** "Ana asked Bo to restart the relay, and at 10:27 he did": the verb that only says that it was done reads as the deed that was asked for, promised or meant. */
import type { Token } from '../predication/token.js';
import { worded } from '../predication/worded.js';

/** A deed that somebody was to do. */
export interface Bidden {
  readonly deed: readonly Token[];
  /** Who was to do it, where somebody else said so. */
  readonly by?: Token;
}

/**
 * The tokens of a sentence, each "did" that stands for a deed followed by that deed; and the deed that the next sentence may answer.
 * The deed has no characters of its own there: it stands at the end of "did".
 */
export function withAnsweredDeeds(
  tokens: readonly Token[],
  before: Bidden | undefined,
): { readonly tokens: readonly Token[]; readonly bidden: Bidden | undefined } {
  const own = biddenIn(tokens);
  const did = tokens.findIndex((_, at) => isProVerb(tokens, at));
  const bidden = own && own.end <= did ? own.bidden : did >= 0 && !own ? before : undefined;
  if (!bidden) return { tokens, bidden: own?.bidden };
  return { tokens: answered(tokens, did, bidden), bidden: undefined };
}

/** The clauses whose "did" stands for a deed that nothing before it names: they say something, and nobody knows what. */
export function loneDids(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const did = tokens.findIndex((_, at) => isProVerb(tokens, at));
  const next = tokens[did + 1];
  // "Bo did it" has an object, which may be known.
  if (did < 0 || (next && (next.start === next.end || /^(?:it|that|this)$/.test(next.folded)))) return [];
  const joint = tokens.findLastIndex((token, at) => at < did && (token.kind === 'mark' || JOINS.test(token.folded)));
  const clause = tokens.slice(joint + 1).filter(({ kind }) => kind !== 'mark');
  return /^(?:as|than|like|when|while|if|what|how)$/.test(tokens[joint]?.folded ?? '') ? [] : [clause];
}
const JOINS = /^(?:and|but|yet|though|although|which|as|than|like|when|while|if|what|how)$/;

/** "Asked Bo to restart it", "offered to restart it": the deed, up to the end of its clause. */
function biddenIn(tokens: readonly Token[]): { readonly bidden: Bidden; readonly end: number } | null {
  const verb = tokens.findIndex(({ kind, folded }) => kind === 'word' && (BIDS.test(folded) || MEANS.test(folded)));
  const [next, after] = [tokens[verb + 1], tokens[verb + 2]];
  if (verb < 1 || !next) return null;
  const told = BIDS.test(tokens[verb]!.folded) && isSomebody(next) && after?.folded === 'to';
  const meant = MEANS.test(tokens[verb]!.folded) && next.folded === 'to';
  if (!told && !meant) return null;
  const from = verb + (told ? 3 : 2);
  let end = from;
  while (end < tokens.length && !endsDeed(tokens, end)) end++;
  const deed = tokens.slice(from, end);
  if (deed.length < 2 || deed[0]!.kind !== 'word') return null;
  return { bidden: { deed, ...(told && next.kind === 'person' ? { by: next } : {}) }, end };
}
const BIDS =
  /^(?:ask(?:s|ed)|told|tells|order(?:s|ed)|instruct(?:s|ed)|request(?:s|ed)|urge[sd]|want(?:s|ed)|begged|got)$/;
const MEANS =
  /^(?:offer(?:s|ed)|promise[sd]|agree[sd]|propose[sd]|undertook|volunteer(?:s|ed)|decide[sd]|resolved|meant|intended|planned)$/;

const isSomebody = ({ kind, folded }: Token): boolean =>
  kind === 'person' || /^(?:him|her|me|us|them|it)$/.test(folded);

const endsDeed = (tokens: readonly Token[], at: number): boolean =>
  (tokens[at]!.kind === 'mark' && /^[,;:.()–—]$/.test(tokens[at]!.text)) ||
  (/^(?:and|but|which|as|because|so|while|before|after|until|when)$/.test(tokens[at]!.folded) && at > 0);

/** "He did", "did so at 10:27", "never did": behind it nothing but when, and that it was as asked. */
function isProVerb(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:did|didn['’]?t)$/.test(tokens[at]!.folded)) return false;
  const subject = tokens.slice(0, at).findLast(({ folded }) => !ADVERB.test(folded));
  if (!subject || !(subject.kind === 'person' || PRONOUN.test(subject.folded))) return false;
  for (const token of tokens.slice(at + 1)) {
    if (token.kind === 'mark') return true;
    if (token.kind !== 'time' && token.kind !== 'duration' && !ONLY_WHEN.test(token.folded)) return false;
  }
  return true;
}
const PRONOUN = /^(?:he|she|it|they|i|we)$/;
const ADVERB = /^(?:never|duly|promptly|finally|then|also|in|fact|indeed|soon)$/;
const ONLY_WHEN =
  /^(?:so|it|that|this|just|exactly|not|as|asked|told|requested|bidden|at|by|on|within|after|before|in|a|an|the|few|couple|of|later|afterwards|minutes?|seconds?|hours?|once|immediately|promptly|straight|away|then|only|about|some|shortly|soon|same|day|morning|evening|afternoon|night|next|instead|too|twice)$/;

function answered(tokens: readonly Token[], did: number, { deed, by }: Bidden): readonly Token[] {
  const { end } = tokens[did]!;
  const copied = deed.map((token) => ({ ...token, start: end, end }));
  const so = /^(?:so|it|that|this|just|exactly)$/;
  let rest = did + 1;
  const negated = tokens[rest]?.folded === 'not' ? [tokens[rest++]!] : [];
  while (so.test(tokens[rest]?.folded ?? '')) rest++;
  const head = tokens.slice(0, did + 1).map((token, at) => {
    // "…, which he did at 10:27".
    if (token.folded === 'which' && tokens[at - 1]?.text === ',' && at >= did - 3) return worded(token, 'and');
    return by && at > did - 4 && /^(?:he|she)$/.test(token.folded)
      ? { ...by, start: token.start, end: token.end }
      : token;
  });
  return [...head, ...negated, ...copied, ...tokens.slice(rest)];
}
