/** One line of program, platform or build output. */
import { entries, text, valueAt, words } from '../../application/ports/json-reading.js';
import type { Json } from '../../domain/evidence.js';
import { subjectsOfResource } from '../google/monitored-resource.js';
import type { GoogleDraft } from '../google/reading-of.js';
import type { LogFrame } from './log-entry.js';

/** Keys under which structured loggers put their sentence, the usual ones first. */
const MESSAGE_KEYS = ['message', 'msg', 'event', 'error', 'err', 'log', 'text', 'textPayload', 'exception'];
const MOST_FIELDS = 60;
const DEEPEST = 3;

export function outputEvents({ body, at, project, log }: LogFrame): GoogleDraft {
  const payload = valueAt(body, 'jsonPayload');
  const about = subjectsOfResource(valueAt(body, 'resource'), project);
  const line = text(body, 'textPayload') ?? MESSAGE_KEYS.map((key) => words(payload, key)).find((found) => found);
  return {
    events: [
      {
        kind: 'log.written',
        at,
        subjects: about.subjects,
        attributes: {
          severity: severityOf(body, payload),
          log,
          fields: fieldsOf(payload),
          revision: words(body, 'resource', 'labels', 'revision_name'),
          step: words(body, 'labels', 'build_step'),
        },
        text: line ?? (payload === undefined ? undefined : JSON.stringify(payload)),
      },
    ],
    entities: about.entities,
  };
}

function severityOf(body: Json, payload: Json | undefined): string | undefined {
  const stated = words(body, 'severity');
  if (stated !== undefined && stated !== 'DEFAULT') return stated;
  return words(payload, 'severity')?.toUpperCase() ?? words(payload, 'level')?.toUpperCase() ?? stated;
}

/** Scalars of a structured line by dotted path. */
function fieldsOf(payload: Json | undefined): { readonly [path: string]: Json } {
  const fields: [string, Json][] = [];
  const visit = (value: Json | undefined, path: string, depth: number): void => {
    for (const [name, inner] of entries(value)) {
      if (fields.length >= MOST_FIELDS) return;
      const here = path === '' ? name : `${path}.${name}`;
      if (typeof inner === 'object' && inner !== null) {
        if (depth < DEEPEST) visit(inner, here, depth + 1);
      } else if (name !== '@type' && inner !== null) fields.push([here, inner]);
    }
  };
  visit(payload, '', 0);
  return Object.fromEntries(fields);
}
