import { describe, expect, it } from 'vitest';
import type { World } from '../../checks/world.js';
import type { Outcome } from '../../domain/timeline-event.js';
import { judgeMoreSaid } from './judge-more-said.js';
import type { JudgedClaim } from './judged-claim.js';

const world = { identities: new Map([['mo', { names: ['Mo Brand', 'Mo'] }]]) } as unknown as World;

interface Record {
  readonly kind?: string;
  readonly text?: string;
  readonly outcome?: Outcome;
  readonly by?: 'human' | 'service';
}
const recordOf = ({ kind = 'job.finished', text = '', outcome, by }: Record) => ({
  kind,
  text,
  ...(outcome ? { outcome } : {}),
  subjects: [],
  attributes: {},
  actors: by ? [{ role: 'actor', handle: 'mo', kind: by }] : [],
});

const claimOf = (text: string, record: object, more: object = {}): JudgedClaim => {
  const finding = { stance: 'supports', facet: 'existence', pointers: [{ kind: 'event', event: record }] };
  return {
    claim: {
      unit: 'u1',
      span: { start: 0, end: text.length },
      kind: 'event',
      text,
      what: { negated: false, verb: 'x', subjects: [], actions: [], words: [] },
      ...more,
    },
    verdict: 'supported',
    findings: [finding],
    deciding: [finding],
  } as unknown as JudgedClaim;
};
const verdictOf = (text: string, record: Record, more: object = {}) =>
  judgeMoreSaid([claimOf(text, recordOf(record), more)], world)[0]!.verdict;

const KEPT = 'supported';
const TAKEN = 'unsupported';
const SAID = 'message.posted';

describe('what a sentence says beyond its record', () => {
  it.each<[string, string, Record]>([
    // Manner.
    [TAKEN, 'The kiln firmware was flashed at the first attempt.', { outcome: 'success' }],
    [KEPT, 'The flash of the kiln failed at the first attempt.', { outcome: 'failure' }],
    [KEPT, 'The kiln was flashed at the first try.', { text: 'flashed on the first try', kind: SAID }],
    [TAKEN, 'The kiln was flashed without a hitch.', {}],
    [TAKEN, 'The flash went smoothly.', { outcome: 'failure' }],
    [KEPT, 'The kiln was flashed without any trouble.', { outcome: 'success' }],
    // A part of the whole.
    [TAKEN, 'The job took in 900 parcels, most of them from farms.', { text: '900 parcels taken in' }],
    [KEPT, 'The job took in 900 parcels, most of them from farms.', { text: '900 parcels, mostly farms' }],
    [KEPT, 'The job took in 900 parcels, all told.', { text: '900 parcels taken in' }],
    // Numbers that belong to each other.
    [TAKEN, 'The survey failed for two of the 48 wells.', { text: '9 of 48 wells failed' }],
    [KEPT, 'The survey failed for nine of the 48 wells.', { text: '9 of 48 wells failed' }],
    [KEPT, 'The survey failed for two of the wells.', { text: '9 of 48 wells failed' }],
    // By itself, or by somebody.
    [TAKEN, 'The mute ended by itself.', { kind: 'policy.snoozed', by: 'human' }],
    [KEPT, 'The mute ended by itself.', { kind: 'policy.snoozed' }],
    [KEPT, 'The mute ended.', { kind: 'policy.snoozed', by: 'human' }],
    // All of a sort.
    [TAKEN, 'The pumps on every level stood still.', { kind: SAID, text: 'all pumps on the lower level stand still' }],
    [KEPT, 'The pumps on every level stood still.', { kind: SAID, text: 'pumps on every level stand still' }],
    [KEPT, 'The pumps on every level stood still.', { kind: 'flag.changed', text: 'lower level' }],
    // Like another thing.
    [TAKEN, 'The harbour screens were just as dim.', { kind: SAID, text: 'the harbour screens are dim' }],
    [KEPT, 'The harbour screens were just as dim.', { kind: SAID, text: 'harbour screens just as dim' }],
    [TAKEN, 'Mo passed that draft as well as the second.', { text: 'passed the draft' }],
    [TAKEN, 'The salt test had failed there too.', { outcome: 'failure' }],
    [KEPT, 'There too many valves had failed.', { outcome: 'failure' }],
    // How far it came.
    [TAKEN, 'The rerun got as far as packing the crate.', { kind: 'job.finished' }],
    [KEPT, 'The rerun got as far as packing the crate.', { kind: 'build.step' }],
    [KEPT, 'As far as I know the rerun packed the crate.', { kind: 'job.finished' }],
    [TAKEN, 'The rerun pushed its image.', { kind: 'ref.pushed' }],
    [KEPT, 'The rerun pushed its image.', { kind: 'artifact.published' }],
    [KEPT, 'Mo pushed the branch.', { kind: 'ref.pushed' }],
    // What hangs on it by a preposition.
    [TAKEN, 'Mo closed the sluice by mistake.', { text: 'sluice closed' }],
    [TAKEN, 'Mo closed the sluice under pressure from the harbour master.', { text: 'sluice closed' }],
    [TAKEN, 'Mo moved the barges from the spare dock.', { text: 'barges moved' }],
    [TAKEN, 'In the end, Mo closed the sluice, with the vendor.', { text: 'sluice closed' }],
    [KEPT, 'Mo moved the barges from the spare dock.', { text: 'barges moved: spare dock' }],
    [KEPT, 'Mo closed the sluice on the afternoon of the fifth.', { text: 'sluice closed' }],
    [KEPT, 'Mo closed the sluice for Mo Brand, in the end.', { text: 'sluice closed' }],
    [KEPT, 'In his words, Mo closed the sluice.', { text: 'sluice closed' }],
    // What is denied beside it.
    [TAKEN, 'When Mo took over, the night desk had not suspected anything.', { kind: SAID, text: 'I take over' }],
    [KEPT, 'When Mo took over, the desk had not suspected it.', { kind: SAID, text: 'desk suspected nothing' }],
    [KEPT, 'The desk had not been ignorant: Mo filed a ticket.', { text: 'Mo filed a ticket' }],
  ])('%s: %s %o', (want, text, record) => expect(verdictOf(text, record)).toBe(want));

  it('is nothing where the sentence as a whole is denied', () => {
    expect(verdictOf('The kiln was flashed without a hitch.', {}, { denied: true })).toBe(KEPT);
  });

  it('is what a thing did, where its record only tells that there is one', () => {
    const bare = { what: { negated: false, subjects: [], actions: [], words: [] } };
    expect(verdictOf('Recipe that cured it | v12', { kind: 'release.published' }, bare)).toBe(TAKEN);
    expect(verdictOf('Recipe | v12', { kind: 'release.published' }, bare)).toBe(KEPT);
  });

  it('is a second moment, where one record bears out both', () => {
    const text = 'The press ran as soon as it was warm.';
    const [warm, ran] = [recordOf({ text: 'warm' }), recordOf({ text: 'runs' })];
    const verdicts = (...records: readonly object[]) =>
      judgeMoreSaid(
        records.map((record) => claimOf(text, record)),
        world,
      ).map(({ verdict }) => verdict);
    expect(verdicts(warm, warm)).toEqual([TAKEN, TAKEN]);
    expect(verdicts(warm, ran)).toEqual([KEPT, KEPT]);
  });
});
