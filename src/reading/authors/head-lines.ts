/** Names at the very head of a report that sign it without a word for it: "Ana Weir, harbour office", "Ana to Bo", "from me (Ana)", "# Self-report: Ana"; only known names, never a mere mention. */
import { FINITE } from '../assertion/clauses.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import type { Mention } from '../mentions/mention.js';
import { readMentions } from '../mentions/read-mentions.js';
import type { Unit } from '../units/unit.js';
import { isAgent } from './names-in.js';
import type { ReportAuthor } from './report-author.js';

/** Lines of prose under the title, before the first heading of a part. */
const OPENING = 4;
const LONGEST = 200;

/** Lines of prose that open the report; lists, rows and parts are its matter. */
export function openingLines(units: readonly Unit[]): readonly Unit[] {
  const [first] = units;
  const part = units.findIndex(({ section }) => section !== first?.section && section.level !== 1);
  return (part === -1 ? units : units.slice(0, part))
    .filter(({ kind, list, row }) => kind !== 'heading' && !list && !row)
    .slice(0, OPENING);
}

export function signedAtHead(units: readonly Unit[], lexicon: Lexicon): readonly ReportAuthor[] {
  const title = units.find(({ section }) => section.path.length > 0)?.section.path[0];
  const lines = openingLines(units).filter(({ text }) => text.length <= LONGEST);
  const found = [
    ...lines.flatMap(({ text }) => inBrackets(text, lexicon)),
    ...lines.flatMap(({ kind, text }) => (kind === 'sentence' ? nameFirst(text, lexicon) : [])),
    ...(title ? inTitle(title, lexicon) : []),
  ];
  // Several lines that open with a name tell who was there.
  return new Set(found.map(({ identity }) => identity)).size === 1 ? found : [];
}

/** A known name and then a comma, a bracket, or nothing. */
export function opensWithName(text: string, lexicon: Lexicon): boolean {
  const [first] = peopleIn(text, lexicon);
  return first?.start === 0 && /^\s*(?:[,;(|–—.-]|and\b|&|$)/u.test(text.slice(first.end));
}

/** Where a name stands that says who "me" is, or who took the notes. */
const ME = /\b(?:from|by|of)\s+me,?\s*\(\s*/u;
const NOTES = /^\s*\((?:notes|minutes|taking (?:the )?(?:notes|minutes)|scribe|writing|author)\)/iu;

function inBrackets(text: string, lexicon: Lexicon): readonly ReportAuthor[] {
  const me = ME.exec(text);
  const people = me || text.includes('(') ? peopleIn(text, lexicon) : [];
  return people
    .filter(({ start, end }) =>
      me ? start === me.index + me[0].length && text[end] === ')' : NOTES.test(text.slice(end)),
    )
    .map((one) => authorOf(one));
}

/** Behind the name stands an office, a day or an addressee, and no verb. */
const DESCRIBES =
  /^(?:\s*[.]?\s*$|\s*(?:[,;(|–—-]|\bto\s+\p{Lu})(?!\s*(?:as|here|thanks?|thank|please|re|you|your|who|whose|which|that|if|when|and|or|but|see|note)\b))/u;
const CLOCK = /\d[:.]\d\d/;
/** "Ana, Bo and Cy", "Ana, Bo" are several. */
const TO = /^\s*to\s/u;

function nameFirst(text: string, lexicon: Lexicon): readonly ReportAuthor[] {
  const line = text.replace(/^(?:[-–—*_\s]+|[Ff]rom\s+)+/u, '');
  const [first, ...others] = peopleIn(line, lexicon);
  if (!first || first.start > 0) return [];
  const rest = line.slice(first.end);
  const own = /^[^.;]*/u.exec(rest)![0];
  if (/[:,?!]\s*$/.test(line) || !DESCRIBES.test(rest) || CLOCK.test(own) || FINITE.test(withoutWriting(own)))
    return [];
  const beside = others.some(({ start }) => start < first.end + own.length);
  return beside && !TO.test(rest) && !FOR.test(rest) ? [] : [authorOf(first, line)];
}

const FOR = /^\s*,\s*(?:for|to)\s/u;
/** How and when it was written is no deed of the incident. */
const withoutWriting = (text: string): string =>
  text
    .replace(/,\s*for\s.*$/u, '')
    .replace(/\b(?:written|typed|noted|compiled|prepared|collected|retired|shared)\b/gu, '')
    .toLowerCase();

/** "Self-report: Ana, harbour office", "Five whys (Ana)", "The tide gate, by Ana". */
const TITLE =
  /^(?:[^:]{0,60}\b)?(?:self-?report|statement|account|notes|diary|log|recollections|hand-?over)\s*(?::|\bof\b|\bby\b|\bfrom\b|[–—-])\s*|^.{1,80}(?:\(|[,–—-]\s*(?:by|notes by|written by)\s+)/iu;

function inTitle(text: string, lexicon: Lexicon): readonly ReportAuthor[] {
  const found = TITLE.exec(text);
  if (!found) return [];
  const line = text.slice(found[0].length);
  const [first, ...others] = peopleIn(line, lexicon);
  if (!first || first.start > 0 || others.length > 0) return [];
  return /^(?:\)|\s*[.,(|–—-]|$)/u.test(line.slice(first.end)) && !FINITE.test(line.slice(first.end).toLowerCase())
    ? [authorOf(first, line)]
    : [];
}

const peopleIn = (text: string, lexicon: Lexicon): readonly Mention[] =>
  readMentions(text, [], lexicon).filter(({ identities, title }) => identities.length === 1 && !title);

/** What is said behind the name may call its bearer an agent. */
const authorOf = ({ text, identities }: Mention, line = ''): ReportAuthor => ({
  name: text,
  identity: identities[0]!,
  ...(isAgent(/^[^.;]*/u.exec(line)![0]) ? { agent: true as const } : {}),
});
