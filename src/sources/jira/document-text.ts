/** Text of a Jira field, whether plain or an Atlassian document; formatting is dropped, lines are kept. */
import { list, text, valueAt } from '../../application/ports/json-reading.js';
import type { Json } from '../../domain/evidence.js';

/** Deeper nesting than people write; what lies below is left out. */
const MAX_DEPTH = 40;

const BLOCKS = new Set(
  `paragraph heading blockquote codeBlock listItem taskItem decisionItem tableRow panel rule expand nestedExpand
  mediaSingle mediaGroup`.split(/\s+/),
);

function inlineText(node: Json): string | undefined {
  switch (text(node, 'type')) {
    case 'text':
      return text(node, 'text') ?? '';
    case 'hardBreak':
      return '\n';
    case 'mention':
      return text(node, 'attrs', 'text') ?? `@${text(node, 'attrs', 'id') ?? ''}`;
    case 'emoji':
      return text(node, 'attrs', 'text') ?? text(node, 'attrs', 'shortName') ?? '';
    case 'inlineCard':
    case 'blockCard':
      return text(node, 'attrs', 'url') ?? '';
    case 'date':
      return dateText(text(node, 'attrs', 'timestamp'));
    case 'status':
      return text(node, 'attrs', 'text') ?? '';
    default:
      return undefined;
  }
}

/** Dates in documents are milliseconds since the epoch, as text. */
const dateText = (timestamp: string | undefined): string =>
  timestamp !== undefined && /^\d{1,14}$/.test(timestamp) ? new Date(Number(timestamp)).toISOString().slice(0, 10) : '';

function flatten(node: Json, depth: number): string {
  const own = inlineText(node);
  if (own !== undefined || depth > MAX_DEPTH) return own ?? '';
  const type = text(node, 'type') ?? '';
  const inner = list(node, 'content').map((child) => flatten(child, depth + 1));
  if (type === 'tableRow') return `${inner.map((cell) => cell.trim()).join(' | ')}\n`;
  return BLOCKS.has(type) ? `${inner.join('')}\n` : inner.join('');
}

/**
 * @example documentText('plain words') // → 'plain words'
 * @example documentText({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'words' }] }] }) // → 'words'
 */
export function documentText(value: Json | undefined): string {
  if (typeof value === 'string') return value;
  if (valueAt(value, 'content') === undefined) return '';
  return flatten(value as Json, 0)
    .replace(/\n{2,}/g, '\n')
    .trim();
}
