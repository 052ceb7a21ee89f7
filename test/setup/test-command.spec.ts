/** Holds the test command to its promises: one command, suites that cannot run are named, and nothing may be missing in CI. */
import { spawnSync } from 'node:child_process';
import { accessSync, chmodSync, constants, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { findProgram, missingPrograms, TEST_PROGRAMS } from '../../scripts/test-programs.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** A folder with programs that do nothing, one of which may fail. */
function stubs(names: readonly string[], failing = ''): string {
  const folder = mkdtempSync(join(tmpdir(), 'corroborate-path-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const name of names) {
    writeFileSync(
      join(folder, name),
      `#!/bin/sh\necho "$0 $*" >> "${folder}/calls"\nexit ${name === failing ? 1 : 0}\n`,
    );
    chmodSync(join(folder, name), 0o755);
  }
  return folder;
}

const run = (folder: string, env: Record<string, string> = {}) =>
  spawnSync(process.execPath, [join(root, 'scripts/test.mjs')], { encoding: 'utf8', env: { PATH: folder, ...env } });

describe('the test command', () => {
  it('is one script of package.json, and what continuous integration runs', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(scripts.test).toBe('node scripts/test.mjs');
    expect(scripts['test:setup']).toBe('node scripts/test-setup.mjs');
    const ci = readFileSync(join(root, '.ci/run'), 'utf8');
    expect(ci).toContain('\nexport CI=true\n');
    expect(ci).toContain('\nnpm ci && npm test\n');
    expect(() => accessSync(join(root, '.ci/run'), constants.X_OK)).not.toThrow();
  });

  it('finds programs on the PATH by any of their names', () => {
    const folder = stubs(['valkey-server', 'google-chrome']);
    expect(missingPrograms(folder)).toEqual([]);
    expect(findProgram(['redis-server', 'valkey-server'], folder)).toBe(join(folder, 'valkey-server'));
    expect(missingPrograms('').map(({ name }) => name)).toEqual(TEST_PROGRAMS.map(({ name }) => name));
  });

  it('names the suites that it cannot run and the command that installs what they need', () => {
    const { status, stderr } = run(stubs(['npm', 'npx']));
    expect(status).toBe(0);
    for (const { name, suites } of TEST_PROGRAMS) {
      expect(stderr).toContain(`NOT RUN: ${suites}, because ${name} is missing; \`npm run test:setup\` installs it.`);
    }
  });

  it('fails in CI when something is missing and cannot be installed', () => {
    const { status, stderr } = run(stubs(['npm', 'npx', 'redis-server', 'apt-get'], 'apt-get'), { CI: 'true' });
    expect(status).toBe(1);
    expect(stderr).toContain('NOT RUN: the pages in a browser');
  });

  it('passes when all is there, and fails with the stage that fails', () => {
    const all = ['npm', 'npx', 'redis-server', 'chromium'];
    expect(run(stubs(all), { CI: 'true' })).toMatchObject({ status: 0, stderr: '' });
    const { status, stderr } = run(stubs(all, 'npx'));
    expect([status, stderr]).toEqual([1, 'Failed: npx biome check .\n']);
  });
});
