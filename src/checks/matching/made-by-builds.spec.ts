import { describe, expect, it } from 'vitest';
import { parseInstant } from '../../domain/instant.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import { madeBy } from './made-by-builds.js';

const at = (from: string, to = from) => ({ from: parseInstant(from)!, to: parseInstant(to)! });
const build = (steps: readonly unknown[], outcome = 'success'): TimelineEvent =>
  ({
    kind: 'build.finished',
    outcome,
    at: at('2026-03-10T08:03:18Z', '2026-03-10T08:04:44Z'),
    attributes: { reachedDeploy: false, steps },
  }) as unknown as TimelineEvent;
const rights = (clock: string, kind = 'service'): TimelineEvent =>
  ({
    kind: 'access.changed',
    at: at(`2026-03-10T${clock}Z`),
    actors: [{ role: 'actor', kind, handle: 'iam-apply' }],
  }) as unknown as TimelineEvent;

const APPLIED = [{ step: 'apply', status: 'SUCCESS' }];

describe('what a build made', () => {
  it.each<[string, boolean, TimelineEvent, TimelineEvent]>([
    ['rights changed while it applied', true, build(APPLIED), rights('08:04:31')],
    ['rights changed by a person meanwhile', false, build(APPLIED), rights('08:04:31', 'human')],
    ['rights changed long after', false, build(APPLIED), rights('08:20:00')],
    ['rights changed before', false, build(APPLIED), rights('08:03:00')],
    ['a build that failed', false, build(APPLIED, 'failure'), rights('08:04:31')],
    ['a build that only planned', false, build([{ step: 'plan', status: 'SUCCESS' }]), rights('08:04:31')],
  ])('%s: %s', (_, wanted, run, event) => expect(madeBy([run], event)).toBe(wanted));
});
