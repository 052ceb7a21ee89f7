import { describe, expect, it } from 'vitest';
import type { EventKind } from '../../domain/event-kind.js';
import type { VerdictDocument } from '../document/schema.js';
import { verifyReport } from '../verify-report.js';
import { seedEvidence } from './seed-outage.fixture.js';

const KINDS = ['duration', 'restoration', 'cause', 'order', 'detection'];

async function claimsOf(text: string, without: readonly EventKind[] = []): Promise<VerdictDocument['claims']> {
  const report = `# Post-mortem INC-7, 3 March 2026\n\n${text}\n`;
  const document = await verifyReport({ text: report, options: {} }, seedEvidence(without));
  return document.claims.filter((claim) => KINDS.includes(claim.kind));
}

/** The verdicts of the claims about time and cause, the worst first. */
async function verdictOf(text: string, without: readonly EventKind[] = []): Promise<string> {
  const verdicts = (await claimsOf(text, without)).map((claim) => claim.verdict);
  return ['contradicted', 'unsupported', 'supported'].find((one) => verdicts.includes(one as never)) ?? 'no claim';
}

type Case = readonly [text: string, want: string, without?: readonly EventKind[]];

const run = (title: string, cases: readonly Case[]) =>
  describe(title, () => {
    for (const [text, want, without] of cases)
      it(`${want}${without ? ` without ${without.join()}` : ''}: ${text}`, async () =>
        expect(await verdictOf(text, without)).toBe(want));
  });

run('how long it lasted', [
  ['Customers were affected for 39 minutes.', 'supported'],
  ['Customers were affected for about 40 minutes.', 'supported'],
  ['Customers were affected for 21 minutes.', 'contradicted'],
  ['Customers were affected for two hours.', 'contradicted'],
  ['Customers were affected for 21 minutes.', 'unsupported', ['metric.series', 'alert.opened']],
  ['**Duration:** 39 minutes', 'supported'],
  ['**Duration:** 12 minutes', 'contradicted'],
  ['**Impact window:** 10:01–10:40', 'supported'],
  ['**Impact window:** 10:01–10:25', 'contradicted'],
  ['The `orders-api errors` alert was open for 40 minutes.', 'supported'],
  ['The `orders-api errors` alert was open for 15 minutes.', 'contradicted'],
  ['Build `b1a5c0de` ran for six and a half minutes.', 'supported'],
  ['Build `b1a5c0de` ran for eleven minutes.', 'contradicted'],
  ['**Time to acknowledge:** two and a half minutes', 'supported'],
]);

run('what ended it', [
  ['Service came back when Ida moved traffic to `orders-api-00011-kap`.', 'supported'],
  ['Build `b1a5c0de` restored service.', 'contradicted'],
  ['What ended the outage was `orders-api-00013-kap`.', 'contradicted'],
  ['Service was restored by `orders-api-00014-kap`.', 'contradicted'],
  ['`orders-api-00014-kap` did not end the outage.', 'supported'],
  ['Service was restored by a repair crew.', 'no claim'],
  ['Build `b1a5c0de` may have restored service.', 'no claim'],
  [
    'Service came back when Ida moved traffic to `orders-api-00011-kap`.',
    'unsupported',
    ['metric.series', 'alert.opened'],
  ],
]);

run('what caused it', [
  ['The trigger was the deploy of `orders-api-00012-kap`.', 'supported'],
  ['The trigger was the deploy of `orders-api-00014-kap`.', 'contradicted'],
  ['`orders-api-00014-kap` caused the outage.', 'contradicted'],
]);

run('what lay between', [
  ['From the page to the acknowledgement it took two and a half minutes.', 'supported'],
  ['The page came five minutes after the first error.', 'supported'],
  ['The page came forty minutes after the first error.', 'unsupported'],
]);

run('what came first and who noticed', [
  ['Ida moved traffic to `orders-api-00011-kap` after build `b1a5c0de` was cancelled.', 'supported'],
  ['Ida moved traffic to `orders-api-00011-kap` before build `b1a5c0de` was cancelled.', 'contradicted'],
  ['Customers told us first.', 'supported'],
  ['Monitoring detected the outage within five minutes.', 'supported'],
  ['Monitoring detected the outage within one minute.', 'contradicted'],
  ['Monitoring stayed silent for the first half hour.', 'contradicted'],
  ['The on-call engineer was paged automatically.', 'contradicted'],
  ['No alert had fired when Ida called out the errors at 10:20.', 'unsupported'],
  ['No alert had fired when Ida called out the errors at 10:01.', 'supported'],
]);

describe('what such a verdict says', () => {
  it('gives the reason and at most three citations', async () => {
    const [late] = await claimsOf('Service was restored by `orders-api-00014-kap`.');
    expect(late?.reason).toBe('cause_came_after_effect');
    const [never] = await claimsOf('Build `b1a5c0de` restored service.');
    expect(never?.reason).toBe('cause_never_took_effect');
    expect(never?.citations.length).toBeLessThanOrEqual(3);
    expect(never?.citations.map((citation) => citation.nativeId)).toContain('build.finished@10:15:00');
  });
});
