/** The tokens of a unit parted where sentences could stand alone. */
import type { Token } from '../predication/token.js';

/** Semicolons part sentences that could stand alone. */
export function mainClauses(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const parts: Token[][] = [[]];
  for (const [i, token] of tokens.entries()) {
    const stops =
      token.text === '.' && tokens[i + 1]?.kind !== undefined && /^[\p{Lu}\p{N}]/u.test(tokens[i + 1]!.text);
    if (token.text === ';' || stops) parts.push([]);
    else parts.at(-1)!.push(token);
  }
  return parts.filter((part) => part.length > 0);
}
