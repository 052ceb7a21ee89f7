/** What every `EvidenceReader` must do, as a suite that is run for each: the same evidence gives the same bytes, wherever it is kept. */
import { describe, expect, it } from 'vitest';
import type { EventKind } from '../../domain/event-kind.js';
import type { EvidenceRecord } from '../../domain/evidence.js';
import type { Manifest } from '../../domain/incident.js';
import { parseInstant } from '../../domain/instant.js';
import type { Question } from '../../domain/question.js';
import { compareEvents, type TimelineEvent } from '../../domain/timeline-event.js';
import { canonicalJson } from '../canonical-json.js';
import { buildTimeline } from '../timeline/build-timeline.js';
import { memoryEvidence } from '../timeline/memory-evidence.js';
import type { RecordReading } from '../timeline/record-reading.js';
import type { EvidenceReader } from './evidence-reader.js';

/** Opens a reader on evidence of this content, new for each call. */
export type OpenReader = (manifest: Manifest, readings: readonly RecordReading[]) => Promise<EvidenceReader>;

const at = (text: string) => parseInstant(`2031-03-04T${text}Z`)!;

export const contractManifest: Manifest = {
  incident: { id: 'INC-77', title: 'Queue \u0000 stalls', from: at('08:00:00'), to: at('12:00:00'), timeZone: null },
  coverage: [
    {
      path: 'events.jsonl',
      from: at('00:00:00'),
      to: at('23:59:59'),
      complete: true,
      scope: 'all',
      selectors: { types: ['a'] },
    },
    {
      path: 'slack/',
      from: at('00:00:00'),
      to: at('23:59:59'),
      complete: false,
      scope: '',
      selectors: {},
      clockSkewMs: 1500,
    },
  ],
  identities: [{ id: 'mira', kind: 'human', names: ['Mira Holt', '@mira'], roles: ['on call'], listed: true }],
  aliases: [{ type: 'service', id: 'relay', names: ['the relay \uD83D'] }],
};

interface Told {
  readonly kind: EventKind;
  readonly from: bigint;
  readonly to?: bigint | null;
  readonly subjects: readonly string[];
}

const LONG = 'p'.repeat(5000);
const TOLD: readonly Told[] = [
  { kind: 'service.ready', from: at('09:00:00'), subjects: ['relay', 'store'] },
  { kind: 'service.ready', from: at('09:00:00'), subjects: ['store'] },
  { kind: 'service.ready', from: at('09:00:00.000000001'), subjects: ['relay'] },
  { kind: 'alert.opened', from: at('09:30:00'), to: null, subjects: ['relay'] },
  { kind: 'build.finished', from: at('08:10:00'), to: at('08:50:00'), subjects: [LONG, 'relay'] },
  { kind: 'build.finished', from: at('08:50:00'), to: at('08:55:00'), subjects: ['odd\u0000name', 'relay', 'relay'] },
  // Beyond what a BIGINT of nanoseconds can say.
  { kind: 'log.written', from: parseInstant('9999-12-31T23:59:59Z')!, subjects: ['relay'] },
  { kind: 'log.written', from: parseInstant('9998-12-31T23:59:59Z')!, subjects: ['relay'] },
  { kind: 'log.written', from: parseInstant('0001-01-01T00:00:00Z')!, subjects: ['relay'] },
];

function reading({ kind, from, to = from, subjects }: Told, index: number): RecordReading {
  const record: EvidenceRecord = {
    source: 'cloudevents',
    instance: 'ci\u0000',
    key: `k${index}`,
    nativeId: `n${index}`,
    nature: 'event',
    path: 'events.jsonl',
    body: { z: 1, a: `\u0000 \uD800 ${index}` },
  };
  const event: TimelineEvent = {
    id: `cloudevents|ci|k${index}|${kind}|0`,
    kind,
    at: { from, to },
    clock: 'provider',
    subjects: subjects.map((id) => ({ type: 'service', id })),
    actors: [{ role: 'actor', handle: '@mira' }],
    attributes: { zulu: '\u0000', alpha: ['\uDC00', 1e21, -0.5, null], 10: 'ten', 9: 'nine' },
    ...(index % 2 === 0 ? { text: `line \u0000 ${index}` } : {}),
    evidence: {
      source: 'cloudevents',
      instance: 'ci\u0000',
      key: record.key,
      nativeId: record.nativeId,
      path: record.path,
      trust: 3,
    },
  };
  return { record, reading: { events: [event], entities: [], identities: [{ names: ['@mira'] }] } };
}

/** The first record again, with other bodies, one of them from another file. */
const RETOLD: readonly RecordReading[] = ['twice', 'thrice'].map((body, index) => {
  const { record, reading: read } = reading(TOLD[0]!, 0);
  return { record: { ...record, body, path: index === 0 ? 'events.jsonl' : 'slack/odd \uD800' }, reading: read };
});

export const contractReadings: readonly RecordReading[] = [...TOLD.map(reading), ...RETOLD];

const relay = 'service:relay';
const QUESTIONS: Readonly<Record<string, Question>> = {
  'all of a kind': { kinds: ['service.ready'] },
  'several kinds of one subject': { kinds: ['service.ready', 'build.finished'], subjects: [relay] },
  'several subjects, an event of both once': { kinds: ['service.ready'], subjects: [relay, 'service:store'] },
  'a window that touches an end': { kinds: ['build.finished'], window: { from: at('08:50:00'), to: at('08:50:00') } },
  'a window that opens before and never ends': {
    kinds: ['alert.opened'],
    subjects: [relay],
    window: { from: at('11:00:00'), to: null },
  },
  'a window one nanosecond late': {
    kinds: ['service.ready'],
    window: { from: at('09:00:00.000000001'), to: at('10:00:00') },
  },
  'a very long subject': { kinds: ['build.finished'], subjects: [`service:${LONG}`] },
  'a subject with a NUL': { kinds: ['build.finished'], subjects: ['service:odd\u0000name'] },
  'instants beyond the clock of the database': {
    kinds: ['log.written'],
    window: { from: parseInstant('9999-01-01T00:00:00Z')!, to: null },
  },
  'nothing that happened': { kinds: ['page.triggered'], subjects: [relay] },
  'a subject nobody knows': { kinds: ['service.ready'], subjects: ['service:none'] },
  'no subject at all': { kinds: ['service.ready'], subjects: [] },
};

/** Runs the suite for one way to keep evidence. */
export function evidenceReaderContract(name: string, open: OpenReader): void {
  describe(`evidence in ${name}`, () => {
    const expected = memoryEvidence(contractManifest, buildTimeline(contractManifest, contractReadings));

    it('gives the dictionary of the records, character for character and in the same order', async () => {
      const reader = await open(contractManifest, contractReadings);
      const [found, wanted] = [await reader.dictionary(), await expected.dictionary()];
      expect(found).toEqual(wanted);
      expect(bytes(found)).toBe(bytes(wanted));
    });

    it('tells which records came with several bodies', async () => {
      const reader = await open(contractManifest, contractReadings);
      expect((await reader.dictionary()).conflicts).toEqual([
        {
          source: 'cloudevents',
          instance: 'ci\u0000',
          key: 'k0',
          nativeId: 'n0',
          bodies: 3,
          paths: ['events.jsonl', 'slack/odd \uD800'],
        },
      ]);
    });

    it.each(Object.entries(QUESTIONS))('answers: %s', async (_, question) => {
      const reader = await open(contractManifest, contractReadings);
      const found = (await reader.answer([question])).ask(question);
      const wanted = (await expected.answer([question])).ask(question);
      expect(bytes(found)).toBe(bytes(wanted));
    });

    it('answers many questions in one batch as it answers each alone', async () => {
      const reader = await open(contractManifest, contractReadings);
      const all = Object.values(QUESTIONS);
      const [found, wanted] = [await reader.answer(all), await expected.answer(all)];
      for (const question of all) expect(bytes(found.ask(question))).toBe(bytes(wanted.ask(question)));
      expect([...found.ask(all[1]!)].sort(compareEvents)).toEqual(found.ask(all[1]!));
    });

    it('gives the same whatever the order of arrival', async () => {
      const reader = await open(contractManifest, [...contractReadings].reverse());
      const question = QUESTIONS['several kinds of one subject']!;
      const wanted = (await expected.answer([question])).ask(question);
      expect(bytes((await reader.answer([question])).ask(question))).toBe(bytes(wanted));
    });

    it('refuses a question that nobody declared', async () => {
      const reader = await open(contractManifest, contractReadings);
      const timeline = await reader.answer([{ kinds: ['service.ready'] }]);
      expect(() => timeline.ask({ kinds: ['alert.opened'] })).toThrow(/not declared/);
    });
  });
}

/** Order of keys and all. */
const bytes = (value: unknown): string =>
  `${JSON.stringify(value, (_, part) => (typeof part === 'bigint' ? `${part}n` : part))}\n${canonicalJson(value)}`;
