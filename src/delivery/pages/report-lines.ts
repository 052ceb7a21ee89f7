/** Paragraphs of `Key: value` lines: what a report says by its line ends. */

const KEY_LINE = /^\s{0,3}(?:\*\*|__)?[A-Z][\w /()-]{0,40}(?:\*\*|__)?:/;

/** Whether every line of a paragraph is `Key: value`: its lines are then shown as lines, as their author meant them. */
export function isKeyLines(paragraph: string): boolean {
  const lines = paragraph.split('\n');
  return lines.length > 1 && lines.every((line) => KEY_LINE.test(line));
}
