/** Who the report says wrote it: front matter, by-lines, sender, greeting, signature; names are looked up in the dictionary, never guessed. */
import type { Lexicon } from '../lexicon/lexicon.js';
import type { Unit } from '../units/unit.js';
import { type ByLine, byLineOf, isAuthorKey, isLooseAuthorKey, openingByLineOf, smallByLineOf } from './by-line.js';
import { openingLines, opensWithName, signedAtHead } from './head-lines.js';
import { authorsIn } from './names-in.js';
import type { ReportAuthor } from './report-author.js';
import { signatureOf } from './signature.js';

/** By-lines stand at the head of a report. */
const HEAD = 30;

/** `given`: names that the caller states, which outweigh the text. */
export function readAuthors(
  units: readonly Unit[],
  lexicon: Lexicon,
  given: readonly string[] = [],
): readonly ReportAuthor[] {
  if (given.length > 0) return distinct(given.flatMap((name) => authorsIn(name, [], lexicon, true)));
  const head = units.slice(0, HEAD);
  for (const read of [statedIn, writtenIn, signedAtHead]) {
    const found = distinct(read(head, lexicon));
    if (found.length > 0) return found;
  }
  return distinct(signatureOf(units, lexicon));
}

/** `Author: X`, a table row `Author | X`, items under a heading "Authors". */
function statedIn(units: readonly Unit[], lexicon: Lexicon): readonly ReportAuthor[] {
  for (const unit of units) {
    const value = statedBy(unit);
    if (value === null) continue;
    const found = authorsIn(value, unit.spans, lexicon, true);
    if (found.length > 0) return found;
  }
  for (const { pair, text } of openingLines(units)) {
    const value = pair && isLooseAuthorKey(pair.key) ? text.slice(pair.value.start, pair.value.end) : '';
    const found = opensWithName(value, lexicon) ? authorsIn(value, [], lexicon, false) : [];
    if (found.length > 0) return found;
  }
  const items = units.filter((unit) => unit.kind !== 'heading' && isAuthorKey(unit.section.title));
  return items.flatMap((unit) => authorsIn(unit.text, unit.spans, lexicon, true));
}

function statedBy(unit: Unit): string | null {
  if (unit.pair) return isAuthorKey(unit.pair.key) ? unit.text.slice(unit.pair.value.start, unit.pair.value.end) : null;
  const [key, value] = unit.row?.cells ?? [];
  if (!key || !value || unit.row?.cells.length !== 2) return null;
  return isAuthorKey(unit.text.slice(key.start, key.end)) ? unit.text.slice(value.start, value.end) : null;
}

/** "Prepared by X", "Hi all, X here". */
function writtenIn(units: readonly Unit[], lexicon: Lexicon): readonly ReportAuthor[] {
  const opening = units.find((unit) => unit.kind !== 'heading');
  const openings = new Set(openingLines(units));
  for (const unit of units) {
    const line =
      byLineOf(unit.text) ??
      (openings.has(unit) ? openingByLineOf(unit.text) : null) ??
      (unit === opening && lexicon.smallPeople ? smallByLineOf(unit.text) : null);
    if (line === null) continue;
    const found = authorsIn(unit === opening ? capitalised(line) : line.text, [], lexicon, line.certain);
    if (found.length > 0) return line.automatic ? found.map((author) => ({ ...author, agent: true })) : found;
  }
  return [];
}

/** "otso here, the short version": so quick a hand writes names small. */
const capitalised = ({ text, certain }: ByLine): string =>
  !certain && /^\p{Ll}{2,20}(?: \p{Ll}{2,20})?$/u.test(text)
    ? text.replace(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase())
    : text;

function distinct(authors: readonly ReportAuthor[]): readonly ReportAuthor[] {
  const seen = new Set<string>();
  return authors.filter((author) => {
    const key = author.identity ?? author.name.toLowerCase();
    return !seen.has(key) && seen.add(key);
  });
}
