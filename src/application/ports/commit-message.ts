/** What the words of a commit message or pull request say of reverts and trailers; words are claims of their author, never proof. */

/** Trailers by name as written first, values in order. */
export type Trailers = { readonly [name: string]: readonly string[] };

const TRAILER = /^([A-Za-z][A-Za-z0-9-]{0,60}): ?(\S.*)$/;
const MAX_TRAILER_LINES = 200;

/** The last paragraph of a message that has a subject before it. */
function lastParagraph(message: string): readonly string[] {
  const lines = message.replaceAll('\r\n', '\n').trimEnd().split('\n');
  let start = lines.length;
  while (start > 0 && lines[start - 1]!.trim() !== '') start--;
  return start === 0 ? [] : lines.slice(start, start + MAX_TRAILER_LINES);
}

/**
 * The trailers in the last paragraph: none unless every line is one, continues one, or is git's own cherry-pick note.
 * @example trailersOf('Fix\n\nCo-authored-by: Ann <ann@x.example>') // → { 'Co-authored-by': ['Ann <ann@x.example>'] }
 */
export function trailersOf(message: string): Trailers {
  const found = new Map<string, { name: string; values: string[] }>();
  let open: string[] | null = null;
  for (const line of lastParagraph(message)) {
    if (line.startsWith('(cherry picked from commit ')) continue;
    const [, name, value] = TRAILER.exec(line) ?? [];
    if (name !== undefined && value !== undefined) {
      const entry = found.get(name.toLowerCase()) ?? { name, values: [] };
      entry.values.push(value.trim());
      found.set(name.toLowerCase(), entry);
      open = entry.values;
    } else if (/^\s/.test(line) && open) open.push(`${open.pop()} ${line.trim()}`);
    else return {};
  }
  return Object.fromEntries([...found.values()].map(({ name, values }) => [name, values]));
}

/** Something a text says it reverts, and which part of the text says so. */
export interface RevertMention {
  readonly proof: 'text' | 'title' | 'trailer';
  /** 40 (or 64) hex digits. */
  readonly sha?: string;
  /** Pull request number, and `owner/repo` where the text names it. */
  readonly number?: number;
  readonly repository?: string;
}

const SHA = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
const REFERENCE = /^(?:([A-Za-z0-9._-]{1,100}\/[A-Za-z0-9._-]{1,100}))?#(\d{1,9})$/;
const UNDOES = /^(?:this )?(?:reverts|undoes|backs out)(?: (?:pull requests?|prs?|commits?))? (.+)$/i;

/** The references that directly follow a verb: `#1, #2 and o/r#3`; the list ends at the first other word. */
function listed(tail: string): readonly RevertMention[] {
  const found: RevertMention[] = [];
  for (const word of tail.slice(0, 2000).split(/[\s,]+/)) {
    if (word === 'and' || word === '&' || word === '') continue;
    const bare = word.replace(/[.;:)]+$/, '').replace(/^\(/, '');
    const reference = REFERENCE.exec(bare);
    if (reference) {
      const [, repository, digits] = reference;
      found.push({ proof: 'text', number: Number(digits), ...(repository === undefined ? {} : { repository }) });
    } else if (SHA.test(bare)) found.push({ proof: 'text', sha: bare });
    else break;
    if (/[.;]$/.test(word)) break;
  }
  return found;
}

/** `Revert "…" (#341, #343)`: several numbers behind the quotes are what is reverted; a single one is the revert's own. */
const BEHIND = /" \((#\d{1,9}(?:(?:,? and |, )#\d{1,9}){1,20})\)$/;

function listedBehind(title: string): readonly RevertMention[] {
  const [, list] = (title.startsWith('Revert "') && BEHIND.exec(title)) || [];
  return list === undefined ? [] : listed(list).map((one) => ({ ...one, proof: 'title' }));
}

/** The title inside `Revert "…"`, with a pull request's own number behind it or not; null for any other title. */
export function revertedTitle(title: string): string | null {
  const line = title.trim().replace(/ \(#\d{1,9}\)$/, '');
  return line.startsWith('Revert "') && line.endsWith('"') && line.length > 9 ? line.slice(8, -1) : null;
}

/**
 * Everything a title and body say they revert.
 * @example revertMentions('Revert "Add cache (#41)"', 'Reverts fernway/till#41') // → title 41, text 41
 */
export function revertMentions(title: string, body: string): readonly RevertMention[] {
  const found: RevertMention[] = [];
  const own = /\(#(\d{1,9})\)$/.exec(revertedTitle(title) ?? '');
  if (own) found.push({ proof: 'title', number: Number(own[1]) });
  found.push(...listedBehind(title.trim()));
  for (const line of body.split('\n', 5000)) {
    const undone = UNDOES.exec(line.trim());
    if (undone) found.push(...listed(undone[1]!));
  }
  for (const [name, values] of Object.entries(trailersOf(`${title}\n\n${body}`))) {
    if (!/^reverts?$/i.test(name)) continue;
    for (const mention of values.flatMap(listed)) found.push({ ...mention, proof: 'trailer' });
  }
  return found;
}
