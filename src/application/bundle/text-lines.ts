/** The lines of a text, one at a time, with their 1-based numbers; blank ones are passed over. */
import { LONGEST_ELEMENT, UnreadableText } from './json-text.js';

export interface Line {
  readonly number: number;
  readonly text: string;
}

/** @throws UnreadableText when a line is too long */
export async function* textLines(pieces: AsyncIterable<string>): AsyncGenerator<Line> {
  let held: string[] = [];
  let length = 0;
  let number = 0;
  const line = (rest: string): Line => {
    const text = [...held, rest].join('');
    held = [];
    length = 0;
    number++;
    return { number, text: number === 1 ? text.replace(/^\uFEFF/, '') : text };
  };
  for await (const piece of pieces) {
    let start = 0;
    for (let end = piece.indexOf('\n'); end >= 0; end = piece.indexOf('\n', start)) {
      const next = line(piece.slice(start, end));
      start = end + 1;
      if (next.text.trim() !== '') yield next;
    }
    held.push(piece.slice(start));
    length += piece.length - start;
    if (length > LONGEST_ELEMENT) throw new UnreadableText(`holds a line longer than ${LONGEST_ELEMENT} characters`);
  }
  const last = line('');
  if (last.text.trim() !== '') yield last;
}
