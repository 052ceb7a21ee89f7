import { describe, expect, it } from 'vitest';
import { CHECKS } from '../../checks/index.js';
import { readReport } from '../../reading/read-report.js';
import { AUTHORSHIP_QUESTIONS, judgeAuthorship } from './judge-authorship.js';
import { judgeClaims } from './judge-claims.js';
import { seedEvidence } from './seed-outage.fixture.js';
import { worldOf } from './world-of.js';

describe('judging claims', () => {
  it('loses one claim, not the verification, where a check breaks', async () => {
    const evidence = seedEvidence([]);
    const dictionary = await evidence.dictionary();
    const { claims } = readReport('`b1a5c0de` ran for eleven minutes.\n\nIt was green.', dictionary, {});
    const asked = claims.flatMap((claim) => CHECKS.flatMap((check) => check.needs(claim)));
    const timeline = await evidence.answer([...asked, ...AUTHORSHIP_QUESTIONS]);
    const world = worldOf(dictionary, judgeAuthorship([], dictionary, timeline));
    const breaking = CHECKS.map((check) => ({
      ...check,
      examine: (...asked: Parameters<typeof check.examine>) => {
        if (asked[0].kind === 'duration') throw new RangeError('Invalid array length');
        return check.examine(...asked);
      },
    }));
    const whole = judgeClaims(claims, CHECKS, timeline, world);
    const broken = judgeClaims(claims, breaking, timeline, world);
    expect(broken.map(({ claim, verdict, reason }) => [claim.kind, verdict, reason])).toEqual(
      whole.map(({ claim, verdict, reason }) =>
        claim.kind === 'duration' ? ['duration', 'unsupported', 'check_failed'] : [claim.kind, verdict, reason],
      ),
    );
    expect(broken.some(({ reason }) => reason === 'check_failed')).toBe(true);
  });
});
