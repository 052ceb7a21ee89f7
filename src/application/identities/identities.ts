/** The directory as operators edit it, and who is who in an incident. An edit reaches verdicts as new versions, by workers. */
import { fault } from '../faults.js';
import { unknownIncident } from '../incidents/manifest-of-draft.js';
import type { Store } from '../ports/store.js';
import { ok, type Result, refused } from '../result.js';
import type { Directory, DirectoryIdentity } from './directory.js';
import {
  addIdentity,
  attachName,
  changeIdentity,
  type Edited,
  mergeIdentities,
  removeIdentity,
  setAlias,
} from './edit-directory.js';
import { type Imported, importIdentities } from './import-identities.js';
import type { Identities } from './views.js';
import { whoIsWho } from './who-is-who.js';

const SHOWN_CHANGES = 50;

/** @param now RFC 3339 */
export function identities(store: Store, now: () => string): Identities {
  const edit = async (
    what: string,
    change: (directory: Directory) => Result<Edited>,
  ): Promise<Result<DirectoryIdentity>> => {
    let made: DirectoryIdentity | undefined;
    const changed = await store.directory.change(what, (directory) => {
      const edited = change(directory);
      if (!edited.ok) return edited;
      made = edited.value.identity;
      return ok(edited.value.directory);
    });
    return changed.ok ? ok(made!) : changed;
  };
  return {
    directory: () => store.directory.read(),
    history: () => store.directory.history(SHOWN_CHANGES),
    async get(id) {
      const found = (await store.directory.read()).identities.find((one) => one.id === id);
      return found ? ok(found) : refused(fault('not_found', `There is no identity ${id.slice(0, 200)}.`));
    },
    add: (draft) => edit(`${draft.name.trim()} was added`, (current) => addIdentity(current, draft, now())),
    change: (id, change) => edit(`${id} was changed`, (current) => changeIdentity(current, id, change, now())),
    attach: (id, name) =>
      edit(`${typeof name === 'string' ? name : name.handle} was attached to ${id}`, (current) =>
        attachName(current, id, name, now()),
      ),
    merge: (into, from) =>
      edit(`${from} was merged into ${into}`, (current) => mergeIdentities(current, into, from, now())),
    async remove(id) {
      const removed = await store.directory.change(`${id} was removed`, (current) => removeIdentity(current, id));
      return removed.ok ? ok(null) : removed;
    },
    async setAlias(alias) {
      const what = `names of ${alias.type} ${alias.id} were ${alias.names.length === 0 ? 'removed' : 'set'}`;
      const set = await store.directory.change(what, (current) => setAlias(current, alias, now()));
      return set.ok ? ok(null) : set;
    },
    async listed(incidentId) {
      const incident = await store.incidents.get(incidentId);
      return incident ? ok(incident.effective.identities) : refused(unknownIncident(incidentId));
    },
    async ofIncident(incidentId) {
      const incident = await store.incidents.get(incidentId);
      return incident ? ok(await whoIsWho(store, incident)) : refused(unknownIncident(incidentId));
    },
    async importFrom(incidentId) {
      const incident = await store.incidents.get(incidentId);
      if (!incident) return refused(unknownIncident(incidentId));
      let imported: Imported | undefined;
      const changed = await store.directory.change(`identities of ${incidentId} were imported`, (current) => {
        const result = importIdentities(current, incident.manifest, now());
        imported = result.imported;
        return ok(result.directory);
      });
      return changed.ok ? ok(imported!) : changed;
    },
  };
}
