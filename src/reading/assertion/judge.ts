/** Cuts a unit into clauses (cells of a row, key and value of a pair) and gives each the mood it has by itself. */
import type { Unit } from '../units/unit.js';
import type { Mood } from './assertion.js';
import { type Attribution, attributionOf } from './attribution.js';
import { type Clause, type ClausePlace, clauseOf } from './clause.js';
import { moodOf } from './clause-mood.js';
import { type ClauseRange, clausesOf, FINITE } from './clauses.js';
import { asidesIn, type Stretch } from './passing.js';
import { CLOCK } from './plain-text.js';

/** A unit longer than this is an attack or a data dump: read as one clause, by its beginning. */
export const LONGEST = 4000;

export interface Judged extends ClauseRange {
  readonly clause: Clause;
  readonly attribution: Attribution | null;
  /** Set into another clause, whose mood is its own. */
  readonly passing?: true;
  mood: Mood;
}

/** The clauses of a unit, each with the mood it has by itself. */
export function judge(unit: Unit, plain: string): Judged[] {
  const timed = isTimed(unit, plain);
  return rangesOf(unit, plain).flatMap((range, i) => {
    const isKey = unit.pair !== undefined && range.start < unit.pair.value.start;
    const place = {
      role: unit.section.role,
      first: i === 0,
      listed: unit.list !== undefined,
      done: unit.list?.task === 'done',
      timed,
      named: NAME.test(unit.text.slice(range.start, range.end)) || (i === 0 && OWNER.test(unit.text)),
      prose: !unit.row && !unit.pair,
    };
    const whole = judgedOf(range, [range], unit, plain, place);
    return isKey ? [{ ...whole, mood: 'asserted' as const }] : withAside(whole, unit, plain, place);
  });
}

type Place = Omit<ClausePlace, 'attribution'>;

/** A clause as it reads when only the given stretches of it are left. */
function judgedOf(range: ClauseRange, kept: readonly Stretch[], unit: Unit, plain: string, place: Place): Judged {
  const textOf = (all: string) => kept.map(({ start, end }) => all.slice(start, end)).join(' ');
  const text = textOf(plain);
  const attribution = text.length > LONGEST ? null : attributionOf(text, textOf(unit.text), place.timed);
  const clause = clauseOf(text.slice(0, LONGEST), { ...place, attribution });
  return { ...range, clause, attribution, mood: moodOf(clause) };
}

/** Moods that a relative, a purpose or a concession can have while the clause it hangs on tells a fact. */
const IN_PASSING: ReadonlySet<Mood> = new Set(['hedged', 'plan', 'opinion', 'hypothetical', 'motive', 'ignorance']);

/** "Ana, whose eye I value, objected at ten": the main clause decides for itself, and what is said in passing keeps its mood. */
function withAside(whole: Judged, unit: Unit, plain: string, place: Place): Judged[] {
  const text = plain.slice(whole.start, whole.end);
  if (!IN_PASSING.has(whole.mood) || text.length > LONGEST) return [whole];
  for (const found of asidesIn(text)) {
    const [start, end] = [whole.start + found.start, whole.start + found.end];
    const around = [
      { start: whole.start, end: start, link: whole.link },
      { start: end, end: whole.end, link: 'coordinate' as const },
    ].filter((part) => part.end > part.start);
    const main = judgedOf(whole, around, unit, plain, place);
    if (main.mood !== 'asserted' || !tellsFact(main.clause)) continue;
    const parts = around.map((part) => ({
      ...main,
      ...part,
      attribution: judgedOf(part, [part], unit, plain, place).attribution,
    }));
    const aside = { start, end, link: 'subordinate' as const };
    return [
      ...parts,
      { ...judgedOf(aside, [aside], unit, plain, place), mood: whole.mood, passing: true as const },
    ].sort((a, b) => a.start - b.start);
  }
  return [whole];
}

/** What is left has a verb of its own, and is past or fixed on something. */
const tellsFact = ({ text, past, anchored }: Clause): boolean => past || (anchored && FINITE.test(text));

/** A clock at the head of the line, or in a short cell of the row. */
const isTimed = ({ row }: Unit, plain: string): boolean =>
  row
    ? row.cells.some(({ start, end }) => end - start < 28 && CLOCK.test(plain.slice(start, end)))
    : (CLOCK.exec(plain.slice(0, 24))?.index ?? 9) < 3;

/** A capitalised word inside a clause that is not "I". */
const NAME = /(?<=[\p{L}\p{N},;)] )(?!I\b)\p{Lu}\p{Ll}/u;
/** "Ruth's patch": a name at the head shows by its genitive. */
const OWNER = /^(?!(?:It|That|There|What|Let|Here|Who|He|She|How|Where|Today)['’])\p{Lu}\p{L}+['’]s \S/u;

/** Cells of a row, key and value of a pair, clauses of anything else. */
function rangesOf(unit: Unit, plain: string): ClauseRange[] {
  if (unit.row) return tiles([0, ...unit.row.cells.slice(1).map((cell) => cell.start)], unit.text.length);
  if (unit.text.length > LONGEST) return [{ start: 0, end: unit.text.length, link: 'start' }];
  if (!unit.pair) return clausesOf(plain);
  const { start } = unit.pair.value;
  const inValue = clausesOf(plain.slice(start)).map((range) => ({
    ...range,
    start: range.start + start,
    end: range.end + start,
  }));
  return [{ start: 0, end: start, link: 'start' }, ...inValue];
}

const tiles = (starts: readonly number[], length: number): ClauseRange[] =>
  starts
    .map((start, i) => ({
      start,
      end: starts[i + 1] ?? length,
      link: i === 0 ? ('start' as const) : ('stop' as const),
    }))
    .filter(({ start, end }, i) => end > start || i === 0);
