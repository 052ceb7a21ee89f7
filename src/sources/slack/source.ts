/** Slack: the files of a workspace export, and what identifies a message, a member and a channel. */
import { text, words } from '../../application/ports/json-reading.js';
import type { Source, SourceFile, SourceReading } from '../../application/ports/source.js';
import type { EvidenceRecord, Json } from '../../domain/evidence.js';
import { channelEvents } from './channel-to-events.js';
import { messageEvents } from './message-to-events.js';
import { instantOfTs } from './timestamp.js';
import { userEvents } from './user-to-events.js';

const DAY_FILE = /^slack\/([^/]+)\/\d{4}-\d\d-\d\d\.json$/;
const LISTS: Readonly<Record<string, string>> = {
  'slack/users.json': 'users',
  'slack/channels.json': 'channels',
  'slack/groups.json': 'channels',
};

function recognise(path: string): SourceFile | null {
  const part = Object.hasOwn(LISTS, path) ? LISTS[path] : DAY_FILE.test(path) ? 'messages' : undefined;
  return part === undefined ? null : { path, format: 'json-array', instance: 'slack', part };
}

function messageEvidence(body: Json, file: SourceFile): EvidenceRecord | null {
  const channel = DAY_FILE.exec(file.path)?.[1];
  const ts = text(body, 'ts');
  if (channel === undefined || ts === undefined || instantOfTs(ts) === undefined) return null;
  const nativeId = `${channel}/${ts}`;
  // Edits, reactions and replies change a message in place: only one that has none of them cannot change its body.
  const changed = ['edited', 'reactions', 'reply_count'].some((key) => Object.hasOwn(Object(body), key));
  const nature = changed ? 'state' : 'event';
  return { source: 'slack', instance: file.instance, key: nativeId, nativeId, nature, path: file.path, body };
}

function listEvidence(body: Json, file: SourceFile): EvidenceRecord | null {
  const name = words(body, 'name');
  const id = words(body, 'id') ?? name;
  if (id === undefined) return null;
  const nativeId = file.part === 'channels' ? (name ?? id) : id;
  const key = `${file.part}/${id}`;
  return { source: 'slack', instance: file.instance, key, nativeId, nature: 'state', path: file.path, body };
}

function toEvents(record: EvidenceRecord): SourceReading {
  const part = recognise(record.path)?.part;
  if (part === 'users') return userEvents(record);
  return part === 'channels' ? channelEvents(record) : messageEvents(record);
}

/** @example slack.recognise('slack/inc-7/2026-03-02.json') // → { part: 'messages', instance: 'slack', … } */
export const slack: Source = {
  name: 'slack',
  reads: 'messages, members and channels of a workspace export',
  files: ['slack/users.json', 'slack/channels.json', 'slack/groups.json', 'slack/<channel>/YYYY-MM-DD.json'],
  recognise,
  toEvidence: (body, file) => (file.part === 'messages' ? messageEvidence(body, file) : listEvidence(body, file)),
  toEvents,
};
