/** Cuts a unit into sentences that could stand alone, before verbs are looked for. */
import type { Token } from '../predication/token.js';

/** At semicolons, at full stops, and in notes at the comma between "A at this time" and "B at that time". */
export function mainClauses(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const parts: Token[][] = [[]];
  const note = !tokens.some((token) => token.kind === 'word' && AUXILIARY.test(token.folded));
  for (const [i, token] of tokens.entries()) {
    const stops =
      token.text === '.' && tokens[i + 1]?.kind !== undefined && /^[\p{Lu}\p{N}]/u.test(tokens[i + 1]!.text);
    if (token.text === ';' || stops || (note && opensNote(tokens, i, parts.at(-1)!))) parts.push([]);
    else parts.at(-1)!.push(token);
  }
  return parts.filter((part) => part.length > 0);
}

const AUXILIARY = /^(?:is|was|were|are|be|been|had|has|have|did|does|do|from|between)$/;
const LINK = /^(?:and|but|or|which|who|that|when|while|after|before|until|so|then|because|with)$/;

/** "2.31.0 in prod 08:42, 2.31.1 in prod 10:16": a thing and a clock of its own on both sides. */
function opensNote(tokens: readonly Token[], comma: number, before: readonly Token[]): boolean {
  if (tokens[comma]!.text !== ',' || LINK.test(tokens[comma + 1]?.folded ?? '')) return false;
  const end = tokens.findIndex((token, i) => i > comma && /^[,;]$/.test(token.text));
  const behind = tokens.slice(comma + 1, end < 0 ? tokens.length : end);
  const types = (side: readonly Token[]) => new Set(side.flatMap((token) => token.mention?.types ?? []));
  const left = types(before);
  return behind.some((token) => token.kind === 'time') && [...types(behind)].some((type) => left.has(type));
}
