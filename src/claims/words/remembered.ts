/** Remembers what a pure function of a text gave: the same few thousand words make up every report. Changes no result. */

/** Longer texts are rarely met twice. */
const LONGEST = 60;
/** When so many are known, all are forgotten: hostile text must not fill the memory. */
const MOST = 20_000;

/** @example const fold = remembered(foldAnew); */
export function remembered<T>(read: (text: string) => T, { longest = LONGEST, most = MOST } = {}): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (text.length > longest) return read(text);
    const before = known.get(text);
    if (before !== undefined) return before;
    const found = read(text);
    if (known.size >= most) known.clear();
    known.set(text, found);
    return found;
  };
}
