/** The directory as operators edit it, and who is who in an incident. An edit reaches verdicts as new versions, by workers. */
import { fault } from '../faults.js';
import { unknownIncident } from '../incidents/manifest-of-draft.js';
import type { Store } from '../ports/store.js';
import { ok, type Result, refused } from '../result.js';
import type { Directory, DirectoryIdentity, Editor } from './directory.js';
import { dismiss, type NotThem, restore } from './dismiss.js';
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
import type { DirectoryEdits, Identities } from './views.js';
import { whoIsWho } from './who-is-who.js';

const SHOWN_CHANGES = 50;

/** @param now RFC 3339 */
export function identities(store: Store, now: () => string): Identities {
  return {
    directory: () => store.directory.read(),
    history: () => store.directory.history(SHOWN_CHANGES),
    async get(id) {
      const found = (await store.directory.read()).identities.find((one) => one.id === id);
      return found ? ok(found) : refused(unknownIdentity(id));
    },
    async listed(incidentId) {
      const incident = await store.incidents.get(incidentId);
      return incident ? ok(incident.effective.identities) : refused(unknownIncident(incidentId));
    },
    async ofIncident(incidentId) {
      const incident = await store.incidents.get(incidentId);
      return incident ? ok(await whoIsWho(store, incident)) : refused(unknownIncident(incidentId));
    },
    edits: (by) => edits(store, now, by),
  };
}

const unknownIdentity = (id: string) => fault('not_found', `There is no identity ${id.slice(0, 200)}.`);

function edits(store: Store, now: () => string, by: Editor): DirectoryEdits {
  const stamp = () => ({ at: now(), by });
  const edit = async (
    what: string,
    change: (directory: Directory) => Result<Edited>,
  ): Promise<Result<DirectoryIdentity>> => {
    let made: DirectoryIdentity | undefined;
    const changed = await store.directory.change({ what, by }, (directory) => {
      const edited = change(directory);
      if (!edited.ok) return edited;
      made = edited.value.identity;
      return ok(edited.value.directory);
    });
    return changed.ok ? ok(made!) : changed;
  };
  const quietly = async (what: string, change: (directory: Directory) => Result<Directory>): Promise<Result<null>> => {
    const changed = await store.directory.change({ what, by }, change);
    return changed.ok ? ok(null) : changed;
  };
  const aboutSuggestion = async (
    incidentId: string,
    { identity, names }: NotThem,
    [said, change]: readonly [string, (directory: Directory) => Result<Directory>],
  ): Promise<Result<null>> => {
    const incident = await store.incidents.get(incidentId);
    if (!incident) return refused(unknownIncident(incidentId));
    if (!incident.effective.identities.some(({ id }) => id === identity)) return refused(unknownIdentity(identity));
    return quietly(`that ${names[0] ?? '?'} may be ${identity} ${said}`, change);
  };
  return {
    add: (draft) => edit(`${draft.name.trim()} was added`, (current) => addIdentity(current, draft, stamp())),
    change: (id, change) => edit(`${id} was changed`, (current) => changeIdentity(current, id, change, stamp())),
    attach: (id, name) =>
      edit(`${typeof name === 'string' ? name : name.handle} was attached to ${id}`, (current) =>
        attachName(current, id, name, stamp()),
      ),
    merge: (into, from) =>
      edit(`${from} was merged into ${into}`, (current) => mergeIdentities(current, into, from, stamp())),
    remove: (id) => quietly(`${id} was removed`, (current) => removeIdentity(current, id)),
    setAlias: (alias) =>
      quietly(`names of ${alias.type} ${alias.id} were ${alias.names.length === 0 ? 'removed' : 'set'}`, (current) =>
        setAlias(current, alias, stamp()),
      ),
    dismiss: (incidentId, notThem) =>
      aboutSuggestion(incidentId, notThem, [
        'was dismissed',
        (current) => dismiss(current, notThem, { incidentId, ...stamp() }),
      ]),
    restore: (incidentId, notThem) =>
      aboutSuggestion(incidentId, notThem, ['is suggested again', (current) => restore(current, notThem, incidentId)]),
    async importFrom(incidentId) {
      const incident = await store.incidents.get(incidentId);
      if (!incident) return refused(unknownIncident(incidentId));
      let imported: Imported | undefined;
      const changed = await store.directory.change(
        { what: `identities of ${incidentId} were imported`, by },
        (current) => {
          const result = importIdentities(current, incident.manifest, stamp());
          imported = result.imported;
          return ok(result.directory);
        },
      );
      return changed.ok ? ok(imported!) : changed;
    },
  };
}
