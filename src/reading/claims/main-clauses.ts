/** Cuts a unit into sentences that could stand alone, before verbs are looked for. */
import type { Token } from '../predication/token.js';
import { opensClause, saysSomething } from './opens-clause.js';

/** At semicolons, at full stops, and in notes at the comma between "A at this time" and "B at that time". */
export function mainClauses(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const parts: Token[][] = [[]];
  const note = !tokens.some((token) => token.kind === 'word' && AUXILIARY.test(token.folded));
  for (const [i, token] of tokens.entries()) {
    const stops =
      token.text === '.' && tokens[i + 1]?.kind !== undefined && /^[\p{Lu}\p{N}]/u.test(tokens[i + 1]!.text);
    const opens = opensExplanation(tokens, i, parts.at(-1)!) || opensUniversal(tokens, i, parts.at(-1)!);
    if (
      token.text === ';' ||
      stops ||
      opens ||
      opensClause(tokens, i, parts.at(-1)!) ||
      (note && opensNote(tokens, i, parts.at(-1)!)) ||
      opensGap(tokens, i, parts.at(-1)!)
    )
      parts.push([]);
    else parts.at(-1)!.push(token);
  }
  return parts.filter((part) => part.length > 0);
}

const AUXILIARY = /^(?:is|was|were|are|be|been|had|has|have|did|does|do|from|between)$/;
const LINK = /^(?:and|but|or|which|who|that|when|while|after|before|until|so|then|because|with)$/;

const FINITE = /^(?:is|was|were|are|had|has|have|did|does|do)$/;
const isVerbal = (token: Token): boolean =>
  token.kind === 'word' && (FINITE.test(token.folded) || /\p{Ll}ed$/u.test(token.folded));

/** "The relay was not affected: no alert fired for it": a sentence on either side of the colon, and nobody who says the second. */
function opensExplanation(tokens: readonly Token[], colon: number, before: readonly Token[]): boolean {
  if (tokens[colon]!.text !== ':' || before.length < 3) return false;
  const [next, ...behind] = tokens.slice(colon + 1, colon + 1 + LOOK);
  return (
    QUANTIFIER.test(next?.folded ?? '') &&
    before.some((token) => token.kind === 'word' && FINITE.test(token.folded)) &&
    !saysSomething(before) &&
    behind.some(isVerbal)
  );
}

/** "No policy was changed, and every monitor behaved as configured": what is said of all or none stands by itself, whatever its verb is. */
function opensUniversal(tokens: readonly Token[], comma: number, before: readonly Token[]): boolean {
  const [link, next, ...behind] = tokens.slice(comma + 1, comma + 1 + LOOK);
  // "When he reported it as live, nobody objected": what nobody did is said of the whole clause before.
  if (
    tokens[comma]!.text === ',' &&
    /^(?:when|although|though|while|after|once)$/.test(before.find(({ kind }) => kind !== 'mark')?.folded ?? '') &&
    /^(?:nobody|nothing|none)$/.test(link?.folded ?? '')
  )
    return tokens.slice(comma + 2, comma + 1 + LOOK).some(isVerbal);
  return (
    tokens[comma]!.text === ',' &&
    /^(?:and|but)$/.test(link?.folded ?? '') &&
    QUANTIFIER.test(next?.folded ?? '') &&
    before.some(isVerbal) &&
    !saysSomething(before) &&
    behind.some(isVerbal)
  );
}

const LOOK = 8;
const QUANTIFIER = /^(?:no|none|nobody|nothing|neither|every|everything|everyone|each|all)$/;

/** "#12 was merged at nine, #13 at ten": behind the comma only a thing of the same type and its clock, whose verb is the one before. */
function opensGap(tokens: readonly Token[], comma: number, before: readonly Token[]): boolean {
  if (tokens[comma]!.text !== ',' || !before.some(({ kind }) => kind === 'time')) return false;
  const end = tokens.findIndex(({ text }, i) => i > comma && /^[,;.]$/.test(text));
  const behind = tokens.slice(comma + 1, end < 0 ? tokens.length : end);
  const types = (side: readonly Token[]) =>
    side.flatMap(({ kind, mention }) => (kind === 'name' ? mention!.types : []));
  return (
    behind.length >= 2 &&
    behind.some(({ kind }) => kind === 'time') &&
    behind.every(({ kind, folded }) => kind === 'name' || kind === 'time' || /^(?:and|at|then|on|by)$/.test(folded)) &&
    types(behind).some((type) => types(before).includes(type))
  );
}

/** "2.31.0 in prod 08:42, 2.31.1 in prod 10:16": a thing and a clock of its own on both sides. */
function opensNote(tokens: readonly Token[], comma: number, before: readonly Token[]): boolean {
  if (tokens[comma]!.text !== ',' || LINK.test(tokens[comma + 1]?.folded ?? '')) return false;
  const end = tokens.findIndex((token, i) => i > comma && /^[,;]$/.test(token.text));
  const behind = tokens.slice(comma + 1, end < 0 ? tokens.length : end);
  const types = (side: readonly Token[]) => new Set(side.flatMap((token) => token.mention?.types ?? []));
  const left = types(before);
  return behind.some((token) => token.kind === 'time') && [...types(behind)].some((type) => left.has(type));
}
