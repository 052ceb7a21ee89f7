/** Every call of the API, in the order in which people read about them. */
import type { Call } from './call.js';
import * as collect from './collect-calls.js';
import * as drafts from './draft-calls.js';
import * as identities from './identity-calls.js';
import * as incidents from './incident-calls.js';
import * as push from './push-calls.js';
import * as reports from './report-calls.js';
import * as system from './system-calls.js';

export const CALLS: readonly Call[] = [
  ...Object.values(incidents),
  ...Object.values(collect),
  ...Object.values(reports),
  ...Object.values(drafts),
  ...Object.values(push),
  ...Object.values(identities),
  ...Object.values(system),
];
