/** Runs a role of the built product in a process of its own: `serve` or `worker`, the samples' folder, then options. */
import { serve, worker } from '../../dist/main.js';

const [role, samples = '', ...argv] = process.argv.slice(2);
const status = await (role === 'worker' ? worker : serve)(argv, {
  env: process.env,
  out: (text) => void process.stdout.write(`${text}\n`),
  err: (text) => void process.stderr.write(`${text}\n`),
  samples,
});
// As the command does: what libraries left behind must not hold the process.
process.exit(status);
