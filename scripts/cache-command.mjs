/** Runs the built command once and keeps what V8 compiled of it. The same flags as in a real run: V8 passes over what was compiled under others. */
import { renameSync, writeFileSync } from 'node:fs';
import '../dist/short-run.js';
import { builtCommand, CODE_CACHE } from '../dist/built-command.js';

const built = builtCommand();
if (!built) throw new Error('There is no dist/command.cjs.');
const fail = () => Promise.reject(new Error('Only the command itself is run.'));
process.exitCode = await built.exported.command(process.argv.slice(2), {
  env: process.env,
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  serve: fail,
  worker: fail,
});
writeFileSync(`${CODE_CACHE}.new`, built.script.createCachedData());
renameSync(`${CODE_CACHE}.new`, CODE_CACHE);
