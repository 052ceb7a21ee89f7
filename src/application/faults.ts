/** Every refusal a caller can act on: code, HTTP status, and the one sentence people read. The README's table is held to this list, both ways. */

export const FAULTS = {
  invalid_request: { status: 400, title: 'The request does not have the expected form' },
  invalid_report: { status: 422, title: 'The report cannot be read' },
  report_too_large: { status: 413, title: 'The report is larger than the limit' },
  bundle_unreadable: { status: 422, title: 'The bundle is not a folder, zip or tar.gz that can be read' },
  bundle_unsafe: { status: 422, title: 'The bundle holds paths, links or sizes that are not accepted' },
  bundle_too_large: { status: 413, title: 'The bundle is larger than a limit' },
  manifest_invalid: { status: 422, title: 'bundle.json is missing or does not have the expected form' },
  evidence_invalid: { status: 422, title: 'A file of the bundle cannot be parsed' },
  incident_mismatch: { status: 409, title: 'The bundle belongs to another incident' },
  incident_exists: { status: 409, title: 'An incident with this id exists already' },
  not_found: { status: 404, title: 'There is no such thing here' },
  method_not_allowed: { status: 405, title: 'This address does not know this method' },
  request_too_large: { status: 413, title: 'The body of the request is larger than the limit' },
  not_ready: { status: 409, title: 'The verification has not finished yet' },
  unauthenticated: { status: 401, title: 'A valid API key or session is needed' },
  signature_invalid: { status: 401, title: 'The delivery does not prove who sent it' },
  delivery_stale: { status: 401, title: 'The delivery was signed too long ago, or for a time to come' },
  forbidden: { status: 403, title: 'This key may not do that' },
  idempotency_conflict: { status: 409, title: 'This Idempotency-Key was used for another request' },
  no_sources_connected: { status: 409, title: 'No source is connected to collect from' },
  tool_failed: { status: 502, title: 'The connected tool did not give what was asked of it' },
  hand_back_off: { status: 409, title: 'The connection does not allow verdicts to be handed back' },
  hand_back_not_available: { status: 409, title: 'There is no way to hand the verdicts of this report back' },
  sign_off_blocked: { status: 409, title: 'The report cannot be signed off' },
  sign_off_not_available: { status: 409, title: 'Sign-off is not available in this version' },
  unsupported_media_type: { status: 415, title: 'The content type is not one of those accepted' },
  too_many_requests: { status: 429, title: 'Too many requests; try again later' },
  unavailable: { status: 503, title: 'The store cannot be reached just now; try again' },
  internal: { status: 500, title: 'A fault of ours' },
} as const satisfies Record<string, { status: number; title: string }>;

export type FaultCode = keyof typeof FAULTS;

export interface Fault {
  readonly code: FaultCode;
  /** One clear sentence for this mistake. */
  readonly detail: string;
  /** Where: a file with line or index, a JSON pointer, an option. */
  readonly at?: string;
}

export const fault = (code: FaultCode, detail: string, at?: string): Fault => ({
  code,
  detail,
  ...(at === undefined ? {} : { at }),
});
