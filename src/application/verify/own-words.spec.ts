import { describe, expect, it } from 'vitest';
import type { World } from '../../checks/world.js';
import type { Claim } from '../../claims/claim.js';
import type { EventKind } from '../../domain/event-kind.js';
import type { Finding } from '../../domain/finding.js';
import { nothing } from '../../domain/finding.js';
import { parseInstant } from '../../domain/instant.js';
import { point } from '../../domain/interval.js';
import type { Reason } from '../../domain/reason.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import type { Facet } from '../../domain/verdict.js';
import { weigh } from '../../domain/weigh.js';
import { isOwnWords, withoutOwnWords } from './own-words.js';

const record = (kind: EventKind, who: string, text?: string): TimelineEvent => ({
  id: `${kind} ${who}`,
  kind,
  at: point(parseInstant('2026-04-07T09:00:00Z')!),
  clock: 'provider',
  subjects: [{ type: 'channel', id: 'inc' }],
  actors: [{ role: kind === 'change.reviewed' ? 'reviewer' : 'actor', handle: who, identity: who }],
  attributes: {},
  ...(text ? { text } : {}),
  evidence: { source: 'slack', instance: 'x', key: `${kind}${who}`, nativeId: `${kind}${who}`, path: 'p', trust: 1 },
});
const supports = (facet: Facet, reason: Reason, ...events: TimelineEvent[]): Finding => ({
  check: 'told-by-people',
  facet,
  stance: 'supports',
  reason,
  asserted: nothing,
  found: nothing,
  pointers: events.map((event) => ({ kind: 'event', event })),
});
const world = { scrutinised: new Set(['wick']) } as unknown as World;
const claim = (kind: Claim['kind'], actions: readonly string[] = []): Claim =>
  ({ kind, what: { actions } }) as unknown as Claim;

const SAID = record('message.posted', 'wick', 'all tests ran');
const HUMAN = record('message.posted', 'tove', 'all tests ran');
const verdictOf = (of: Claim, ...findings: Finding[]) => weigh(withoutOwnWords(of, findings, world), null);

describe('the words of an agent under scrutiny', () => {
  it('back nothing by themselves', () => {
    const weighed = verdictOf(claim('event', ['run']), supports('existence', 'statement_agrees', SAID));
    expect(weighed).toMatchObject({ verdict: 'unsupported', reason: 'self_attested' });
    expect(verdictOf(claim('state'), supports('state', 'statement_agrees', SAID)).verdict).toBe('unsupported');
  });

  it('prove that it said so', () => {
    expect(verdictOf(claim('communication'), supports('content', 'statement_agrees', SAID)).verdict).toBe('supported');
    const posted = supports('existence', 'records_agree', record('status.posted', 'wick', 'resolved'));
    expect(verdictOf(claim('event', ['publish']), posted).verdict).toBe('supported');
    expect(verdictOf(claim('event', ['resolve']), posted).verdict).toBe('unsupported');
  });

  it('do no harm beside an independent record', () => {
    const both = supports('existence', 'statement_agrees', SAID, HUMAN);
    expect(verdictOf(claim('event', ['run']), both).verdict).toBe('supported');
    const other = supports('existence', 'records_agree', record('check.finished', 'ci'));
    const own = supports('existence', 'statement_agrees', SAID);
    expect(verdictOf(claim('event', ['run']), own, other).verdict).toBe('supported');
  });

  it('may count against it', () => {
    const against: Finding = { ...supports('existence', 'record_says_otherwise', SAID), stance: 'contradicts' };
    expect(verdictOf(claim('event'), against).verdict).toBe('contradicted');
  });

  it('leave what its change is and that it was opened', () => {
    const opened = record('change.opened', 'wick', 'Simplify\n\nReviewed-by: Tove');
    expect(verdictOf(claim('amount'), supports('amount', 'records_agree', opened)).verdict).toBe('supported');
    expect(verdictOf(claim('event', ['open']), supports('existence', 'records_agree', opened)).verdict).toBe(
      'supported',
    );
  });

  it('give no approval by a trailer', () => {
    const commit = record('commit.authored', 'wick', 'x\n\nReviewed-by: Tove');
    expect(verdictOf(claim('approval'), supports('approval', 'records_agree', commit)).verdict).toBe('unsupported');
  });

  it('are told from what a provider writes', () => {
    expect(isOwnWords(SAID, world)).toBe(true);
    expect(isOwnWords(HUMAN, world)).toBe(false);
    expect(isOwnWords(record('change.merged', 'wick', 'Simplify'), world)).toBe(false);
    expect(isOwnWords(record('change.reviewed', 'tove', 'fine'), world)).toBe(false);
  });
});
