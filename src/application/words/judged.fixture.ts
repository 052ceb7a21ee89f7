/** A claim with its findings and records, as small as a sentence about it needs; names are invented. */
import type { Claim } from '../../claims/claim.js';
import type { EventKind } from '../../domain/event-kind.js';
import { type Finding, nothing, type Pointer, type TypedValue } from '../../domain/finding.js';
import type { Identity } from '../../domain/identity.js';
import { parseInstant } from '../../domain/instant.js';
import type { Reason } from '../../domain/reason.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import type { Facet, Stance, Verdict } from '../../domain/verdict.js';
import type { JudgedClaim } from '../verify/judged-claim.js';

const person = (id: string, name: string): [string, Identity] => [
  id,
  { id, kind: 'human', names: [name, id], roles: [], listed: true },
];
export const TELLING = { people: new Map([person('ayo', 'Ayo Bello'), person('rin', 'Rin Sato')]), day: '2026-03-04' };

export const at = (clock: string, date = '2026-03-04'): bigint => parseInstant(`${date}T${clock}Z`)!;

/** A record of one moment, or of a stretch when `to` is given. */
export function record(
  kind: EventKind,
  clock: string,
  more: Partial<TimelineEvent> & { to?: string } = {},
): TimelineEvent {
  const { to, ...rest } = more;
  return {
    id: `${kind} ${clock}`,
    kind,
    at: { from: at(clock), to: at(to ?? clock) },
    clock: 'provider',
    subjects: [{ type: 'build', id: 'b7' }],
    actors: [],
    attributes: {},
    evidence: {
      source: 'cloud-build',
      instance: 'acme',
      key: clock,
      nativeId: `${kind} ${clock}`,
      path: 'x',
      trust: 4,
    },
    ...rest,
  };
}

export const pointers = (...events: TimelineEvent[]): Pointer[] => events.map((event) => ({ kind: 'event', event }));
export const complete = (path: string): Pointer => ({
  kind: 'coverage',
  entry: { path, from: at('00:00:00'), to: at('23:59:59'), complete: true, scope: 'all', selectors: {} },
});

export interface Said {
  readonly facet?: Facet;
  readonly stance?: Stance;
  readonly asserted?: TypedValue;
  readonly found?: TypedValue;
  readonly pointers?: readonly Pointer[];
}

const verdictOf = (stance: Stance): Verdict =>
  stance === 'supports' ? 'supported' : stance === 'contradicts' ? 'contradicted' : 'unsupported';

/** A claim of a report decided by one finding. */
export function judged(reason: Reason, said: Said = {}, claim: Claim = assertion(0, 0)): JudgedClaim {
  const { facet = 'existence', stance = 'contradicts', asserted = nothing, found = nothing, pointers: by = [] } = said;
  const finding: Finding = { check: 'test', facet, stance, reason, asserted, found, pointers: by };
  return {
    claim,
    findings: [finding],
    deciding: stance === 'silent' ? [] : [finding],
    verdict: verdictOf(stance),
    reason,
  };
}

export const assertion = (start: number, end: number): Claim => ({
  id: 'c1',
  unit: 'u1',
  kind: 'assertion',
  span: { start, end },
  text: '',
  modality: 'asserted',
  words: [],
});
