import { describe, expect, it } from 'vitest';
import { verifyReport } from '../verify-report.js';
import { tideEvidence } from './tide-gate.fixture.js';

/** The worst verdict of the sentence's claims. */
async function verdictOf(text: string, covered = true): Promise<string> {
  const report = `# Post-mortem INC-9, 9 April 2026\n\n${text}\n`;
  const { claims } = await verifyReport({ text: report, options: {} }, tideEvidence({ covered }));
  const verdicts = claims.map((claim) => claim.verdict);
  return ['contradicted', 'unsupported', 'supported'].find((one) => verdicts.includes(one as never)) ?? 'no claim';
}

type Case = readonly [text: string, want: string, covered?: boolean];

const run = (title: string, cases: readonly Case[]) =>
  describe(title, () => {
    for (const [text, want, covered] of cases)
      it(`${want}${covered === false ? ' without coverage' : ''}: ${text}`, async () =>
        expect(await verdictOf(text, covered)).toBe(want));
  });

run('a flag on or off', [
  ['`auto-lower` was on at 20:30.', 'supported'],
  ['`auto-lower` was still on at 20:30.', 'supported'],
  ['`auto-lower` was still off at 20:30.', 'contradicted'],
  ['`auto-lower` was not off at 20:30.', 'supported'],
  ['`auto-lower` was no longer on at 21:00.', 'supported'],
  ['`auto-lower` was no longer on at 20:40.', 'contradicted'],
  ['`auto-lower` stayed off until 22:05.', 'supported'],
  ['`auto-lower` remained off from 20:52 to 22:05.', 'supported'],
  ['`auto-lower` remained on from 20:52 to 22:05.', 'contradicted'],
  ['`auto-lower` was off from 20:20 to 20:40.', 'contradicted'],
  ['`auto-lower` may still have been off at 20:30.', 'no claim'],
  ['`auto-lower` was still off at 20:02.', 'supported'],
  ['`auto-lower` was still off at 20:02.', 'unsupported', false],
  ['`auto-lower` was still on at 20:02.', 'contradicted'],
  ['`auto-lower` was still on at 20:02.', 'unsupported', false],
]);

run('which way it was turned', [
  ['Sunniva turned `auto-lower` off at 20:52.', 'supported'],
  ['Sunniva turned `auto-lower` on at 20:52.', 'contradicted'],
  ['At 22:05 `auto-lower` was switched off again.', 'contradicted'],
  ['At 22:05 `auto-lower` was not switched off again.', 'supported'],
  ['At 22:05 `auto-lower` may have been switched off again.', 'no claim'],
  ['At 21:20 `auto-lower` was switched off.', 'contradicted'],
  ['At 21:20 `auto-lower` was switched off.', 'unsupported', false],
  ['Heron muted the `gate-api stuck gates` alert at 20:25.', 'supported'],
]);

run('until when', [
  ['`auto-lower` stayed off until 21:30.', 'contradicted'],
  ['`auto-lower` stayed off until at least 21:30.', 'supported'],
  ['`gate-api-00006-fen` had all of the traffic until 23:00.', 'supported'],
  ['`gate-api-00007-fen` had all of the traffic until 20:30.', 'supported'],
  ['`gate-api-00007-fen` had all of the traffic until 20:10.', 'contradicted'],
  ['In the end all traffic went to `gate-api-00006-fen`.', 'supported'],
  ['In the end all traffic went to `gate-api-00007-fen`.', 'contradicted'],
]);

run('an alert open or muted', [
  ['The `gate-api stuck gates` alert was still open at 21:00.', 'supported'],
  ['The `gate-api stuck gates` alert was already closed at 21:00.', 'contradicted'],
  ['The `gate-api stuck gates` alert was still firing at 21:20.', 'contradicted'],
  ['The `gate-api stuck gates` alert was still firing at 21:20.', 'unsupported', false],
  ['The `gate-api stuck gates` alert stayed open until 21:05.', 'supported'],
  ['The `gate-api stuck gates` alert was still muted at 20:40.', 'supported'],
  ['The `gate-api stuck gates` alert was still muted at 20:55.', 'contradicted'],
  ['The `panel-web slow pages` alert was still open at 20:35.', 'supported'],
]);

run('where the traffic was', [
  ['At 20:40 a quarter of the traffic was on `gate-api-00008-fen`.', 'supported'],
  ['At 20:40 half of the traffic was on `gate-api-00008-fen`.', 'contradicted'],
  ['At 21:00 all traffic went to `gate-api-00006-fen`.', 'supported'],
  ['At 21:00 no traffic went to `gate-api-00008-fen`.', 'supported'],
  ['At 20:40 no traffic went to `gate-api-00008-fen`.', 'contradicted'],
  [
    'At 20:40 a quarter of the requests went to `gate-api-00008-fen` while the rest stayed with `gate-api-00007-fen`.',
    'supported',
  ],
  [
    'At 20:40 a quarter of the requests went to `gate-api-00008-fen` while the rest stayed with `gate-api-00006-fen`.',
    'contradicted',
  ],
  ['At 21:00 `gate-api` was still serving from `gate-api-00007-fen`.', 'contradicted'],
]);

run('the version that ran', [
  ['At 20:30 `panel-web` was running 3.4.0.', 'supported'],
  ['At 20:30 `panel-web` was still running 3.3.9.', 'contradicted'],
  ['At 21:30 3.4.1 was in production.', 'supported'],
  ['At 21:00 3.4.1 was already in production.', 'contradicted'],
]);
