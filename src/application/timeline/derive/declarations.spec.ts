/** Which messages declare an incident: those that open with it, in their author's own name. */
import { describe, expect, it } from 'vitest';
import { buildTimeline } from '../build-timeline.js';
import { actor, manifestOf, reading } from '../test-readings.js';

const declaredBy = (text: string, attributes = {}): readonly string[] =>
  buildTimeline(manifestOf({}), [
    reading(
      'm1',
      [{ kind: 'message.posted', at: '10:04', about: 'channel:inc', text, attributes, actors: [actor('ana')] }],
      { source: 'slack', instance: 'shop' },
    ),
  ])
    .events.filter(({ kind }) => kind === 'incident.declared')
    .flatMap(({ actors }) => actors.map(({ handle }) => handle));

describe('declarations', () => {
  it.each([
    'Declaring an incident: tills are down. I am IC',
    'declaring SEV-2. gateway answers 429',
    'declaring. codes are refused in two shops',
    'Incident declared. Passes are refused at the gates',
    "ok, I'm declaring a sev1, checkout is gone",
    '@here we are opening INC-44: no payments',
    'I declare an incident',
  ])('does it: %s', (text) => expect(declaredBy(text)).toEqual(['ana']));

  it.each([
    'Declaring the incident over, thanks all',
    'declaring INC-44 resolved',
    'declaring an incident?',
    'should we be declaring an incident',
    'not declaring an incident yet',
    'opening an incident ticket for the auditors',
    'opening a PR',
    'opening LAB-919 for the follow-up',
    'I declared the incident by phone half an hour ago',
    "I'll be declaring an incident shortly",
    'declaring bankruptcy on this backlog',
    'Bo was declaring an incident when the lights went out',
    'the incident declared itself, so to speak',
    'I will be declaring an incident if it is not back in ten minutes',
  ])('does not: %s', (text) => expect(declaredBy(text)).toEqual([]));

  it('is not what a bot posts of somebody', () => {
    expect(declaredBy('Incident declared. Passes are refused', { bot: true })).toEqual([]);
  });
});
