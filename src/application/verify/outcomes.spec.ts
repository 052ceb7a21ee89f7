import { describe, expect, it } from 'vitest';
import { verifyReport } from '../verify-report.js';
import { seedEvidence } from './seed-outage.fixture.js';
import { tideEvidence } from './tide-gate.fixture.js';

/** The worst verdict of the sentence's claims. */
async function verdictOf(text: string, evidence = tideEvidence(), day = '9 April 2026'): Promise<string> {
  const report = `# Post-mortem, ${day}\n\n${text}\n`;
  const { claims } = await verifyReport({ text: report, options: {} }, evidence);
  const verdicts = claims.map((claim) => claim.verdict);
  return ['contradicted', 'unsupported', 'supported'].find((one) => verdicts.includes(one as never)) ?? 'no claim';
}

const run = (title: string, cases: readonly (readonly [text: string, want: string])[]) =>
  describe(title, () => {
    for (const [text, want] of cases) it(`${want}: ${text}`, async () => expect(await verdictOf(text)).toBe(want));
  });

run('what came to nothing', [
  ['#32 was never merged.', 'supported'],
  ['#32 was not merged.', 'supported'],
  ['#31 was never merged.', 'contradicted'],
  ['Build `b0a7c0de` was never deployed.', 'supported'],
  ['Build `b1a7c0de` was never deployed.', 'contradicted'],
  ['#31 was merged by Heron, and it was never deployed.', 'unsupported'],
  ['#31 was merged by Heron, who never looked at it again.', 'unsupported'],
  ['#32 was probably never merged.', 'no claim'],
]);

run('the whole run, not one check of it', [
  ['CI on #32 was green.', 'contradicted'],
  ['CI was not green on #32.', 'supported'],
  ['The `lint` check on #32 was green.', 'supported'],
  ['The `motor` check on #32 was green.', 'contradicted'],
]);

run('which of several', [
  ['The gate-api build succeeded on the first attempt.', 'contradicted'],
  ['The gate-api build failed on the first attempt.', 'supported'],
  ['The panel-web build was cancelled.', 'supported'],
  ['The panel-web build went through without a hitch at 20:35.', 'contradicted'],
  ['The panel-web build was called off at 20:39.', 'supported'],
  ['The export succeeded at 21:50.', 'supported'],
]);

run('words that turn the sense of a clause', [
  ['No revision other than `gate-api-00006-fen` served after 20:48.', 'unsupported'],
  ['Heron did not merge #31 without an approval.', 'unsupported'],
  ['The build that Otis had started went through and deployed `gate-api-00008-fen`.', 'unsupported'],
]);

run('told of all things of a sort', [
  ['No alert was muted at any point.', 'contradicted'],
  ['No flag was switched off.', 'unsupported'],
  ['No alert may have been muted at any point.', 'no claim'],
  ['The flags were left exactly as they were.', 'contradicted'],
  ['The alert policies were left exactly as they were.', 'unsupported'],
  ['The flags were not left exactly as they were.', 'unsupported'],
]);

run('what came, not what it came from', [
  ['`gate-api-00006-fen` went live at 20:48.', 'supported'],
  ['`gate-api-00007-fen` went live at 20:48.', 'unsupported'],
  ['Sunniva moved traffic from `gate-api-00007-fen` to `gate-api-00006-fen` at 20:48.', 'supported'],
]);

run('two notes in one line', [
  ['`b0a7c0de` failed 20:37, `b1a7c0de` succeeded 20:47', 'supported'],
  ['`b0a7c0de` failed 20:47, `b1a7c0de` succeeded 20:37', 'contradicted'],
]);

run('again, and no more', [
  ['Nobody turned `auto-lower` on again that evening.', 'unsupported'],
  ['#31 was never merged again.', 'unsupported'],
]);

run('a time that a side clause gives', [
  ['While `auto-lower` was being discussed, no gate-api alert opened.', 'unsupported'],
  ['No gate-api alert opened before Otis had a look.', 'unsupported'],
]);

run('clauses that only tell when', [
  ['`auto-lower` was on until it was switched off at 20:52.', 'supported'],
  ['When the incident was over, all traffic went to `gate-api-00006-fen`.', 'supported'],
  ['When the incident was over, all traffic went to `gate-api-00007-fen`.', 'contradicted'],
  ['When the incident was over, `gate-api` was being served by `gate-api-00007-fen`.', 'contradicted'],
  ['The flag had already been off for ten minutes.', 'unsupported'],
]);

describe('whether a service was struck', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['`orders-api` was affected.', 'supported'],
    ['`orders-api` was not affected at any time.', 'contradicted'],
    ['`orders-api` was unaffected.', 'contradicted'],
    ['`orders-api` may have been affected.', 'no claim'],
  ];
  for (const [text, want] of cases)
    it(`${want}: ${text}`, async () => expect(await verdictOf(text, seedEvidence(), '3 March 2026')).toBe(want));
  it('cannot tell without a record of it', async () =>
    expect(
      await verdictOf(
        '`orders-api` was not affected.',
        seedEvidence(['alert.opened', 'state.error_burst']),
        '3 March 2026',
      ),
    ).toBe('unsupported'));
});
