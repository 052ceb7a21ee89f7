/** Who stands behind the one who acted, and through which program, by key name: `onBehalfOf`, `impersonatedBy`, `delegatedBy`, `performedVia`. */
import { entries, object, words } from '../../application/ports/json-reading.js';
import type { Json } from '../../domain/evidence.js';
import type { EventActor } from '../../domain/identity.js';
import { nameWords } from './name-words.js';

/** Links of a chain that are shown. */
const LONGEST = 10;
const NAMES = ['email', 'login', 'username', 'handle', 'id', 'name', 'slug', 'displayName'];

/** `onBehalfOf`, `actedOnBehalfOf`, `acting_for`; those who let another act: `impersonatedBy`, `delegator`. */
const BEHIND =
  /(?:^|_)(?:on_behalf_of|behalf_of|acting_for|acts_for|delegated_by|delegator|delegated_from|impersonated_by|impersonator)$/;
/** `via`, `performed_via_github_app`, `viaApp`. */
const THROUGH = /(?:^|_)(?:via|via_(?:[a-z]+_)?app)$/;

/** Whether a key names those behind somebody, who are nobody that acted. An impersonator acted as well: the account was theirs to use. */
export const isBehind = (key: string): boolean => {
  const said = nameWords(key).join('_');
  return BEHIND.test(said) && !said.includes('impersonat');
};

/** Whom an object says to be behind, nearest first: names, objects with names, each with those behind them, or a list in that order. */
export function behindIn(value: Json | undefined, depth = 0): readonly string[] {
  if (depth > LONGEST) return [];
  const found = entries(value).flatMap(([key, inner]) =>
    BEHIND.test(nameWords(key).join('_')) ? chainOf(inner, depth + 1) : [],
  );
  return [...new Set(found)].slice(0, LONGEST);
}

function chainOf(value: Json, depth: number): readonly string[] {
  if (Array.isArray(value)) return value.slice(0, LONGEST).flatMap((one) => chainOf(one, depth + 1));
  const name = nameOf(value);
  return name === undefined ? [] : [name, ...behindIn(value, depth)];
}

export function throughIn(value: Json | undefined): string | undefined {
  for (const [key, inner] of entries(value))
    if (THROUGH.test(nameWords(key).join('_'))) return words(inner, 'slug') ?? nameOf(inner);
  return undefined;
}

function nameOf(value: Json): string | undefined {
  const name = words(value)?.trim() ?? NAMES.map((key) => words(value, key)?.trim()).find((one) => one !== undefined);
  return name !== undefined && name.length <= 200 ? name : undefined;
}

/** Somebody who acted, with whom and what their own object names, or else what stands beside it. */
export function withBehind(actor: EventActor, own: Json | undefined, beside: Json | undefined): EventActor {
  if (actor.role !== 'actor') return actor;
  const [inside, around] = [behindIn(object(own)), behindIn(beside)];
  const onBehalfOf = (inside.length > 0 ? inside : around).filter((name) => name !== actor.handle);
  const via = throughIn(object(own)) ?? throughIn(beside);
  return {
    ...actor,
    ...(onBehalfOf.length === 0 ? {} : { onBehalfOf }),
    ...(via === undefined || via === actor.handle ? {} : { via }),
  };
}
