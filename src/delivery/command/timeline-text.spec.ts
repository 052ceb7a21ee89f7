import { describe, expect, it } from 'vitest';
import type { LoadedBundle } from '../../application/bundle/load-bundle.js';
import { parseInstant } from '../../domain/instant.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import { lookOf } from './look.js';
import { timelineText } from './timeline-text.js';

const at = (clock: string): bigint => parseInstant(`2026-03-03T${clock}:00Z`)!;
const event = (kind: TimelineEvent['kind'], from: string, to: string, outcome?: TimelineEvent['outcome']) =>
  ({
    id: `${kind} ${from}`,
    kind,
    at: { from: at(from), to: at(to) },
    subjects: [{ type: 'build', id: 'b1a5c0de' }],
    actors: [],
    attributes: { name: 'lint' },
    ...(outcome ? { outcome } : {}),
    evidence: { source: 'github', nativeId: 'n', digest: 'd', path: 'p' },
  }) as unknown as TimelineEvent;

const linesOf = (...events: readonly TimelineEvent[]): readonly string[] => {
  const incident = { id: 'INC-7', title: 'Orders fail', from: at('09:00'), to: at('12:00'), timeZone: 'UTC' };
  const bundle = { manifest: { incident }, events, identities: [] } as unknown as LoadedBundle;
  return timelineText(bundle, lookOf({ write: () => {} }, {}))
    .split('\n')
    .filter((line) => /^\d\d:\d\d:\d\d/.test(line))
    .map((line) => line.replace(/\s+/g, ' '));
};

describe('the timeline as text', () => {
  it('tells of a run where it ended, and of an alert and a snooze where they began', () => {
    expect(
      linesOf(
        event('build.finished', '09:10', '09:40', 'failure'),
        event('alert.opened', '09:20', '10:20'),
        event('policy.snoozed', '09:30', '11:30'),
      ),
    ).toEqual([
      expect.stringMatching(/^09:20:00 .*alert .* opened; it closed at/),
      expect.stringMatching(/^09:30:00 .* was snoozed/),
      expect.stringMatching(/^09:40:00 .*build b1a5c0de failed/),
    ]);
  });
});
