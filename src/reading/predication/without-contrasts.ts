/** Leaves out what a sentence names only to say that it is not meant: "lantern-relay (not lantern-api)", "people, not the assistant,". */
import type { Token } from './token.js';

export function withoutContrasts(tokens: readonly Token[]): readonly Token[] {
  const kept: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const length = contrastAt(tokens, i) || asideAt(tokens, i);
    if (length > 0) i += length - 1;
    else kept.push(tokens[i]!);
  }
  return kept;
}

/** ", who was on call," adds to a person and says nothing of the deed around it; without names and times it is no claim of ours to lose. */
function asideAt(tokens: readonly Token[], at: number): number {
  if (
    tokens[at]!.text !== ',' ||
    !/^(?:who|which)$/.test(tokens[at + 1]?.folded ?? '') ||
    tokens[at - 1]?.kind !== 'person'
  )
    return 0;
  const end = tokens.findIndex((token, i) => i > at + 1 && token.text === ',');
  if (end < 0 || end > at + 8) return 0;
  return tokens.slice(at + 2, end).every((token) => token.kind === 'word') ? end - at + 1 : 0;
}

/** How many tokens the contrast takes that begins here; 0 when none does. It stands behind a comma or bracket and before a name. */
function contrastAt(tokens: readonly Token[], at: number): number {
  const other = otherDoerAt(tokens, at);
  if (other > 0) return other;
  if (tokens[at]!.folded !== 'not' || !/^[,(–—-]$/.test(tokens[at - 1]?.text ?? '')) return 0;
  const article = /^(?:the|a|an|our|his|her|their)$/.test(tokens[at + 1]?.folded ?? '') ? 1 : 0;
  const named = tokens[at + 1 + article];
  if (!named) return 0;
  const isName = named.kind === 'name' || named.kind === 'person' || named.kind === 'amount';
  const ends = /^[,);.]$/.test(tokens[at + 2 + article]?.text ?? '.');
  return isName || (article === 1 && ends) ? 2 + article : 0;
}

/** "By Ana, not by Bo", "by Ana and not by Bo", "not by Bo but by Ana": who did not do it, told beside who did. */
function otherDoerAt(tokens: readonly Token[], at: number): number {
  const not = tokens[at]!.folded === 'and' ? at + 1 : at;
  if (tokens[not]?.folded !== 'not') return 0;
  const name = tokens[not + 1]?.folded === 'by' ? not + 2 : not + 1;
  if (tokens[name]?.kind !== 'person') return 0;
  if (not === at && tokens[name + 1]?.folded === 'but' && isSomebody(tokens, name + 2)) return name + 2 - at;
  const isBeside = not > at || tokens[at - 1]?.text === ',';
  return isBeside && name === not + 2 && tokens.slice(0, at).some((_, i) => isBySomebody(tokens, i))
    ? name + 1 - at
    : 0;
}

const isBySomebody = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.folded === 'by' && tokens[at + 1]?.kind === 'person';

const isSomebody = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.kind === 'person' || isBySomebody(tokens, at);
