/** A release counts from its publication. */
import { describe, expect, it } from 'vitest';
import type { Json } from '../../../domain/evidence.js';
import { github } from '../source.js';

function read(body: Json) {
  const record = github.toEvidence(body, github.recognise('github/fernway/till/releases.json')!);
  return github.toEvents(record!);
}

describe('releases', () => {
  const release = { id: 'RE1', tagName: 'v2.1.0', name: 'Spring', isDraft: false, publishedAt: '2026-03-02T10:00:00Z' };

  it('are published under their tag', () => {
    const reading = read({ ...release, description: 'Notes.' });
    expect(reading.events[0]).toMatchObject({ kind: 'release.published', text: 'Spring\n\nNotes.' });
    expect(reading.entities[0]?.names).toEqual(expect.arrayContaining(['v2.1.0', '2.1.0', 'Spring']));
  });

  it('are not published while they are drafts', () => {
    expect(read({ ...release, isDraft: true })).toMatchObject({ events: [] });
  });
});
