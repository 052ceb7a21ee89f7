/** `npm test`: builds, checks format and types, runs every suite; names the suites it cannot run. With CI=true nothing may be missing. */
import { spawnSync } from 'node:child_process';
import { missingPrograms } from './test-programs.mjs';

const ci = process.env['CI'] === 'true';

/** @param {string} command @param {string[]} args */
const succeeds = (command, args) => spawnSync(command, args, { stdio: 'inherit' }).status === 0;

/** @type {[string, string[]][]} */
const STAGES = [
  ['npm', ['run', 'build']],
  ['npx', ['biome', 'check', '.']],
  ['npx', ['tsc', '--noEmit']],
  ['npx', ['vitest', 'run', ...process.argv.slice(2)]],
];

if (ci) succeeds(process.execPath, [new URL('test-setup.mjs', import.meta.url).pathname]);
const missing = missingPrograms();
const failed = STAGES.find(([command, args]) => !succeeds(command, args));
if (failed) console.error(`Failed: ${failed[0]} ${failed[1].join(' ')}`);
for (const { name, suites } of missing) {
  console.error(`NOT RUN: ${suites}, because ${name} is missing; \`npm run test:setup\` installs it.`);
}
process.exitCode = failed || (ci && missing.length > 0) ? 1 : 0;
