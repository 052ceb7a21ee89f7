import { describe, expect, it } from 'vitest';
import type { Claim } from '../claims/claim.js';
import { parseInstant } from '../domain/instant.js';
import { point } from '../domain/interval.js';
import type { TimelineEvent } from '../domain/timeline-event.js';
import { timelineOf } from './check-tester.fixture.js';
import { ticketState } from './ticket-state.js';
import type { World } from './world.js';

const at = (clock: string) => parseInstant(`2026-06-09T${clock}Z`)!;
const TICKET = { type: 'ticket', id: 'QUAY-7' } as const;
const event = (
  kind: TimelineEvent['kind'],
  clock: string,
  attributes: TimelineEvent['attributes'],
  who = 'noor',
): TimelineEvent => ({
  id: `${kind}|${clock}`,
  kind,
  at: point(at(clock)),
  clock: 'provider',
  subjects: [TICKET],
  actors: [{ role: 'actor', handle: who, identity: who }],
  attributes,
  evidence: {
    source: 'jira',
    instance: 'quay',
    key: clock,
    nativeId: `QUAY-7@${clock}`,
    path: 'jira/issues.json',
    trust: 4,
  },
});
const change = (clock: string, field: string, before: string, after: string) =>
  event('ticket.changed', clock, { field, before, after });
const EVENTS = [
  event('ticket.opened', '09:00:00', { priority: 'High', status: 'Done' }),
  change('09:10:00', 'priority', 'Low', 'High'),
  change('09:12:00', 'assignee', '', 'Pell Sørensen'),
  change('09:15:00', 'status', 'Open', 'In Progress'),
  change('10:00:00', 'status', 'In Progress', 'Done'),
];
const WORLD = {
  incident: { from: at('08:00:00'), to: at('12:00:00') },
  identities: new Map([
    ['pell', { id: 'pell', kind: 'human', names: ['Pell Sørensen', 'Pell'], roles: [], listed: true }],
    ['noor', { id: 'noor', kind: 'human', names: ['Noor Haddad'], roles: [], listed: true }],
  ]),
} as unknown as World;

type StateClaim = Extract<Claim, { kind: 'state' }>;
const clock = (text: string): StateClaim['time'] => ({
  span: { start: 0, end: 1 },
  readings: [{ from: `2026-06-09T${text}:00Z`, to: `2026-06-09T${text}:59Z` }],
  precision: 'minute',
  inherited: false,
});
const person = (id: string): StateClaim['person'] => ({
  span: { start: 0, end: 1 },
  text: id,
  identities: [id],
  how: 'named',
});

function stanceOf(
  part: Partial<StateClaim> & Pick<StateClaim, 'state'>,
  events: readonly TimelineEvent[] = EVENTS,
): string {
  const claim: StateClaim = {
    id: 'c1',
    unit: 'u1',
    span: { start: 0, end: 1 },
    text: '',
    modality: 'asserted',
    kind: 'state',
    subjects: [{ span: { start: 0, end: 1 }, text: 'QUAY-7', candidates: [TICKET], types: ['ticket'], how: 'named' }],
    negated: false,
    words: [],
    ...part,
  };
  return ticketState
    .examine(claim, timelineOf(ticketState.needs(claim), events), WORLD)
    .map(({ stance, reason }) => `${stance} ${reason}`)
    .join();
}
const YES = 'supports records_agree';
const OPEN = 'silent no_record';

describe('a ticket as it stands', () => {
  it('is done, not in progress and not open', () => {
    expect(stanceOf({ state: 'status', value: 'closed' })).toBe(YES);
    expect(stanceOf({ state: 'status', value: 'in progress' })).toBe('contradicts state_differs');
    expect(stanceOf({ state: 'status', value: 'open' })).toBe('contradicts state_differs');
  });
  it('is not told apart where it came to its end after the incident: nobody knows when the report was written', () => {
    const late = EVENTS.map((one) =>
      one.attributes['after'] === 'Done' ? change('13:00:00', 'status', 'In Progress', 'Done') : one,
    );
    expect(stanceOf({ state: 'status', value: 'in progress' }, late)).toBe(OPEN);
    expect(stanceOf({ state: 'status', value: 'done' }, late)).toBe(YES);
  });
  it('is its holder’s and nobody else’s', () => {
    expect(stanceOf({ state: 'assigned', person: person('pell') })).toBe(YES);
    expect(stanceOf({ state: 'assigned', person: person('noor') })).toBe('contradicts state_differs');
  });
});

describe('a ticket as it stood', () => {
  it('is open to its first change and in progress behind it', () => {
    expect(stanceOf({ state: 'status', value: 'open', phase: 'past', time: clock('09:30') })).toBe(YES);
    expect(stanceOf({ state: 'status', value: 'in progress', phase: 'past', time: clock('09:15') })).toBe(YES);
    expect(stanceOf({ state: 'status', value: 'done', phase: 'past', time: clock('09:30') })).toBe(
      'contradicts state_differs',
    );
  });
  it('stays open where it was never so and no time is given', () =>
    expect(stanceOf({ state: 'priority', value: 'medium', phase: 'past' })).toBe(OPEN));
  it('has the priority before the first change as the one it was opened with', () => {
    expect(stanceOf({ state: 'priority', value: 'low', phase: 'opened' })).toBe(YES);
    expect(stanceOf({ state: 'priority', value: 'high', phase: 'opened' })).toBe('contradicts state_differs');
  });
});

describe('a change of a ticket', () => {
  const raised = { state: 'priority', value: 'high', phase: 'set' } as const;
  it('holds at its minute, from its value and by its hand', () => {
    expect(stanceOf({ ...raised, time: clock('09:10'), words: ['low'], person: person('noor') })).toBe(YES);
    expect(stanceOf({ ...raised, time: clock('09:40') })).toBe('contradicts time_differs');
    expect(stanceOf({ ...raised, time: clock('09:10'), person: person('pell') })).toBe('contradicts actor_differs');
    expect(stanceOf({ ...raised, words: ['medium'] })).toBe('contradicts state_differs');
  });
  it('ends as what its history says, and in nothing where it has no end', () => {
    const closed = { state: 'status', value: 'done', phase: 'set' } as const;
    expect(stanceOf({ ...closed, time: clock('10:00'), person: person('noor') })).toBe(YES);
    expect(stanceOf({ ...closed, value: "won't do" })).toBe('contradicts state_differs');
    expect(stanceOf({ ...closed, time: clock('10:40') })).toBe('contradicts time_differs');
    expect(stanceOf(closed, [event('ticket.opened', '09:00:00', { status: 'To do' })])).toBe(
      'contradicts state_differs',
    );
    expect(stanceOf(closed, [event('ticket.opened', '09:00:00', {})])).toBe(OPEN);
  });
  it('is closed by the record that says so, where the tracker keeps no status', () => {
    const bare = [
      event('ticket.opened', '09:00:00', {}),
      event('ticket.closed', '10:00:00', { resolution: 'completed' }),
    ];
    const closed = { state: 'status', value: 'closed', phase: 'set' } as const;
    expect(stanceOf({ ...closed, time: clock('10:00') }, bare)).toBe(YES);
    expect(stanceOf({ ...closed, time: clock('11:00') }, bare)).toBe('contradicts time_differs');
    expect(stanceOf({ state: 'status', value: 'open', phase: 'past', time: clock('09:30') }, bare)).toBe(YES);
    expect(stanceOf({ state: 'status', value: 'open', phase: 'past', time: clock('10:30') }, bare)).toBe(
      'contradicts state_differs',
    );
  });
  it('is whose it was from its opening where it never changed hands', () => {
    const given = { state: 'assigned', phase: 'set' } as const;
    const opened = event('ticket.opened', '09:00:00', { status: 'To do' });
    const own: TimelineEvent = {
      ...opened,
      actors: [...opened.actors, { role: 'assignee', handle: 'pell', identity: 'pell', names: ['Pell Sørensen'] }],
    };
    expect(stanceOf({ ...given, person: person('pell') }, [own])).toBe(YES);
    expect(stanceOf({ ...given, person: person('noor') }, [own])).toBe('contradicts state_differs');
    expect(stanceOf({ ...given, person: person('noor') }, [opened])).toBe(OPEN);
  });
  it('is not told apart where the ticket was set so twice', () => {
    const twice = [
      ...EVENTS,
      change('09:20:00', 'priority', 'High', 'Low'),
      change('09:25:00', 'priority', 'Low', 'High'),
    ];
    expect(stanceOf({ ...raised, time: clock('09:40') }, twice)).toBe(OPEN);
  });
  it('is unknown without the history', () => {
    expect(stanceOf({ ...raised, time: clock('09:10') }, [])).toBe(OPEN);
    expect(stanceOf({ ...raised, time: clock('09:10') }, EVENTS.slice(0, 1))).toBe(OPEN);
  });
});
