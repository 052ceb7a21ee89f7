/** Readings of records come out alike whatever the source. */
import { describe, expect, it } from 'vitest';
import type { EvidenceRecord } from '../../domain/evidence.js';
import { point } from '../../domain/interval.js';
import { draftReading } from './draft-reading.js';

const record: EvidenceRecord = {
  source: 'github',
  instance: 'fernway/till',
  key: 'fernway/till#7',
  nativeId: 'fernway/till#7',
  nature: 'state',
  path: 'github/fernway/till/pull-requests.json',
  body: {},
};
const subject = { type: 'change', id: 'fernway/till#7' } as const;

describe('draftReading', () => {
  it('numbers the events of a kind and points each at its own part of the record', () => {
    const draft = draftReading(record);
    draft.event({ kind: 'change.reviewed', at: point(1n), subjects: [subject], trust: 5, nativeId: 'R1' });
    draft.event({ kind: 'change.reviewed', at: point(2n), subjects: [subject], trust: 5, nativeId: 'R2' });
    const { events } = draft.finish();
    expect(events.map((event) => event.id)).toEqual([
      'github|fernway/till|fernway/till#7|change.reviewed|0',
      'github|fernway/till|fernway/till#7|change.reviewed|1',
    ]);
    expect(events.map((event) => event.evidence.nativeId)).toEqual(['R1', 'R2']);
    expect(events[0]?.evidence.key).toBe('fernway/till#7');
  });

  it('gives an event that another record tells by itself the id it has there', () => {
    const draft = draftReading(record);
    for (const sha of ['a1', 'b2'])
      draft.event({ kind: 'commit.authored', at: point(1n), subjects: [subject], trust: 1, toldBy: `commits/${sha}` });
    expect(draft.finish().events.map((event) => event.id)).toEqual([
      'github|fernway/till|commits/a1|commit.authored|0',
      'github|fernway/till|commits/b2|commit.authored|0',
    ]);
  });

  it('says so instead of dating an event without a time', () => {
    const draft = draftReading(record);
    draft.event({ kind: 'change.merged', at: undefined, subjects: [subject], trust: 5 });
    expect(draft.finish()).toMatchObject({ events: [], notUnderstood: expect.stringContaining('change.merged') });
  });

  it('adds up the spellings of an entity and drops blanks and repeats', () => {
    const draft = draftReading(record);
    draft.entity('change', 'fernway/till#7', ['#7', ' ', undefined]);
    draft.entity('change', 'fernway/till#7', ['#7', 'till#7']);
    expect(draft.finish().entities).toEqual([{ ...subject, names: ['#7', 'till#7'] }]);
  });

  it('leaves out what the record does not say', () => {
    const draft = draftReading(record);
    draft.event({ kind: 'change.merged', at: point(1n), subjects: [subject, undefined, subject], trust: 5, text: ' ' });
    const [event] = draft.finish().events;
    expect(event?.subjects).toEqual([subject]);
    expect(event && 'text' in event).toBe(false);
    expect(event && 'outcome' in event).toBe(false);
  });
});
