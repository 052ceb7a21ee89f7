/** `npm run check`: format, types, architecture, documents and unit tests side by side, without services; prints what each took. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';

const CLIENT = 'src/adapters/store/generated/client.ts';
const isStale = !existsSync(CLIENT) || statSync(CLIENT).mtimeMs < statSync('prisma/schema.prisma').mtimeMs;
if (isStale) spawnSync('npx', ['prisma', 'generate'], { stdio: 'inherit' });

const BIN = 'node_modules/.bin';

// What was checked before and has not changed is not checked again.
const CACHE = 'node_modules/.cache/corroborate';
mkdirSync(CACHE, { recursive: true });

// Left to itself vitest spares one processor: of two that is half.
const workers = String(Math.max(2, availableParallelism() - 1));

// A spec is over before most optimised code has paid for being compiled: a quarter of the processor time.
const RUN_UNIT = ['--interrupt-budget=1000000', 'node_modules/vitest/vitest.mjs', 'run', '--project', 'unit'];

/** @type {[string, string, string[]][]} */
const STAGES = [
  ['biome', `${BIN}/biome`, ['check', '.']],
  ['tsc', `${BIN}/tsc`, ['--noEmit', '--incremental', '--tsBuildInfoFile', `${CACHE}/check.tsbuildinfo`]],
  ['vitest', process.execPath, [...RUN_UNIT, '--reporter', 'dot', '--maxWorkers', workers]],
];

/** @param {[string, string, string[]]} stage */
const run = ([name, command, args]) =>
  new Promise((resolve) => {
    const started = performance.now();
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
    child.on('close', (status) => {
      if (status !== 0) console.error(output);
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${name.padEnd(8)} ${seconds.padStart(6)} s`);
      resolve(status === 0);
    });
  });

const results = await Promise.all(STAGES.map(run));
process.exitCode = results.every(Boolean) ? 0 : 1;
