import { describe, expect, it } from 'vitest';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import { aboutThing, ownOf } from './about.js';

const event = (name: string, ...ids: string[]) =>
  ({ evidence: { nativeId: name }, subjects: ids.map((id) => ({ type: 'build', id })) }) as unknown as TimelineEvent;
const EVENTS = [event('first', 'a', 'b'), event('second', 'b'), event('third'), event('fourth', 'a', 'a')];
const names = (events: readonly TimelineEvent[]) => events.map(({ evidence }) => evidence.nativeId);

describe('events about a thing', () => {
  it('are found in the order of the answer, each once', () => {
    expect(names(aboutThing(EVENTS, 'build:a'))).toEqual(['first', 'fourth']);
    expect(names(aboutThing(EVENTS, 'build:b'))).toEqual(['first', 'second']);
    expect(aboutThing(EVENTS, 'build:none')).toEqual([]);
  });

  it('are its own where it stands first', () => {
    expect(names(ownOf(EVENTS, 'build:a'))).toEqual(['first', 'fourth']);
    expect(names(ownOf(EVENTS, 'build:b'))).toEqual(['second']);
  });
});
