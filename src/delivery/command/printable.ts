/** Hostile text made safe for a terminal, and broken into lines; nothing from a report or a record reaches a terminal unless it went through here. */

/** Control characters, escape sequences and marks that turn the direction of writing; a tab or line break becomes a space. */
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029]/g;

/** One line without anything that a terminal would obey. */
export const printable = (text: string): string => text.replace(/\s+/g, ' ').replace(UNSAFE, '\ufffd').trim();

/** Cut to a length, with an ellipsis where something is missing. */
export function clipped(text: string, length: number): string {
  const line = printable(text);
  if (line.length <= length) return line;
  const cut = line.slice(0, Math.max(1, length - 1));
  return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut.trimEnd()}…`;
}

/** Lines of at most `width` characters, broken at spaces; a word that is longer is broken inside. */
export function wrapped(text: string, width: number): string[] {
  const most = Math.max(10, width);
  const lines: string[] = [];
  let line = '';
  for (const word of printable(text)
    .split(' ')
    .flatMap((part) => pieces(part, most))) {
    if (line !== '' && line.length + 1 + word.length > most) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return line === '' ? lines : [...lines, line];
}

function pieces(word: string, most: number): string[] {
  const out: string[] = [];
  let rest = word;
  while (rest.length > most) {
    const end = /[\ud800-\udbff]/.test(rest[most - 1]!) ? most - 1 : most;
    out.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return [...out, rest];
}

/** Wrapped, each line after the given indent. */
export const indented = (text: string, indent: number, width: number): string[] =>
  wrapped(text, width - indent).map((line) => `${' '.repeat(indent)}${line}`);
