/** May curves refute a stated figure: its moment, its time and its being measured must belong to the clause; where one of them is a guess they may only agree. */
import type { ClaimOf } from '../../claims/claim.js';
import { isMoment } from './series-windows.js';

type Amount = ClaimOf<'amount'>;

export const isRefutable = (claim: Amount): boolean =>
  isOfItsMoment(claim) && !isOfAnotherTime(claim) && !isBoundFromThen(claim) && !isSet(claim);

/** Another number, in digits or in words; codes and parts of names are none. */
const FIGURE =
  /(?<![\p{L}\d#_-])(?!(?:[45]\d\ds?|[45]xx)\b)\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|dozen|half|thirds?|quarters?|none|nothing|zero)\b/iu;
/** Where another statement begins. */
const JOINT = /[;:]|\b(?:and|but|then|which|who|that|while|when|whereas|before|after|until|though|although)\b/i;
/** A clock this close before the clause is that of its row. */
const ROW_GAP = 12;

/** "Climbed to 1,912 and was gone by 09:10", "31 % at 07:49, 44 % later": a clock is that of the figure it stands with. */
function isOfItsMoment(claim: Amount): boolean {
  const { time, span, text, amount } = claim;
  if (!time || time.until || time.upTo || !(isMoment(time) || time.precision === 'measured')) return true;
  if (time.span.end <= span.start) return span.start - time.span.end <= ROW_GAP;
  if (time.span.start >= span.end) return false;
  const part = (from: number, to: number): string => text.slice(Math.max(0, from - span.start), to - span.start);
  if (time.span.end <= amount.span.start) {
    const between = part(time.span.end, amount.span.start);
    return !FIGURE.test(between) && !JOINT.test(between) && !FIGURE.test(part(span.start, time.span.start));
  }
  const between = part(amount.span.end, time.span.start);
  return !FIGURE.test(between) && !JOINT.test(between);
}

/** A time that no clock of the clause gives: "before and after", "the minute before", "once it was live". */
const OTHER_TIME =
  /\b(?:before(?:hand)?|earlier|previous(?:ly)?|later|after(?:wards)?|thereafter|at first|initially|since|by then|back then|until|again|still|usual(?:ly)?|normal(?:ly)?|once|during|while|meanwhile|when|so far|in the end|eventually|finally)\b/i;
/** Behind a peak stands what else was then: only a time of its own moves it away. */
const ASIDE = /\b(?:(?:minute|hour|day|week) (?:before|after|earlier|later)|beforehand|earlier|later|that one)\b/i;
const AT_WORST = /\b(?:when|while) (?:it|things|they|that) (?:was|were) at (?:its|their) \p{L}+/giu;
const LEADS =
  /\b(?:until|till|before|after|since|from|by|between|around|about|at|on|just|shortly|soon|not|long|right|ever|during|once|when)\s*$/i;

function isOfAnotherTime(claim: Amount): boolean {
  const { amount, measure, span } = claim;
  const text = ownWords(claim);
  const [from, to] = ownPart(text, amount.span.start - span.start);
  if (measure !== 'maximum' && measure !== 'minimum') return OTHER_TIME.test(text.slice(from, to));
  const at = Math.max(from, amount.span.start - span.start);
  return OTHER_TIME.test(text.slice(from, at)) || ASIDE.test(text.slice(at, to));
}

/** From where to where the words are of this figure: "8 at first, never above 14" tells two apart. */
function ownPart(text: string, at: number): readonly [number, number] {
  const starts = [0, ...[...text.matchAll(/[,;:] | (?:and|but) /g)].map(({ index, 0: mark }) => index + mark.length)];
  const parts = starts.map((from, i): readonly [number, number] => [from, starts[i + 1] ?? text.length]);
  const own = Math.max(
    0,
    parts.findLastIndex(([from]) => from <= at),
  );
  const isBare = (i: number): boolean => i >= 0 && i < parts.length && !FIGURE.test(text.slice(...parts[i]!));
  let [first, last] = [own, own];
  while (isBare(first - 1)) first -= 1;
  while (isBare(last + 1)) last += 1;
  return [parts[first]![0], parts[last]![1]];
}

/** The clause with its clock and the words that lead it blotted out, as long as it was. */
function ownWords({ time, span, text, thing }: Amount): string {
  const blot = (part: string): string => ' '.repeat(part.length);
  const worst = text.replace(AT_WORST, blot);
  // "So many requests came in during the failures" is reckoned over them.
  const plain = thing === 'requests' ? worst.replace(/\bduring\b/gi, blot) : worst;
  if (!time || time.span.start < span.start || time.span.end > span.end) return plain;
  const [from, to] = [time.span.start - span.start, time.span.end - span.start];
  let head = plain.slice(0, from);
  while (LEADS.test(head.trimEnd())) head = head.replace(LEADS, blot).trimEnd();
  return head.padEnd(from) + blot(plain.slice(from, to)) + plain.slice(to);
}

/** "Crossed 300 at 13:50 and stayed above it": a bound that is kept from a moment on is not that of the whole curve. */
const isBoundFromThen = ({ measure, time }: Amount): boolean =>
  measure.startsWith('never') && time !== undefined && isMoment(time) && !time.until && !time.upTo;

/** "Lifts web from 20 to 60 instances", "pool size from 20 to 60": what people set is no measurement. */
const LEVELS: ReadonlySet<string | undefined> = new Set(['instances', 'connections', 'memory', 'cpu', 'backlog']);
const SETTING =
  /\b(?:pool|(?:max|min)(?:imum)? |per (?:instance|worker|pod|process|replica|node)|size of (?:the|each)|lift(?:s|ed|ing)?|allow\w*|cap(?:s|ped)?|grant\w*)\b/i;

const isSet = ({ thing, measure, agent, text }: Amount): boolean =>
  (LEVELS.has(thing) || measure === 'from_to') && (agent !== undefined || SETTING.test(text));
