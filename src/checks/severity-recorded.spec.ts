import { describe, expect, it } from 'vitest';
import type { ClaimOf } from '../claims/claim.js';
import type { EventKind } from '../domain/event-kind.js';
import { parseInstant } from '../domain/instant.js';
import { point } from '../domain/interval.js';
import type { TimelineEvent } from '../domain/timeline-event.js';
import { checkBreaches, timelineOf } from './check-tester.fixture.js';
import { severityRecorded } from './severity-recorded.js';
import type { World } from './world.js';

const record = (kind: EventKind, clock: string, attributes: object, text?: string, id = 'INC-7'): TimelineEvent =>
  ({
    id: `${kind} ${clock}`,
    kind,
    at: point(parseInstant(`2026-04-07T${clock}:00Z`)!),
    clock: 'provider',
    subjects: [{ type: kind.startsWith('page') ? 'page' : 'ticket', id }],
    actors: [],
    attributes,
    ...(text ? { text } : {}),
    evidence: { source: 'jira', instance: 'x', key: `${kind}${clock}`, nativeId: clock, path: 'p', trust: 4 },
  }) as unknown as TimelineEvent;
const world = { coverage: [], seen: [] } as unknown as World;
const claim = (text: string, value: string): ClaimOf<'state'> =>
  ({
    id: 'c1',
    unit: 'u1',
    kind: 'state',
    state: 'severity',
    subjects: [],
    value,
    text,
    modality: 'asserted',
    negated: false,
    words: [],
    span: { start: 0, end: text.length },
  }) as ClaimOf<'state'>;

const OPENED = record('ticket.opened', '09:00', { priority: 'SEV1' });
const RAISED = record('ticket.changed', '09:20', { field: 'priority', before: 'SEV2', after: 'SEV1' });
const stanceOf = (text: string, value: string, events: readonly TimelineEvent[] = [OPENED, RAISED]) => {
  const of = claim(text, value);
  return severityRecorded.examine(of, timelineOf(severityRecorded.needs(of), events), world)[0]?.stance;
};

describe('how grave it was called', () => {
  it.each<[string, string, string]>([
    ['It was declared as SEV2.', 'sev2', 'supports'],
    ['It was declared as SEV1.', 'sev1', 'contradicts'],
    ['It was handled as SEV1 from the moment it was declared.', 'sev1', 'contradicts'],
    ['It was a SEV2 throughout.', 'sev2', 'contradicts'],
    ['It was a SEV1.', 'sev1', 'supports'],
    ['It was a SEV3.', 'sev3', 'silent'],
  ])('%s', (text, value, stance) => expect(stanceOf(text, value)).toBe(stance));

  it('believes whoever called it so before the field did', () => {
    const said = record('message.posted', '09:05', {}, 'declaring SEV1');
    expect(stanceOf('It was declared as SEV1.', 'sev1', [OPENED, said, RAISED])).toBe('supports');
  });

  it('makes nothing of a field that is corrected at once', () => {
    const at = record('ticket.changed', '09:01', { field: 'priority', before: 'SEV2', after: 'SEV1' });
    expect(stanceOf('It was declared as SEV1.', 'sev1', [OPENED, at])).toBe('silent');
  });

  it('holds the priority of a page against the only page', () => {
    const page = record('page.changed', '09:10', { after: 'P2' }, 'Priority changed to P2 by Ana', 'Q1');
    const other = record('page.changed', '09:10', {}, 'Priority changed to P3 by Ana', 'Q2');
    expect(stanceOf('Page priority: P2', 'p2', [page])).toBe('supports');
    expect(stanceOf('Page priority: P1', 'p1', [page])).toBe('contradicts');
    expect(stanceOf('Page priority: P1', 'p1', [page, other])).toBe('silent');
  });

  it('keeps its word', () => {
    for (const text of ['It was declared as SEV1.', 'It was declared as SEV2.'])
      expect(
        checkBreaches(severityRecorded, {
          claim: claim(text, text.includes('1') ? 'sev1' : 'sev2'),
          events: [OPENED, RAISED],
          world,
        }),
      ).toEqual([]);
  });
});
