/** Given and family names of the people that the evidence knows: "Holt" for Maren Holt; a name that two share stands for either of them, and nobody else. */
import { fold } from '../../claims/words/atoms.js';
import { isFunctionWord } from '../../claims/words/function-words.js';
import { stem } from '../../claims/words/stem.js';
import type { Identity } from '../../domain/identity.js';

const FULL = /^\p{Lu}\p{Ll}{2,}(?: \p{L}[\p{L}.'’-]*){0,3} \p{Lu}\p{Ll}{2,}$/u;

/** Each short name with those who bear it; names that the evidence spells out itself are not among them. */
export function shortNames(
  identities: readonly Identity[],
): readonly { readonly name: string; readonly identities: readonly string[] }[] {
  const people = identities.filter(({ kind, listed }) => kind === 'human' && listed);
  const taken = new Set(identities.flatMap(({ names, id }) => [...names, id].map(fold)));
  const parts = people.flatMap(({ id, names }) => {
    const full = names.find((name) => FULL.test(name))?.split(' ');
    return full ? [full[0]!, full.at(-1)!].map((name) => ({ name, identity: id })) : [];
  });
  const bearers = new Map<string, string[]>();
  for (const { name, identity } of parts) bearers.set(name, [...(bearers.get(name) ?? []), identity]);
  return [...bearers].flatMap(([name, known]) =>
    taken.has(fold(name)) || isFunctionWord(stem(fold(name))) || EVERYDAY.has(fold(name))
      ? []
      : [{ name, identities: [...new Set(known)] }],
  );
}

/** Names that open sentences as words. */
const EVERYDAY = new Set(
  'may will mark rose grant hope faith grace joy dawn summer stone field wood brook lake hill ford bridge cross church hall banks waters rivers marsh park parks page pages price cash law case cook baker miller mason king young long short small black white brown green gray grey best good love day weeks winter frost snow rain storm major minor read reed north south east west fall spring first last early late root branch merge build page alert error service gates server port'.split(
    ' ',
  ),
);
