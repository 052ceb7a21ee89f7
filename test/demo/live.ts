/** `npm run demo:live`: the product connected to eight providers that are played by fakes on this machine. Nothing leaves it. */
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CollectionView } from '../../src/application/collect/views.js';
import { serve } from '../../src/main.js';
import { DEMO_SECRETS, sampleProviders } from './sample-providers.js';

/** Compiled below `dist/demo/test/demo`. */
const SAMPLE = fileURLToPath(new URL('../../../../samples/INC-618/', import.meta.url));
const DELAY_MS = 150;

const folder = mkdtempSync(join(tmpdir(), 'corroborate-demo-'));
chmodSync(folder, 0o755);
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
const { servers, connections } = await sampleProviders(DELAY_MS);
const env = {
  PORT: '8080',
  ...process.env,
  ...DEMO_SECRETS,
  CORROBORATE_DATA_DIR: join(folder, 'data'),
  CORROBORATE_SAMPLE: 'false',
  CORROBORATE_SOURCE_ORIGINS: servers.map(({ origin }) => origin).join(','),
};

let ready: (address: string) => void;
const address = new Promise<string>((resolve) => {
  ready = resolve;
});
const serving = serve([], {
  env,
  out: (text) => {
    const found = /running at (\S+)/.exec(text)?.[1];
    if (found) ready(found);
  },
  err: (text) => console.error(text),
  samples: SAMPLE,
});

async function call<T>(method: string, path: string, body?: unknown): Promise<T> {
  const headers = { 'content-type': typeof body === 'string' ? 'text/markdown' : 'application/json' };
  const sent = body === undefined ? {} : { headers, body: typeof body === 'string' ? body : JSON.stringify(body) };
  const answer = await fetch(`${await address}/api/v1${path}`, { method, ...sent });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as T;
}

async function collect(id: string): Promise<CollectionView> {
  const begun = await call<CollectionView>('POST', `/incidents/${id}/collect`);
  console.log(`  watch it          ${await address}/collections/${begun.id}`);
  for (let told = ''; ; ) {
    const now = await call<CollectionView>('GET', `/jobs/${begun.id}`);
    const ended = now.slices.filter(({ state }) => state !== 'queued' && state !== 'running').length;
    const line = `  ${ended} of ${now.slices.length} parts, ${now.records} records`;
    if (line !== told) console.log(line);
    told = line;
    if (now.state !== 'queued' && now.state !== 'running') return now;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

async function show(): Promise<void> {
  const { incident, identities, aliases } = JSON.parse(readFileSync(join(SAMPLE, 'bundle/bundle.json'), 'utf8'));
  await call('POST', '/incidents', { ...incident, identities, aliases });
  for (const connection of connections) await call('POST', '/connections', connection);
  console.log(`Corroborate is running at ${await address}, connected to ${connections.length} sources`);
  console.log(`  sources           ${await address}/sources`);
  const done = await collect(incident.id);
  for (const { source, part, records, state, error } of done.slices)
    console.log(`    ${source.padEnd(17)} ${part.name.padEnd(34)} ${String(records).padStart(4)}  ${error ?? state}`);
  const draft = readFileSync(join(SAMPLE, 'reports/agent-draft.md'), 'utf8');
  const report = await call<{ id: string }>('POST', `/incidents/${incident.id}/reports`, draft);
  console.log(`  incident          ${await address}/incidents/${incident.id}`);
  console.log(`  verdicts          ${await address}/reports/${report.id}`);
  console.log('  Ctrl-C stops it.');
  // For tests: shown once, then over.
  if (process.argv.includes('--once')) process.kill(process.pid, 'SIGTERM');
}

await Promise.race([serving, show()]);
process.exitCode = await serving;
await Promise.all(servers.map((server) => server.close()));
