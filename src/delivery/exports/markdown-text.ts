/** Hostile text as Markdown that shows exactly its characters: no markup, no link, no mention of anybody. */

const MARKS = /[\\`*_{}[\]<>|#~!&$^]/g;

/** @example plainMarkdown('<b>*x*</b>') // → '\\<b\\>\\*x\\*\\</b\\>' */
export const plainMarkdown = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '\ufffd')
    .trim()
    .replace(MARKS, (mark) => `\\${mark}`)
    // Neither links by themselves nor calls to people: what is quoted here was written by others.
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/www\./gi, (found) => `${found.slice(0, 3)}\\.`)
    .replace(/@(?=\w)/g, '@\u2060')
    .replace(/^([-+=]|\d+[.)])/, (mark) => (/^\d/.test(mark) ? `${mark.slice(0, -1)}\\${mark.at(-1)}` : `\\${mark}`));

/** An id as code, whatever it holds. */
export function codeMarkdown(text: string): string {
  const line = text.replace(/\s+/g, ' ').replace(/\|/g, '\\|').trim();
  const longest = [...line.matchAll(/`+/g)].reduce((most, [run]) => Math.max(most, run.length), 0);
  const fence = '`'.repeat(longest + 1);
  return longest > 0 ? `${fence} ${line} ${fence}` : `${fence}${line || ' '}${fence}`;
}
