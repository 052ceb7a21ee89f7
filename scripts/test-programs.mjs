/** The programs that some suites need beside Node, and how Debian calls them; installs nothing. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** @type {readonly { name: string, commands: readonly string[], package: string, suites: string }[]} */
export const TEST_PROGRAMS = [
  {
    name: 'Redis',
    commands: ['redis-server', 'valkey-server'],
    package: 'redis-server',
    suites: 'the queue on Redis (*.redis.services.spec.ts)',
  },
  {
    name: 'Chromium',
    commands: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    package: 'chromium',
    suites: 'the pages in a browser (*.browser.spec.ts)',
  },
];

/** @param {string} path */
const isRunnable = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/**
 * Path of the first of these commands on the PATH, or null.
 * @param {readonly string[]} commands
 * @returns {string | null}
 */
export function findProgram(commands, path = process.env['PATH'] ?? '') {
  const folders = path.split(delimiter).filter((folder) => folder !== '');
  const candidates = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  return candidates.find(isRunnable) ?? null;
}

/** Programs that are not there. */
export const missingPrograms = (path = process.env['PATH'] ?? '') =>
  TEST_PROGRAMS.filter(({ commands }) => findProgram(commands, path) === null);
