/** One channel of the export: its names, and when and by whom it was created. */
import { draftReading, type ReadingDraft } from '../../application/ports/draft-reading.js';
import { number, text, words } from '../../application/ports/json-reading.js';
import type { SourceReading } from '../../application/ports/source.js';
import type { EntityRef } from '../../domain/entity.js';
import type { EvidenceRecord } from '../../domain/evidence.js';
import { fromEpochSeconds } from '../../domain/instant.js';
import { point } from '../../domain/interval.js';

/** `#name`; the bare name only where it could not be a word of prose (it holds a hyphen, underscore or digit). */
export const channelIn = (draft: ReadingDraft, channel: string, id?: string): EntityRef =>
  draft.entity('channel', channel, [`#${channel}`, /[-_\d]/.test(channel) ? channel : undefined, id]);

/** Seconds that a date can hold; more is no time. */
const MAX_SECONDS = 1e11;

export function channelEvents(record: EvidenceRecord): SourceReading {
  const { body } = record;
  const draft = draftReading(record);
  const name = words(body, 'name');
  if (name === undefined) {
    draft.notUnderstood('a channel without a name');
    return draft.finish();
  }
  const channel = channelIn(draft, name, words(body, 'id'));
  const created = number(body, 'created');
  const creator = words(body, 'creator');
  if (created === undefined || created < 0 || created > MAX_SECONDS) return draft.finish();
  draft.event({
    kind: 'event.generic',
    at: point(fromEpochSeconds(created)),
    clock: 'chat',
    subjects: [channel],
    actors: [creator === undefined ? undefined : { role: 'actor', handle: creator }],
    attributes: {
      type: 'slack.channel_created',
      words: ['channel', 'created'],
      channel: name,
      fields: { topic: text(body, 'topic', 'value') ?? '', purpose: text(body, 'purpose', 'value') ?? '' },
    },
    trust: 1,
    part: { channel: name },
  });
  return draft.finish();
}
