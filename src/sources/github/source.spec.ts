/** Which files are GitHub's, what identifies a record, and that no shape of record breaks a reading. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EvidenceRecord, Json } from '../../domain/evidence.js';
import { github } from './source.js';

const SHA = 'abcd'.padEnd(40, '0');
const fileOf = (part: string) =>
  github.recognise(part === 'github' ? 'webhooks/github.jsonl' : `github/fernway/till/${part}.json`)!;
const identityOf = (part: string, body: Json) => {
  const record = github.toEvidence(body, fileOf(part));
  return record && [record.nativeId, record.nature];
};
const PARTS = github.files.map((file) => file.replace(/^.*\/|\.jsonl?$/g, ''));

describe('github', () => {
  it('recognises the files of its layout and no others', () => {
    expect(fileOf('pull-requests')).toEqual({
      path: 'github/fernway/till/pull-requests.json',
      format: 'json-array',
      instance: 'fernway/till',
      part: 'pull-requests',
    });
    for (const path of ['github/fernway/till/secrets.json', 'github/fernway/issues.json', 'x/github/a/b/issues.json'])
      expect(github.recognise(path)).toBeNull();
    expect(github.recognise('github/a/b/constructor.json')).toBeNull();
  });

  it('identifies each record type as its users would', () => {
    expect(identityOf('pull-requests', { number: 57 })).toEqual(['fernway/till#57', 'state']);
    expect(identityOf('issues', { number: 58 })).toEqual(['fernway/till#58', 'state']);
    expect(identityOf('commits', { oid: SHA })).toEqual([SHA, 'state']);
    expect(identityOf('activity', { id: 901 })).toEqual(['901', 'event']);
    expect(identityOf('deployments', { id: 'DE_1', databaseId: 77 })).toEqual(['77', 'state']);
    expect(identityOf('releases', { id: 'RE_1' })).toEqual(['RE_1', 'state']);
    expect(identityOf('rule-suites', { id: 12 })).toEqual(['12', 'event']);
    expect(identityOf('check-suites', { id: 'CS_1' })).toEqual(['CS_1', 'state']);
  });

  it('gives no identity to a record without one', () => {
    for (const part of PARTS) for (const body of [null, 7, 'x', [], {}]) expect(identityOf(part, body)).toBeNull();
  });

  it('never confuses records of different types that share a number', () => {
    const keys = ['activity', 'rule-suites', 'deployments'].map(
      (part) => github.toEvidence({ id: 5, databaseId: 5 }, fileOf(part))?.key,
    );
    expect(new Set(keys).size).toBe(3);
  });
});

describe('readings of any JSON at all', () => {
  const names =
    `number id oid state createdAt mergedAt closedAt submittedAt author actor login nodes reviews files commits
    commit timelineItems __typename checkRuns workflowRun deploymentReviews environments statuses comments labels payload
    parents ref activity_type timestamp result pushed_at tagName publishedAt name conclusion startedAt completedAt`.split(
      /\s+/,
    );
  const leaf = fc.oneof(
    fc.constantFrom<Json>(
      SHA,
      '2026-03-02T10:00:00Z',
      'MERGED',
      'DISMISSED',
      'MergedEvent',
      'refs/heads/main',
      'push',
      '',
      7,
    ),
    fc.jsonValue({ maxDepth: 1 }) as fc.Arbitrary<Json>,
  );
  const { body } = fc.letrec<{ body: Json }>((tie) => ({
    body: fc.oneof(
      { depthSize: 'small' },
      leaf,
      fc.array(tie('body'), { maxLength: 4 }),
      fc.dictionary(fc.constantFrom(...names), tie('body'), { maxKeys: 10 }),
    ) as fc.Arbitrary<Json>,
  }));

  it('come out without a throw, twice alike, each event with a subject', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PARTS), body, (part, value) => {
        const { path, instance } = fileOf(part);
        const found = github.toEvidence(value, fileOf(part));
        const record: EvidenceRecord = found ?? {
          source: 'github',
          instance,
          key: 'k',
          nativeId: 'n',
          nature: 'state',
          path,
          body: value,
        };
        const reading = github.toEvents(record);
        expect(github.toEvents(structuredClone(record))).toEqual(reading);
        for (const event of reading.events) expect(event.subjects.length).toBeGreaterThan(0);
      }),
      { numRuns: 1500 },
    );
  });
});
