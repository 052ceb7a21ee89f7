/** The rewrites of a Hosting configuration in their order: the first that matches a path wins. */
import { words } from '../../application/ports/json-reading.js';
import type { Json } from '../../domain/evidence.js';

export interface Rewrite {
  readonly [field: string]: string;
  readonly pattern: string;
}

/** What a Cloud Run rewrite means when it names no region. */
const DEFAULT_REGION = 'us-central1';

export const rewritesOf = (rewrites: readonly Json[]): readonly Rewrite[] =>
  rewrites.map((rewrite) => {
    const pattern = words(rewrite, 'glob') ?? words(rewrite, 'regex') ?? words(rewrite, 'source') ?? '';
    const service = words(rewrite, 'run', 'serviceId');
    const called = words(rewrite, 'function') ?? words(rewrite, 'function', 'functionId');
    const path = words(rewrite, 'path') ?? words(rewrite, 'destination');
    if (service !== undefined) {
      const tag = words(rewrite, 'run', 'tag');
      const region = words(rewrite, 'run', 'region') ?? DEFAULT_REGION;
      return { pattern, service, region, ...(tag === undefined ? {} : { tag }) };
    }
    if (called !== undefined) {
      return { pattern, function: called, region: words(rewrite, 'functionRegion') ?? DEFAULT_REGION };
    }
    return { pattern, ...(path === undefined ? {} : { path }) };
  });
