import { describe, expect, it } from 'vitest';
import { factsOf } from '../../bench/facts-of.js';
import type { Identity } from '../../src/domain/identity.js';
import { parseInstant } from '../../src/domain/instant.js';
import type { TimelineEvent } from '../../src/domain/timeline-event.js';

const person = (id: string, name: string): Identity => ({
  id,
  kind: 'human',
  names: [name, id],
  roles: [],
  listed: true,
});
const PEOPLE = [person('ana', 'Ana Lund'), person('bo', 'Bo Ek')];

function merged(number: number, clock: string, by: string): TimelineEvent {
  const at = parseInstant(`2026-05-04T${clock}:20Z`)!;
  return {
    id: `github|x/y|${number}|change.merged|0`,
    kind: 'change.merged',
    at: { from: at, to: at },
    clock: 'provider',
    subjects: [{ type: 'change', id: `x/y#${number}` }],
    actors: [{ role: 'actor', handle: by, identity: by }],
    attributes: { base: 'main' },
    evidence: { source: 'github', instance: 'x/y', key: `${number}`, nativeId: `${number}`, path: 'p', trust: 1 },
  };
}

const told = (events: readonly TimelineEvent[], day = '2026-05-04'): string[] =>
  factsOf('change.merged', events, PEOPLE, day, 5)
    .filter(({ shape }) => shape === '{who} merged {id} at {clock}.')
    .map(({ turn, text }) => `${turn ?? 'true'}: ${text}`);

describe('facts of a timeline', () => {
  it('are told true, and turned in each way', () => {
    expect(told([merged(7, '10:02', 'ana')])).toEqual([
      'true: Ana Lund merged #7 at 10:02 UTC.',
      'later: Ana Lund merged #7 at 10:27 UTC.',
      'person: Bo Ek merged #7 at 10:02 UTC.',
    ]);
  });

  it('name another thing where there is one, unless its own record makes that true', () => {
    expect(told([merged(7, '10:02', 'ana'), merged(8, '14:10', 'ana')])).toContain(
      'thing: Ana Lund merged #8 at 10:02 UTC.',
    );
    expect(told([merged(7, '10:02', 'ana'), merged(8, '10:04', 'ana')])).not.toContain(
      'thing: Ana Lund merged #8 at 10:02 UTC.',
    );
  });

  it('tell the day where it is not the incident’s', () => {
    expect(told([merged(7, '10:02', 'ana')], '2026-05-05')[0]).toBe('true: Ana Lund merged #7 at 10:02 UTC on 4 May.');
  });
});
