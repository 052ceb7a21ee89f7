/** The stretches over which a pull request was open, a draft or merged, by its own records; and how it stands where the claim gives no time. */
import type { ClaimOf } from '../../claims/claim.js';
import { type EntityRef, entityKey } from '../../domain/entity.js';
import type { EventKind } from '../../domain/event-kind.js';
import type { Interval } from '../../domain/interval.js';
import type { Timeline } from '../../domain/question.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import { ownOf } from './about.js';
import type { Judged, Period } from './periods.js';

const TURNS: readonly EventKind[] = [
  'change.opened',
  'change.ready',
  'change.drafted',
  'change.closed',
  'change.reopened',
  'change.merged',
];
export const CHANGE_TURNS = { kinds: TURNS } as const;

type Standing = 'draft' | 'ready' | 'closed' | 'merged';

export function changePeriods({ state }: ClaimOf<'state'>, ref: EntityRef, timeline: Timeline): readonly Period[] {
  const own = [...ownOf(timeline.ask(CHANGE_TURNS), entityKey(ref))].sort((a, b) => (a.at.from < b.at.from ? -1 : 1));
  const [opened] = own;
  if (opened?.kind !== 'change.opened') return [];
  const before: Period = { at: { from: null, to: opened.at.from }, fits: false, event: opened, proof: [] };
  const turns = own.map((event, i): Period => {
    const standing = standsAfter(event, own);
    const next = own[i + 1];
    return {
      at: { from: event.at.from, to: next?.at.from ?? null },
      fits: isSo(state, standing),
      event,
      proof: next || isAsLastSeen(opened, standing) ? [] : null,
    };
  });
  return [before, ...turns];
}

/** What its turn made of it; one that was opened was a draft where the next turn made it ready. */
function standsAfter({ kind, attributes }: TimelineEvent, own: readonly TimelineEvent[]): Standing {
  if (kind === 'change.closed') return 'closed';
  if (kind === 'change.merged') return 'merged';
  if (kind === 'change.ready') return 'ready';
  if (kind === 'change.drafted') return 'draft';
  const turn = own.find((event) => event.kind === 'change.ready' || event.kind === 'change.drafted');
  const draft = turn ? turn.kind === 'change.ready' : attributes['draft'] === true;
  return draft ? 'draft' : 'ready';
}

/** A draft is open as well. */
const isSo = (state: ClaimOf<'state'>['state'], standing: Standing): boolean =>
  state === 'open' ? standing === 'draft' || standing === 'ready' : standing === state;

/** Whether the record of the change, as it was exported, bears out how its last turn left it. */
const isAsLastSeen = ({ attributes: { state } }: TimelineEvent, standing: Standing): boolean =>
  state === (standing === 'merged' ? 'MERGED' : standing === 'closed' ? 'CLOSED' : 'OPEN');

/** "It is still open", as the report is written: how it was left, where it was so before the incident was over. Told in the past, it is proven where it never ended. */
export function standsNow(claim: ClaimOf<'state'>, periods: readonly Period[], window: Interval): Judged {
  const last = periods.at(-1);
  if (!last || last.proof === null) return { match: 'cannot_tell', by: [] };
  if (last.fits) return { match: 'yes', by: [last] };
  // What came behind the incident may have come behind the report.
  const known = claim.phase !== 'past' && window.to !== null && last.at.from !== null && last.at.from <= window.to;
  return known ? { match: 'no', by: [last] } : { match: 'cannot_tell', by: [] };
}
