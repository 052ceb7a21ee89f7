/** The command `corroborate`, put together: hands streams, bundles and roles to the command in delivery; holds nothing but this switch. */
import { openBundle } from './adapters/bundle/open-bundle.js';
import { loadBundle } from './application/bundle/load-bundle.js';
import { runCommand } from './delivery/command/run-command.js';
import type { Surroundings } from './delivery/command/surroundings.js';
import { readGitBundle, SOURCES } from './sources/index.js';

/** What only the program itself can give: its streams, its variables, and the roles, which are loaded when asked for. */
export type Program = Omit<Surroundings, 'loadBundle'>;

/** @param argv what follows the name of the program. @returns its exit status */
export const command = (argv: readonly string[], program: Program): Promise<number> =>
  runCommand(argv, {
    ...program,
    async loadBundle(path) {
      const opened = await openBundle(path);
      if (!opened.ok) return opened;
      try {
        return await loadBundle(opened.value, SOURCES, readGitBundle);
      } finally {
        await opened.value.close();
      }
    },
  });
