/** The writers that a by-line names: known ones by the dictionary, others by the form of a name; helpers, addressees and descriptions are no writers. */
import type { Lexicon } from '../lexicon/lexicon.js';
import { readMentions } from '../mentions/read-mentions.js';
import type { Unit } from '../units/unit.js';
import type { ReportAuthor } from './report-author.js';

/** Behind these words stand helpers, principals, addressees and sources. */
const ASIDE =
  /[,;(]?\s*\b(?:with|on behalf of|for|helped|assisted|supported|over|from|using|based on|in consultation|after|reviewed|edited|approved|checked|at|on|in|to|via|under)\b/iu;
const DESCRIBED_AS_AGENT =
  /\b(?:agents?|bots?|assistant|automation|autonomous(?:ly)?|AI|LLM|GPT|chatbot|language model|copilot)\b/iu;
const ADDRESS = /<[^<>\s]{1,200}>/gu;
const MOST = 12;
const LONGEST_NAME = 80;

/** `certain`: it is a by-line whatever the names in it; else only known names count. */
export function authorsIn(
  line: string,
  spans: Unit['spans'],
  lexicon: Lexicon,
  certain: boolean,
): readonly ReportAuthor[] {
  const own = withoutAside(line.replace(/^\[|\]$/g, '').replaceAll('"', ''));
  const agent = DESCRIBED_AS_AGENT.test(own);
  const authors: ReportAuthor[] = [];
  for (const part of partsOf(own).slice(0, MOST)) {
    const known = readMentions(part, spans.length > 0 && part === line ? spans : [], lexicon).filter(
      (mention) => mention.identities.length === 1,
    );
    const first = known[0];
    if (first && !isDescription(part.slice(0, first.start)))
      authors.push({ name: first.text, identity: first.identities[0]!, ...(isAgent(part) ? { agent: true } : {}) });
    // Behind a name, the team that the writer belongs to is no second writer.
    else if (certain && !first && looksLikeName(part) && !(authors.length > 0 && UNIT_OF_PEOPLE.test(part)))
      authors.push({ name: nameOf(part) });
  }
  if (authors.length === 1 && agent) return [{ ...authors[0]!, agent: true }];
  return authors.map((author) => (author.agent || isAgent(author.name) ? { ...author, agent: true as const } : author));
}

export const isAgent = (text: string): boolean => DESCRIBED_AS_AGENT.test(text);

function withoutAside(line: string): string {
  const aside = ASIDE.exec(line);
  return aside && aside.index > 0 ? line.slice(0, aside.index) : line;
}

/** A list of names: commas, "and", "&", "/", "+", ";". Brackets describe the name before them. */
const partsOf = (line: string): readonly string[] =>
  line
    .replace(/\([^()]{0,200}\)?/gu, ' ')
    .split(/\s*(?:[,;/+&]|\band\b)\s*/iu)
    .map((part) => part.trim())
    .filter((part) => part.length > 0);

/** "an autonomous operations agent" describes whoever was named before. */
const isDescription = (before: string): boolean => /^(?:an?|your|our)\s/iu.test(before);

const nameOf = (part: string): string =>
  part
    .replaceAll(ADDRESS, ' ')
    .replace(/^the\s+/iu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST_NAME);

const UNIT_OF_PEOPLE =
  /\b(?:team|department|management|manager|lead|head|director|engineering|engineers?|operations|ops|support|security|platform|services?|group|office|sre|devops)\b/iu;

/** One to five words that begin with capitals (or a handle); particles may be small. */
function looksLikeName(part: string): boolean {
  const words = nameOf(part).split(' ');
  if (words.length > 5 || words[0] === '') return false;
  return words.every(
    (word, i) =>
      /^[@\p{Lu}\p{N}]/u.test(word) || (i > 0 && /^(?:de|da|van|von|der|den|di|el|al|bin|of|le|la)$/u.test(word)),
  );
}
