/** What a report says by its line ends: front matter at its start, and paragraphs of `Key: value` lines. */

/** Length of a front matter block at the start, markers included; 0 when there is none. */
export function frontMatterLength(text: string): number {
  const opening = /^\uFEFF?---[ \t]*\r?\n/.exec(text);
  if (!opening) return 0;
  const closing = /^(?:---|\.\.\.)[ \t]*\r?$/gm;
  closing.lastIndex = opening[0].length;
  const found = closing.exec(text);
  return found ? Math.min(found.index + found[0].length + 1, text.length) : 0;
}

const KEY_LINE = /^\s{0,3}(?:\*\*|__)?[A-Z][\w /()-]{0,40}(?:\*\*|__)?:/;

/** Whether every line of a paragraph is `Key: value`: its lines are then shown as lines, as their author meant them. */
export function isKeyLines(paragraph: string): boolean {
  const lines = paragraph.split('\n');
  return lines.length > 1 && lines.every((line) => KEY_LINE.test(line));
}

/** More opening brackets than this in one block make the Markdown parser's time grow with their square. */
const MOST_BRACKETS = 4000;

/** Whether a block is so full of brackets that only an attack looks like it; such a report is shown as plain text. */
export function isTangled(text: string): boolean {
  let brackets = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x5b && ++brackets > MOST_BRACKETS) return true;
    if (code === 0x0a && text.charCodeAt(at + 1) === 0x0a) brackets = 0;
  }
  return false;
}
