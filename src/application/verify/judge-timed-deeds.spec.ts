import { describe, expect, it } from 'vitest';
import type { Claim } from '../../claims/claim.js';
import type { Finding } from '../../domain/finding.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import type { Verdict } from '../../domain/verdict.js';
import { judgeTimedDeeds } from './judge-timed-deeds.js';

const span = { start: 0, end: 40 };
const record = (identity: string) =>
  ({ id: 'e', subjects: [], actors: [{ identity, role: 'actor' }] }) as unknown as TimelineEvent;

function judged(claim: object, verdict: Verdict, by?: string) {
  const pointers = by === undefined ? [] : [{ kind: 'event', event: record(by) }];
  const finding = { stance: 'supports', pointers } as unknown as Finding;
  return {
    claim: { unit: 'u1', span, ...claim } as Claim,
    verdict,
    reason: 'no_record' as const,
    findings: by === undefined ? [] : [finding],
    deciding: by === undefined ? [] : [finding],
  };
}

const deed = (what: object = {}) => judged({ kind: 'event', what: { negated: false, ...what } }, 'unsupported');
const length = (more: object = {}) => judged({ kind: 'duration', ...more }, 'supported', 'ana');
const verdictOf = (...all: readonly ReturnType<typeof judged>[]) => judgeTimedDeeds(all)[0]!.verdict;
const by = (name: string) => ({ agent: { identities: [name] } });

describe('a deed whose length is borne out', () => {
  it('is borne out by the same records', () => {
    expect(verdictOf(deed(), length())).toBe('supported');
    expect(verdictOf(deed(by('ana')), length())).toBe('supported');
  });

  it.each([
    ['by somebody else', deed(by('bo')), length()],
    ['denied', deed({ negated: true }), length()],
    ['only tried', deed({ attempted: true }), length()],
    ['of another clause', deed(), length({ span: { start: 41, end: 60 } })],
    ['of another sentence', deed(), length({ unit: 'u2' })],
    ['beside a length that nothing bears out', deed(), judged({ kind: 'duration' }, 'unsupported')],
    ['beside a figure', deed(), judged({ kind: 'amount' }, 'supported', 'ana')],
  ])('is left open where it is %s', (_what, one, other) => expect(verdictOf(one, other)).toBe('unsupported'));
});
