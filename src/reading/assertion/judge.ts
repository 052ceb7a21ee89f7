/** Cuts a unit into clauses (cells of a row, key and value of a pair) and gives each the mood it has by itself. */
import type { Unit } from '../units/unit.js';
import type { Mood } from './assertion.js';
import { type Attribution, attributionOf } from './attribution.js';
import { type Clause, clauseOf } from './clause.js';
import { moodOf } from './clause-mood.js';
import { type ClauseRange, clausesOf } from './clauses.js';
import { CLOCK } from './plain-text.js';

/** A unit longer than this is an attack or a data dump: read as one clause, by its beginning. */
export const LONGEST = 4000;

export interface Judged extends ClauseRange {
  readonly clause: Clause;
  readonly attribution: Attribution | null;
  mood: Mood;
}

/** The clauses of a unit, each with the mood it has by itself. */
export function judge(unit: Unit, plain: string): Judged[] {
  const timed = isTimed(unit, plain);
  return rangesOf(unit, plain).map((range, i) => {
    const text = plain.slice(range.start, range.end);
    const attribution =
      text.length > LONGEST ? null : attributionOf(text, unit.text.slice(range.start, range.end), timed);
    const isKey = unit.pair !== undefined && range.start < unit.pair.value.start;
    const clause = clauseOf(text.slice(0, LONGEST), {
      role: unit.section.role,
      first: i === 0,
      listed: unit.list !== undefined,
      done: unit.list?.task === 'done',
      timed,
      named: NAME.test(unit.text.slice(range.start, range.end)) || (i === 0 && OWNER.test(unit.text)),
      prose: !unit.row && !unit.pair,
      attribution,
    });
    return { ...range, clause, attribution, mood: isKey ? 'asserted' : moodOf(clause) };
  });
}

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
