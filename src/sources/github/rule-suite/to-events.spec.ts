/** Rules met, broken or gone past. */
import { describe, expect, it } from 'vitest';
import type { Json } from '../../../domain/evidence.js';
import { github } from '../source.js';

const SHA = 'abcd'.padEnd(40, '1');

function read(body: Json) {
  const record = github.toEvidence(body, github.recognise('github/fernway/till/rule-suites.json')!);
  return github.toEvents(record!);
}

describe('rule suites', () => {
  it('show a push that went past the rules', () => {
    const suite = {
      id: 3,
      actor_name: 'ann-okoro',
      after_sha: SHA,
      ref: 'refs/heads/main',
      pushed_at: '2026-03-02T10:00:00Z',
    };
    expect(read({ ...suite, result: 'bypass' }).events[0]).toMatchObject({
      kind: 'protection.evaluated',
      attributes: { result: 'bypass', ref: 'main' },
      evidence: { trust: 3 },
    });
    expect(read({ ...suite, result: 'fail' }).events[0]?.outcome).toBe('denied');
  });
});
