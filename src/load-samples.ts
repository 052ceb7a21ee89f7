/** Loads the sample incidents of a folder through the use cases, as a person would: bundle first, then drafts. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { create } from 'tar';
import type { Result } from './application/result.js';
import type { UseCases } from './application/use-cases.js';

const JOB_POLL_MS = 200;
const JOB_TIMEOUT_MS = 60_000;

const need = <T>(result: Result<T>, what: string): T => {
  if (result.ok) return result.value;
  throw new Error(`${what}: ${result.faults.map(({ detail, at }) => (at ? `${detail} (${at})` : detail)).join(' ')}`);
};

/** The sorted names in a folder; none when there is no such folder. */
async function namesIn(folder: string, directories: boolean): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory() === directories)
    .map(({ name }) => name)
    .sort();
}

async function untilDone({ evidence }: UseCases, jobId: string, what: string): Promise<void> {
  for (const deadline = Date.now() + JOB_TIMEOUT_MS; Date.now() < deadline; ) {
    const job = need(await evidence.job(jobId), what);
    if (job.state === 'done') return;
    if (job.state === 'failed') throw new Error(`${what}: ${job.error ?? 'failed'}`);
    await new Promise((resolve) => setTimeout(resolve, JOB_POLL_MS));
  }
  throw new Error(`${what}: not read after ${JOB_TIMEOUT_MS / 1000} s`);
}

async function loadSample(useCases: UseCases, folder: string, name: string): Promise<string> {
  const bundle = create({ gzip: true, portable: true, cwd: join(folder, 'bundle') }, ['.']);
  const upload = { stream: bundle as AsyncIterable<Uint8Array>, fileName: `${name}.tar.gz` };
  const { incidentId, job } = need(await useCases.evidence.ingestBundle(null, upload, {}), `Sample ${name}`);
  if (job) await untilDone(useCases, job.id, `Sample ${name}`);
  const reports = join(folder, 'reports');
  for (const fileName of (await namesIn(reports, false)).filter((each) => each.endsWith('.md'))) {
    const text = await readFile(join(reports, fileName), 'utf8');
    need(await useCases.reports.submit(incidentId, text, { fileName }), `Sample ${name}/${fileName}`);
  }
  return incidentId;
}

/** Ids of the incidents it loaded. @throws Error in one sentence when a sample cannot be read */
export async function loadSamples(useCases: UseCases, folder: string): Promise<string[]> {
  const loaded: string[] = [];
  for (const name of await namesIn(folder, true)) loaded.push(await loadSample(useCases, join(folder, name), name));
  return loaded;
}
