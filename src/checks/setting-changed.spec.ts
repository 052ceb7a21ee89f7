/** A setting that went from one value to another, by this person or by somebody else. */
import { describe, expect, it } from 'vitest';
import type { Claim } from '../claims/claim.js';
import type { PersonSlot } from '../claims/slots.js';
import { parseInstant } from '../domain/instant.js';
import { point } from '../domain/interval.js';
import type { TimelineEvent } from '../domain/timeline-event.js';
import { timelineOf } from './check-tester.fixture.js';
import { settingChanged } from './setting-changed.js';
import type { World } from './world.js';

const at = (clock: string) => parseInstant(`2031-06-09T${clock}Z`)!;
const WORLD = { incident: { from: at('08:00:00'), to: at('12:00:00') }, coverage: [], seen: [] } as unknown as World;

const scaled = (kind: 'human' | 'service'): TimelineEvent => ({
  id: 'e1',
  kind: 'service.scaled',
  at: point(at('10:02:11')),
  clock: 'provider',
  subjects: [{ type: 'service', id: 'tills' }],
  actors: [{ role: 'actor', handle: 'noor', identity: 'noor', kind }],
  attributes: { changes: [{ field: 'maxInstances', before: 4, after: 9 }] },
  evidence: { source: 'cloud-logging', instance: 'p', key: 'k', nativeId: 'n', path: 'gcp/p/logging.jsonl', trust: 5 },
});

const who = (id: string, how: PersonSlot['how'] = 'named'): PersonSlot => ({
  span: { start: 0, end: 4 },
  text: id,
  identities: [id],
  how,
});

function claimOf(agent: PersonSlot | undefined, from: number, to: number): Claim {
  const amount = (stated: number) => ({
    span: { start: 6, end: 7 },
    low: stated,
    high: stated,
    stated,
    step: 1,
    family: 'count',
    symbol: '',
    vague: false,
    noun: [],
  });
  return {
    id: 'c1',
    unit: 'u1',
    span: { start: 0, end: 30 },
    text: `tills max instances ${from} to ${to}`,
    modality: 'asserted',
    kind: 'amount',
    amount: amount(from),
    to: amount(to),
    noun: [],
    subjects: [
      {
        span: { start: 0, end: 5 },
        text: 'tills',
        candidates: [{ type: 'service', id: 'tills' }],
        types: ['service'],
        how: 'named',
      },
    ],
    actions: [],
    ...(agent ? { agent } : {}),
    time: {
      span: { start: 0, end: 5 },
      readings: [{ from: '2031-06-09T10:02:00Z', to: '2031-06-09T10:03:00Z' }],
      precision: 'minute',
      inherited: false,
    },
    measure: 'from_to',
    words: ['max', 'instanc'],
  };
}

const stancesOf = (claim: Claim, kind: 'human' | 'service' = 'human') =>
  settingChanged
    .examine(claim, timelineOf(settingChanged.needs(claim), [scaled(kind)]), WORLD)
    .map(({ stance, reason }) => `${stance} ${reason}`);

describe('a setting that was changed', () => {
  it.each<[string, string[], string[]]>([
    ['by the one who did it', stancesOf(claimOf(who('noor'), 4, 9)), ['supports records_agree']],
    ['by nobody in particular', stancesOf(claimOf(undefined, 4, 9)), ['supports records_agree']],
    ['by somebody else', stancesOf(claimOf(who('ana'), 4, 9)), ['contradicts actor_differs']],
    ['by somebody who is only described', stancesOf(claimOf(who('ana', 'described'), 4, 9)), []],
    ['by a service, which may act for a person', stancesOf(claimOf(who('ana'), 4, 9), 'service'), []],
    ['to another value', stancesOf(claimOf(who('noor'), 4, 8)), ['contradicts amount_differs']],
  ])('%s', (_how, got, want) => expect(got).toEqual(want));
});
