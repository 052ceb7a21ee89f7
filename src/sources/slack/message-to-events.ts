/** One message of a channel: who said what and when. It proves that its author said it, and nothing else. */
import { draftReading, type ReadingDraft } from '../../application/ports/draft-reading.js';
import { flag, list, number, object, text, texts, words } from '../../application/ports/json-reading.js';
import type { SourceReading } from '../../application/ports/source.js';
import type { EntityRef } from '../../domain/entity.js';
import type { EvidenceRecord, Json } from '../../domain/evidence.js';
import type { EventActor } from '../../domain/identity.js';
import { formatInstant, type Instant } from '../../domain/instant.js';
import { point } from '../../domain/interval.js';
import { channelIn } from './channel-to-events.js';
import { mentionedIds, messageMarkup, plainText } from './plain-text.js';
import { instantOfTs } from './timestamp.js';

/** What Slack itself writes into a channel when something happens to it: not said by anybody. */
const NOTICES = new Set(
  `channel_join channel_leave channel_topic channel_purpose channel_name channel_archive channel_unarchive
  channel_convert_to_private group_join group_leave group_topic group_purpose group_name group_archive group_unarchive
  pinned_item unpinned_item bot_add bot_remove bot_enable bot_disable reminder_add tombstone channel_posting_permissions
  channel_canvas_updated huddle_thread sh_room_created`.split(/\s+/),
);

interface Message {
  readonly body: Json;
  readonly channel: string;
  readonly at: Instant;
  readonly subjects: readonly EntityRef[];
  readonly author: EventActor | undefined;
  readonly markup: string;
}

const isBot = (body: Json): boolean =>
  text(body, 'subtype') === 'bot_message' ||
  words(body, 'bot_id') !== undefined ||
  object(body, 'bot_profile') !== undefined;

/** The chat id is the handle; the names beside it come from the same message. */
function authorOf(body: Json): EventActor | undefined {
  const spellings = [
    words(body, 'user'),
    words(body, 'bot_id'),
    words(body, 'bot_profile', 'name'),
    words(body, 'username'),
    words(body, 'user_profile', 'real_name'),
    words(body, 'user_profile', 'display_name'),
    words(body, 'user_profile', 'name'),
  ].filter((name) => name !== undefined);
  const [handle, ...names] = [...new Set(spellings)];
  if (handle === undefined) return undefined;
  const kind = isBot(body) ? ({ kind: 'service' } as const) : {};
  return { role: 'actor', handle, ...(names.length === 0 ? {} : { names }), ...kind };
}

function messageOf(record: EvidenceRecord, draft: ReadingDraft): Message | null {
  const { body, nativeId } = record;
  const at = instantOfTs(text(body, 'ts'));
  const channel = nativeId.slice(0, Math.max(0, nativeId.lastIndexOf('/')));
  if (at === undefined || channel === '') return null;
  return {
    body,
    channel,
    at,
    subjects: [channelIn(draft, channel), draft.entity('message', nativeId, [nativeId])],
    author: authorOf(body),
    markup: messageMarkup(body),
  };
}

export function messageEvents(record: EvidenceRecord): SourceReading {
  const draft = draftReading(record);
  const message = messageOf(record, draft);
  if (!message) {
    draft.notUnderstood('a message without a channel or a time stamp');
    return draft.finish();
  }
  const { author } = message;
  if (author)
    draft.identity({ names: [author.handle, ...(author.names ?? [])], ...(author.kind ? { kind: author.kind } : {}) });
  const subtype = text(message.body, 'subtype') ?? '';
  if (NOTICES.has(subtype) || flag(message.body, 'hidden') === true) notice(message, subtype, draft);
  else posted(message, draft);
  return draft.finish();
}

function notice({ channel, at, subjects, author, markup }: Message, subtype: string, draft: ReadingDraft): void {
  draft.event({
    kind: 'event.generic',
    at: point(at),
    clock: 'chat',
    subjects,
    actors: [author],
    attributes: { type: `slack.${subtype || 'hidden'}`, words: subtype.split('_').filter(Boolean), channel },
    text: plainText(markup),
    trust: 1,
    part: { channel },
  });
}

function posted(message: Message, draft: ReadingDraft): void {
  const { body, channel, at, subjects, author, markup } = message;
  const editedAt = instantOfTs(text(body, 'edited', 'ts'));
  const edited = object(body, 'edited') !== undefined;
  const thread = text(body, 'thread_ts');
  const mentioned = mentionedIds(markup).map((id): EventActor => ({ role: 'mentioned', handle: id }));
  const said = { clock: 'chat', subjects, text: plainText(markup), trust: 1, part: { channel } } as const;
  draft.event({
    ...said,
    kind: 'message.posted',
    at: point(at),
    actors: [author, ...mentioned],
    attributes: {
      channel,
      thread: thread === undefined || thread === text(body, 'ts') ? undefined : `${channel}/${thread}`,
      edited,
      reactions: reactionsOf(body),
      bot: isBot(body),
      replies: number(body, 'reply_count'),
    },
  });
  if (editedAt === undefined) return;
  const editor = words(body, 'edited', 'user');
  draft.event({
    ...said,
    kind: 'message.edited',
    at: point(editedAt),
    actors: [editor === undefined || editor === author?.handle ? author : { role: 'actor', handle: editor }],
    attributes: { channel, editedAt: formatInstant(editedAt) },
  });
}

const reactionsOf = (body: Json): readonly Json[] =>
  list(body, 'reactions').map((reaction) => ({
    name: text(reaction, 'name') ?? '',
    count: number(reaction, 'count') ?? list(reaction, 'users').length,
    users: texts(reaction, 'users'),
  }));
