/** Whether a unit only names who wrote the report: "By Ines Prado, platform team.", "Ines Prado, Thursday." at the head or foot of it. */
import type { ReportStructure, Unit } from '../units/unit.js';
import { FINITE } from './clauses.js';

const NAME = "\\p{Lu}[\\p{L}.'’-]+(?: (?:(?:van|von|de|der|den|da|del|di|la|le|al|bin|af|av) )*\\p{Lu}[\\p{L}.'’-]*)";
const BY = new RegExp(
  `^(?:[Bb]y|[Ii]ssued by|[Ww]ritten by|(?:[Cc]ollected|[Kk]ept|[Tt]aken|[Rr]ecorded|[Cc]ompiled|[Pp]repared|[Pp]ut together|[Mm]inutes taken|[Nn]otes taken|[Mm]inutes|[Nn]otes) by) ${NAME}{0,3}(?:[.,]|,? (?:of|from|for|at|on|in|and|who|the|team|\\().*)?(?:, .*)?$`,
  'u',
);
const NAMED_FIRST = new RegExp(
  `^[-–—]? ?${NAME}{1,3}(?:, | [(–—-] ?| to (?=\\p{Lu}))[^.;:!?]{2,80}(?:; [^.:!?]{2,80})?[.]?$`,
  'u',
);
const WROTE_THIS = /\bwho (?:wrote|compiled|collected|prepared|keeps|writes) (?:this|it|these)\b.*/;
/** How the report writes its clocks may stand behind the name. */
const OF_CLOCKS = /[;.] (?:all |every |the )?(?:clock )?(?:times?|clocks?|everything|hours?)\b.*/;
/** "By Tuesday …" is no author. */
const DAY =
  /^\w+ (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|noon|midnight|then)\b/;

export interface ByLinePlace {
  readonly previous?: Unit;
  readonly structure?: ReportStructure;
}

export function isByLine(unit: Unit, plain: string, { previous, structure }: ByLinePlace): boolean {
  if (unit.kind !== 'sentence' || unit.list || unit.text.length > 160) return false;
  if (
    FINITE.test(
      plain
        .replace(WROTE_THIS, '')
        .replace(/^[a-z ]{3,16}(?= by )/, '')
        .replace(OF_CLOCKS, ''),
    ) ||
    DAY.test(plain)
  )
    return false;
  if (BY.test(unit.text)) return true;
  const emphasised = unit.spans.some(
    ({ kind, start, end }) => kind === 'emphasis' && start === 0 && end >= unit.text.length - 1,
  );
  const atEdge = previous === undefined || structure?.units.at(-1) === unit;
  return (atEdge || emphasised) && NAMED_FIRST.test(unit.text);
}
