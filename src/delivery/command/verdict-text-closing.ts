/** The end of the text form: what could not be checked or read, how complete the records are, who wrote it, and the sum. */
import type { VerdictDocument } from '../../application/document/schema.js';
import { authorshipWords, blockSentence } from '../words/authorship-words.js';
import { REASON_WORDS } from '../words/reason-words.js';
import { sourceName } from '../words/source-words.js';
import { counted, UNREAD_WORD, VERDICT_WORDS } from '../words/verdict-words.js';
import type { Look, Tone } from './look.js';
import { indented, printable } from './printable.js';
import { heading, type TextView } from './rendering.js';

/** `3 contradicted, 1 left out, 18 unsupported …`; what is zero stays quiet; broken between counts. */
export function summaryLines({ summary }: VerdictDocument, look: Look): string[] {
  const parts: [number, string, Tone][] = [
    [summary.contradicted, VERDICT_WORDS.contradicted.counted, 'bad'],
    [summary.omissions, 'left out', 'warn'],
    [summary.unsupported, VERDICT_WORDS.unsupported.counted, 'warn'],
    [summary.supported, VERDICT_WORDS.supported.counted, 'good'],
    [summary.not_checkable, VERDICT_WORDS.not_checkable.counted, 'quiet'],
    [summary.unread, UNREAD_WORD.counted, 'quiet'],
  ];
  const lines: { plain: string; painted: string }[] = [];
  for (const [i, [count, words, tone]] of parts.entries()) {
    const plain = `${count} ${words}${i < parts.length - 1 ? ',' : ''}`;
    const painted = look.paint(count > 0 ? tone : 'quiet', plain);
    const last = lines.at(-1);
    if (last && last.plain.length + 1 + plain.length <= look.width) {
      last.plain += ` ${plain}`;
      last.painted += ` ${painted}`;
    } else lines.push({ plain, painted });
  }
  return lines.map(({ painted }) => painted);
}

export const closing = (view: TextView): string[] => {
  const { document, look } = view;
  return [
    ...notRead(view),
    ...coverage(view),
    ...authorship(view),
    '',
    look.paint(
      'strong',
      `${counted(document.summary.claims, 'claim')} in ${counted(document.units.length, 'sentence')}:`,
    ),
    ...summaryLines(document, look),
  ];
};

function notRead({ document, text, look }: TextView): string[] {
  const unread = document.passages.filter(({ disposition }) => disposition === 'unread');
  const hedged = document.claims.filter(({ verdict }) => verdict === 'not_checkable');
  if (unread.length + hedged.length === 0) return [];
  const item = (line: number, words: string, why: string) => [
    ...indented(`${String(line).padStart(4)}  ${words}`, 2, look.width),
    ...indented(why, 8, look.width).map((one) => look.paint('quiet', one)),
  ];
  return [
    ...heading(look, 'quiet', 'Not checkable or unread', unread.length + hedged.length),
    ...hedged.flatMap(({ line, quote, reason }) => item(line, quote, REASON_WORDS[reason])),
    ...unread.flatMap(({ start, end, reason }) =>
      item(
        lineOf(text, start),
        text.slice(start, Math.min(end, start + 200)),
        reason ? REASON_WORDS[reason] : UNREAD_WORD.means,
      ),
    ),
  ];
}

const lineOf = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

/** Complete sources in one list, partial ones each with what they lack; only the former let an absence count. */
function coverage({ document, look }: TextView): string[] {
  const { coverage: entries, conflicts } = document;
  const head = heading(look, 'accent', 'How complete the records are');
  if (entries.length === 0)
    return [
      ...head,
      ...indented('Nothing is known about it, so that nothing can be concluded from an absence.', 2, look.width),
    ];
  const line = ({ path, scope, complete }: VerdictDocument['coverage'][number]) => {
    const [first = '', ...rest] = indented(`${path}: ${scope}`, 11, look.width);
    return [
      `  ${look.paint(complete ? 'good' : 'warn', complete ? 'complete ' : 'partial  ')}${first.slice(11)}`,
      ...rest,
    ];
  };
  return [
    ...head,
    ...entries.flatMap(line),
    ...conflicts.flatMap(({ source, nativeId, says }) =>
      indented(`Conflict: ${sourceName(source)} ${nativeId}: ${says}`, 2, look.width),
    ),
  ];
}

function authorship({ document, names, look }: TextView): string[] {
  const words = authorshipWords(document, (id) => names.get(id) ?? id);
  return [
    ...heading(look, 'accent', 'Who wrote it'),
    ...indented(`${words.headline}.`, 2, look.width).map((line) => (words.warns ? look.paint('warn', line) : line)),
    ...indented(words.sentence, 2, look.width),
    ...document.authorship.signOffBlockedBy.flatMap((code) =>
      indented(`Blocks sign-off: ${printable(blockSentence(code))}`, 2, look.width),
    ),
  ];
}
