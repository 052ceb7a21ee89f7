/** A revert is told by words, and holds only once merged. */
import { describe, expect, it } from 'vitest';
import type { Json } from '../../../domain/evidence.js';
import { github } from '../source.js';

function read(more: { readonly [key: string]: Json }) {
  const body = {
    number: 57,
    title: 'Trim the session store',
    body: 'Smaller cookies.',
    state: 'MERGED',
    createdAt: '2026-03-02T09:00:00Z',
    mergedAt: '2026-03-02T10:00:00Z',
    ...more,
  };
  return github.toEvents(github.toEvidence(body, github.recognise('github/fernway/till/pull-requests.json')!)!);
}
const kindsOf = (reading: ReturnType<typeof read>) => reading.events.map((event) => event.kind);
const only = (reading: ReturnType<typeof read>, kind: string) => reading.events.filter((event) => event.kind === kind);

describe('reverts', () => {
  it('names what a merged revert takes back, once, by its strongest words', () => {
    const reading = read({
      title: 'Revert "Add the cache (#41)"',
      body: 'Reverts fernway/till#41',
      headRefName: 'revert-41-cache',
    });
    expect(only(reading, 'change.reverted')).toEqual([
      expect.objectContaining({
        subjects: expect.arrayContaining([{ type: 'change', id: 'fernway/till#41' }]),
        attributes: { number: 57, by: 'fernway/till#57', proof: 'text' },
      }),
    ]);
  });

  it('reverts nothing before it is merged', () => {
    const reading = read({ title: 'Revert "Add the cache (#41)"', mergedAt: null, state: 'OPEN', closedAt: null });
    expect(kindsOf(reading)).not.toContain('change.reverted');
  });
});
