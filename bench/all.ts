/** Runs every bench in a process of its own: `npm run bench`. One table of those that measure speed, then what the others print. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Measure, tableOf } from './measure.js';

const SPEED = ['start', 'page', 'reading', 'ingest', 'push', 'collect'];
/** These judge results and have tables of their own. */
const OTHERS = ['verify', 'accuracy', 'mutants', 'time'];

const fileOf = (name: string): string => fileURLToPath(new URL(`${name}.js`, import.meta.url));

function run(name: string, options: readonly string[]): string | null {
  if (!existsSync(fileOf(name))) return null;
  const { status, stdout } = spawnSync(process.execPath, [fileOf(name), ...options], {
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status === 0) return stdout;
  process.exitCode = 1;
  console.error(`bench:${name} failed.`);
  return null;
}

const measures = SPEED.flatMap((name) => JSON.parse(run(name, ['--json']) ?? '[]') as Measure[]);
console.log(tableOf(measures));
for (const name of OTHERS) {
  const told = run(name, []);
  if (told !== null) console.log(`\nbench:${name}\n${told.trimEnd()}`);
}
