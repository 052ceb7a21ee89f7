/** What is looked up is what asking every record would find. */
import { describe, expect, it } from 'vitest';
import { stem } from '../../claims/words/stem.js';
import { parseInstant } from '../../domain/instant.js';
import { point } from '../../domain/interval.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import { countHolding, holdingOne } from './word-holders.js';
import { missingFrom } from './wording.js';

const record = (id: string, over: Partial<TimelineEvent>): TimelineEvent => ({
  id,
  kind: 'message.posted',
  at: point(parseInstant('2031-06-09T10:02:11Z')!),
  clock: 'provider',
  subjects: [],
  actors: [],
  attributes: {},
  evidence: { source: 'slack', instance: 'w', key: id, nativeId: id, path: 'slack/ops.json', trust: 2 },
  ...over,
});
const RECORDS = [
  record('one', { text: 'the production cache is cold' }),
  record('two', { kind: 'build.finished', text: 'cloudbuild timed out at p95' }),
  record('three', { kind: 'ticket.changed', attributes: { key: 'SEC-12', before: 'SEV-2', after: 'SEV-1' } }),
  record('four', { kind: 'log.written', text: 'too many 429s in prod' }),
];
const WORDS = ['prod', 'cache', 'cloud', 'build', 'p95', 'security', 'sev-2', '429s', 'harbour'].map(stem);

describe('records that hold a word', () => {
  it.each(WORDS)('finds for "%s" what each record says itself', (word) => {
    const holding = RECORDS.filter((one) => missingFrom([word], one).length === 0);
    expect(holdingOne([word], RECORDS)).toEqual(holding);
    expect(countHolding(word, RECORDS)).toBe(holding.length);
  });

  it('finds some of them at all', () => {
    expect(WORDS.map((word) => countHolding(word, RECORDS))).toEqual([2, 1, 0, 1, 1, 1, 1, 1, 0]);
  });

  it('takes two words for one where a record writes them so, in the order of the records', () => {
    expect(holdingOne(['cloud', 'cach', 'build'].map(stem), RECORDS).map(({ id }) => id)).toContain('two');
    expect(holdingOne([stem('prod'), stem('cold')], RECORDS).map(({ id }) => id)).toEqual(['one', 'four']);
    expect(holdingOne([], RECORDS)).toBe(RECORDS);
  });
});
