/** Rewrites of whole sentences that leave their meaning: layout, typography, and openings that assert what follows. */

const WIDTH = 40;
/** First words that only stand in capitals because they are first. */
const COMMON_FIRST =
  /^(?:The|A|An|No|On|At|From|In|It|All|Both|Only|One|Two|Three|There|During|After|Before|By|Until|Since|When|While|Between|Within|Nobody|Neither|Not|Pull|Build|Within|Because|Each|Every|Although|Once|As|Over|Roughly|Nearly|More|Fewer|Its|Our|Not|Some|None|Ten|Nine|Service|Traffic|Failed|Error|Connected|First|Second)\b/;

/** A sentence as it reads in the middle of another. */
export const lowered = (text: string): string =>
  COMMON_FIRST.test(text) ? text[0]!.toLowerCase() + text.slice(1) : text;

/** Broken at 40 columns, where a broken line cannot begin a block. */
export function wrapped(text: string): string {
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1)!;
    if (last === '' || last.length + word.length < WIDTH || /^(?:[-+*#>|=~`:]|\d+[.)]|<)/.test(word))
      lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
    else lines.push(word);
  }
  return lines.join('\n');
}

export const typographic = (text: string): string =>
  text.replaceAll(/"([^"]*)"/g, '\u201c$1\u201d').replaceAll("'", '\u2019');

export const ifChanged = (text: string, rewrite: (text: string) => string): string[] => {
  const changed = rewrite(text);
  return changed === text ? [] : [changed];
};
