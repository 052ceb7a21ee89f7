/** Whether a heading or caption says that something happened, or only names what follows. */

const INTERROGATIVE =
  /^(?:[\d.]+\s+)?(?:how|why|what|where|who|when|which|whether|did|does|is|are|was|were|should|do)\b/i;
const DOCUMENT_TITLE =
  /\b(?:post-?mortem|retrospective|incident (?:report|review|summary)|recovery report|report|review|rca|digest|notes|summary|overview|timeline|analysis)\b/i;
const CLOCK = /\b\d{1,2}[:.h]\d\d(?![\d.])(?:\s?[ap]\.?m\b)?|\b\d{1,2}\s?[ap]\.?m\b/i;
const DURATION = /\b\d+(?:[.,]\d+)?\s?(?:ms|s|sec|min|h|hrs?|seconds?|minutes?|hours?|days?)\b/i;
const QUANTITY = /\b\d[\d,.]*\s?(?:%|percent|requests?|errors?|users?|customers?|orders?|tickets?|alerts?)/i;
const FINITE =
  /\b(?:was|were|wasn't|weren't|had|has|have|did|didn't|went|took|fell|rose|began|broke|came|became|ran|got|stood|lost|never)\b/i;
const CHANGE_WORD =
  /\b(?:down|up again|back|unavailable|unreachable|restored|resolved|recovered|failed|fails?|failing|rolled|merged|deployed|reverted|cancelled|canceled|fired|fires|paged|pages|acknowledged|opened|opens|closed|closes|started|starts|stopped|stops|returned|returns|dropped|drops|approved|approves|reported|reports|declared|declares|triggered|triggers|released|shipped|ships)\b/i;

/** A verb with a fact: "Portal down from 13:19 to 13:52", "14:02 – the deploy fails", "Nobody was paged". Titles and questions do not assert. */
export function headingAsserts(text: string): boolean {
  const plain = text
    .replace(/^[^\p{L}\p{N}#@"“]+/u, '')
    .replace(/^(?:fig(?:ure)?|table|chart|graph|screenshot)\.?\s*\d*\s*[.:–—-]\s*/i, '');
  if (INTERROGATIVE.test(plain) || plain.endsWith('?') || plain.endsWith(':')) return false;
  const head = plain.split(':')[0]!;
  if (DOCUMENT_TITLE.test(head.slice(0, 80))) return false;
  const anchored = CLOCK.test(plain) || DURATION.test(plain) || QUANTITY.test(plain);
  if (startsWithClock(plain)) return true;
  if (anchored && (FINITE.test(plain) || CHANGE_WORD.test(plain))) return true;
  return FINITE.test(plain) && plain.split(' ').length >= 3;
}

/** "14:02 – deploy fails", "13:19 UTC: 404s": a time and something beside it. */
function startsWithClock(text: string): boolean {
  const found = CLOCK.exec(text.slice(0, 16));
  if (found?.index !== 0) return false;
  const rest = text
    .slice(found[0].length)
    .replace(/\d{1,2}[:.h]\d\d/g, '')
    .replace(/\([^()]*\)/g, '')
    .replace(/\b(?:UTC|GMT|[A-Z]{2,4}T|[ap]\.?m\.?|to|until|and|local time|time)\b/gi, '');
  return /\p{L}{3}/u.test(rest);
}
