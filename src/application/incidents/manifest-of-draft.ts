/** From what a caller says of an incident to its manifest, or every mistake in it; and back to what callers see. */
import type { Manifest } from '../../domain/incident.js';
import { formatInstant } from '../../domain/instant.js';
import { parseManifest } from '../bundle/parse-manifest.js';
import { type Fault, fault } from '../faults.js';
import type { StoredIncident } from '../ports/incident-store.js';
import { ok, type Result, refused } from '../result.js';
import type { IncidentDraft, IncidentView } from './views.js';

const LONGEST_ID = 200;

/** What is wrong with an incident's id; null when nothing is. Ids stand in addresses and keys. */
export function idFault(id: string): Fault | null {
  if (id.length > LONGEST_ID) return fault('invalid_request', `The id is longer than ${LONGEST_ID} characters.`, '/id');
  if (/[\u0000-\u001F\u007F]/.test(id) || /\p{Surrogate}/u.test(id)) {
    return fault('invalid_request', 'The id holds characters that cannot be written.', '/id');
  }
  return null;
}

/** The form of a draft is that of a manifest's incident, so the same reader reads both. */
export function manifestOfDraft(draft: IncidentDraft & { readonly id: string }): Result<Manifest> {
  const { identities = [], aliases = [], ...incident } = draft;
  const wrongId = idFault(draft.id);
  if (wrongId) return refused(wrongId);
  const read = parseManifest(JSON.stringify({ version: 1, incident, identities, aliases }));
  return read.ok ? read : refused(...read.faults.map(asRequestFault));
}

/** `bundle.json#/incident/from` is `/from` to a caller who sent no bundle. */
function asRequestFault({ detail, at }: Fault): Fault {
  const pointer = at?.replace(/^bundle\.json#(?:\/incident)?/, '') ?? '';
  return fault('invalid_request', detail.replace(/^incident\./, ''), pointer || undefined);
}

export function draftOfManifest({ incident, identities, aliases }: Manifest): IncidentDraft & { readonly id: string } {
  return {
    id: incident.id,
    title: incident.title,
    from: formatInstant(incident.from),
    to: formatInstant(incident.to),
    timeZone: incident.timeZone,
    identities: identities.map(({ id, kind, names, roles, onBehalfOf }) => ({
      id,
      kind,
      names,
      roles,
      ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
    })),
    aliases: aliases.map(({ type, id, names }) => ({ type, id, names })),
  };
}

export function viewOf({ manifest, createdAt, counts, latest }: StoredIncident): IncidentView {
  const { timeZone = null, identities = [], aliases = [], ...rest } = draftOfManifest(manifest);
  return { ...rest, timeZone, identities, aliases, createdAt, counts, latest };
}

export const unknownIncident = (id: string): Fault => fault('not_found', `There is no incident ${id}.`);

/** @returns the value with its refusal for a missing incident */
export const orUnknown = <T>(id: string, found: T | null): Result<T> =>
  found === null ? refused(unknownIncident(id)) : ok(found);
