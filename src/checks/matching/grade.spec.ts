/** Who did it: another listed person refutes, a login that nobody has attached to anybody does not. */
import { expect, it } from 'vitest';
import type { Happening } from '../../claims/slots.js';
import type { Identity, IdentityKind } from '../../domain/identity.js';
import { parseInstant } from '../../domain/instant.js';
import { point } from '../../domain/interval.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import { gradeCandidate } from './grade.js';
import { linksAmong } from './links.js';

const someone = (id: string, listed: boolean, kind: IdentityKind = 'human'): Identity => ({
  id,
  kind,
  names: [id],
  roles: [],
  listed,
});
const merged = {
  id: 'e1',
  kind: 'change.merged',
  at: point(parseInstant('2026-06-18T08:12:37Z')!),
  clock: 'provider',
  subjects: [{ type: 'change', id: 'kiln/oven#7' }],
  actors: [{ role: 'actor', handle: 'mquist', identity: 'mquist' }],
  attributes: {},
  trust: 5,
  evidence: { source: 'github', instance: 'kiln/oven', nativeId: 'kiln/oven#7', path: 'p' },
} as unknown as TimelineEvent;
const what = {
  actions: ['merge'],
  subjects: [],
  agent: { span: { start: 0, end: 4 }, text: 'Mara', identities: ['mara'], how: 'named' },
  amounts: [],
  words: [],
  negated: false,
} as Happening;
const actorGrade = (found: Identity) =>
  gradeCandidate(
    { event: merged, showing: { kind: 'change.merged' }, action: 'merge' },
    what,
    linksAmong([merged]),
    new Set(),
    new Map([found, someone('mara', true)].map((one) => [one.id, one])),
  ).actor;

it.each([
  [someone('mquist', true), 'no'],
  [someone('mquist', false), 'cannot_tell'],
  [someone('mquist', false, 'unknown'), 'cannot_tell'],
  [someone('mquist', false, 'service'), 'no'],
  [someone('mquist', false, 'agent'), 'no'],
])('%o: %s', (found, grade) => expect(actorGrade(found)).toBe(grade));
