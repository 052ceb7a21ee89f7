/** An issue: opened, commented, closed. */
import { describe, expect, it } from 'vitest';
import type { Json } from '../../../domain/evidence.js';
import { github } from '../source.js';

function read(body: Json) {
  const record = github.toEvidence(body, github.recognise('github/fernway/till/issues.json')!);
  return github.toEvents(record!);
}

describe('issues', () => {
  it('were opened, commented and closed', () => {
    const reading = read({
      number: 58,
      title: 'Slow search',
      body: 'Since noon.',
      createdAt: '2026-03-02T10:00:00Z',
      closedAt: '2026-03-02T12:00:00Z',
      stateReason: 'COMPLETED',
      author: { __typename: 'User', login: 'ann-okoro' },
      comments: {
        nodes: [{ id: 'IC1', createdAt: '2026-03-02T11:00:00Z', author: { login: 'ben-lund' }, body: 'Looking.' }],
      },
    });
    expect(reading.events.map((event) => [event.kind, event.evidence.nativeId])).toEqual([
      ['ticket.opened', 'fernway/till#58'],
      ['ticket.commented', 'IC1'],
      ['ticket.closed', 'fernway/till#58'],
    ]);
    expect(reading.events[2]?.attributes['resolution']).toBe('completed');
  });
});
