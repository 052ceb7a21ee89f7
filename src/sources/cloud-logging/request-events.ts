/** One served request of Cloud Run or Firebase Hosting. */
import { number, object, text, valueAt, words } from '../../application/ports/json-reading.js';
import type { Json } from '../../domain/evidence.js';
import { subjectsOfResource } from '../google/monitored-resource.js';
import type { GoogleDraft } from '../google/reading-of.js';
import type { LogFrame } from './log-entry.js';

export function requestEvents({ body, at, project }: LogFrame): GoogleDraft {
  const request = object(body, 'httpRequest') ?? {};
  const about = subjectsOfResource(valueAt(body, 'resource'), project);
  const url = words(request, 'requestUrl');
  const host = words(body, 'jsonPayload', 'hostname') ?? words(body, 'resource', 'labels', 'domain_name');
  return {
    events: [
      {
        kind: 'request.served',
        at,
        subjects: about.subjects,
        attributes: {
          status: number(request, 'status'),
          method: words(request, 'requestMethod'),
          url,
          host,
          path: url === undefined ? undefined : pathOf(url),
          latencyMs: latencyOf(request),
          size: number(request, 'responseSize'),
          userAgent: text(request, 'userAgent'),
          revision: words(body, 'resource', 'labels', 'revision_name'),
          severity: words(body, 'severity'),
        },
      },
    ],
    entities: about.entities,
  };
}

/** The path of a URL without query, host and scheme. */
function pathOf(url: string): string {
  const scheme = url.indexOf('://');
  const rest = scheme < 0 ? url : url.slice(scheme + 3);
  const slash = scheme < 0 && url.startsWith('/') ? 0 : rest.indexOf('/');
  const path = slash < 0 ? '/' : rest.slice(slash);
  return path.split(/[?#]/)[0] ?? path;
}

/** Latency is written as seconds with an s behind: `2.602287838s`. */
function latencyOf(request: Json): number | undefined {
  const written = words(request, 'latency');
  const seconds = written?.endsWith('s') ? number(written.slice(0, -1)) : undefined;
  return seconds === undefined ? undefined : Math.round(seconds * 1e6) / 1e3;
}
