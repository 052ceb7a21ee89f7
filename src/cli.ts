#!/usr/bin/env node
/** The command `corroborate`: hands streams, bundles and roles to the command in delivery; holds nothing but this switch. Roles are loaded only when asked for, so that `verify` starts fast. */
import './short-run.js';
import { openBundle } from './adapters/bundle/open-bundle.js';
import { loadBundle } from './application/bundle/load-bundle.js';
import { runCommand } from './delivery/command/run-command.js';
import { readGitBundle, SOURCES } from './sources/index.js';

/** A reader that has seen enough closes the pipe; that is no error, and what it returns is decided as if all had been read. */
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });

process.exitCode = await runCommand(process.argv.slice(2), {
  env: process.env,
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  async loadBundle(path) {
    const opened = await openBundle(path);
    if (!opened.ok) return opened;
    try {
      return await loadBundle(opened.value, SOURCES, readGitBundle);
    } finally {
      await opened.value.close();
    }
  },
  serve: async (argv) => process.exit(await (await import('./main.js')).serve(argv)),
  worker: async (argv) => process.exit(await (await import('./main.js')).worker(argv)),
});
