/** Clauses that tell which thing is meant, kept beside the predication that speaks of it: set into its subject, or right behind its last noun. */
import type { Embedded } from './embedded-clause.js';
import type { Predication } from './predication.js';

/** The clause that was set in stays beside the main one: it tells which thing that is of. */
export const withAside = (
  [first, ...rest]: readonly Predication[],
  { main, relative }: Embedded,
): readonly Predication[] =>
  first ? [{ ...first, aside: relative.filter((token) => !main.includes(token)) }, ...rest] : [];

/** "Wrote the correction | that stayed": the clause behind tells which one it is. */
export const beforeRelative = (one: Predication, next: Predication | undefined): Predication =>
  next && /^(?:that|which|who)$/.test(next.tokens[0]?.folded ?? '') ? { ...one, aside: next.tokens } : one;
