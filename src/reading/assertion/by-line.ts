/** Whether a unit only names who wrote the report, who keeps it or who was there: "By Ines Prado, platform team.", "Ines here.", "Present: Ines, Pau", "Minutes by Ruth; times in UTC." */
import type { ReportStructure, Unit } from '../units/unit.js';
import { FINITE } from './clauses.js';
import { TOLD_OF_CHANGE } from './words/document-talk.js';

const NAME = "\\p{Lu}[\\p{L}.'’-]+(?: (?:(?:van|von|de|der|den|da|del|di|la|le|al|bin|af|av) )*\\p{Lu}[\\p{L}.'’-]*)";
const TEXT =
  '(?:pages?|minutes|minute(?= taken)|notes?|notebook|accounts?|story|stories|case|logs?|records?|text|write-?up|wrap-?up|summary|report|post|letter|diary|chronicle|digest|statement)';
const BY = new RegExp(
  `^(?:[Bb]y|[Ii]ssued by|[Ww]ritten by|[Ss]ubmitted by|(?:[Cc]ollected|[Kk]ept|[Tt]aken|[Rr]ecorded|[Cc]ompiled|[Pp]repared|[Pp]ut together|[Mm]inutes taken|[Nn]otes taken|[Mm]inutes|[Nn]otes) by) ${NAME}{0,3}(?:[.,;]|,? (?:of|from|for|at|on|in|and|who|the|team|\\().*)?(?:[,;] .*)?$`,
  'u',
);
const NAMED_FIRST = new RegExp(
  `^[-–—]? ?${NAME}{1,3}(?:, | [(–—-] ?| to (?=\\p{Lu}))[^.;:!?]{2,80}(?:; [^.:!?]{2,80})?[.]?$`,
  'u',
);
/** "Gull, coding agent; clocks in UTC", "Ximena, Product": one name with an office, at the head or foot. */
const WITH_OFFICE =
  /^[-–—]? ?\p{Lu}[\p{L}.'’-]+, (?:(?:[a-z-]+ ){0,2}(?:agent|assistant|bot|engineer|manager|lead|director|officer|analyst|author|editor)|\p{Lu}\p{L}+(?: (?:and|&) \p{Lu}\p{L}+)?)(?:[,;] [^.:!?]{2,80})?[.]?$/u;
/** "Pau here with the promised write-up". */
const HERE = /^\p{L}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)? here(?:,? (?:with|again|from|for|to|this|the)\b.*|[.,;!]?)$/u;
const NOBODY_HERE =
  /^(?:nothing|nobody|same|still|not|no|only|all|again|also|everything|everyone|something|over|out|right|from|none|details?|fine|quiet|up|down|look|and|but)\b/;
/** "From the Tidewater engineering desk." */
const FROM_DESK =
  /^from (?:the|our) [^.;:]{2,50}\b(?:desk|team|account|office|department|group|blog|side|control room)\b[.;,]?/;
/** "A case for new joiners, told by Omar", "Minutes by the secretary", "Wrap-up from me". */
const TEXT_BY = new RegExp(
  `^\\W*(?:(?:an?|the|this|these|our|my|\\S+,) )?(?:[\\p{L}-]+ ){0,2}?${TEXT}\\b(?: [^.;]{2,50})?,? (?:(?:kept|taken|written|told|compiled|collected|prepared|made|put together) )?(?:by|from) \\p{L}`,
  'u',
);
const MEETING =
  /^(?:(?:review|committee|board|our|weekly|follow-up) )*meeting (?:of|on) [^.;]{2,40}(?:[;,.] .{2,80})?$/;
/** "Present: Ines, Pau, Ruth (notes)": names and nothing else. */
const PRESENT =
  /^\W*(?:[Pp]resent|[Aa]ttend(?:ing|ees|ed by)|[Ii]n the room|[Oo]n the call|[Pp]articipants|[Aa]t the table|[Aa]lso (?:present|there))\W* (?:\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*)*(?: \([^)]{2,20}\))?(?:, | and |; |,? & )?)+[.]?$/u;
const WROTE_THIS = /\bwho (?:wrote|compiled|collected|prepared|keeps|writes) (?:this|it|these)\b.*/;
/** How the report writes its clocks may stand behind the name. */
const OF_CLOCKS =
  /(?:[;.]|,(?= (?:all |every |the )?(?:clock )?(?:times?|clocks?|hours?) in\b)) (?:all |every |the )?(?:clock )?(?:times?|clocks?|everything|hours?)\b.*/;
/** "By Tuesday …" is no author. */
const DAY =
  /^\w+ (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|noon|midnight|then)\b/;

export const namesThosePresent = (text: string): boolean => PRESENT.test(text);

export interface ByLinePlace {
  readonly previous?: Unit;
  readonly structure?: ReportStructure;
}

export function isByLine(unit: Unit, plain: string, place: ByLinePlace): boolean {
  if (unit.kind !== 'sentence' || unit.text.length > 160) return false;
  if (namesThosePresent(unit.text)) return true;
  const bare = plain
    .replace(WROTE_THIS, '')
    .replace(/^[a-z ]{3,16}(?= by )/, '')
    .replace(OF_CLOCKS, '');
  const opens = atHead(unit, place);
  if (opens && HERE.test(unit.text) && !NOBODY_HERE.test(plain)) return true;
  if (unit.list || FINITE.test(bare.replace(TOLD, ' ')) || DAY.test(plain) || TOLD_OF_CHANGE.test(plain)) return false;
  if (BY.test(unit.text) || TEXT_BY.test(plain.replace(OF_CLOCKS, '')) || MEETING.test(plain)) return true;
  if (opens && FROM_DESK.test(plain)) return true;
  const emphasised = unit.spans.some(
    ({ kind, start, end }) => kind === 'emphasis' && start === 0 && end >= unit.text.length - 1,
  );
  const atEdge = place.previous === undefined || place.structure?.units.at(-1) === unit;
  return (atEdge || emphasised) && (NAMED_FIRST.test(unit.text) || WITH_OFFICE.test(unit.text));
}
const TOLD = /\b(?:told|kept|made) (?=by\b)/g;

/** The first lines of a report, where its writer may say a name. */
const atHead = (unit: Unit, { previous, structure }: ByLinePlace): boolean =>
  previous === undefined || (structure?.units.slice(0, HEAD_LINES).includes(unit) ?? false);
const HEAD_LINES = 3;
