/** A timeline is the same whatever order its records arrive in; repeats fall together, conflicts and gaps stay in sight. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildTimeline } from './build-timeline.js';
import type { RecordReading } from './record-reading.js';
import { actor, clock, listed, manifestOf, reading } from './test-readings.js';

const split = (...shares: readonly (readonly [string, number])[]) =>
  shares.map(([revision, percent]) => ({ revision, percent }));
const shift = (at: string, after: ReturnType<typeof split>) =>
  reading(`shift ${at}`, [{ kind: 'traffic.shifted', at, about: 'service:till', attributes: { after } }]);

const MANIFEST = manifestOf({
  identities: [listed('noor', ['Noor Haddad', '@noor', 'noor@shop.example']), listed('sam', ['Sam', 'Sam Okoro'])],
  aliases: [
    { type: 'service', id: 'till', names: ['the till', 'Checkout'] },
    { type: 'policy', id: '4711', names: ['till errors'] },
  ],
});

const RECORDS: readonly RecordReading[] = [
  shift('10:00', split(['till-1', 100])),
  shift('10:05', split(['till-1', 100])),
  shift('10:10', split(['till-2', 100])),
  shift('10:40', split(['till-1', 90], ['till-2', 10])),
  reading('made', [{ kind: 'service.created', at: '09:00', about: 'service:till' }]),
  reading('b1', [
    { kind: 'build.queued', at: '10:01', about: 'build:b1', attributes: { trigger: 'ship', ref: 'main' } },
    { kind: 'build.finished', at: '10:01', to: '10:03', about: 'build:b1', outcome: 'cancelled' },
  ]),
  reading('run', [
    {
      kind: 'build.run_requested',
      at: '10:00:58',
      about: 'trigger:ship',
      attributes: { trigger: 'ship' },
      actors: [actor('noor@shop.example')],
    },
  ]),
  reading('stop', [{ kind: 'build.cancel_requested', at: '10:02:59', about: 'build:b1', actors: [actor('bot[bot]')] }]),
  reading('a1', [{ kind: 'alert.opened', at: '10:12', to: '10:20', about: 'alert:a1 policy:till_errors' }], {
    named: [{ type: 'policy', id: 'till_errors', names: ['till errors'] }],
  }),
  reading('a2', [{ kind: 'alert.opened', at: '10:25', to: null, about: 'alert:a2 policy:till_errors' }]),
  reading(
    'm1',
    [
      {
        kind: 'message.posted',
        at: '10:30',
        about: 'channel:ops',
        text: 'asked <@U0NOOR123> and @U0SAM4567',
        actors: [actor('U0SAM4567')],
      },
    ],
    {
      source: 'slack',
      hints: [
        { names: ['U0NOOR123', 'noor@shop.example', 'Noor'] },
        { names: ['U0SAM4567', 'Sam Okoro', 'sam.o'], kind: 'human' },
      ],
    },
  ),
  reading('s1', [{ kind: 'status.posted', at: '10:31', about: 'service:checkout' }], {
    named: [{ type: 'service', id: 'checkout', names: ['Checkout'] }],
  }),
  ...['old', 'new'].map((body) =>
    reading('conflict', [{ kind: 'message.posted', at: '10:32', about: 'channel:ops', text: body }], { body }),
  ),
  ...['v1', 'v2'].map((body, index) =>
    reading('state', [{ kind: 'ticket.opened', at: '10:33', about: 'ticket:T-1', attributes: { status: body } }], {
      nature: 'state',
      body,
      received: BigInt(index),
    }),
  ),
];

const built = buildTimeline(MANIFEST, RECORDS);
const ofKind = (kind: string) => built.events.filter((event) => event.kind === kind);

describe('buildTimeline', () => {
  it('does not depend on the order of arrival', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...RECORDS], { minLength: RECORDS.length }),
        fc.array(fc.nat(RECORDS.length - 1)),
        (shuffled, again) => {
          const repeated = [...shuffled, ...again.map((index) => RECORDS[index]!)];
          expect(buildTimeline(MANIFEST, repeated)).toEqual(built);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('drops a shift that changes nothing and says what was before', () => {
    expect(ofKind('traffic.shifted').map(({ at, attributes }) => [at.from, attributes['before']])).toEqual([
      [clock('10:00'), undefined],
      [clock('10:10'), split(['till-1', 100])],
      [clock('10:40'), split(['till-2', 100])],
    ]);
  });

  it('holds traffic states from one shift to the next', () => {
    expect(
      ofKind('state.traffic').map(({ at, subjects }) => [at.from, at.to, subjects.slice(1).map(({ id }) => id)]),
    ).toEqual([
      [clock('10:00'), clock('10:10'), ['till-1']],
      [clock('10:10'), clock('10:40'), ['till-2']],
      [clock('10:40'), null, ['till-1', 'till-2']],
    ]);
  });

  it('finds who queued and who cancelled a build', () => {
    expect(ofKind('build.queued')[0]?.actors.map(({ identity }) => identity)).toEqual(['noor']);
    expect(ofKind('build.finished')[0]?.actors.map(({ identity }) => identity)).toEqual(['bot[bot]']);
  });

  it('runs an alert together with its re-opening', () => {
    expect(ofKind('state.alert_open')).toMatchObject([
      { at: { from: clock('10:12'), to: null }, attributes: { openings: 2 } },
    ]);
  });

  it('puts names where a message mentions chat ids', () => {
    expect(ofKind('message.posted').find(({ text }) => text?.startsWith('asked'))).toMatchObject({
      text: 'asked @Noor Haddad and @Sam',
      actors: [{ identity: 'sam' }],
    });
  });

  it('lets a display name of the status page become the service it stands for, and a policy keep its own id', () => {
    expect(ofKind('status.posted')[0]?.subjects).toEqual([{ type: 'service', id: 'till' }]);
    const named = built.entities.filter(({ type }) => type === 'policy' || type === 'service');
    expect(named).toEqual([
      { type: 'policy', id: 'till_errors', names: ['till_errors', '4711', 'till errors'] },
      { type: 'service', id: 'till', names: ['till', 'the till', 'Checkout', 'checkout'] },
    ]);
  });

  it('keeps a conflict in sight and takes the latest revision of a state', () => {
    expect(built.conflicts).toMatchObject([{ key: 'conflict', bodies: 2 }]);
    expect(ofKind('ticket.opened').map(({ attributes }) => attributes['status'])).toEqual(['v2']);
  });

  it('lists what each file keeps, repetitions included', () => {
    const shifts = built.holdings.find(({ kind }) => kind === 'traffic.shifted');
    expect(shifts).toMatchObject({
      path: 'gcp/shop-prod/logging.jsonl',
      count: 4,
      span: { from: clock('10:00'), to: clock('10:40') },
    });
    expect(built.holdings.some(({ kind }) => kind.startsWith('state.'))).toBe(false);
  });
});
