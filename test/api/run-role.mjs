/** Runs a role of the built product in a process of its own: `serve` or `worker`, the samples' folder, then options. */
import { serve, worker } from '../../dist/main.js';

const [role, samples = '', ...argv] = process.argv.slice(2);
process.exitCode = await (role === 'worker' ? worker : serve)(argv, {
  env: process.env,
  out: (text) => void process.stdout.write(`${text}\n`),
  err: (text) => void process.stderr.write(`${text}\n`),
  samples,
});
