/** Reads each place of a sentence once, however many readers try it; changes no result. */
import type { Tokens } from './tokens.js';

/** `read` gives null where nothing is, never undefined. @example export const durationAt = readOnce((tokens, at) => …); */
export function readOnce<T extends object | null>(
  read: (tokens: Tokens, at: number) => T,
): (tokens: Tokens, at: number) => T {
  const known = new WeakMap<Tokens, (T | undefined)[]>();
  return (tokens, at) => {
    let places = known.get(tokens);
    if (!places) {
      places = new Array<T | undefined>(tokens.list.length + 1);
      known.set(tokens, places);
    }
    const before = places[at];
    if (before !== undefined) return before;
    const found = read(tokens, at);
    places[at] = found;
    return found;
  };
}
