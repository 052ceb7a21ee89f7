/** The escaping tag: every value put into a page goes through it; only what the tag itself made is taken as markup. */

/** Markup made by the tag. Nothing else is ever written unescaped. */
export class Html {
  constructor(readonly text: string) {}
  toString(): string {
    return this.text;
  }
}

export type HtmlValue = Html | string | number | null | undefined | false | readonly HtmlValue[];

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
};

const LONE_SURROGATES = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * Text as it may stand between tags and inside quoted attributes. Control characters and the marks that reorder text
 * on screen become U+FFFD: a report must not look different from what it says.
 */
export const escapeHtml = (text: string): string =>
  text
    .replace(/[&<>"'`]/g, (found) => ESCAPES[found]!)
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\ufffd')
    .replace(LONE_SURROGATES, '\ufffd');

function written(value: HtmlValue): string {
  if (value === null || value === undefined || value === false) return '';
  if (value instanceof Html) return value.text;
  if (typeof value === 'object') return value.map(written).join('');
  return escapeHtml(String(value));
}

/** @example html`<a href="${address}">${name}</a>` // both escaped; attributes always stand in double quotes */
export function html(parts: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  let text = parts[0]!;
  for (const [i, value] of values.entries()) text += written(value) + parts[i + 1]!;
  return new Html(text);
}

/** Markup from strings that this program wrote itself: style sheets and pieces already escaped. Never for data. */
export const ownMarkup = (text: string): Html => new Html(text);

export const NOTHING = ownMarkup('');

/** An element id (or fragment) from a prefix and an id of the document, whatever characters that holds. */
export const anchorId = (prefix: string, id: string): string => `${prefix}-${id.replace(/[^\w-]/g, '_')}`;

/** An id as one segment of a path; an id that is no well-formed text leads nowhere instead of throwing. */
export const pathSegment = (id: string): string => encodeURIComponent(id.replace(LONE_SURROGATES, '\ufffd'));

const SCHEMES = new Set(['http:', 'https:', 'mailto:']);

/** The address when it is one that may be followed from a page; null for every other scheme and for relative ones. */
export function safeAddress(address: string): string | null {
  if (!/^(?:https?:\/\/|mailto:)/i.test(address)) return null;
  try {
    const url = new URL(address);
    return SCHEMES.has(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}
