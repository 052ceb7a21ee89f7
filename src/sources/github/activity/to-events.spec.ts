/** Pushes as the forge saw them. */
import { describe, expect, it } from 'vitest';
import type { Json } from '../../../domain/evidence.js';
import { github } from '../source.js';

const SHA = 'abcd'.padEnd(40, '1');
const BEFORE = 'beef'.padEnd(40, '2');
const ZERO = '0'.repeat(40);

function read(body: Json) {
  const record = github.toEvidence(body, github.recognise('github/fernway/till/activity.json')!);
  return github.toEvents(record!);
}

describe('activity', () => {
  const push = {
    id: 9,
    before: BEFORE,
    after: SHA,
    ref: 'refs/heads/main',
    timestamp: '2026-03-02T10:00:00Z',
    activity_type: 'pr_merge',
    actor: { login: 'dependabot[bot]', type: 'Bot' },
  };

  it('tells a merge from a push, and who moved the ref', () => {
    expect(read(push).events[0]).toMatchObject({
      kind: 'ref.pushed',
      attributes: { before: BEFORE, after: SHA, ref: 'main', merge: true },
      actors: [{ role: 'actor', handle: 'dependabot[bot]', kind: 'service' }, { role: 'pusher' }],
      evidence: { trust: 5, part: { ref: 'main' } },
    });
    expect(read({ ...push, activity_type: 'push' }).events[0]?.attributes['merge']).toBe(false);
    expect(read({ ...push, activity_type: 'force_push' }).events[0]?.kind).toBe('ref.force_pushed');
  });

  it('knows no commit before a branch was created and none after it was deleted', () => {
    const created = read({ ...push, activity_type: 'branch_creation', before: ZERO }).events[0];
    expect(created).toMatchObject({ kind: 'ref.created', attributes: { after: SHA, ref: 'main' } });
    const deleted = read({ ...push, activity_type: 'branch_deletion', after: ZERO }).events[0];
    expect(deleted?.attributes).toEqual({ before: BEFORE, ref: 'main' });
  });

  it('says so when the activity is of an unknown type', () => {
    expect(read({ ...push, activity_type: 'toString' }).notUnderstood).toContain('toString');
  });
});
