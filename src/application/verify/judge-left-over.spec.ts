import { describe, expect, it } from 'vitest';
import type { World } from '../../checks/world.js';
import { parseInstant } from '../../domain/instant.js';
import { point } from '../../domain/interval.js';
import { judgeLeftOver } from './judge-left-over.js';
import type { JudgedClaim } from './judged-claim.js';

const world = { identities: new Map() } as unknown as World;
const event = (clock: string) => ({ at: point(parseInstant(`2026-04-07T${clock}:10Z`)!) });
const sibling = (
  clock: string,
  facets: readonly string[] = ['approval'],
  verdict = 'supported',
  end = 60,
): JudgedClaim =>
  ({
    claim: { unit: 'u1', kind: 'approval', span: { start: 0, end }, text: 'the approval' },
    verdict,
    findings: [],
    deciding: facets.map((facet) => ({ facet, pointers: [{ kind: 'event', event: event(clock) }] })),
  }) as unknown as JudgedClaim;
const clock = (text: string): JudgedClaim =>
  ({
    claim: {
      unit: 'u1',
      kind: 'assertion',
      span: { start: 30, end: 35 },
      text,
      time: {
        span: { start: 30, end: 35 },
        readings: [{ from: '2026-04-07T15:21:00Z', to: '2026-04-07T15:22:00Z' }],
        precision: 'minute',
        inherited: false,
      },
    },
    verdict: 'unsupported',
    reason: 'not_in_evidence',
    findings: [],
    deciding: [],
  }) as unknown as JudgedClaim;

const verdictOf = (...judged: JudgedClaim[]) => judgeLeftOver(judged, world)[0]!.verdict;

describe('a clock that no claim took up', () => {
  it.each<[string, string, JudgedClaim]>([
    ['supported', 'the record around it is of that minute', sibling('15:21')],
    ['unsupported', 'the record is of another minute', sibling('15:48')],
    ['unsupported', 'the record already bears out another time', sibling('15:21', ['existence', 'time'])],
    ['unsupported', 'the claim around it is not backed', sibling('15:21', ['approval'], 'unsupported')],
    ['unsupported', 'the claim stands elsewhere in the sentence', sibling('15:21', ['approval'], 'supported', 20)],
  ])('is %s where %s', (verdict, _, around) => expect(verdictOf(clock('15:21'), around)).toBe(verdict));

  it('is more than a word that stands beside it', () => {
    expect(verdictOf(clock('until 15:21'), sibling('15:21'))).toBe('unsupported');
  });
});
