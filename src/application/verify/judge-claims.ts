/** Runs every check that applies over every claim and weighs what they find; a claim without a check is weighed on nothing and so unsupported. */
import type { Check } from '../../checks/check.js';
import { withOwned } from '../../checks/matching/owned-things.js';
import type { World } from '../../checks/world.js';
import type { Claim } from '../../claims/claim.js';
import type { Finding } from '../../domain/finding.js';
import type { Timeline } from '../../domain/question.js';
import type { Reason } from '../../domain/reason.js';
import { weigh } from '../../domain/weigh.js';
import { withoutFarOff } from './far-off.js';
import { withoutOthersDeeds } from './first-person.js';
import { withoutInterim } from './interim-figures.js';
import { judgeAccusations } from './judge-accusations.js';
import { judgeDenials } from './judge-denials.js';
import { judgeDistances } from './judge-distances.js';
import { judgeLeftOver } from './judge-left-over.js';
import { judgeMoreSaid } from './judge-more-said.js';
import { judgeSaidOn } from './judge-said-on.js';
import { judgeSequences } from './judge-sequences.js';
import { judgeShiftedClocks } from './judge-shifted-clocks.js';
import { judgeStandingChecks } from './judge-standing-checks.js';
import { judgeTimedDeeds } from './judge-timed-deeds.js';
import type { JudgedClaim } from './judged-claim.js';
import { withoutOwnWords } from './own-words.js';
import { toldFiguresFirst } from './told-figures-first.js';
import { withoutToldTwice } from './told-twice.js';

export function judgeClaims(
  claims: readonly Claim[],
  checks: readonly Check[],
  timeline: Timeline,
  world: World,
): readonly JudgedClaim[] {
  const judged = claims.map((read) => {
    try {
      return judgeClaim(read, checks, timeline, world);
    } catch {
      // A check that breaks costs its claim, and says so, never the verification; silence beside others could support.
      return { claim: read, findings: [], deciding: [], verdict: 'unsupported', reason: 'check_failed' } as const;
    }
  });
  const timed = judgeTimedDeeds(judgeDistances(judged, timeline, world));
  const told = judgeLeftOver(judgeSaidOn(timed, timeline, world), world);
  const standing = judgeStandingChecks(judgeMoreSaid(told, world), timeline);
  const inOrder = judgeSequences(standing, timeline, world);
  return judgeAccusations(judgeDenials(judgeShiftedClocks(inOrder, world.incident)), world.incident);
}

function judgeClaim(read: Claim, checks: readonly Check[], timeline: Timeline, world: World): JudgedClaim {
  const claim = withOwned(read, timeline, world);
  const found = checks
    .filter((check) => check.appliesTo.includes(claim.kind))
    .flatMap((check) => check.examine(claim, timeline, world));
  const own = withoutOthersDeeds(claim, withoutOwnWords(claim, found, world), world);
  const settled = toldFiguresFirst(withoutInterim(claim, own, timeline, world));
  const findings = withoutFarOff(claim, withoutToldTwice(claim, settled));
  const weighed = weigh(findings, modalReason(claim));
  const reason = weighed.verdict === 'unsupported' ? whyOpen(claim, findings, weighed.reason) : weighed.reason;
  return { claim, findings, ...weighed, reason };
}

/** That only the agent concerned says so is worth more to a reader than that there is no record. */
function whyOpen(claim: Claim, findings: readonly Finding[], reason: Reason): Reason {
  if (findings.some((finding) => finding.reason === 'self_attested')) return 'self_attested';
  return claim.kind === 'assertion' ? 'not_in_evidence' : reason;
}

/** A claim under a hedge, plan or hypothetical can be held to nothing. */
function modalReason(claim: Claim): Reason | null {
  return claim.modality === 'asserted' ? null : claim.modality;
}
