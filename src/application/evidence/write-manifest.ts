/** A manifest as bundle.json: what `parseManifest` reads back as the same. */
import type { Manifest } from '../../domain/incident.js';
import { formatInstant } from '../../domain/instant.js';
import { draftOfManifest } from '../incidents/manifest-of-draft.js';

export function writeManifest(manifest: Manifest): string {
  const { identities, aliases, ...incident } = draftOfManifest(manifest);
  const coverage = manifest.coverage.map(({ path, from, to, complete, scope, selectors, clockSkewMs }) => ({
    path,
    from: formatInstant(from),
    to: formatInstant(to ?? from),
    complete,
    scope,
    ...selectors,
    ...(clockSkewMs === undefined ? {} : { clockSkewMs }),
  }));
  return `${JSON.stringify({ version: 1, incident, coverage, identities, aliases }, null, 2)}\n`;
}
