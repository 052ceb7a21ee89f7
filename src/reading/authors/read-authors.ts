/** Who the report says wrote it: front matter, by-lines, sender, signature; names are looked up in the dictionary, never guessed. */

import type { Lexicon } from '../lexicon/lexicon.js';
import { readMentions } from '../mentions/read-mentions.js';
import type { Unit } from '../units/unit.js';

export interface ReportAuthor {
  readonly name: string;
  readonly identity?: string;
}

const KEYS =
  /^(?:authors?|written by|prepared by|author\(s\)|by|from|reporter|owner of this document|drafted by|sender)$/i;
const BY_LINE = /\b(?:prepared|written|drafted|compiled|authored|put together|generated|auto-drafted)\s+by\b|^by\s/i;
/** "Hi all, Quillmark here". */
const SELF = /\b(?:here|signing off)\b\s*[–—,.-]/i;

export function readAuthors(
  units: readonly Unit[],
  lexicon: Lexicon,
  given: readonly string[] = [],
): readonly ReportAuthor[] {
  if (given.length > 0) return given.flatMap((name) => namesIn(name, [], lexicon, true));
  for (const unit of units.slice(0, 30)) {
    const value =
      unit.pair && KEYS.test(unit.pair.key.trim()) ? unit.text.slice(unit.pair.value.start, unit.pair.value.end) : null;
    const line =
      value ??
      (BY_LINE.test(unit.text) && unit.text.length < 200
        ? unit.text.slice(unit.text.search(BY_LINE))
        : SELF.test(unit.text)
          ? unit.text
          : null);
    if (line === null) continue;
    const found = namesIn(line, unit.spans, lexicon, value !== null);
    if (found.length > 0) return found;
  }
  return signature(units, lexicon);
}

/** The names of a by-line; where none is known and it is a by-line for certain, its words themselves. "with help from X" is no author. */
function namesIn(line: string, spans: Unit['spans'], lexicon: Lexicon, certain: boolean): readonly ReportAuthor[] {
  const own = line.split(/,?\s+(?:with|on behalf of|for|helped by|over|from the)\s/i)[0] ?? line;
  const known = readMentions(own, spans, lexicon).filter((mention) => mention.identities.length === 1);
  if (known.length > 0) return known.map((mention) => ({ name: mention.text, identity: mention.identities[0]! }));
  return certain ? [{ name: own.trim().slice(0, 120) }] : [];
}

/** A mail ends with its sender's name on a line of its own. */
function signature(units: readonly Unit[], lexicon: Lexicon): readonly ReportAuthor[] {
  const last = units.at(-1);
  if (!last || last.text.length > 60) return [];
  const mention = readMentions(last.text, last.spans, lexicon).find((one) => one.identities.length === 1);
  return mention && mention.start <= 2 && mention.end >= last.text.length - 2
    ? [{ name: mention.text, identity: mention.identities[0]! }]
    : [];
}
