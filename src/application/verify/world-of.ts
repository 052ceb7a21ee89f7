/** What the checks may know beside their answers, gathered once from the dictionary. */
import type { World } from '../../checks/world.js';
import { entityKey } from '../../domain/entity.js';
import type { Dictionary } from '../ports/evidence-reader.js';

/** What judging the authors told of them. */
interface Judged {
  readonly scrutinised: ReadonlySet<string>;
  readonly authorIds: readonly string[];
}

export function worldOf(dictionary: Dictionary, { scrutinised, authorIds }: Judged): World {
  return {
    incident: dictionary.manifest.incident,
    identities: new Map(dictionary.identities.map((identity) => [identity.id, identity])),
    entities: new Map(dictionary.entities.map((entity) => [entityKey(entity), entity])),
    coverage: dictionary.manifest.coverage,
    seen: dictionary.holdings,
    scrutinised,
    authors: authorIds,
  };
}
