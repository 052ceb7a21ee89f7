/** Reads each place of a sentence once, however many readers try it; changes no result. */
import type { Tokens } from './tokens.js';

/** @example export const durationAt = readOnce((tokens, at) => …); */
export function readOnce<T>(read: (tokens: Tokens, at: number) => T): (tokens: Tokens, at: number) => T {
  const known = new WeakMap<Tokens, Map<number, T>>();
  return (tokens, at) => {
    const places = known.get(tokens) ?? new Map<number, T>();
    if (places.size === 0) known.set(tokens, places);
    if (places.has(at)) return places.get(at) as T;
    const found = read(tokens, at);
    places.set(at, found);
    return found;
  };
}
