/**
 * How fast a pull goes from a provider into the store, and how much memory it takes: `npm run bench:collect [records]`. The provider and
 * PostgreSQL run in processes of their own; this one collects, and is the one whose memory counts.
 */
import { fork, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { openHttp } from '../src/adapters/http/read-only-client.js';
import { openStore } from '../src/adapters/store/open-store.js';
import { parseManifest } from '../src/application/bundle/parse-manifest.js';
import { collections } from '../src/application/collect/collections.js';
import { runSlice } from '../src/application/collect/run-slice.js';
import { settleCollections } from '../src/application/collect/settle-collections.js';
import { rebuildTimeline } from '../src/application/evidence/rebuild-timeline.js';
import type { Store } from '../src/application/ports/store.js';
import { SOURCES } from '../src/sources/index.js';
import { LIVE_SOURCES } from '../src/sources/live.js';
import { measured, perSecond, print, seconds } from './measure.js';
import { onScratchServer } from './scratch-server.js';

const RECORDS = Number(process.argv.slice(2).find((given) => /^\d+$/.test(given)) ?? 100_000);
const PROJECT = 'quayside-prod';
const WINDOW = { from: '2031-06-01T00:00:00Z', to: '2031-06-12T00:00:00Z' };
const MIB = 1024;
/** What is not needed is only thrown away when room is short; this much room shows that it is not needed. */
const HEAP = '--max-old-space-size=256';

/** The provider, until the work is done. */
async function withProvider<T>(work: (origin: string) => Promise<T>): Promise<T> {
  const file = fileURLToPath(new URL('collect-fake.js', import.meta.url));
  const provider = fork(file, [String(RECORDS), PROJECT], { execArgv: [] });
  try {
    const [first] = (await Promise.race([once(provider, 'message'), once(provider, 'exit')])) as [{ origin?: string }];
    if (first?.origin === undefined) throw new Error('the provider ended before it was there');
    return await work(first.origin);
  } finally {
    if (provider.connected) provider.disconnect();
  }
}

/** A collection from its beginning to the last slice. */
async function collect(store: Store): Promise<void> {
  let ids = 0;
  const parts = {
    store,
    sources: SOURCES,
    liveSources: LIVE_SOURCES,
    openHttp: openHttp(),
    readSecret: async () => 'a token',
    now: () => '2033-01-01T00:00:00Z',
  };
  const begun = await collections({
    ...parts,
    newId: () => `id-${++ids}`,
    ring: () => {},
    progressStepMs: 100,
  }).start('BENCH', WINDOW);
  if (!begun.ok) throw new Error(JSON.stringify(begun.faults));
  const lease = { runner: 'bench', leaseMs: 30_000, maxAttempts: 5 };
  for (const { id } of begun.value.slices) await runSlice(parts, lease, id);
  const ended = await store.collections.get(begun.value.id);
  const kept = ended?.slices.reduce((sum, slice) => sum + (slice.new ?? 0), 0);
  if (kept !== RECORDS) throw new Error(`${kept} of ${RECORDS} records were kept: ${JSON.stringify(ended)}`);
}

const peakMiB = (): number => process.resourceUsage().maxRSS / MIB;

const runHere = () =>
  onScratchServer((connectionString) =>
    withProvider(async (address) => {
      const store = await openStore({
        connectionString,
        reading: { rebuild: rebuildTimeline(SOURCES), version: 'bench' },
      });
      const manifest = parseManifest(
        JSON.stringify({ version: 1, incident: { id: 'BENCH', title: 'BENCH', ...WINDOW } }),
      );
      if (!manifest.ok) throw new Error('no manifest');
      await store.incidents.create(manifest.value);
      const settings = {
        project: PROJECT,
        credentials: 'env:TOKEN',
        logs: 'run.googleapis.com/requests, run.googleapis.com/stderr',
        address,
      };
      await store.connections.add({ id: 'logs', source: 'cloud-logging', name: 'logs', settings });
      const before = peakMiB();
      const cpu = process.cpuUsage();
      const collecting = await seconds(() => collect(store));
      const used = process.cpuUsage(cpu);
      const collected = peakMiB();
      const reading = await seconds(() => settleCollections(store, 'bench'));
      const rate = (of: number): number => RECORDS / of;
      const own = `${((used.user + used.system) / 1e6).toFixed(1)} s of processor time here`;
      print([
        measured('collected into the store', '/s', [rate(collecting)], { target: { atLeast: 5000 }, note: own }),
        measured('the same with its timeline read', '/s', [rate(collecting + reading)], {
          note: `timeline ${perSecond(RECORDS, [reading])}`,
        }),
        measured('memory at its peak while collecting', 'MiB', [collected], {
          target: { atMost: 400 },
          note: `${Math.round(before)} MiB before, in a heap of 256 MiB`,
        }),
        measured('memory at its peak with the timeline read', 'MiB', [peakMiB()], { target: { atMost: 400 } }),
      ]);
      await store.close();
    }),
  );

if (process.execArgv.includes(HEAP)) await runHere();
else process.exitCode = spawnSync(process.execPath, [HEAP, ...process.argv.slice(1)], { stdio: 'inherit' }).status ?? 1;
