/** How long the server needs for the verdict page of 200 claims: `npm run bench:page`. The whole way: request, database, page. */
import { join } from 'node:path';
import { serve } from '../src/main.js';
import { longReport, SAMPLES } from './long-report.js';
import { measured, print, seconds } from './measure.js';
import { inScratchFolder } from './scratch-server.js';

const ROUNDS = 25;
const WARM = 5;
const CLAIMS = 200;
const POLL_MS = 200;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

interface Running {
  readonly address: string;
  readonly key: string;
  stop(): Promise<unknown>;
}

async function running(dataDir: string): Promise<Running> {
  const stop = new AbortController();
  let told = '';
  const env = { CORROBORATE_DATA_DIR: dataDir, PORT: '0' };
  const out = (text: string): void => {
    told += `${text}\n`;
  };
  const over = serve([], { env, out, err: console.error, stop: stop.signal, samples: SAMPLES });
  for (;;) {
    const [, address] = /running at (\S+)/.exec(told) ?? [];
    const [, key] = /API key\s+(\S+)/.exec(told) ?? [];
    if (address && key) {
      return {
        address,
        key,
        stop() {
          stop.abort();
          return over;
        },
      };
    }
    await pause(POLL_MS);
  }
}

/** Hands a report in and waits for its verdicts; its id and how many claims it has. */
async function verified({ address, key }: Running, text: string): Promise<{ id: string; claims: number }> {
  const authorization = `Bearer ${key}`;
  const sent = await fetch(`${address}/api/v1/incidents/INC-618/reports`, {
    method: 'POST',
    headers: { authorization, 'content-type': 'text/markdown' },
    body: text,
  });
  const { id } = (await sent.json()) as { id: string };
  for (;;) {
    const answer = await fetch(`${address}/api/v1/reports/${id}/verdicts`, { headers: { authorization } });
    if (answer.ok) return { id, claims: ((await answer.json()) as { claims: unknown[] }).claims.length };
    await pause(POLL_MS);
  }
}

await inScratchFolder(async (folder) => {
  const server = await running(join(folder, 'state'));
  try {
    let times = 1;
    let report = await verified(server, longReport(times));
    while (report.claims < CLAIMS) report = await verified(server, longReport(++times));
    const show = async () => {
      const answer = await fetch(`${server.address}/reports/${report.id}`);
      return answer.ok ? (await answer.text()).length : 0;
    };
    const length = await show();
    const all: number[] = [];
    for (let round = 0; round < WARM + ROUNDS; round++) all.push(1000 * (await seconds(show)));
    const times200 = all.slice(WARM).map((ms) => (ms * CLAIMS) / report.claims);
    print([
      measured(`verdict page, ${CLAIMS} claims`, 'ms', times200, {
        target: { atMost: 100 },
        note: `taken on ${report.claims} claims, ${Math.round(length / 1024)} KiB of HTML`,
      }),
    ]);
  } finally {
    await server.stop();
  }
});
process.exit();
