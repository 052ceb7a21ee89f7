/** Resolves descriptions ("the 404-rate alert", "the recovery build") by the words that names of that type share; open where several fit. */

import { atomise } from '../../claims/words/atoms.js';
import { conceptOf, thingOf } from '../../claims/words/concepts.js';
import { isFunctionWord } from '../../claims/words/function-words.js';
import { signalWords } from '../../claims/words/signal-words.js';
import { stem } from '../../claims/words/stem.js';
import type { Entity, EntityRef, EntityType } from '../../domain/entity.js';

export interface Descriptions {
  /** Entities of these types whose names hold every word; empty when none or no word is given. */
  find(types: readonly EntityType[], words: readonly string[]): readonly EntityRef[];
  /** The one entity of these types whose names hold what the words say, all but one of them and two at least; empty where several do. */
  about(types: readonly EntityType[], words: readonly string[]): readonly EntityRef[];
  /** Types of the things whose names end in this stem: `settle-export` makes an "export" a job. */
  heads(word: string): readonly EntityType[] | null;
  /** All entities of one type. */
  all(type: EntityType): readonly EntityRef[];
  /** What goes by exactly this name. */
  called(name: string): readonly EntityRef[];
  /** Whether any name in the evidence holds this stem. */
  knows(word: string): boolean;
}

/** Types whose names are made of words, so that words can find them. */
const DESCRIBED: ReadonlySet<EntityType> = new Set([
  'policy',
  'alert',
  'check',
  'build',
  'trigger',
  'service',
  'flag',
  'job',
  'change',
  'ticket',
  'ref',
  'route',
  'site',
  'environment',
  'release',
  'page',
  'incident',
  'role',
  'channel',
  'database',
  'metric',
  'revision',
  'deployment',
  'other',
]);
/** Types told by the trouble that they watch for. */
const SIGNALS: ReadonlySet<EntityType> = new Set(['policy', 'alert']);
/** Types named by what they do, with the deed as the last word. */
const HEADED: ReadonlySet<EntityType> = new Set(['job', 'trigger']);
const MOST_FITTING = 4;

const keyOf = ({ id }: Entity): string => /^[a-z]+(?=-\d)/i.exec(id)?.[0].toLowerCase() ?? '';

/** "Lint" is the check of that name, and not `rewrite-lint`. */
const isCalled = ({ id }: Entity, words: readonly string[]): boolean =>
  atomise(id).every(({ folded }) => words.includes(stem(folded)));

export function describeEntities(entities: readonly Entity[]): Descriptions {
  const byWord = new Map<string, Entity[]>();
  const wordsOf = new Map<Entity, Set<string>>();
  const heads = new Map<string, Set<EntityType>>();
  const byType = new Map<EntityType, Entity[]>();
  const byName = new Map<string, EntityRef[]>();
  for (const entity of entities) {
    (byType.get(entity.type) ?? byType.set(entity.type, []).get(entity.type)!).push(entity);
    for (const name of entity.names) {
      const { type, id } = entity;
      (byName.get(name) ?? byName.set(name, []).get(name)!).push({ type, id });
    }
    const words = new Set<string>();
    for (const name of new Set([entity.id, ...entity.names]))
      for (const atom of atomise(name)) words.add(stem(atom.folded));
    if (SIGNALS.has(entity.type)) for (const word of signalWords(words)) words.add(word);
    for (const word of words) {
      const holding = byWord.get(word);
      if (holding) holding.push(entity);
      else byWord.set(word, [entity]);
    }
    if (DESCRIBED.has(entity.type)) wordsOf.set(entity, words);
    const last = HEADED.has(entity.type) ? atomise(entity.id).at(-1)?.folded : undefined;
    if (last && /^\p{L}{4,}$/u.test(last) && /[-_ ]/.test(entity.id))
      (heads.get(stem(last)) ?? heads.set(stem(last), new Set()).get(stem(last))!).add(entity.type);
  }
  const alike = new Map([...byWord.keys()].map((word) => [thingOf(word), word] as const));
  // "The compatibility check" is the one that calls itself "compat".
  // "The security ticket" is of the project whose keys begin with SEC.
  const keys = [...new Set((byType.get('ticket') ?? []).map(keyOf))].filter((key) => key.length > 2);
  const known = (word: string, types: readonly EntityType[]): string | undefined =>
    byWord.has(word)
      ? word
      : (alike.get(thingOf(word)) ?? (types.includes('ticket') ? keys.find((key) => word.startsWith(key)) : undefined));
  const concepts = new Map<Entity, ReadonlySet<string>>();
  const conceptsIn = (entity: Entity): ReadonlySet<string> => {
    const before = concepts.get(entity);
    const made = before ?? new Set([...(wordsOf.get(entity) ?? [])].map((word) => conceptOf(word).word));
    concepts.set(entity, made);
    return made;
  };
  return {
    all: (type) => byType.get(type) ?? [],
    called: (name) => byName.get(name) ?? [],
    knows: (word) => byWord.has(word),
    about(types, given) {
      const words = [...new Set(given.filter((word) => !isFunctionWord(word) && word.length > 1))];
      const scored = types
        .flatMap((type) => byType.get(type) ?? [])
        .map((ref) => ({ ref, hits: words.filter((word) => conceptsIn(ref).has(conceptOf(word).word)).length }))
        .filter(({ hits }) => hits >= 2 && hits >= words.length - 1)
        .sort((a, b) => b.hits - a.hits);
      const [first, second] = scored;
      return first && (second === undefined || second.hits < first.hits)
        ? [{ type: first.ref.type, id: first.ref.id }]
        : [];
    },
    heads: (word) => (heads.has(word) ? [...heads.get(word)!] : null),
    find(types, given) {
      const words = given.filter((word) => !isFunctionWord(word)).flatMap((word) => known(word, types) ?? []);
      if (words.length === 0) return [];
      const rarest = [...words].sort((a, b) => byWord.get(a)!.length - byWord.get(b)!.length)[0]!;
      const fitting = byWord
        .get(rarest)!
        .filter((entity) => types.includes(entity.type) && words.every((word) => wordsOf.get(entity)?.has(word)));
      // What reverts a change quotes its title.
      const own = words.includes('revert') ? fitting : fitting.filter((entity) => !wordsOf.get(entity)?.has('revert'));
      const named = own.filter((entity) => entity.type === 'check' && isCalled(entity, words));
      const found = named.length > 0 ? named : own.length > 0 ? own : fitting;
      return found.length > MOST_FITTING ? [] : found.map(({ type, id }) => ({ type, id }));
    },
  };
}
