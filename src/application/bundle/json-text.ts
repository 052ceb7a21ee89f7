/** Bytes of a file as text in pieces, and how deep a JSON text is nested; refuses what is not UTF-8, holds a NUL byte or is nested too deep. */

/** What is wrong with a file or an element of it; the reader of a file turns it into a fault. */
export class UnreadableText extends Error {}

/** Nesting beyond this is refused: everything above recurses. */
export const DEEPEST = 100;
/** Longest element or line, in UTF-16 code units. */
export const LONGEST_ELEMENT = 16 * 1024 * 1024;

/** @throws UnreadableText */
export async function* textPieces(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decode = (chunk?: Uint8Array): string => {
    try {
      return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
    } catch {
      throw new UnreadableText('is not UTF-8 text');
    }
  };
  for await (const chunk of bytes) {
    const piece = decode(chunk);
    if (piece !== '') yield piece;
  }
  const rest = decode();
  if (rest !== '') yield rest;
}

/** Parses one element; `shallow` where whoever cut it out has watched its depth. @throws UnreadableText with what was expected. */
export function parseElement(text: string, shallow = false): unknown {
  if (text.length > LONGEST_ELEMENT) throw new UnreadableText(`is longer than ${LONGEST_ELEMENT} characters`);
  if (!shallow && depthOf(text) > DEEPEST) throw new UnreadableText(`is nested deeper than ${DEEPEST} levels`);
  if (text.includes('\u0000')) throw new UnreadableText('holds a NUL byte');
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UnreadableText(`is not JSON: ${(error as Error).message}`);
  }
}

/** Code units that give JSON its structure. */
export const MARK = {
  quote: 0x22,
  comma: 0x2c,
  open: 0x5b,
  escape: 0x5c,
  close: 0x5d,
  begin: 0x7b,
  end: 0x7d,
} as const;

/** The deepest nesting of brackets outside strings; strings need not be well-formed. */
export function depthOf(text: string): number {
  let [depth, deepest, quoted] = [0, 0, false];
  // Every character of a bundle comes by here: code units cost a tenth of matches.
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === MARK.escape) at++;
    else if (unit === MARK.quote) quoted = !quoted;
    else if (quoted) continue;
    else if (unit === MARK.open || unit === MARK.begin) deepest = Math.max(deepest, ++depth);
    else if (unit === MARK.close || unit === MARK.end) depth--;
  }
  return deepest;
}
