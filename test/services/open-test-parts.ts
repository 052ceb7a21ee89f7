/** The product's parts on a database, as the attic joins them, with short times and the small engine. */
import { randomBytes, randomUUID } from 'node:crypto';
import { openUploadedBundle } from '../../src/adapters/bundle/open-bundle.js';
import { allowedFolder } from '../../src/adapters/folders/allowed-folder.js';
import { openAddOnly } from '../../src/adapters/http/add-only-client.js';
import { openHttp } from '../../src/adapters/http/read-only-client.js';
import { postgresQueue } from '../../src/adapters/queue/postgres-queue.js';
import { redisQueue } from '../../src/adapters/queue/redis-queue.js';
import { openStore } from '../../src/adapters/store/open-store.js';
import { writeZip } from '../../src/adapters/zip/write-zip.js';
import { createUseCases, USE_CASE_DEFAULTS } from '../../src/application/create-use-cases.js';
import { rebuildTimeline } from '../../src/application/evidence/rebuild-timeline.js';
import type { LiveSource } from '../../src/application/ports/live-source.js';
import type { Verify } from '../../src/application/reports/run-verification.js';
import { startWorker, WORK_DEFAULTS, type WorkSettings } from '../../src/application/work/worker.js';
import { toMarkdown } from '../../src/delivery/exports/markdown.js';
import { DRAFT_SOURCES } from '../../src/sources/drafts.js';
import { readGitBundle, SOURCES } from '../../src/sources/index.js';
import { LIVE_SOURCES } from '../../src/sources/live.js';
import { smallVerify } from './small-verify.js';

export const FAST: WorkSettings = { ...WORK_DEFAULTS, leaseMs: 1500, reconcileMs: 150, silentMs: 400 };
const STALL = { lockDurationMs: 1000, stalledIntervalMs: 500 };

export interface TestOptions {
  /** Path of a Redis socket; without it the queue is in the database. */
  readonly redis?: string | undefined;
  readonly inlineBytes?: number;
  readonly verify?: Verify;
  readonly work?: WorkSettings;
  readonly liveSources?: readonly LiveSource[];
  /** What stands behind a reference to a secret. */
  readonly secret?: (reference: string) => string;
  readonly mostWaiting?: number;
  /** Folders that may be read. */
  readonly gitRoots?: readonly string[];
}

export async function openTestParts(connectionString: string, options: TestOptions = {}) {
  const errors: unknown[] = [];
  const onError = (error: unknown): void => {
    errors.push(error);
  };
  const store = await openStore({
    connectionString,
    onError,
    reading: { rebuild: rebuildTimeline(SOURCES), version: 'test' },
  });
  const queue = options.redis
    ? await redisQueue(options.redis, { onError, stall: STALL })
    : await postgresQueue(connectionString, { onError, stall: STALL });
  const ingest = {
    sources: SOURCES,
    readGitBundle,
    openBundle: (upload: { readonly stream: AsyncIterable<Uint8Array> }) => openUploadedBundle(upload.stream),
  };
  const settings = {
    ...USE_CASE_DEFAULTS,
    inlineBytes: options.inlineBytes ?? USE_CASE_DEFAULTS.inlineBytes,
    progressStepMs: 20,
    mostWaiting: options.mostWaiting ?? USE_CASE_DEFAULTS.mostWaiting,
  };
  const connect = {
    liveSources: options.liveSources ?? LIVE_SOURCES,
    openHttp: openHttp({ deadlineMs: 2000, answerBytes: 1e8, attempts: 2, pauseMs: 1, longestPauseMs: 20 }),
    readSecret: async (reference: string) => options.secret?.(reference) ?? `secret behind ${reference}`,
    allowedFolder: allowedFolder(options.gitRoots ?? []),
    // After everything that the tests tell of.
    now: () => '2033-01-01T00:00:00Z',
  };
  const common = { ...ingest, ...connect, store, queue, onError };
  return {
    store,
    queue,
    errors,
    collecting: { ...connect, sources: SOURCES },
    useCases: createUseCases({
      ...common,
      writeZip,
      draftSources: DRAFT_SOURCES,
      openAddOnly: openAddOnly(),
      verdictText: toMarkdown,
      rules: 'test',
      settings,
      newId: randomUUID,
      randomBytes,
      verifyToken: async () => null,
    }),
    startWorker: () =>
      startWorker({
        ...common,
        verify: options.verify ?? smallVerify,
        rules: 'test',
        runner: randomUUID(),
        settings: options.work ?? FAST,
      }),
    async close() {
      await queue.close();
      await store.close();
    },
  };
}

export type TestParts = Awaited<ReturnType<typeof openTestParts>>;
