/** How soon the built command answers, embedded, with a database of its own: `npm run bench:start`. A first start makes the database and loads the sample; later ones find both. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { measured, print, seconds } from './measure.js';
import { inScratchFolder } from './scratch-server.js';

const ROUNDS = 5;
const TARGET = { atMost: 5 };
/** Compiled below `dist/bench/bench`. */
const CLI = fileURLToPath(new URL('../../cli.js', import.meta.url));

/** Starts `serve` and resolves once it answers that it is ready. */
async function started(dataDir: string): Promise<ChildProcess> {
  const env = { ...process.env, CORROBORATE_DATA_DIR: dataDir, DATABASE_URL: '', REDIS_URL: '', PORT: '0' };
  const child = spawn(process.execPath, [CLI, 'serve'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  let told = '';
  for await (const chunk of child.stdout) {
    told += chunk;
    const address = /running at (http:\S+)/.exec(told)?.[1];
    if (address && (await fetch(`${address}/readyz`)).ok) return child;
  }
  throw new Error(`the server ended before it was ready: ${told}`);
}

async function stop(child: ChildProcess): Promise<void> {
  const over = new Promise((resolve) => child.once('close', resolve));
  child.stdout?.resume();
  child.kill('SIGTERM');
  await over;
}

if (!existsSync(CLI)) throw new Error('There is no dist/cli.js: run `npm run build` first.');
const times: Record<'first' | 'again' | 'down', number[]> = { first: [], again: [], down: [] };
await inScratchFolder(async (folder) => {
  for (let round = 0; round < ROUNDS; round++) {
    for (const kind of ['first', 'again'] as const) {
      let child: ChildProcess | undefined;
      times[kind].push(
        await seconds(async () => {
          child = await started(join(folder, `state-${round}`));
        }),
      );
      times.down.push(await seconds(() => stop(child!)));
    }
  }
});
print([
  measured('first start to ready', 's', times.first, { target: TARGET, note: 'makes its database, loads the sample' }),
  measured('later start to ready', 's', times.again, { target: TARGET }),
  measured('SIGTERM to the end', 's', times.down),
]);
