/** How long the engine takes over a long report against a large bundle: `npm run bench:verify [records] [claims]`. The sample incident many times over, in memory and by the built command; prints times and memory. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { loadBundle } from '../src/application/bundle/load-bundle.js';
import type { BundleFile, BundleFiles } from '../src/application/ports/bundle-files.js';
import { memoryEvidence } from '../src/application/timeline/memory-evidence.js';
import { verifyReport } from '../src/application/verify-report.js';
import { CHECKS } from '../src/checks/index.js';
import { SOURCES } from '../src/sources/index.js';

const RECORDS = Number(process.argv[2] ?? 10_000);
const CLAIMS = Number(process.argv[3] ?? 200);
const ROUNDS = 7;
const SAMPLE = join(process.cwd(), 'samples', 'INC-618');
const HOUR_MS = 3_600_000;

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;
const filesUnder = (folder: string, below = ''): readonly string[] =>
  readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesUnder(folder, join(below, entry.name)) : [join(below, entry.name)],
  );

/** The same record as of another time, under other ids: `copy` hours earlier. */
function earlier(record: string, copy: number): string {
  const digits = copy.toString(16).padStart(4, '0');
  return record
    .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z/g, (time) =>
      new Date(Date.parse(time) - copy * HOUR_MS).toISOString(),
    )
    .replace(
      /"(ts|thread_ts)":"(\d+)\.(\d+)"/g,
      (_all, key: string, seconds: string, rest: string) =>
        `"${key}":"${Number(seconds) - (copy * HOUR_MS) / 1000}.${rest}"`,
    )
    .replace(/\b[0-9a-f]{40}\b/g, (sha) => digits + sha.slice(4))
    .replace(/\b[0-9a-f]{8}-[0-9a-f]{4}-/g, (id) => digits + id.slice(4))
    .replace(/"(insertId|id|node_id)":"([^"]{6,60})"/g, (_all, key: string, id: string) => `"${key}":"${id}.${copy}"`)
    .replace(/"(databaseId|number)":(\d+)/g, (_all, key: string, id: string) => `"${key}":${Number(id) + copy * 5000}`);
}

interface Many {
  readonly path: string;
  readonly records: readonly string[];
  readonly lines: boolean;
}

function sampleFiles(): readonly (Many | { readonly path: string; readonly text: string })[] {
  return filesUnder(join(SAMPLE, 'bundle')).map((path) => {
    const text = readFileSync(join(SAMPLE, 'bundle', path), 'utf8');
    if (path.endsWith('.jsonl')) return { path, records: text.split('\n').filter(Boolean), lines: true };
    const body: unknown = JSON.parse(text);
    if (path.startsWith('slack/') && !/\d{4}-\d\d-\d\d\.json$/.test(path)) return { path, text };
    if (!Array.isArray(body)) return { path, text };
    return { path, records: body.map((one) => JSON.stringify(one)), lines: false };
  });
}

function bundleOf(records: number): BundleFiles {
  const files = sampleFiles();
  const own = files.reduce((sum, file) => sum + ('records' in file ? file.records.length : 0), 0);
  const copies = Math.ceil(records / own);
  const made = files.map((file): BundleFile => {
    const text = 'text' in file ? file.text : joined(file, copies);
    const bytes = Buffer.from(text);
    return {
      path: file.path.replaceAll('\\', '/'),
      size: bytes.length,
      open: async function* () {
        yield bytes;
      },
    };
  });
  return { files: made.sort((a, b) => (a.path < b.path ? -1 : 1)), close: async () => {} };
}

function joined({ records, lines }: Many, copies: number): string {
  const all = Array.from({ length: copies }, (_, copy) =>
    copy === 0 ? records : records.map((one) => earlier(one, copy)),
  );
  return lines ? all.flat().join('\n') : `[${all.flat().join(',')}]`;
}

/** The sample's drafts one after the other, until there are enough claims. */
async function reportOf(claims: number, reader: ReturnType<typeof memoryEvidence>): Promise<string> {
  const drafts = readdirSync(join(SAMPLE, 'reports')).map((name) =>
    readFileSync(join(SAMPLE, 'reports', name), 'utf8'),
  );
  let text = '';
  for (let round = 0; round < 50; round++) {
    text += `${drafts[round % drafts.length]}\n\n`;
    const document = await verifyReport({ text, options: {} }, reader);
    if (document.claims.length >= claims) break;
  }
  return text;
}

const PEAK = 'process.on("exit",()=>process.stderr.write("peak "+process.resourceUsage().maxRSS))';

/** The built command over the same files, as a process of its own: seconds, and the most memory it held, in MiB. */
async function wholeProcess(text: string): Promise<{ readonly seconds: number; readonly mebibytes: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'corroborate-bench-'));
  try {
    const [report, bundle] = [join(folder, 'report.md'), join(folder, 'bundle')];
    writeFileSync(report, text);
    for (const file of bundleOf(RECORDS).files) {
      mkdirSync(dirname(join(bundle, file.path)), { recursive: true });
      for await (const bytes of file.open()) writeFileSync(join(bundle, file.path), bytes);
    }
    const command = ['dist/cli.js', 'verify', report, '--evidence', bundle, '--format', 'json', '--fail-on', 'never'];
    const start = performance.now();
    const { status, stderr } = spawnSync(process.execPath, ['--import', `data:text/javascript,${PEAK}`, ...command], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    if (status !== 0) throw new Error(stderr);
    return {
      seconds: (performance.now() - start) / 1000,
      mebibytes: Number(/peak (\d+)$/.exec(stderr)?.[1]) / 1024,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const began = performance.now();
const loaded = await loadBundle(bundleOf(RECORDS), SOURCES);
if (!loaded.ok) throw new Error(JSON.stringify(loaded.faults).slice(0, 500));
const loadMs = performance.now() - began;
const reader = memoryEvidence(loaded.value.manifest, loaded.value);
const text = await reportOf(CLAIMS, reader);
const fresh = memoryEvidence(loaded.value.manifest, loaded.value);
const cold = performance.now();
const document = await verifyReport({ text, options: {} }, fresh);
const coldMs = performance.now() - cold;
const warm: number[] = [];
const busy: number[] = [];
for (let round = 0; round < ROUNDS; round++) {
  const start = performance.now();
  const used = process.cpuUsage();
  await verifyReport({ text, options: {} }, reader);
  warm.push(performance.now() - start);
  busy.push(process.cpuUsage(used).user / 1000);
}
console.log(
  `${loaded.value.records.length} records, ${loaded.value.events.length} events; ${document.claims.length} claims, ${CHECKS.length} checks`,
);
console.log(
  `bundle ${Math.round(loadMs)} ms; verify: new reader ${Math.round(coldMs)} ms, warm ${Math.round(median(warm))} ms (median of ${ROUNDS}; processor ${Math.round(median(busy))} ms)`,
);
const decided = document.claims.filter(
  ({ verdict, citations }) => (verdict === 'supported' || verdict === 'contradicted') && citations.length > 0,
);
console.log(
  `${decided.length} of ${document.claims.length} claims supported or contradicted with citations (at least 150 of 200 wanted)`,
);
const whole = await wholeProcess(text);
console.log(
  `the command as a whole process: ${whole.seconds.toFixed(1)} s (at most 2 wanted), ${Math.round(whole.mebibytes)} MiB at most (400 wanted)`,
);
