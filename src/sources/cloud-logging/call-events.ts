/**
 * From one audited call to events. A refused or failed call is an attempt with that outcome; a dry run, and the second record of a
 * long operation (its first record told the call), yield only `operation.attempted`.
 */
import type { GoogleDraft } from '../google/reading-of.js';
import { accessEvents, accountEvents } from './access-calls.js';
import { type AuditedCall, auditedCall } from './audited-call.js';
import { buildCallEvents, triggerEvents } from './build-calls.js';
import type { LogFrame } from './log-entry.js';
import { policyEvents, snoozeEvents } from './monitoring-calls.js';
import { attempted, otherEvents } from './other-calls.js';
import { deletionEvents, deployEvents } from './run-calls.js';

type Reader = (call: AuditedCall) => GoogleDraft | null;

/** By the last part of the method, since versions and packages in front of it vary. */
const READERS: readonly (readonly [verb: RegExp, read: Reader])[] = [
  [/^SetI[aA][mM]Policy$/, accessEvents],
  [/^(?:Create|Replace|Update)(?:Internal)?Service$/, deployEvents],
  [/^Delete(?:Internal)?Service$|^DeleteRevision$/, deletionEvents],
  [/^(?:Cancel|Retry|Create|Approve)Build$|^RunBuildTrigger$/, buildCallEvents],
  [/^(?:Create|Update|Delete)BuildTrigger$/, triggerEvents],
  [/^(?:Create|Update|Delete)AlertPolicy$/, policyEvents],
  [/^(?:Create|Update)Snooze$/, snoozeEvents],
  [/^(?:Create|Disable|Enable|Delete|Undelete)ServiceAccount$|^CreateServiceAccountKey$/, accountEvents],
];

export function callEvents(frame: LogFrame): GoogleDraft {
  const call = auditedCall(frame);
  if (call.dryRun || call.completion) return attempted(call);
  const read = READERS.find(([verb]) => verb.test(call.verb) || verb.test(lastPart(call.verb)))?.[1];
  return read?.(call) ?? otherEvents(call);
}

/** `projects.setIamPolicy` is SetIamPolicy in an older spelling. */
function lastPart(verb: string): string {
  const last = verb.slice(verb.lastIndexOf('.') + 1);
  return last.charAt(0).toUpperCase() + last.slice(1);
}
