/** What the command prints for the sample's draft by an agent, shortened for the README: the first contradictions and the sum. */
import { fileURLToPath } from 'node:url';
import { openBundle } from '../../src/adapters/bundle/open-bundle.js';
import { loadBundle } from '../../src/application/bundle/load-bundle.js';
import { runCommand } from '../../src/delivery/command/run-command.js';
import { readGitBundle, SOURCES } from '../../src/sources/index.js';

const SAMPLE = fileURLToPath(new URL('../../samples/INC-618/', import.meta.url));
const SHOWN = 3;

export async function sampleOutput(): Promise<string> {
  let out = '';
  const quiet = { write: (_text: string, done: () => void) => done() };
  await runCommand(['verify', `${SAMPLE}reports/agent-draft.md`, '--evidence', `${SAMPLE}bundle`], {
    env: {},
    stdin: (async function* () {})(),
    stdout: {
      write(text, done) {
        out += text;
        done();
      },
    },
    stderr: quiet,
    async loadBundle(path) {
      const opened = await openBundle(path);
      return opened.ok ? loadBundle(opened.value, SOURCES, readGitBundle) : opened;
    },
    serve: async () => 0,
    worker: async () => 0,
  });
  const lines = out.trimEnd().split('\n');
  const begins = lines.flatMap((line, i) => (line.startsWith('✗') ? [i] : []));
  const sum = lines.findIndex((line) => /^\d+ claims? in /.test(line));
  return [...lines.slice(0, begins[SHOWN] ?? sum), '  …', '', ...lines.slice(sum)].join('\n');
}
