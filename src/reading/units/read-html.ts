/** Reads the visible text of an HTML block, one stretch per block-level element; comments, scripts and styles are not prose. */
import { decodeEntity } from '../markdown/entities.js';
import { type CleanText, CleanTextBuilder } from './clean-text.js';

export interface HtmlStretch {
  readonly clean: CleanText;
  readonly heading: boolean;
}

export interface HtmlReading {
  readonly stretches: readonly HtmlStretch[];
  readonly notProse: readonly { readonly start: number; readonly end: number }[];
}

const TAG = /<(\/?)([A-Za-z][A-Za-z0-9-]*)[^<>]*>|<!--|&(?:#[xX]?[0-9a-fA-F]{1,7}|[A-Za-z]{2,12});/g;
const INLINE = /^(?:a|b|i|u|em|strong|code|span|small|sub|sup|kbd|samp|var|mark|time|abbr|cite|q|font|img|tt)$/;
const STRIKING = /^(?:del|s|strike)$/;
const HIDDEN = /^(?:script|style|template|head|title)$/;
const HEADING = /^(?:summary|caption|h[1-6]|th|figcaption)$/;

/** Reads `source.slice(from, to)`; time grows with its length. */
export function readHtml(source: string, from: number, to: number): HtmlReading {
  const stretches: HtmlStretch[] = [];
  const notProse: { start: number; end: number }[] = [];
  const text = source.slice(from, to);
  let builder = new CleanTextBuilder();
  let heading = false;
  let at = 0;
  let struck = -1;
  const add = (end: number) => {
    if (end > at && struck < 0) builder.add(text.slice(at, end), from + at);
  };
  const flush = () => {
    if (builder.length > 0) stretches.push({ clean: builder.build(), heading });
    builder = new CleanTextBuilder();
  };
  const skipTo = (start: number, closing: string) => {
    const close = text.indexOf(closing, start);
    const end = close < 0 ? text.length : close;
    notProse.push({ start: from + start, end: from + Math.min(end + closing.length, text.length) });
    return close < 0 ? text.length : close + closing.length;
  };
  TAG.lastIndex = 0;
  for (let found = TAG.exec(text); found; found = TAG.exec(text)) {
    add(found.index);
    at = found.index + found[0].length;
    const name = found[2]?.toLowerCase() ?? '';
    if (found[0] === '<!--') at = skipTo(found.index, '-->');
    else if (name === '') builder.addFor(struck < 0 ? decodeEntity(found[0]) : '', from + found.index, from + at);
    else if (STRIKING.test(name)) {
      if (found[1] && struck >= 0) builder.retract(from + struck, from + at);
      struck = found[1] ? -1 : found.index;
    } else if (HIDDEN.test(name) && !found[1]) {
      flush();
      at = skipTo(found.index, `</${found[2]}`);
    } else if (/^t[dh]$/.test(name)) {
      if (!found[1] && builder.length > 0) builder.addSeparator(from + found.index, from + at);
    } else if (!INLINE.test(name)) {
      flush();
      heading = HEADING.test(name) && !found[1];
    }
    TAG.lastIndex = at;
  }
  add(text.length);
  flush();
  return { stretches, notProse };
}
