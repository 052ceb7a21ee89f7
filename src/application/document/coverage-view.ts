/** An entry of coverage as documents and pages show it: the source by its path, instants as text; judges no completeness. */
import type { CoverageEntry } from '../../domain/coverage.js';
import { formatInstant } from '../../domain/instant.js';

/** `from` and `to` are RFC 3339; `to` is empty where the entry is open-ended. */
export interface CoverageView {
  readonly source: string;
  readonly path: string;
  readonly scope: string;
  readonly from: string;
  readonly to: string;
  readonly complete: boolean;
}

export const coverageView = ({ path, scope, from, to, complete }: CoverageEntry): CoverageView => ({
  source: sourceOfPath(path),
  path,
  scope,
  from: formatInstant(from),
  to: to === null ? '' : formatInstant(to),
  complete,
});

/** The id of the source that a file or folder of a bundle is from; its first folder where it is none that we know. */
export function sourceOfPath(path: string): string {
  if (path.startsWith('github/')) return 'github';
  if (path.startsWith('gcp/')) {
    if (/logging/.test(path)) return 'cloud-logging';
    if (/builds/.test(path)) return 'cloud-build';
    if (/run-/.test(path)) return 'cloud-run';
    if (/hosting-/.test(path)) return 'firebase-hosting';
    return 'cloud-monitoring';
  }
  return path === 'events.jsonl' ? 'cloudevents' : (path.split('/')[0] ?? path);
}
