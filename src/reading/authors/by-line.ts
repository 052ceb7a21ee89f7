/** Lines that say who wrote a report: keys of a head, "prepared by …", "X here"; prose about who wrote a change is none. */

const KEY =
  /^(?:(?:lead|main|primary|report|document|doc|post-?mortem)\s+)?(?:authors?|author\(s\)|writers?)$|^(?:report|document|doc|post-?mortem)\s+owners?$|^owners?\s+of\s+(?:(?:this|the)\s+)?(?:document|doc|report|post-?mortem|write-?up)$|^(?:auto-?)?(?:written|prepared|drafted|compiled|authored|reported|submitted|posted|generated)\s+by$|^(?:by|from|sender|reporter|scribe)$/i;

/** Keys that may as well have matter behind them ("Notes: the pump was off"): only a known name that opens the value is a writer. */
const LOOSE_KEY =
  /^(?:notes?|minutes|owner|prepared|compiled|written|drafted|collected|recorded|told|signed|recorder|editor|secretary|(?:note|minute)-?(?:taker|keeper)s?|(?:minutes|notes)\s+(?:taken\s+|kept\s+)?by|(?:collected|taken|kept|recorded|issued|published|edited|noted)\s+by)$/i;

export const isLooseAuthorKey = (key: string): boolean => LOOSE_KEY.test(key.trim());

/** Whether the key of a line, row or section announces the report's authors. */
export const isAuthorKey = (key: string): boolean => KEY.test(key.trim());

export interface ByLine {
  readonly text: string;
  /** Whatever stands there is a name, known or not. */
  readonly certain: boolean;
  /** The line itself says that no hand wrote it. */
  readonly automatic: boolean;
}

const WROTE = String.raw`(?:auto-?(?:matically\s+)?)?(?:prepared|written|drafted|compiled|authored|assembled|generated|produced|put\s+together|submitted|posted)`;
const REPORT = String.raw`(?:incident\s+|recovery\s+|draft\s+|final\s+|initial\s+)?(?:report|post-?mortem|retrospective|document|summary|write-?up|notes|email|e-mail|mail|update|draft|analysis|account|review|digest)`;
const BY_LINE = new RegExp(
  String.raw`^(?:(?:(?:this|the|our)\s+)?${REPORT}\s+(?:(?:was|is|were|has\s+been|have\s+been)\s+)?)?${WROTE}\s+(?:\p{L}+ly\s+)?by\s+`,
  'iu',
);
/** Words that in the opening lines of a report tell who keeps it; further down they tell of other things. */
const KEPT_BY = new RegExp(
  String.raw`^(?:(?:(?:this|the|our|these|my)\s+)?(?:${REPORT}|minutes|log|diary|record|questions|answers|recollections)\s+(?:(?:was|is|were|are)\s+)?)?(?:collected|kept|taken|recorded|issued|published|edited|noted|minuted|told|put\s+down|written\s+up|written\s+down|pieced\s+together)\s+(?:down\s+|up\s+)?by\s+`,
  'iu',
);
/** "Notes of Ana Weir", "summary by Ana": nothing but that. */
const THINGS_OF = new RegExp(
  String.raw`^(?:(?:this|the|our|my)\s+)?(?:${REPORT}|minutes|log|diary|record|recollections|statement|self-report)\s+(?:of|by|from)\s+(?=@?\p{Lu})`,
  'u',
);
/** "By Ana Weir" and nothing else: "By 08:00 the file was in" is prose. */
const BARE =
  /^by\s+(?=(?:@[\w.-]+|\p{Lu}[\p{L}'’.-]*)(?:(?:,|\s+and|\s+&)?\s+(?:@[\w.-]+|\p{Lu}[\p{L}'’.-]*)){0,6}\s*(?:[,.(–—-].{0,80})?$)/u;
const CAPITAL = /^By\s/;
/** "Hi all, Jonas here, …"; "this is Ana from the database team"; "I am Scribe, a …". */
const HERE =
  /^(?:[^,.!:\n]{0,30}[,!.:]\s*)?([^,.!:;\n]{2,60}?)\s+(?:here|signing\s+in)\s*(?:[,.!;:–—-]|\bwith\b|\bfor\b|\bagain\b|$)/iu;
const THIS_IS = /^(?:[^,.!:\n]{0,30}[,!.:]\s*)?(?:this\s+is|my\s+name\s+is|i\s+am|i['’]m)\s+(\p{Lu}[^,.!:;\n]{1,40})/iu;

const LONGEST = 400;

/** The part of a line that names its writers; null when it names none. */
export function byLineOf(text: string): ByLine | null {
  const line = text.replace(/^[\s*_>–—-]+/u, '');
  if (line.length > LONGEST) return null;
  const written = BY_LINE.exec(line) ?? BARE.exec(line);
  if (written)
    return {
      text: firstSentence(line.slice(written[0].length)),
      certain: true,
      automatic: /auto/iu.test(written[0]),
    };
  // What stands behind a bare "By" may be a day ("By Monday, …"): only a known name is a by-line.
  const bare = CAPITAL.test(line) ? BARE.exec(firstSentence(line).replace(/^B/, 'b')) : null;
  if (bare) return { text: firstSentence(line).slice(bare[0].length), certain: false, automatic: false };
  const self = HERE.exec(line) ?? THIS_IS.exec(line);
  return self?.[1] ? { text: self[1], certain: false, automatic: false } : null;
}

/** The same in an opening line, where more words tell it; only known names. */
export function openingByLineOf(text: string): ByLine | null {
  const line = text.replace(/^[\s*_>–—-]+/u, '');
  const found = line.length > LONGEST ? null : (KEPT_BY.exec(line) ?? THINGS_OF.exec(line));
  return found ? { text: firstSentence(line.slice(found[0].length)), certain: false, automatic: false } : null;
}

/** "otso, raw notes, times = local": how notes in lower case open; prose goes on with a word ("otso, who was on call"). */
export function smallByLineOf(text: string): ByLine | null {
  const found = /^(\p{Ll}{3,20})(?:,| [–—|-]) (?!(?:who|and|our|the|then|after|when)\b)[^.!?]{0,80}$/u.exec(text);
  return found?.[1] ? { text: found[1], certain: false, automatic: false } : null;
}

/** A by-line ends with its sentence; an initial ("J. Weir") does not end one. */
const firstSentence = (text: string): string => /^(?:[^.!?\n]|[.!?](?!\s|$)|(?<=\b\p{Lu})\.)+/u.exec(text)?.[0] ?? text;
