/** Who is who in one incident: whom the manifest and the directory name, and names that nobody there bears. */
import type { Identity } from '../../domain/identity.js';
import type { VerdictDocument } from '../document/schema.js';
import type { StoredIncident } from '../ports/incident-store.js';
import type { Store } from '../ports/store.js';
import { isHandle, spelling } from '../timeline/spellings.js';
import { type Directory, identityOf } from './directory.js';
import { dismissalsOf } from './dismiss.js';
import { type Suggestion, suggester } from './suggest.js';
import type { KnownIdentity, UnmatchedIdentity, WhoIsWho } from './views.js';
import { finderOf } from './with-directory.js';

const MOST_UNMATCHED = 200;
/** Reports that are looked through, the newest first. */
const MOST_REPORTS = 20;

export async function whoIsWho(store: Store, incident: StoredIncident): Promise<WhoIsWho> {
  const { id } = incident.manifest.incident;
  const reader = await store.evidence.reader(id);
  const met = (await reader?.dictionary())?.identities ?? [];
  const directory = await store.directory.read();
  const suggest = suggester(met.filter(({ listed }) => listed));
  const strangers = met
    .filter(({ listed }) => !listed)
    .map(({ names, kind }) => ({ names, kind, where: 'records' as const }));
  const told = (await namesInReports(store, id, met)).map((name) => ({
    names: [name],
    kind: 'unknown' as const,
    where: 'reports' as const,
  }));
  const unmatched = [...told, ...strangers]
    .map((one): UnmatchedIdentity => {
      const gone = dismissalsOf(directory, id, one.names);
      const dismissalOf = ({ identity }: Suggestion) => gone.find((other) => other.identity === identity);
      const all = suggest(one, new Set(gone.map(({ identity }) => identity)));
      return {
        ...one,
        name: readable(one.names),
        suggestions: all.filter((suggestion) => !dismissalOf(suggestion)),
        dismissed: all.flatMap((suggestion) => {
          const found = dismissalOf(suggestion);
          return found ? [{ ...suggestion, at: found.at, by: found.by }] : [];
        }),
      };
    })
    .sort((a, b) => Number(b.suggestions.length > 0) - Number(a.suggestions.length > 0));
  return {
    known: knownOf(met, incident, directory),
    unmatched: unmatched.slice(0, MOST_UNMATCHED),
    more: Math.max(0, unmatched.length - MOST_UNMATCHED),
    delegations: await store.directory.delegations(id),
  };
}

const readable = (names: readonly string[]): string => names.find((name) => !isHandle(name)) ?? names[0] ?? '';

function knownOf(
  met: readonly Identity[],
  { manifest }: StoredIncident,
  directory: Directory,
): readonly KnownIdentity[] {
  const finder = finderOf(directory.identities.map(identityOf));
  const own = new Set(manifest.identities.map((one) => finder.sameAs(one) ?? one.id));
  const shared = new Set(directory.identities.map(({ id }) => id));
  return met
    .filter(({ listed }) => listed)
    .map((one) => ({ ...one, from: !shared.has(one.id) ? 'incident' : own.has(one.id) ? 'both' : 'workspace' }));
}

/** Authors and actors that reports name and whom nobody in the records or lists is called by. */
async function namesInReports(store: Store, incidentId: string, met: readonly Identity[]): Promise<readonly string[]> {
  const borne = new Set(met.flatMap(({ id, names }) => [id, ...names]).map(spelling));
  const found = new Map<string, string>();
  for (const report of ((await store.reports.list(incidentId)) ?? []).slice(0, MOST_REPORTS)) {
    const text = await store.reports.document(report.id);
    const document = text === null ? null : (JSON.parse(text) as VerdictDocument);
    for (const name of [...(report.options.authors ?? []), ...(document ? namesIn(document) : [])]) {
      const form = spelling(name);
      if (name.trim() !== '' && name.length <= 200 && !borne.has(form) && !found.has(form))
        found.set(form, name.trim());
    }
  }
  return [...found.values()].sort();
}

const namesIn = ({ report, claims }: VerdictDocument): readonly string[] => [
  ...report.authors,
  ...claims.flatMap(({ facets }) =>
    facets.flatMap(({ facet, asserted: { type, value } }) =>
      facet === 'actor' &&
      type === 'text' &&
      typeof value === 'string' &&
      /^\p{Lu}\p{L}+(?: \p{Lu}[\p{L}'-]+)*$/u.test(value)
        ? [value]
        : [],
    ),
  ),
];
