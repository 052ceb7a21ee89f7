/** `npm run test:setup`: installs from Debian's packages what suites need beside Node; does nothing when all is there. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { missingPrograms } from './test-programs.mjs';

const missing = missingPrograms();
const packages = missing.map((program) => program.package);

/** @param {string[]} args */
function aptGet(args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status } = spawnSync('apt-get', args, { stdio: 'inherit', env });
  if (status !== 0) throw new Error(`apt-get ${args.join(' ')} failed.`);
}

function setUp() {
  if (packages.length === 0) return;
  const names = missing.map(({ name }) => name).join(' and ');
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) {
    throw new Error(
      `${names} must be installed by hand here: only root on Debian or Ubuntu can do it by apt-get install ${packages.join(' ')}.`,
    );
  }
  console.error(`Installing ${packages.join(', ')} for the tests.`);
  aptGet(['update']);
  aptGet(['install', '--yes', '--no-install-recommends', ...packages]);
}

try {
  setUp();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
