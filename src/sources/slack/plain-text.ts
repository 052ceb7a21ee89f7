/** Slack's message text as plain readable text; mentions keep the id, which the timeline resolves. Never interprets what it reads. */
import { list, text, valueAt, words } from '../../application/ports/json-reading.js';
import type { Json } from '../../domain/evidence.js';

const UNESCAPED: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' };
const unescapeEntities = (escaped: string): string =>
  escaped.replace(/&(?:lt|gt|amp);/g, (entity) => UNESCAPED[entity]!);

/** `@U1`, `@U1|ann`, `#C1|name`, `!here`, `!subteam^S1|@team`, `!date^…|today`, `url|label`, without the angle brackets. */
function controlText(inside: string): string {
  const bar = inside.indexOf('|');
  const target = bar < 0 ? inside : inside.slice(0, bar);
  const label = bar < 0 ? '' : inside.slice(bar + 1).trim();
  if (target.startsWith('@')) return target;
  if (target.startsWith('#')) return label === '' ? target : `#${label}`;
  if (target.startsWith('!')) return label === '' ? `@${target.slice(1).split('^')[0]}` : label;
  return label === '' ? target.replace(/^mailto:/, '') : label;
}

/** What may stand between angle brackets: a mention, a channel, a command or an address; everything else is text of the author. */
const CONTROL = /<([@#!][^<>\n]{1,4000}|[a-z][a-z0-9+.-]{0,30}:[^<>\n]{1,4000})>/gi;

/** @example plainText('see <https://x.example/1|the log> &amp; ask <@U07>') // → 'see the log & ask @U07' */
export const plainText = (source: string): string =>
  unescapeEntities(source.replace(CONTROL, (_all, inside: string) => controlText(inside)));

/** The user ids that a text mentions, in order, once each. */
export const mentionedIds = (source: string): readonly string[] => [
  ...new Set([...source.matchAll(/<@([A-Z0-9]{2,20})[|>]/g)].map((found) => found[1]!)),
];

/** Texts of section, header and context blocks. */
const blockTexts = (block: Json): readonly (string | undefined)[] => [
  words(block, 'text', 'text'),
  ...list(block, 'fields').map((field) => words(field, 'text')),
  ...list(block, 'elements').map((element) => words(element, 'text')),
];

/** What an integration attached. A link preview quotes somebody else, and is not what the author said. */
function attachmentText(attachment: Json): string | undefined {
  const preview = ['from_url', 'original_url', 'is_msg_unfurl', 'is_share'].some(
    (key) => valueAt(attachment, key) !== undefined,
  );
  if (preview) return undefined;
  const parts = [
    words(attachment, 'pretext'),
    words(attachment, 'title'),
    words(attachment, 'text'),
    ...list(attachment, 'fields').map((field) => `${text(field, 'title') ?? ''}: ${text(field, 'value') ?? ''}`),
    ...list(attachment, 'blocks').flatMap(blockTexts),
  ].filter((part) => part !== undefined);
  return parts.length > 0 ? parts.join('\n') : words(attachment, 'fallback');
}

/** Everything a message says: its text, else its blocks; then what is attached and not said already. Still in Slack's markup. */
export function messageMarkup(message: Json): string {
  const own = words(message, 'text') ?? list(message, 'blocks').flatMap(blockTexts).filter(Boolean).join('\n');
  const attached = list(message, 'attachments').map(attachmentText);
  const added = attached.filter((part): part is string => part !== undefined && !own.includes(part));
  return [own, ...added].filter((part) => part !== '').join('\n');
}
