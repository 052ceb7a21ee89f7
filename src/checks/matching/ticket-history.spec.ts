import { describe, expect, it } from 'vitest';
import { parseInstant } from '../../domain/instant.js';
import { point } from '../../domain/interval.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import { holdingsOf } from './ticket-history.js';

const event = (kind: TimelineEvent['kind'], clock: string, attributes: TimelineEvent['attributes']): TimelineEvent => ({
  id: `${kind}|${clock}`,
  kind,
  at: point(parseInstant(`2026-06-09T${clock}Z`)!),
  clock: 'provider',
  subjects: [{ type: 'ticket', id: 'QUAY-7' }],
  actors: [],
  attributes,
  evidence: { source: 'jira', instance: 'quay', key: clock, nativeId: 'QUAY-7', path: 'jira/issues.json', trust: 4 },
});
const opened = event('ticket.opened', '09:00:00', { priority: 'High', status: 'Closed' });
const raised = event('ticket.changed', '09:10:00', { field: 'priority', before: 'Low', after: 'Medium' });
const again = event('ticket.changed', '09:20:00', { field: 'priority', before: 'Medium', after: 'High' });
const values = (events: readonly TimelineEvent[]): readonly string[] =>
  holdingsOf(events, 'priority').map(({ value }) => value);

describe('the history of a ticket', () => {
  it('begins with what stood before the first change, not with what was seen last', () =>
    expect(values([again, opened, raised])).toEqual(['Low', 'Medium', 'High']));
  it('begins with what was seen last where nothing changed', () => expect(values([opened])).toEqual(['High']));
  it('is of one field only', () =>
    expect(holdingsOf([opened, raised], 'status').map(({ value }) => value)).toEqual(['Closed']));
  it('is empty without the opening', () => expect(values([raised])).toEqual([]));
  it('joins end to beginning and leaves the last open', () =>
    expect(holdingsOf([opened, raised], 'priority').map(({ from, to }) => [from, to])).toEqual([
      [opened.at.from, raised.at.from],
      [raised.at.from, null],
    ]));
});
