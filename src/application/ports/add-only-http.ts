/** How verdicts are handed back: one POST that adds, at one place, once. No collection ever holds this. */
import type { Json } from '../../domain/evidence.js';
import type { ReadAnswer } from './read-only-http.js';

export interface AddRule {
  /** Allowed origin; plain http only on this machine. */
  readonly origin: string;
  /** With `{id}` for exactly one part made of letters, digits, `-` and `_`: `/v2/incidents/{id}/actions/import`. */
  readonly path: string;
}

/** @example const answer = await http.add({ id: '01FD', headers, body: { title, content } }) */
export interface AddOnlyHttp {
  /** Sent once and never again by itself: an answer that got lost may hide a success. @throws RemoteFault */
  add(request: {
    readonly id: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: Json;
  }): Promise<ReadAnswer>;
}

export type OpenAddOnly = (rule: AddRule) => AddOnlyHttp;
