/** Turns what a sentence denies as a whole: "it is not true that A and B" holds where A or B fails, and fails where both hold. */
import type { Claim } from '../../claims/claim.js';
import type { Finding } from '../../domain/finding.js';
import type { Weighed } from '../../domain/weigh.js';

interface Judged extends Weighed {
  readonly claim: Pick<Claim, 'denied' | 'unit'>;
  readonly findings: readonly Finding[];
}

/** The claims under one denial are judged together, as one statement; all others stay as they are. */
export function judgeDenials<One extends Judged>(judged: readonly One[]): readonly One[] {
  if (!judged.some(({ claim }) => claim.denied)) return judged;
  const groups = new Map<string, One[]>();
  for (const one of judged)
    if (one.claim.denied) groups.set(one.claim.unit, [...(groups.get(one.claim.unit) ?? []), one]);
  return judged.map((one) => (one.claim.denied ? turned(one, groups.get(one.claim.unit)!) : one));
}

function turned<One extends Judged>(one: One, group: readonly One[]): One {
  if (group.some(({ verdict }) => verdict === 'not_checkable')) return one;
  const failing = group.find(({ verdict }) => verdict === 'contradicted');
  if (failing) {
    const findings = failing.deciding.map((finding): Finding => ({ ...finding, stance: 'supports' }));
    return { ...one, findings, deciding: findings, verdict: 'supported', reason: 'records_agree' };
  }
  if (group.every(({ verdict }) => verdict === 'supported')) {
    const findings = one.deciding.map((finding): Finding => ({ ...finding, stance: 'contradicts' }));
    return { ...one, findings, deciding: findings, verdict: 'contradicted', reason: 'record_says_otherwise' };
  }
  return { ...one, findings: [], deciding: [], verdict: 'unsupported', reason: 'no_record' };
}
