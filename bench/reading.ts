/** How fast reports are read into claims, as a share of the bare Markdown parser on the same text: `npm run bench:reading`. */
import { join } from 'node:path';
import { GFM, parser } from '@lezer/markdown';
import { openBundle } from '../src/adapters/bundle/open-bundle.js';
import { loadBundle } from '../src/application/bundle/load-bundle.js';
import { readReport } from '../src/reading/read-report.js';
import { readGitBundle, SOURCES } from '../src/sources/index.js';
import { longReport, SAMPLES, sampleDrafts } from './long-report.js';
import { type Measure, measured, print, processorSeconds } from './measure.js';

const ROUNDS = 7;
/** Each round reads about so much, so that the clock is fine enough. */
const CHARACTERS = 300_000;

const opened = await openBundle(join(SAMPLES, 'INC-618', 'bundle'));
if (!opened.ok) throw new Error('no sample');
const loaded = await loadBundle(opened.value, SOURCES, readGitBundle);
await opened.value.close();
if (!loaded.ok) throw new Error('the sample was refused');
const names = loaded.value;
const markdown = parser.configure(GFM);

function share(what: string, text: string): Measure {
  const times = Math.max(1, Math.round(CHARACTERS / text.length));
  const over = (work: () => unknown) =>
    processorSeconds(() => {
      for (let time = 0; time < times; time++) work();
    });
  const megabytes = (text.length * times) / 1e6;
  const [bare, read]: [number[], number[]] = [[], []];
  for (let round = -1; round < ROUNDS; round++) {
    const [parsing, reading] = [over(() => markdown.parse(text)), over(() => readReport(text, names, { tz: 'UTC' }))];
    // The first round only warms up.
    if (round < 0) continue;
    bare.push(parsing);
    read.push(reading);
  }
  const speed = (of: readonly number[]): string => `${(megabytes / Math.min(...of)).toFixed(2)} MB/s`;
  return measured(
    what,
    'ratio',
    bare.map((value, round) => value / read[round]!),
    {
      target: { atLeast: 0.15 },
      note: `best ${speed(read)}, parser ${speed(bare)}`,
    },
  );
}

const measures: Measure[] = [];
for (const [index, draft] of sampleDrafts().entries())
  measures.push(share(`reading draft ${index + 1}, to the Markdown parser`, draft));
measures.push(share('reading a long report, to the Markdown parser', longReport(10)));
print(measures);
