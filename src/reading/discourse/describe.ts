/** Resolves descriptions ("the 404-rate alert", "the recovery build") by the words that names of that type share; open where several fit. */

import { atomise } from '../../claims/words/atoms.js';
import { isFunctionWord } from '../../claims/words/function-words.js';
import { stem } from '../../claims/words/stem.js';
import type { Entity, EntityRef, EntityType } from '../../domain/entity.js';

export interface Descriptions {
  /** Entities of these types whose names hold every word; empty when none or no word is given. */
  find(types: readonly EntityType[], words: readonly string[]): readonly EntityRef[];
  /** All entities of one type. */
  all(type: EntityType): readonly EntityRef[];
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
const MOST_FITTING = 4;

export function describeEntities(entities: readonly Entity[]): Descriptions {
  const byWord = new Map<string, Set<Entity>>();
  const wordsOf = new Map<Entity, Set<string>>();
  const byType = new Map<EntityType, EntityRef[]>();
  for (const entity of entities) {
    (byType.get(entity.type) ?? byType.set(entity.type, []).get(entity.type)!).push(entity);
    const words = new Set(
      [entity.id, ...entity.names].flatMap((name) => atomise(name).map((atom) => stem(atom.folded))),
    );
    for (const word of words) (byWord.get(word) ?? byWord.set(word, new Set()).get(word)!).add(entity);
    if (DESCRIBED.has(entity.type)) wordsOf.set(entity, words);
  }
  return {
    all: (type) => byType.get(type) ?? [],
    knows: (word) => byWord.has(word),
    find(types, given) {
      const words = given.filter((word) => !isFunctionWord(word) && byWord.has(word));
      if (words.length === 0) return [];
      const rarest = [...words].sort((a, b) => byWord.get(a)!.size - byWord.get(b)!.size)[0]!;
      const fitting = [...byWord.get(rarest)!].filter(
        (entity) => types.includes(entity.type) && words.every((word) => wordsOf.get(entity)?.has(word)),
      );
      return fitting.length > MOST_FITTING ? [] : fitting.map(({ type, id }) => ({ type, id }));
    },
  };
}
