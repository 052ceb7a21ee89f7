/** The PostgreSQL that comes along: starts it, adopts one that outlived its process, stops it when told. Knows nothing of what is stored. */
import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { type Binaries, findBinaries } from './binaries.js';
import { ensureCluster, readPassword, SUPERUSER, spawnOptions } from './cluster.js';
import { type Locations, prepareLocations } from './locations.js';
import { takeOwnership } from './owner.js';
import { hasEnded, livingPostmaster, type Postmaster, readPostmaster } from './postmaster.js';
import { type SystemUser, serverUser } from './system-user.js';

const READY_TIMEOUT_MS = 60_000;
const STOP_TIMEOUT_MS = 20_000;
const POLL_MS = 10;
const PORT = 5432;

export interface EmbeddedPostgres {
  readonly connectionString: string;
  readonly pid: number;
  /** Whether a server of an earlier process was found running. */
  readonly adopted: boolean;
  /** Stops the server if this process owns it; resolves when it is down. Call it last, after everything that writes. */
  stop(): Promise<void>;
}

/** Loopback port for systems without unix sockets. */
async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await new Promise((done) => probe.once('listening', done));
  const { port } = probe.address() as { port: number };
  await new Promise((done) => probe.close(done));
  return port;
}

interface How {
  readonly user: SystemUser | null;
  readonly scratch: boolean;
}

/** Starts the server in a session of its own: a Ctrl-C at the terminal is ours to handle, not the server's. */
async function launch(binaries: Binaries, at: Locations, how: How): Promise<() => number | null> {
  const sockets = process.platform !== 'win32';
  const settings = sockets
    ? ['listen_addresses=', `unix_socket_directories=${at.sockets}`, `port=${PORT}`]
    : ['listen_addresses=127.0.0.1', `port=${await freePort()}`];
  if (how.scratch) settings.push('fsync=off', 'full_page_writes=off');
  const log = openSync(at.log, 'a', 0o600);
  const child = spawn(binaries.postgres, ['-D', at.data, ...settings.flatMap((setting) => ['-c', setting])], {
    ...spawnOptions(how.user),
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  let failure: number | null = null;
  child.once('error', () => {
    failure = -1;
  });
  child.once('exit', (code) => {
    failure = code ?? -1;
  });
  child.unref();
  return () => failure;
}

/** The server that is running there, once it is ready; null when there is none, or when it was just going down. */
async function runningServer(at: Locations): Promise<Postmaster | null> {
  for (;;) {
    const found = livingPostmaster(at.data);
    if (!found || found.ready) return found;
    await sleep(POLL_MS);
  }
}

async function untilReady(at: Locations, failed: () => number | null): Promise<Postmaster> {
  const deadline = Date.now() + READY_TIMEOUT_MS;
  while (Date.now() < deadline) {
    const found = readPostmaster(at.data);
    if (found?.ready) return found;
    // A second process may have lost the race for the folder: then the winner's server is there and gets ready.
    if (failed() !== null && !livingPostmaster(at.data)) {
      throw new Error(`PostgreSQL did not start: ${readFileSync(at.log, 'utf8').slice(-2000)}`);
    }
    await sleep(POLL_MS);
  }
  throw new Error(`PostgreSQL was not ready after ${READY_TIMEOUT_MS / 1000} s; see ${at.log}`);
}

function connectionStringFor(server: Postmaster, password: string): string {
  const user = `${SUPERUSER}:${encodeURIComponent(password)}`;
  return server.host.startsWith('/')
    ? `postgresql://${user}@localhost:${server.port}/postgres?host=${encodeURIComponent(server.host)}`
    : `postgresql://${user}@${server.host}:${server.port}/postgres`;
}

/** One round trip; `postmaster.pid` says ready a moment before the first connection is taken. */
async function probe(connectionString: string): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5000 });
    client.on('error', () => {});
    try {
      await client.connect();
      await client.query('SELECT 1');
      return;
    } catch (error) {
      if (attempt >= 100) throw error;
      await sleep(POLL_MS * 5);
    } finally {
      await client.end().catch(() => {});
    }
  }
}

/** Fast shutdown (SIGINT: no new connections, running ones are ended, a checkpoint); immediate when that takes too long. */
async function stopServer(server: Postmaster, data: string): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    const deadline = Date.now() + STOP_TIMEOUT_MS;
    if (hasEnded(server.pid)) return;
    if (livingPostmaster(data)?.pid === server.pid) process.kill(server.pid, signal);
    while (Date.now() < deadline) {
      if (hasEnded(server.pid)) return;
      await sleep(POLL_MS);
    }
  }
}

async function startServer(at: Locations, how: How): Promise<Postmaster> {
  const binaries = findBinaries({ copyTo: at.binaries, inPlace: how.user === null });
  await ensureCluster(at.data, binaries, how);
  return untilReady(at, await launch(binaries, at, how));
}

export interface EmbeddedOptions {
  /** Where the cluster lies; made if it is not there. */
  readonly stateFolder: string;
  /** For servers whose data nobody will miss: writes are not waited for, so only a crash of the machine can lose them. */
  readonly scratch?: boolean;
}

/**
 * Starts or adopts the server of a state folder.
 * @example
 * const postgres = await startEmbedded({ stateFolder: defaultStateFolder(process.env) });
 * // … use postgres.connectionString; at the very end:
 * await postgres.stop();
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const user = serverUser();
  const at = prepareLocations(options.stateFolder, user);
  const how = { user, scratch: options.scratch ?? false };
  const running = await runningServer(at);
  const server = running ?? (await startServer(at, how));
  const owner = takeOwnership(at.owner);
  const connectionString = connectionStringFor(server, readPassword(at.data));
  await probe(connectionString);
  return {
    connectionString,
    pid: server.pid,
    adopted: running !== null,
    async stop() {
      if (!owner) return;
      await stopServer(server, at.data);
      rmSync(at.owner, { force: true });
    },
  };
}
