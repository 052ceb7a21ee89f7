/** Starts and stops the roles of the product: `serve` (embedded or web) and `worker`. Prints for people; decides nothing else. */
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createWebApplication, type WebApplication } from './app.module.js';
import { StoreUnavailable } from './application/ports/store.js';
import type { UseCases } from './application/use-cases.js';
import { loopbackHosts } from './delivery/http/origin.js';
import type { WebOptions } from './delivery/http/web-options.js';
import { pages } from './delivery/pages/routes.js';
import { loadSamples } from './load-samples.js';
import { openParts, type Parts } from './open-parts.js';
import { type Environment, isLoopback, readSettings, type Settings } from './settings.js';

/** What a role takes from its surroundings; tests give their own. */
export interface Surroundings {
  readonly env: Environment;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Aborted when the role shall stop; without it SIGTERM and SIGINT do that. */
  readonly stop?: AbortSignal;
  readonly samples: string;
}

const HERE: Surroundings = {
  env: process.env,
  out: (text) => void process.stdout.write(`${text}\n`),
  err: (text) => void process.stderr.write(`${text}\n`),
  samples: fileURLToPath(new URL('../samples/', import.meta.url)),
};

/** Everything has to be down ten seconds after the signal; PostgreSQL needs the last of them. */
const GRACE_MS = 5_000;

class Refusal extends Error {}

/** Resolves at the first signal; a second one ends the process at once. */
function untilStopped({ stop }: Surroundings): Promise<void> {
  return new Promise((resolve) => {
    if (stop) {
      if (stop.aborted) resolve();
      stop.addEventListener('abort', () => resolve(), { once: true });
      return;
    }
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      process.once(signal, () => {
        resolve();
        process.once(signal, () => process.exit(1));
      });
    }
  });
}

const logLine =
  ({ err }: Surroundings) =>
  (error: unknown) =>
    err(
      JSON.stringify({
        level: 'error',
        error: error instanceof Error ? (error.stack ?? error.message) : String(error),
      }),
    );

/** Settings from environment and options; an option wins. @throws Refusal with one sentence for each mistake */
function settingsFor(argv: readonly string[], env: Environment, fixed: Environment = {}): Settings {
  let values: { host?: string; port?: string };
  try {
    const options = { host: { type: 'string' }, port: { type: 'string' } } as const;
    values = parseArgs({ args: [...argv], options, allowPositionals: false }).values;
  } catch (error) {
    throw new Refusal((error as Error).message);
  }
  const given = {
    ...(values.host === undefined ? {} : { HOST: values.host }),
    ...(values.port === undefined ? {} : { PORT: values.port }),
  };
  const read = readSettings({ ...env, ...given, ...fixed });
  if (!read.ok) throw new Refusal(read.mistakes.join('\n'));
  return read.settings;
}

const portTaken = ({ host, port }: Settings): Refusal =>
  new Refusal(
    `Port ${port} of ${host} is taken by another program; stop it, or choose another one with PORT=… or --port.`,
  );

/** The port to listen on, a free one for 0; says that it is taken before PostgreSQL is started for nothing. @throws Refusal */
async function freePort(settings: Settings): Promise<number> {
  const probe = createServer();
  return new Promise<number>((resolve, reject) => {
    probe.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') reject(portTaken(settings));
      else if (error.code === 'EACCES') reject(new Refusal(`Port ${settings.port} may not be used by this user.`));
      else reject(new Refusal(`${settings.host} is no address of this machine: ${error.message}.`));
    });
    probe.listen(settings.port, settings.host, () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}

function webOptions(settings: Settings, around: Surroundings): WebOptions {
  const publicHost = settings.publicUrl === null ? [] : [new URL(settings.publicUrl).host.toLowerCase()];
  const open = settings.adminPassword === null;
  return {
    access: open ? 'open' : 'guarded',
    hosts: open && isLoopback(settings.host) ? [...loopbackHosts(settings.port), ...publicHost] : null,
    adminPassword: settings.adminPassword,
    secure: settings.publicUrl?.startsWith('https:') ?? false,
    maxReportBytes: settings.maxReportBytes,
    maxBundleBytes: settings.bundle.packedBytes,
    maxEventsBytes: settings.maxEventsBytes,
    tempDir: join(settings.dataDir ?? tmpdir(), `corroborate-uploads-${process.pid}`),
    accessLog: settings.accessLog,
    log: around.err,
  };
}

async function listen(web: WebApplication, settings: Settings): Promise<string> {
  try {
    await web.app.listen(settings.port, settings.host);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') throw portTaken(settings);
    throw error;
  }
  const name = settings.host.includes(':') ? `[${settings.host}]` : settings.host;
  return settings.publicUrl ?? `http://${name}:${settings.port}`;
}

/** A key for the first start of an embedded server; null when there are keys. */
async function firstKey({ keys }: UseCases): Promise<string | null> {
  if ((await keys.list()).length > 0) return null;
  const made = await keys.create('first start', ['evidence:write', 'reports:write', 'verdicts:read']);
  return made.ok ? made.value.secret : null;
}

async function firstSamples(useCases: UseCases, around: Surroundings): Promise<string[]> {
  if ((await useCases.incidents.list()).length > 0) return [];
  try {
    return await loadSamples(useCases, around.samples);
  } catch (error) {
    around.err(`The sample incident could not be loaded. ${(error as Error).message}`);
    return [];
  }
}

async function welcome(address: string, { useCases }: Parts, settings: Settings, around: Surroundings) {
  const embedded = settings.mode === 'embedded';
  const samples = embedded && settings.sample ? await firstSamples(useCases, around) : [];
  const key = embedded ? await firstKey(useCases) : null;
  const lines = [`Corroborate is running at ${address}`];
  for (const id of samples) lines.push(`  sample incident   ${address}/incidents/${encodeURIComponent(id)}`);
  if (key !== null) {
    lines.push(
      `  API key           ${key}   (shown this once)`,
      `  try it            curl -H "Authorization: Bearer ${key}" ${address}/api/v1/incidents`,
    );
  }
  if (embedded) lines.push('  Ctrl-C stops it.');
  around.out(lines.join('\n'));
}

/** @throws Refusal when PostgreSQL or Redis is not where the settings say */
async function openOrRefuse(settings: Settings, around: Surroundings): Promise<Parts> {
  try {
    return await openParts({ settings, env: around.env, onError: logLine(around) });
  } catch (error) {
    if (!isElsewhere(error)) throw error;
    throw new Refusal(
      `PostgreSQL or Redis cannot be reached: ${(error as Error).message || (error as { code: string }).code}.`,
    );
  }
}

/** Whether a failure is one of reaching or entering a server that a setting names. */
function isElsewhere(error: unknown): boolean {
  const { code, cause } = error as { code?: unknown; cause?: unknown };
  if (error instanceof StoreUnavailable) return true;
  if (typeof code === 'string' && /^(?:E[A-Z]{3,20}|28[0-9A-Z]{3}|3D000|P1\d{3})$/.test(code)) return true;
  return typeof cause === 'object' && cause !== null && isElsewhere(cause);
}

async function runWeb(wanted: Settings, around: Surroundings): Promise<void> {
  const stopped = untilStopped(around);
  const settings = { ...wanted, port: await freePort(wanted) };
  const parts = await openOrRefuse(settings, around);
  let web: WebApplication | null = null;
  try {
    if (settings.mode === 'embedded') await parts.work();
    else parts.ringOnly();
    const options = webOptions(settings, around);
    web = await createWebApplication({ useCases: parts.useCases, options, pages });
    const address = await listen(web, settings);
    await welcome(address, parts, settings, around);
    await stopped;
  } finally {
    await Promise.all([web?.close(GRACE_MS), parts.rest(GRACE_MS)]);
    await parts.close();
  }
}

async function runWorker(settings: Settings, around: Surroundings): Promise<void> {
  const stopped = untilStopped(around);
  const parts = await openOrRefuse(settings, around);
  try {
    await parts.work();
    around.out('A worker of Corroborate is running.');
    await stopped;
  } finally {
    await parts.rest(GRACE_MS);
    await parts.close();
  }
}

/** Runs a role to its end. Exit status: 0 stopped as asked, 2 a mistake of whoever started it, 3 a fault of ours. */
async function role(around: Surroundings, run: () => Promise<void>): Promise<number> {
  try {
    await run();
    return 0;
  } catch (error) {
    if (!(error instanceof Refusal)) logLine(around)(error);
    else around.err(error.message);
    return error instanceof Refusal ? 2 : 3;
  }
}

/**
 * The web application and API, by `CORROBORATE_MODE`; resolves with the exit status once everything is down: the caller ends the process then.
 * @param argv after `serve`
 */
export const serve = (argv: readonly string[], around: Surroundings = HERE): Promise<number> =>
  role(around, async () => {
    const settings = settingsFor(argv, around.env);
    await (settings.mode === 'worker' ? runWorker(settings, around) : runWeb(settings, around));
  });

/** A worker process alone; resolves with the exit status once it has stopped. @param argv after `worker` */
export const worker = (argv: readonly string[], around: Surroundings = HERE): Promise<number> =>
  role(around, async () => {
    await runWorker(settingsFor(argv, around.env, { CORROBORATE_MODE: 'worker' }), around);
  });
