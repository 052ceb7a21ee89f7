/** What the checks may know beside their answers, gathered once from the dictionary. */
import type { World } from '../../checks/world.js';
import { entityKey } from '../../domain/entity.js';
import { kept } from '../../domain/kept.js';
import type { Dictionary } from '../ports/evidence-reader.js';

/** What judging the authors told of them. */
interface Judged {
  readonly scrutinised: ReadonlySet<string>;
  readonly authorIds: readonly string[];
}

export function worldOf(dictionary: Dictionary, { scrutinised, authorIds }: Judged): World {
  return {
    incident: dictionary.manifest.incident,
    identities: identitiesById(dictionary.identities),
    entities: entitiesByKey(dictionary.entities),
    coverage: dictionary.manifest.coverage,
    seen: dictionary.holdings,
    scrutinised,
    authors: authorIds,
  };
}

/** The same for every report on an incident, and thousands of them. */
const identitiesById = kept(
  (identities: Dictionary['identities']) => new Map(identities.map((identity) => [identity.id, identity])),
);
const entitiesByKey = kept(
  (entities: Dictionary['entities']) => new Map(entities.map((entity) => [entityKey(entity), entity])),
);
