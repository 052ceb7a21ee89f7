/** "Ana" with her deeds below it as items of their own: each of them reads as if her name stood at its head. */
import type { Token } from '../predication/token.js';
import { verbFormAt } from '../predication/verb-forms.js';
import type { Unit } from '../units/unit.js';
import type { ReadingContext } from './reading-context.js';

/** The tokens of an item, behind whoever the item that it belongs to names and nothing else. */
export function underPerson(unit: Unit, tokens: readonly Token[], context: ReadingContext): readonly Token[] {
  if (!unit.list || unit.row) return tokens;
  const alone = onlyPerson(tokens);
  if (alone) {
    context.itemPeople.set(unit.id, alone);
    return tokens;
  }
  const head = context.itemPeople.get(unit.list.parents.at(-1) ?? '');
  const at = tokens.findIndex(({ kind }) => kind === 'word');
  const verb = tokens[at];
  if (!head || !verb || tokens.slice(0, at).some(({ kind }) => kind !== 'mark' && kind !== 'time')) return tokens;
  const { start } = verb;
  const placed = { ...head, start, end: start };
  if (!/(?:s|ed|t|e|n|w|k|d)$/.test(verb.folded) || verbFormAt([placed, ...tokens.slice(at)], 1) === null)
    return tokens;
  return [...tokens.slice(0, at), placed, ...tokens.slice(at)];
}

/** "Ana", "**Ana Lind:**", "Ana (on call)". */
function onlyPerson(tokens: readonly Token[]): Token | null {
  const [person, ...rest] = tokens.filter(({ kind }) => kind !== 'mark');
  const noted = rest.every(({ kind }) => kind === 'word') && rest.length <= MOST_ROLE_WORDS;
  const opened = rest.length === 0 || tokens[tokens.indexOf(person!) + 1]?.text === '(';
  return person?.kind === 'person' && noted && opened ? person : null;
}

const MOST_ROLE_WORDS = 4;
