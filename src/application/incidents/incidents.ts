/** Incidents: made by hand or by a bundle, changed by people. */
import { fault } from '../faults.js';
import type { IncidentStore } from '../ports/incident-store.js';
import { type Result, refused } from '../result.js';
import type { Incidents } from '../use-cases.js';
import { draftOfManifest, manifestOfDraft, orUnknown, unknownIncident, viewOf } from './manifest-of-draft.js';
import type { IncidentDraft, IncidentView } from './views.js';

/** @example const made = await incidents(store.incidents, newId).create({ title: 'Portal 404s', from, to }) */
export function incidents(store: IncidentStore, newId: () => string): Incidents {
  const get = async (id: string): Promise<Result<IncidentView>> => {
    const found = await store.get(id);
    return orUnknown(id, found && viewOf(found));
  };
  return {
    get,
    list: async () => (await store.list()).map(viewOf),
    async create(draft) {
      const id = draft.id ?? `INC-${newId().slice(0, 8)}`;
      const manifest = manifestOfDraft({ ...draft, id });
      if (!manifest.ok) return manifest;
      if (await store.create(manifest.value)) return get(manifest.value.incident.id);
      return refused(fault('incident_exists', `There is an incident ${id} already.`, '/id'));
    },
    async update(id, change) {
      const before = await store.get(id);
      if (!before) return refused(unknownIncident(id));
      if (change.id !== undefined && change.id !== id) {
        return refused(fault('invalid_request', 'The id of an incident cannot change.', '/id'));
      }
      const checked = manifestOfDraft(changed(draftOfManifest(before.manifest), change));
      if (!checked.ok) return checked;
      const { incident, identities, aliases } = checked.value;
      // Coverage is not the caller's here, and may have grown since it was read.
      await store.update(id, (current) => ({ ...current, incident, identities, aliases }));
      return get(id);
    },
  };
}

/** Fields that the change leaves undefined stay. */
function changed<T extends IncidentDraft>(draft: T, change: Partial<IncidentDraft>): T {
  const given = Object.entries(change).filter(([, value]) => value !== undefined);
  return { ...draft, ...Object.fromEntries(given) };
}
