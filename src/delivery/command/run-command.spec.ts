import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadBundle } from '../../application/bundle/load-bundle.js';
import { fault } from '../../application/faults.js';
import type { BundleFiles } from '../../application/ports/bundle-files.js';
import { refused } from '../../application/result.js';
import { runCommand } from './run-command.js';
import type { Output, Surroundings } from './surroundings.js';

/** A bundle in memory with one file that no source of this test reads. */
function bundle(files: Record<string, string>): BundleFiles {
  const encoder = new TextEncoder();
  return {
    files: Object.entries(files).map(([path, text]) => ({
      path,
      size: text.length,
      async *open() {
        yield encoder.encode(text);
      },
    })),
    close: async () => {},
  };
}

const manifest = JSON.stringify({
  version: 1,
  incident: {
    id: 'INC-7',
    title: 'Slow tills',
    from: '2026-03-04T09:00:00Z',
    to: '2026-03-04T11:00:00Z',
    timeZone: 'UTC',
  },
});

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'corroborate-command-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Ran {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

async function run(argv: readonly string[], more: Partial<Surroundings> = {}): Promise<Ran> {
  const texts = { out: '', err: '' };
  const into = (name: 'out' | 'err'): Output => ({
    write(text, done) {
      texts[name] += text;
      done();
    },
  });
  const status = await runCommand(argv, {
    env: {},
    stdin: (async function* () {})(),
    stdout: into('out'),
    stderr: into('err'),
    loadBundle: () => loadBundle(bundle({ 'bundle.json': manifest, 'notes.txt': 'x' }), []),
    serve: async (rest) => rest.length,
    worker: async () => 0,
    ...more,
  });
  return { status, ...texts };
}

const stdin = (text: string | Uint8Array) =>
  (async function* () {
    yield typeof text === 'string' ? new TextEncoder().encode(text) : text;
  })();
const REPORT = '# Slow tills\n\nThe tills were restarted by Ayo at 09:40.\n';
const verify = ['verify', '-', '--evidence', 'b'];

describe('corroborate verify', () => {
  it('puts the document on standard output and notes on standard error', async () => {
    const { status, out, err } = await run([...verify, '--format', 'json'], { stdin: stdin(REPORT) });
    expect(JSON.parse(out)).toMatchObject({ schema: 'corroborate.verdicts/v1', incident: { id: 'INC-7' } });
    expect([status, err]).toEqual([0, 'note: outside of the layout and ignored: notes.txt\n']);
  });
  it('gives the same bytes twice', async () => {
    const args = [...verify, '--format', 'json'];
    expect((await run(args, { stdin: stdin(REPORT) })).out).toBe((await run(args, { stdin: stdin(REPORT) })).out);
  });
  it('fails when what it found is at or above --fail-on', async () => {
    expect((await run([...verify, '--fail-on', 'unsupported'], { stdin: stdin(REPORT) })).status).toBe(1);
    expect((await run(verify, { stdin: stdin(REPORT) })).status).toBe(0);
  });
  it('writes to a file and leaves standard output empty', async () => {
    const [report, file] = [join(folder, 'r.md'), join(folder, 'out.html')];
    await writeFile(report, REPORT);
    const { status, out } = await run(['verify', report, '--evidence', 'b', '--format', 'html', '--out', file]);
    expect([status, out]).toEqual([0, '']);
    expect(await readFile(file, 'utf8')).toMatch(/^<!doctype html>/i);
  });
  it.each([
    ['nothing', '', 'standard input: The report is empty.'],
    ['bytes that are no text', new Uint8Array([0x23, 0xff, 0xfe]), 'standard input: The report is not UTF-8 text.'],
  ])('refuses %s', async (_what, text, told) => {
    const { status, out, err } = await run(verify, { stdin: stdin(text) });
    expect([status, out, err]).toEqual([2, '', `corroborate: ${told}\n`]);
  });
  it('tells what is wrong with report and bundle at once', async () => {
    const { status, err } = await run(['verify', join(folder, 'gone.md'), '--evidence', 'b'], {
      loadBundle: async () =>
        refused(
          fault('evidence_invalid', 'Line 3 is not JSON.', 'events.jsonl'),
          fault('manifest_invalid', 'The id is missing.', 'bundle.json'),
        ),
    });
    expect(status).toBe(2);
    expect(err).toBe(
      `corroborate: ${join(folder, 'gone.md')}: There is no such file or folder.\ncorroborate: b, events.jsonl: Line 3 is not JSON.\ncorroborate: b, bundle.json: The id is missing.\n`,
    );
  });
  it('answers a fault of its own with 3, not with a verdict', async () => {
    const broken = await run(verify, { stdin: stdin(REPORT), loadBundle: () => Promise.reject(new Error('boom')) });
    expect([broken.status, broken.out]).toEqual([3, '']);
    expect(broken.err).toMatch(/^A fault of Corroborate, not of your input:\nError: boom/);
  });
  it('takes a closed pipe for a reader who has seen enough', async () => {
    const gone = {
      write: (_text: string, done: (error?: Error) => void) =>
        done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' })),
    };
    expect((await run([...verify, '--format', 'json'], { stdin: stdin(REPORT), stdout: gone })).status).toBe(0);
  });
});

describe('corroborate timeline, serve, worker, help', () => {
  it.each(['text', 'json', 'svg'])('gives the timeline as %s', async (format) => {
    const { status, out } = await run(['timeline', '--evidence', 'b', '--format', format]);
    expect(status).toBe(0);
    expect(out).toMatch({ text: /INC-7/, json: /"events": \[\]/, svg: /^<svg / }[format]!);
  });
  it('hands the rest to the role and returns its status', async () =>
    expect((await run(['serve', '--a', '--b'])).status).toBe(2));
  it('prints version and help on standard output', async () => {
    expect((await run(['--version'])).out).toMatch(/^corroborate \d+\.\d+\.\d+\n$/);
    expect((await run(['--help'])).out).toContain('corroborate verify');
  });
  it('says what is wrong on standard error with the usage below', async () => {
    const { status, out, err } = await run(['verify']);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain('\nUsage: corroborate verify REPORT.md');
  });
});
