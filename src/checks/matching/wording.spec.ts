/** Which words of a sentence a record accounts for. */
import { describe, expect, it } from 'vitest';
import { stem } from '../../claims/words/stem.js';
import { parseInstant } from '../../domain/instant.js';
import { point } from '../../domain/interval.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import { missingFrom } from './wording.js';

const event = (over: Partial<TimelineEvent>): TimelineEvent => ({
  id: 'e1',
  kind: 'access.changed',
  at: point(parseInstant('2031-06-09T10:02:11Z')!),
  clock: 'provider',
  subjects: [{ type: 'role', id: 'roles/cloudbuild.editor' }],
  actors: [{ role: 'actor', handle: 'noor', identity: 'noor', kind: 'human' }],
  attributes: { environment: 'prod' },
  evidence: { source: 'cloud-logging', instance: 'p', key: 'k', nativeId: 'n', path: 'gcp/p/logging.jsonl', trust: 5 },
  ...over,
});
const missing = (words: string, over: Partial<TimelineEvent> = {}) =>
  missingFrom(words.split(' ').map(stem), event(over));

describe('words that a record does not hold', () => {
  it('knows like words, and no opposites', () => {
    expect(missing('production editor')).toEqual([]);
    expect(missing('healthy', { outcome: 'failure' })).toEqual([stem('healthy')]);
  });

  it('knows two words that the record writes as one', () => {
    expect(missing('cloud build editor')).toEqual([]);
    expect(missing('cloud storage editor')).toEqual([stem('cloud'), stem('storage')]);
  });

  it('takes what a person did for done by hand, and nothing else', () => {
    expect(missing('hand')).toEqual([]);
    expect(missing('hand', { actors: [{ role: 'actor', handle: 'ci', kind: 'service' }] })).toEqual(['hand']);
  });

  it('calls a priority a severity only where it is written so', () => {
    const changed = (after: string) =>
      missing('severity', { kind: 'ticket.changed', subjects: [{ type: 'ticket', id: 'T-1' }], attributes: { after } });
    expect(changed('SEV1')).toEqual([]);
    expect(changed('P1')).toEqual([stem('severity')]);
  });

  it('takes answers of one status for that status, and a length of seconds for none', () => {
    const attributes = { policy: 'turnstile 429 ratio' };
    expect(missing('429s', { attributes })).toEqual([]);
    expect(missing('503s', { attributes })).toEqual(['503s']);
    expect(missing('30s', { attributes: { policy: 'turnstile 30 day ratio' } })).toEqual(['30s']);
  });
});
