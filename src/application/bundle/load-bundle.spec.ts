/** A bundle becomes records with readings; every fault is told at once, nothing is dropped in silence. */
import { describe, expect, it } from 'vitest';
import type { Json } from '../../domain/evidence.js';
import type { BundleFiles } from '../ports/bundle-files.js';
import { draftReading } from '../ports/draft-reading.js';
import { text, words } from '../ports/json-reading.js';
import type { Source } from '../ports/source.js';
import { importBundle } from './import-bundle.js';
import { loadBundle } from './load-bundle.js';

/** Notes by people: the smallest source there could be. */
const notes: Source = {
  name: 'slack',
  reads: 'notes',
  files: ['notes.json', 'notes.jsonl', 'notes.bundle'],
  recognise: (path) => {
    const formats = { 'notes.json': 'json-array', 'notes.jsonl': 'jsonl', 'notes.bundle': 'git-bundle' } as const;
    const format = formats[path as keyof typeof formats];
    return format ? { path, format, instance: 'house', part: 'notes' } : null;
  },
  toEvidence: (body, { path, instance }) => {
    const key = words(body, 'id');
    return key === undefined ? null : { source: 'slack', instance, key, nativeId: key, nature: 'event', path, body };
  },
  toEvents: (record) => {
    if (text(record.body, 'fail') !== undefined) throw new Error('a bug');
    const draft = draftReading(record);
    if (words(record.body, 'say') === undefined) draft.notUnderstood('it says nothing');
    const at = { from: 1n, to: 1n };
    draft.event({
      kind: 'message.posted',
      at,
      subjects: [draft.entity('channel', 'ops')],
      trust: 1,
      text: text(record.body, 'say'),
    });
    return draft.finish();
  },
};

const MANIFEST = JSON.stringify({
  version: 1,
  incident: { id: 'INC-1', title: 'Till down', from: '2026-03-01T10:00:00Z', to: '2026-03-01T12:00:00Z' },
});

const bundle = (files: { readonly [path: string]: string | Buffer }): BundleFiles => ({
  files: Object.entries({ 'bundle.json': MANIFEST, ...files }).map(([path, content]) => ({
    path,
    size: content.length,
    open: async function* () {
      const bytes = Buffer.from(content);
      for (let at = 0; at < bytes.length; at += 5) yield bytes.subarray(at, at + 5);
    },
  })),
  close: async () => {},
});

const faults = async (files: { readonly [path: string]: string | Buffer }) => {
  const loaded = await loadBundle(bundle(files), [notes]);
  return loaded.ok ? [] : loaded.faults.map(({ code, at }) => `${code} ${at}`);
};

describe('loadBundle', () => {
  it('reads arrays and lines, also with a byte order mark, blank lines and no last line end', async () => {
    const loaded = await loadBundle(
      bundle({
        'notes.json': '\uFEFF[{"id":"a","say":"né"}, {"id":"b","say":"2"}]',
        'notes.jsonl': '\uFEFF{"id":"c","say":"3"}\r\n\n  \n{"id":"d","say":"4"}',
      }),
      [notes],
    );
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.faults));
    expect(loaded.value.records.map(({ key }) => key)).toEqual(['a', 'b', 'c', 'd']);
    expect(loaded.value.events.map((event) => event.text)).toEqual(['né', '2', '3', '4']);
    expect(loaded.value.notUnderstood).toEqual([]);
  });

  it('hands on the text of each record as it stood, character for character', async () => {
    const strange = '{ "say":"\\u00e9\\/" ,\t"id" : "a",\n "n": 9007199254740993, "x":1.50e+02, "id2":1, "id2":2 }';
    const line = '{"n":123456789012345678901234567890,\r"id":"b","say":"é \u2028"}';
    const found: (string | undefined)[] = [];
    await importBundle(
      bundle({
        'notes.json': `\uFEFF[\n  ${strange} ,\n\t"[,]\\"" , 7.0 ]`,
        'notes.jsonl': ` ${line}\t\r\n{}`,
        'notes.bundle': 'x',
      }),
      { sources: [notes], readGitBundle: async () => ({ ok: true, records: [{ id: 'c' }] }) },
      ({ raw }) => {
        found.push(raw);
      },
    );
    expect(found).toEqual([strange, '"[,]\\""', '7.0', line, '{}', undefined]);
  });

  it('keeps and counts what nobody understands, and lists files outside the layout', async () => {
    const loaded = await loadBundle(
      bundle({
        'notes.json': '[{"id":"a"},{"say":"no id"},7,{"id":"z","fail":"yes"}]',
        'README.txt': 'hi',
        'notes.bundle': 'x',
      }),
      [notes],
      async () => ({ ok: false, refusal: 'no_git', reason: 'there is no git here' }),
    );
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.faults));
    expect(loaded.value.ignoredFiles).toEqual(['README.txt']);
    expect(loaded.value.records).toHaveLength(4);
    expect(loaded.value.notUnderstood.map(({ at, reason }) => `${at} ${reason}`).sort()).toEqual([
      'index 0 it says nothing',
      'index 1 it has no id that could be used',
      'index 2 it has no id that could be used',
      'index 3 its source failed to read it',
      'undefined there is no git here',
    ]);
  });

  it('reads what a git bundle is expanded into', async () => {
    const records: readonly Json[] = [{ id: 'c1', say: 'commit' }];
    const loaded = await loadBundle(bundle({ 'notes.bundle': 'x' }), [notes], async () => ({ ok: true, records }));
    expect(loaded.ok && loaded.value.events.map((event) => event.text)).toEqual(['commit']);
  });

  it('refuses with every fault of every file and of the manifest', async () => {
    const found = await faults({
      'bundle.json': '{"version":1}',
      'notes.json': '[{"id":"a"}, {"id":}, {"id":"b"}, {,}]',
      'notes.jsonl': '{"id":"c"}\nnonsense\n{"id":"d"}\n{"id":"e","sa',
    });
    expect(found).toEqual([
      'manifest_invalid bundle.json#/incident',
      'evidence_invalid notes.json:index 1',
      'evidence_invalid notes.json:index 3',
      'evidence_invalid notes.jsonl:line 2',
      'evidence_invalid notes.jsonl:line 4',
    ]);
  });

  it('refuses NUL bytes, text that is not UTF-8, deep nesting, and no array where one was expected', async () => {
    expect(await faults({ 'notes.jsonl': '{"id":"c"}\n\0\0\0\0' })).toEqual(['evidence_invalid notes.jsonl:line 2']);
    expect(await faults({ 'notes.jsonl': Buffer.from([0x22, 0xff, 0x22]) })).toEqual([
      'evidence_invalid notes.jsonl:line 1',
    ]);
    const deep = `${'['.repeat(5000)}${']'.repeat(5000)}`;
    expect(await faults({ 'notes.jsonl': deep })).toEqual(['evidence_invalid notes.jsonl:line 1']);
    expect(await faults({ 'notes.json': deep })).toEqual(['evidence_invalid notes.json:index 0']);
    expect(await faults({ 'notes.json': '{"id":"a"}' })).toEqual(['evidence_invalid notes.json:index 0']);
  });

  it('reads a record with __proto__ without touching any prototype', async () => {
    const loaded = await loadBundle(bundle({ 'notes.jsonl': '{"id":"a","say":"x","__proto__":{"polluted":true}}' }), [
      notes,
    ]);
    expect(loaded.ok && loaded.value.records[0]?.key).toBe('a');
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('says that there is no manifest', async () => {
    const files = bundle({ 'notes.json': '[]' });
    const loaded = await loadBundle({ ...files, files: files.files.filter(({ path }) => path !== 'bundle.json') }, [
      notes,
    ]);
    expect(loaded).toMatchObject({ ok: false, faults: [{ code: 'manifest_invalid' }] });
  });
});
