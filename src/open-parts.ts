/** Starts what every role stands on (PostgreSQL, store, queue, use cases) and stops it in the opposite order; the one switch between embedded and distributed. */
import { randomBytes, randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { openUploadedBundle } from './adapters/bundle/open-bundle.js';
import { threadedVerify, threadsAvailable } from './adapters/engine/threaded-verify.js';
import { allowedFolder } from './adapters/folders/allowed-folder.js';
import { ADD_LIMITS, openAddOnly } from './adapters/http/add-only-client.js';
import { CLIENT_LIMITS, openHttp } from './adapters/http/read-only-client.js';
import { verifyToken } from './adapters/oidc/verify-token.js';
import { startEmbedded } from './adapters/postgres/embedded.js';
import { defaultStateFolder } from './adapters/postgres/locations.js';
import { postgresQueue } from './adapters/queue/postgres-queue.js';
import { redisQueue } from './adapters/queue/redis-queue.js';
import { secretReader } from './adapters/secrets/read-secret.js';
import { openStore } from './adapters/store/open-store.js';
import { writeZip } from './adapters/zip/write-zip.js';
import { createUseCases, USE_CASE_DEFAULTS } from './application/create-use-cases.js';
import { ENGINE } from './application/engine.js';
import { rebuildTimeline } from './application/evidence/rebuild-timeline.js';
import type { Store } from './application/ports/store.js';
import type { VerificationQueue } from './application/ports/verification-queue.js';
import type { UseCases } from './application/use-cases.js';
import { verifyReport } from './application/verify-report.js';
import { startReconciler, startWorker, WORK_DEFAULTS } from './application/work/worker.js';
import { toMarkdown } from './delivery/exports/markdown.js';
import { type Environment, SETTINGS, type Settings } from './settings.js';
import { DRAFT_SOURCES } from './sources/drafts.js';
import { readGitBundle, SOURCES } from './sources/index.js';
import { LIVE_SOURCES, mayAsk } from './sources/live.js';

export interface PartsContext {
  readonly settings: Settings;
  readonly env: Environment;
  readonly onError: (error: unknown) => void;
}

export interface Parts {
  readonly useCases: UseCases;
  /** Verifies, and takes in large uploads, in this process. */
  work(): Promise<void>;
  /** Only rings for work that waits: for a process whose workers are elsewhere. */
  ringOnly(): void;
  /** Takes no more work and waits for what is in hand, at most this long. */
  rest(graceMs: number): Promise<void>;
  /** Queue, store and, last, PostgreSQL. */
  close(): Promise<void>;
}

type Step = () => Promise<unknown>;

/** Things to be undone, the last first; one that fails keeps none of the others from being undone. */
class Undo {
  private readonly steps: Step[] = [];
  begun = false;

  constructor(private readonly onError: (error: unknown) => void) {}

  add(step: Step): void {
    this.steps.push(step);
  }

  async all(): Promise<void> {
    this.begun = true;
    for (let step = this.steps.pop(); step; step = this.steps.pop()) await step().catch(this.onError);
  }
}

async function database({ settings, env }: PartsContext, undo: Undo): Promise<string> {
  if (settings.databaseUrl !== null) return settings.databaseUrl;
  const postgres = await startEmbedded({ stateFolder: settings.dataDir ?? defaultStateFolder(env) });
  undo.add(() => postgres.stop());
  return postgres.connectionString;
}

function join(context: PartsContext, store: Store, queue: VerificationQueue) {
  const { settings, env, onError } = context;
  const connect = {
    liveSources: LIVE_SOURCES,
    openHttp: openHttp(CLIENT_LIMITS, mayAsk(settings.sourceOrigins)),
    readSecret: secretReader(env, Object.keys(SETTINGS)),
    allowedFolder: allowedFolder(settings.gitRoots),
    now: () => new Date().toISOString(),
  };
  const ingest = {
    sources: SOURCES,
    readGitBundle,
    openBundle: (upload: { readonly stream: AsyncIterable<Uint8Array> }) =>
      openUploadedBundle(upload.stream, settings.bundle),
  };
  const useCases = createUseCases({
    ...ingest,
    ...connect,
    store,
    queue,
    writeZip,
    draftSources: DRAFT_SOURCES,
    openAddOnly: openAddOnly(ADD_LIMITS, mayAsk(settings.sourceOrigins)),
    verdictText: toMarkdown,
    rules: ENGINE.rules,
    settings: { ...USE_CASE_DEFAULTS, largestReportBytes: settings.maxReportBytes },
    verifyToken: verifyToken(),
    newId: randomUUID,
    randomBytes,
    onError,
  });
  const work = {
    ...ingest,
    ...connect,
    rules: ENGINE.rules,
    store,
    queue,
    runner: `${hostname()} ${process.pid} ${randomUUID()}`,
    settings: { ...WORK_DEFAULTS, concurrency: settings.concurrency },
    onError,
  };
  return { useCases, work };
}

async function open(context: PartsContext, undo: Undo): Promise<Parts> {
  const { settings, onError } = context;
  const connectionString = await database(context, undo);
  const reading = { rebuild: rebuildTimeline(SOURCES), version: ENGINE.rules };
  const store = await openStore({ connectionString, reading, onError });
  undo.add(() => store.close());
  const { redisUrl } = settings;
  const queue = await (redisUrl === null
    ? postgresQueue(connectionString, { onError })
    : redisQueue(redisUrl, { onError }));
  undo.add(() => queue.close());
  const { useCases, work } = join(context, store, queue);
  let rest: (graceMs: number) => Promise<void> = async () => {};
  return {
    useCases,
    async work() {
      const engine = threadsAvailable() ? threadedVerify() : { verify: verifyReport, close: async () => {} };
      undo.add(() => engine.close());
      const worker = await startWorker({ ...work, verify: engine.verify });
      rest = (graceMs) => worker.stop(graceMs);
    },
    ringOnly() {
      const ringing = startReconciler(work);
      rest = () => ringing.stop();
    },
    rest: (graceMs) => rest(graceMs).catch(onError),
    close: () => undo.all(),
  };
}

/** @throws Error when PostgreSQL or Redis cannot be reached; nothing is left running then */
export async function openParts(given: PartsContext): Promise<Parts> {
  const undo = new Undo(given.onError);
  // A library may keep a connection a moment longer than it says; our own PostgreSQL ends it, which is no fault.
  const ended = (error: unknown): boolean => undo.begun && (error as { code?: unknown } | null)?.code === '57P01';
  const context = { ...given, onError: (error: unknown) => (ended(error) ? undefined : given.onError(error)) };
  try {
    return await open(context, undo);
  } catch (error) {
    await undo.all();
    throw error;
  }
}
