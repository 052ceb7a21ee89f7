import { describe, expect, it } from 'vitest';
import type { SubjectSlot } from '../../claims/slots.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import { gainedTraffic } from './traffic-gained.js';

const slot = (id: string): SubjectSlot =>
  ({ text: id, candidates: [{ type: 'revision', id }], types: ['revision'], how: 'named' }) as unknown as SubjectSlot;
const shift = (before: unknown, after: unknown): TimelineEvent =>
  ({ kind: 'traffic.shifted', attributes: { before, after } }) as unknown as TimelineEvent;
const SPLIT = shift(
  [{ revision: 'a', percent: 100 }],
  [
    { revision: 'a', percent: 75 },
    { revision: 'b', percent: 25 },
  ],
);

describe('who got traffic by a shift', () => {
  it.each<[string, boolean, string, TimelineEvent]>([
    ['the one that got some', true, 'b', SPLIT],
    ['the one that lost some', false, 'a', SPLIT],
    ['the one that is not in it', false, 'c', SPLIT],
    ['nobody knows from what', true, 'a', shift(undefined, [{ revision: 'a', percent: 100 }])],
    ['shares that cannot be read', true, 'a', shift('all', 'none')],
  ])('%s: %s', (_, wanted, id, event) => expect(gainedTraffic([slot(id)], event)).toBe(wanted));
});
