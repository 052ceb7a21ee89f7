/** The built command prints the same bytes wherever it runs. Without a build it is not run: `npm test` builds first. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { INCIDENTS, PROJECT } from './incidents.js';

const run = promisify(execFile);
const COMMAND = join(PROJECT, 'dist', 'cli.js');
const PLACES: readonly Record<string, string>[] = [
  { TZ: 'Asia/Kolkata', LANG: 'hi_IN.UTF-8' },
  { TZ: 'America/New_York', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' },
  { TZ: 'Pacific/Chatham', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
  { LANG: 'C' },
];

async function printed(report: string, bundle: string, place: Record<string, string>): Promise<string> {
  const args = [COMMAND, 'verify', report, '--evidence', bundle, '--format', 'json', '--fail-on', 'never'];
  const env = { PATH: process.env['PATH'] ?? '', ...place };
  return (await run(process.execPath, args, { env, maxBuffer: 64 * 1024 * 1024 })).stdout;
}

describe.skipIf(!existsSync(COMMAND)).each(INCIDENTS)(
  'the command, asked about $name (needs `npm run build`)',
  (incident) => {
    it('prints the same bytes in every time zone and locale', { timeout: 120_000 }, async () => {
      const [report] = incident.reports;
      const expected = await printed(report!.path, incident.bundlePath, { TZ: 'UTC' });
      expect(JSON.parse(expected).schema).toBe('corroborate.verdicts/v1');
      for (const place of PLACES)
        expect(await printed(report!.path, incident.bundlePath, place), JSON.stringify(place)).toBe(expected);
    });
  },
);

it.skipIf(!existsSync(COMMAND))(
  'the built engine knows its own code, so that verdicts of another build are told apart',
  async () => {
    const built = (await import(pathToFileURL(join(PROJECT, 'dist', 'application', 'engine-code.js')).href)) as {
      ENGINE_CODE: string;
    };
    expect(built.ENGINE_CODE).toMatch(/^[0-9a-f]{64}$/);
  },
);

/** How V8 took the kept code, for a run that is called `verify`. */
const TAKEN = `
  await import(process.argv[3]);
  const { builtCommand } = await import(process.argv[4]);
  console.log(builtCommand().script.cachedDataRejected);`;

describe.skipIf(!existsSync(COMMAND))('the code that V8 compiled at the build', () => {
  const built = (name: string): string => pathToFileURL(join(PROJECT, 'dist', name)).href;
  const taken = async (flags: readonly string[]): Promise<string> => {
    const modules = [built('short-run.js'), built('built-command.js')];
    const args = [...flags, '--input-type=module', '-e', TAKEN, 'corroborate', 'verify', ...modules];
    return (await run(process.execPath, args)).stdout.trim();
  };

  it('is taken by a run of the same V8', { timeout: 120_000 }, async () => expect(await taken([])).toBe('false'));

  it('is passed over, and nothing is lost, by a V8 that is told otherwise', { timeout: 120_000 }, async () =>
    expect(await taken(['--no-lazy'])).toBe('true'),
  );
});
