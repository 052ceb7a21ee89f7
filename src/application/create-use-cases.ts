/** Joins the use cases with the store, the sources and the engine: the one place that does. */
import { collections } from './collect/collections.js';
import { connections } from './collect/connections.js';
import type { ConnectParts } from './collect/open-connection.js';
import { drafts } from './drafts/drafts.js';
import type { HandBackParts } from './drafts/hand-back.js';
import { evidence } from './evidence/evidence.js';
import type { IngestParts } from './evidence/ingest-upload.js';
import { fault } from './faults.js';
import { identities } from './identities/identities.js';
import { incidents } from './incidents/incidents.js';
import { keys } from './keys/keys.js';
import { type Store, StoreUnavailable } from './ports/store.js';
import type { VerificationQueue } from './ports/verification-queue.js';
import type { WriteZip } from './ports/write-zip.js';
import type { VerifyToken } from './push/authenticate.js';
import { push } from './push/push.js';
import { MOST_WAITING } from './push/receive.js';
import { reports } from './reports/reports.js';
import { refused } from './result.js';
import type { UseCases } from './use-cases.js';
import { relayBells } from './work/relay-bells.js';

export interface UseCaseSettings {
  /** Uploads beyond this are taken in by a worker. */
  readonly inlineBytes: number;
  readonly largestReportBytes: number;
  readonly progressStepMs: number;
  /** Deliveries of one endpoint that may wait to be read; beyond that its sender is told to come back. */
  readonly mostWaiting: number;
}

const MEBIBYTE = 1024 * 1024;
export const USE_CASE_DEFAULTS: UseCaseSettings = {
  inlineBytes: 8 * MEBIBYTE,
  largestReportBytes: 2 * MEBIBYTE,
  progressStepMs: 250,
  mostWaiting: MOST_WAITING,
};

export interface UseCaseParts extends IngestParts, ConnectParts, HandBackParts {
  readonly store: Store;
  readonly queue: VerificationQueue;
  readonly writeZip: WriteZip;
  /** Digest of everything that decides a verdict. */
  readonly rules: string;
  readonly settings: UseCaseSettings;
  /** A random id: `crypto.randomUUID`. */
  readonly newId: () => string;
  readonly verifyToken: VerifyToken;
  readonly randomBytes: (count: number) => Uint8Array;
  readonly onError: (error: unknown) => void;
}

/** @example const useCases = createUseCases({ store, queue, sources: SOURCES, openBundle, writeZip, … }) */
export function createUseCases(parts: UseCaseParts): UseCases {
  const { store, queue, settings, onError } = parts;
  // Nobody waits for the bell: the work is kept already, and the reconciler rings for what this misses.
  const ring = () => void relayBells(store, queue).catch(onError);
  const reporting = reports({ ...settings, store: store.reports, rules: parts.rules, ring });
  const who = identities(store, parts.now);
  return {
    incidents: orUnavailable(incidents(store.incidents, parts.newId), ['list']),
    evidence: orUnavailable(evidence({ ...parts, ...settings, ring })),
    reports: orUnavailable(reporting, ['progress']),
    connections: orUnavailable(connections({ ...parts, store: store.connections }), ['kinds', 'list']),
    collections: orUnavailable(collections({ ...parts, ...settings, ring }), ['progress']),
    drafts: orUnavailable(drafts({ ...parts, connections: store.connections, reports: reporting })),
    push: orUnavailable(push({ ...parts, ...settings, store: store.push, now: () => Date.parse(parts.now()), ring }), [
      'list',
    ]),
    identities: {
      ...orUnavailable(who, ['directory', 'history', 'edits']),
      edits: (by) => orUnavailable(who.edits(by)),
    },
    keys: orUnavailable(keys(store.keys, parts.randomBytes), ['list', 'authenticate']),
    idempotency: store.idempotency,
    ready: () => store.ready(),
  };
}

/** Calls whose answer is a result say so when the store is away; the `plain` ones throw, and delivery knows the error. */
function orUnavailable<T extends object>(group: T, plain: readonly (keyof T & string)[] = []): T {
  const guarded = Object.entries(group).map(([name, call]) => {
    const guardedCall = (...args: unknown[]): unknown => (call(...args) as Promise<unknown>).catch(whenAway);
    return [name, (plain as readonly string[]).includes(name) ? call : guardedCall];
  });
  return Object.fromEntries(guarded) as T;
}

function whenAway(error: unknown) {
  if (!(error instanceof StoreUnavailable)) throw error;
  return refused(fault('unavailable', 'The store cannot be reached just now; nothing was changed. Try again.'));
}
