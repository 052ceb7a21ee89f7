/** Use cases of a server where nothing is pushed and nobody is known; everything asked for by id is refused. */

import { fault } from '../../application/faults.js';
import { EMPTY_DIRECTORY } from '../../application/identities/directory.js';
import { ok, refused } from '../../application/result.js';
import type { UseCases } from '../../application/use-cases.js';

/** Nothing is pushed to a server without a store. */
export function memoryPush(): UseCases['push'] {
  const none = async () => refused(fault('not_found', 'There is no such endpoint.'));
  return {
    create: none,
    get: none,
    update: none,
    close: none,
    deliveries: none,
    body: none,
    receive: none,
    list: async () => [],
  };
}

/** A directory in which nobody is. */
export function nobody(isIncident: (id: string) => boolean): UseCases['identities'] {
  const none = async () => refused(fault('not_found', 'There is no such identity.'));
  const ofIncident = async <T>(id: string, value: T) =>
    isIncident(id) ? ok(value) : refused(fault('not_found', `There is no incident ${id}.`));
  return {
    directory: async () => EMPTY_DIRECTORY,
    history: async () => [],
    get: none,
    listed: (id) => ofIncident(id, []),
    ofIncident: (id) => ofIncident(id, { known: [], unmatched: [], more: 0, delegations: [] }),
    edits: () => ({
      add: none,
      change: none,
      attach: none,
      merge: none,
      remove: none,
      setAlias: async () => ok(null),
      dismiss: (id) => ofIncident(id, null),
      restore: none,
      importFrom: (id) => ofIncident(id, { added: 0, extended: 0, aliases: 0, skipped: [] }),
    }),
  };
}
