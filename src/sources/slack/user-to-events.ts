/** One member of the workspace: no event, only the names that belong together. */
import { draftReading } from '../../application/ports/draft-reading.js';
import { flag, words } from '../../application/ports/json-reading.js';
import type { SourceReading } from '../../application/ports/source.js';
import type { EvidenceRecord } from '../../domain/evidence.js';

export function userEvents(record: EvidenceRecord): SourceReading {
  const { body } = record;
  const draft = draftReading(record);
  const names = [
    words(body, 'id'),
    words(body, 'name'),
    words(body, 'real_name'),
    words(body, 'profile', 'real_name'),
    words(body, 'profile', 'display_name'),
    words(body, 'profile', 'email'),
    words(body, 'profile', 'bot_id'),
  ].filter((name) => name !== undefined);
  if (names.length === 0) draft.notUnderstood('a member without a name');
  const bot = flag(body, 'is_bot') ?? words(body, 'profile', 'bot_id') !== undefined;
  const service = bot || words(body, 'id') === 'USLACKBOT';
  draft.identity({ names, kind: service ? 'service' : 'human' });
  return draft.finish();
}
