/** Puts somebody's office and name together where they stand side by side: "rendering lead Emeka Obi", "Idris Baptiste, the tote sorting lead,", "Bram (service desk)"; an office that is not theirs leaves nobody. */
import { actionWordsOf } from './action-words.js';
import type { Token } from './token.js';

export function withTitles(tokens: readonly Token[]): readonly Token[] {
  const kept: Token[] = [];
  for (let i = 0; i < tokens.length; ) {
    const pair = pairAt(tokens, i) ?? jobBehind(tokens, i);
    if (pair) {
      kept.push(pair.person);
      i = pair.next;
    } else kept.push(tokens[i++]!);
  }
  return kept;
}

const isTitle = (token: Token | undefined): boolean => token?.mention?.title !== undefined;
const isNamed = (token: Token | undefined): boolean => token?.kind === 'person' && !isTitle(token);

interface Pair {
  readonly person: Token;
  readonly next: number;
}

/** A name and an office of the same person that begin here, and the token behind both. */
function pairAt(tokens: readonly Token[], at: number): Pair | null {
  const first = tokens[at]!;
  if (first.kind !== 'person') return null;
  const between = joiningAt(tokens, at + 1);
  const second = tokens[at + 1 + between.length];
  if (!second || isTitle(first) === isTitle(second) || !(isNamed(first) || isNamed(second))) return null;
  // "the lead, Ana" and "lead Ana"; a name before its office has a mark, an article or "from" between them.
  if (isNamed(first) && between.length === 0) return null;
  if (isTitle(first) && between.some((token) => /^(?:from|of|at|in)$/.test(token.folded))) return null;
  const [name, office] = isNamed(first) ? [first, second] : [second, first];
  const held = name.mention!.identities.filter((id) => office.mention!.identities.includes(id));
  const { start } = tokens[at]!;
  const behind = at + 2 + between.length;
  const close = closing(tokens, between, behind, isNamed(first));
  // An office that is not theirs: who is meant is anybody's guess. Without a mark that closes it may be a list of people.
  const listed = isNamed(first) ? between.length < 2 || close === behind : isListed(tokens, behind);
  if (held.length === 0 && listed) return null;
  return {
    person: { ...name, start, end: tokens[close - 1]!.end, mention: { ...name.mention!, identities: held } },
    next: close,
  };
}

/** "Callum (SRE) approved", "Ana (payments team)": a job that nothing in the evidence tells of, and that decides nothing. */
function jobBehind(tokens: readonly Token[], at: number): Pair | null {
  const person = tokens[at]!;
  if (person.kind !== 'person' || isTitle(person) || tokens[at + 1]?.text !== '(') return null;
  const close = tokens.findIndex(({ text }, i) => i > at + 1 && text === ')');
  const inside = tokens.slice(at + 2, close);
  const isJob =
    close > at + 2 &&
    inside.length <= LONGEST_JOB &&
    inside.every(({ kind, stem: word }) => kind === 'word' && actionWordsOf(word, false).length === 0) &&
    inside.some(({ folded }) => JOBS.test(folded));
  return isJob ? { person: { ...person, end: tokens[close]!.end }, next: close + 1 } : null;
}
const LONGEST_JOB = 4;
const JOBS =
  /^(?:sre|devops|dev|developer|engineer|engineering|ops|operations|infra|infrastructure|platform|backend|frontend|security|support|qa|dba|pm|em|cto|vp|head|director|manager|team|squad|desk|staff|senior|junior|principal|architect|analyst|contractor|intern|on-call|oncall|primary|secondary)$/;

/** "Our lead, Ana and Bo", "our lead, Ana, Bo and Cy": somebody more follows. */
const isListed = (tokens: readonly Token[], at: number): boolean =>
  /^(?:and|&|or)$/.test(tokens[at]?.folded ?? '') ||
  (tokens[at]?.text === ',' && (tokens[at + 1]?.kind === 'person' || tokens[at + 1]?.folded === 'and'));

/** What may stand between: a comma, a bracket, "from", an article. */
function joiningAt(tokens: readonly Token[], at: number): readonly Token[] {
  const found: Token[] = [];
  if (/^(?:,|\(|–|—|from|of|at|in|called|named)$/.test(tokens[at]?.folded ?? '')) found.push(tokens[at]!);
  if (/^(?:the|our|their|its|a|an|your)$/.test(tokens[at + found.length]?.folded ?? ''))
    found.push(tokens[at + found.length]!);
  return found;
}

/** The bracket that closes, and the comma behind an office that explains a name. */
function closing(tokens: readonly Token[], between: readonly Token[], at: number, explains: boolean): number {
  const [opened] = between;
  if (opened?.text === '(') return tokens[at]?.text === ')' ? at + 1 : at;
  return explains && opened?.text === ',' && tokens[at]?.text === ',' ? at + 1 : at;
}
