#!/usr/bin/env node
/** The program `corroborate`: gives the command its streams and roles. Roles are loaded only when asked for, so that `verify` starts fast. */
import './short-run.js';
import { builtCommand } from './built-command.js';

/** A reader that has seen enough closes the pipe; that is no error, and what it returns is decided as if all had been read. */
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });

const { command } = builtCommand()?.exported ?? (await import('./command.js'));
process.exitCode = await command(process.argv.slice(2), {
  env: process.env,
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  serve: async (argv) => process.exit(await (await import('./main.js')).serve(argv)),
  worker: async (argv) => process.exit(await (await import('./main.js')).worker(argv)),
});
