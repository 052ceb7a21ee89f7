/** Hostile texts in columns: PostgreSQL takes no NUL and no lone surrogate, and its indexes no long texts. */
import { hash } from 'node:crypto';

/** Never written by anyone else: U+FFFE is no character. */
const MARK = '\uFFFEjson:';
/** No text without one of these is unfit; most have none, and are told so in one quick look. */
const SUSPECT = /[\u0000\uD800-\uDFFF\uFFFE]/;
const UNFIT = /\u0000|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|^\uFFFE/;

/** A text that a column holds; most stay as they are. */
export const toColumn = (text: string): string =>
  SUSPECT.test(text) && UNFIT.test(text) ? MARK + JSON.stringify(text) : text;

/** The text that `toColumn` was given. */
export const fromColumn = (column: string): string =>
  column.startsWith(MARK) ? (JSON.parse(column.slice(MARK.length)) as string) : column;

/** SHA-256 of texts, told apart from any other cut of the same characters. */
export const digest = (...parts: readonly string[]): Buffer => Buffer.from(hexDigest(...parts), 'hex');

/** The same in hex. */
export function hexDigest(...parts: readonly string[]): string {
  let all = '';
  for (const part of parts) all += `${part.length}:${part}`;
  return hash('sha256', all);
}

/** A short stand-in for a long text in an index; whoever looks up by it compares the text itself afterwards. */
export const shortHash = (text: string): bigint => hash('sha256', `${text.length}:${text}`, 'buffer').readBigInt64BE(0);
