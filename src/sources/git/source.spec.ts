/** Records of a git bundle have identities, and no shape of record breaks a reading. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../domain/evidence.js';
import { commitDiffs } from './parse-diff.js';
import { batchObjects, commitOf, tagOf } from './parse-objects.js';
import { git } from './source.js';

const FILE = git.recognise('git/till.bundle')!;
const OID = 'ab'.repeat(20);

describe('git', () => {
  it('recognises bundles and what was collected, each under its own name', () => {
    expect(FILE).toEqual({ path: 'git/till.bundle', format: 'git-bundle', instance: 'till', part: 'bundle' });
    expect(git.recognise('git/till.jsonl')).toMatchObject({ format: 'jsonl', instance: 'till' });
    expect(git.recognise('git/till.zip')).toBeNull();
    expect(git.recognise('git/a/till.bundle')).toBeNull();
  });

  it('cites commits by hash and tags by name', () => {
    expect(git.toEvidence({ type: 'commit', oid: OID }, FILE)?.nativeId).toBe(OID);
    expect(git.toEvidence({ type: 'ref', name: 'refs/tags/v1.0.0' }, FILE)?.nativeId).toBe('v1.0.0');
    for (const body of [null, {}, { type: 'commit', oid: 'x' }, { type: 'ref' }])
      expect(git.toEvidence(body, FILE)).toBeNull();
  });

  it('lets proof by content outrank the words of a message', () => {
    const committer = { name: 'Ann', email: 'ann@fernway.example', date: '2026-03-02T10:00:00Z' };
    const undone = 'cd'.repeat(20);
    const body = { type: 'commit', oid: OID, committer, message: `Undo\n\nThis reverts commit ${undone}.` };
    const proofOf = (value: Json) => git.toEvents(git.toEvidence(value, FILE)!).events[1]?.attributes['proof'];
    expect(proofOf(body)).toBe('text');
    expect(proofOf({ ...body, undoes: [{ oid: undone, proof: 'tree' }] })).toBe('tree');
  });
});

describe('readings of any JSON at all', () => {
  const names =
    'type oid name message author committer date email files path undoes proof parents refs target targetDate tagger'.split(
      ' ',
    );
  const { body } = fc.letrec<{ body: Json }>((tie) => ({
    body: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom<Json>(OID, 'commit', 'ref', 'refs/tags/v1', 'tree', '2026-03-02T10:00:00Z'),
      fc.jsonValue({ maxDepth: 1 }) as fc.Arbitrary<Json>,
      fc.array(tie('body'), { maxLength: 4 }),
      fc.dictionary(fc.constantFrom(...names), tie('body'), { maxKeys: 8 }),
    ) as fc.Arbitrary<Json>,
  }));

  it('come out without a throw and twice alike', () => {
    fc.assert(
      fc.property(body, fc.constantFrom('commit', 'ref'), (value, type) => {
        const shaped = { ...(typeof value === 'object' && value ? value : {}), type, oid: OID, name: 'refs/tags/v1' };
        const record = git.toEvidence(shaped as Json, FILE)!;
        expect(git.toEvents(structuredClone(record))).toEqual(git.toEvents(record));
      }),
      { numRuns: 1000 },
    );
  });

  it('parse any bytes that git could print', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const content = Buffer.from(bytes);
        commitDiffs(content);
        for (const object of batchObjects(content)) void object;
        const withHead = Buffer.concat([Buffer.from('author A <a> 99999999999 +9999\nencoding x-none\n\n'), content]);
        commitOf({ sha: OID, type: 'commit', content: withHead });
        tagOf({ sha: OID, type: 'tag', content });
      }),
    );
  });
});
