/** "2.4.0 went out at noon, 2.4.1 at two": a thing and a time without a verb have that of the clause before. */
import type { Predication } from './predication.js';
import type { Token } from './token.js';

export function withGappedVerbs(predications: readonly Predication[]): readonly Predication[] {
  const read: Predication[] = [];
  for (const one of predications) {
    const before = read.at(-1);
    read.push(before && isGapped(one, before) ? { ...one, actions: before.actions, negated: before.negated } : one);
  }
  return read;
}

/** Only a name, a time and what joins them, and a name of the same type with a deed before. */
const isGapped = ({ verb, tokens }: Predication, before: Predication): boolean =>
  verb === null &&
  before.actions.length > 0 &&
  (before.verb !== null || before.tokens.length > tokens.length) &&
  tokens.some(({ kind }) => kind === 'time') &&
  tokens.every(({ kind, folded }) => kind === 'name' || kind === 'time' || JOINS.test(folded)) &&
  typesIn(tokens).some((type) => typesIn(before.tokens).includes(type));

const JOINS = /^(?:,|;|\.|and|then|at|on|by|also|around|about|again|later)$/;

const typesIn = (tokens: readonly Token[]): readonly string[] =>
  tokens.flatMap(({ kind, mention }) => (kind === 'name' ? mention!.types : []));
