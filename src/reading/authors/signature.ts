/** The name that a mail or comment ends with, on a line of its own; a name in running text is no signature. */
import { FINITE } from '../assertion/clauses.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import { readMentions } from '../mentions/read-mentions.js';
import type { Unit } from '../units/unit.js';
import type { ReportAuthor } from './report-author.js';

const CLOSING =
  /^(?:(?:many\s+)?thanks|thank\s+you|all\s+the\s+best|best(?:\s+(?:regards|wishes))?|(?:with\s+)?(?:kind|warm|best)\s+(?:regards|wishes)|regards|cheers|yours(?:\s+(?:sincerely|faithfully|truly|ever|respectfully))?|sincerely|respectfully|greetings|signed(?:\s+(?:off\s+)?by)?|[-–—]+)[\s,:!.–—-]*/iu;
const LONGEST = 80;
/** A title, a team, a postscript may follow the name. */
const LAST = 3;

export function signatureOf(units: readonly Unit[], lexicon: Lexicon): readonly ReportAuthor[] {
  for (const unit of units.slice(-LAST).reverse()) {
    const found = unit.kind === 'sentence' ? signedBy(unit.text, lexicon) : null;
    if (found) return [found];
  }
  return [];
}

const SPEAKS_TO = /\b(?:please|you|your|yours|me|it|this|that|them|chase|see|over to|thanks?)\b|[?!]/iu;

function signedBy(text: string, lexicon: Lexicon): ReportAuthor | null {
  if (text.length > LONGEST) return null;
  const name = text.trim().replace(CLOSING, '');
  const mention = readMentions(name, [], lexicon).find((one) => one.identities.length === 1);
  if (!mention || mention.start > 1) return null;
  const behind = name.slice(mention.end);
  // "Jonas, please chase the rest": that speaks to him.
  if (FINITE.test(behind.toLowerCase()) || SPEAKS_TO.test(behind)) return null;
  // Behind the name: nothing, or a title after a comma or in brackets.
  return /^\s*(?:[,(|–—-].{0,50})?[.!]?$/u.test(behind)
    ? { name: mention.text, identity: mention.identities[0]! }
    : null;
}
