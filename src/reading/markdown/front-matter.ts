/** Front matter at the head of a report: found by its fences, read line by line; never interpreted as YAML beyond `key: value`. */

export interface FrontMatterLine {
  /** Source offsets of the whole entry, without the line end. */
  readonly start: number;
  readonly end: number;
  /** Null for a line that is part of a list or block under the key before it. */
  readonly key: string | null;
  readonly valueStart: number;
}

export interface FrontMatter {
  /** Offset just after the closing fence and its line end. */
  readonly end: number;
  readonly lines: readonly FrontMatterLine[];
}

const KEY = /^([A-Za-z][\w .-]{0,60}?)\s*[:=](?=\s|$)[ \t]*/;
const ITEM = /^[ \t]*-[ \t]+|^[ \t]+/;

/** The lines between `---` (or `+++`) on the first line and the same fence below; null when they do not all look like front matter. */
export function readFrontMatter(source: string): FrontMatter | null {
  const head = /^\uFEFF?(---|\+\+\+)[ \t]*(?:\r\n|\n|\r)/.exec(source);
  if (!head) return null;
  const lines: FrontMatterLine[] = [];
  const breaks = /\r\n|\n|\r/g;
  let at = head[0].length;
  while (at < source.length) {
    breaks.lastIndex = at;
    const found = breaks.exec(source);
    const end = found ? found.index : source.length;
    const next = found ? end + found[0].length : end;
    const line = source.slice(at, end);
    if (line.trimEnd() === head[1] || line.trimEnd() === '...') return lines.length > 0 ? { end: next, lines } : null;
    const entry = readLine(line, at);
    if (entry === 'other' || (entry && entry.key === null && lines.length === 0)) return null;
    if (entry) lines.push(entry);
    at = next;
  }
  return null;
}

function readLine(line: string, at: number): FrontMatterLine | 'other' | null {
  const trimmed = line.trim();
  if (trimmed === '' || trimmed.startsWith('#')) return null;
  const indent = ITEM.exec(line)?.[0].length ?? 0;
  const end = at + line.trimEnd().length;
  const key = KEY.exec(line.slice(indent, indent + 200));
  const start = at + indent;
  if (key) return { start, end, key: key[1]!, valueStart: Math.min(start + key[0].length, end) };
  return indent > 0 ? { start, end, key: null, valueStart: start } : 'other';
}
