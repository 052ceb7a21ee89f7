/** Takes decision one for a unit: cuts it into clauses, gives each its mood, and lets the strongest decide. Grammar alone, linear time. */
import type { Reason } from '../../domain/reason.js';
import type { ReportStructure, Unit } from '../units/unit.js';
import type { Assertion, ClauseMood, Mood } from './assertion.js';
import { type Attribution, attributionOf } from './attribution.js';
import { type Clause, clauseOf } from './clause.js';
import { moodOf } from './clause-mood.js';
import { type ClauseRange, clausesOf } from './clauses.js';
import { isNegated } from './negation.js';
import { CLOCK, plainText } from './plain-text.js';
import { decidedByPlace } from './unit-mood.js';

export interface AssertionContext {
  readonly previous?: Unit;
  readonly structure?: ReportStructure;
}

const REASON_OF: Readonly<Record<Mood, Reason>> = {
  asserted: 'general_truth',
  hedged: 'hedged',
  plan: 'plan',
  opinion: 'opinion',
  hypothetical: 'hypothetical',
  question: 'question',
  request: 'request',
  motive: 'motive',
  ignorance: 'ignorance',
  general: 'general_truth',
  metadata: 'metadata',
  thanks: 'thanks',
};
const MOOD_OF: Partial<Record<Reason, Mood>> = {
  metadata: 'metadata',
  action_item: 'plan',
  ignorance: 'ignorance',
  greeting: 'thanks',
  lead_in: 'metadata',
  heading: 'metadata',
};
/** A unit longer than this is an attack or a data dump: read as one clause. */
const LONGEST = 4000;

interface Judged extends ClauseRange {
  readonly clause: Clause;
  readonly attribution: Attribution | null;
  mood: Mood;
}

/**
 * Whether a unit asserts a particular fact.
 * @example assertionOf(readUnits('We should have paged. It broke at 10:02.')[0]!).reason // → 'opinion'
 */
export function assertionOf(unit: Unit, _context: AssertionContext = {}): Assertion {
  const plain = plainText(unit, LONGEST);
  const fixed = decidedByPlace(unit, plain);
  const judged = judge(unit, plain);
  inherit(judged);
  const clauses = judged.map((one) => clauseMood(one, plain, fixed));
  if (fixed) return { asserts: false, reason: fixed, clauses };
  const asserting = judged.some(
    ({ mood, clause, start, end }) => mood === 'asserted' && counts(unit, clause, start, end, judged),
  );
  return { asserts: asserting, reason: asserting ? null : reasonOf(unit, judged), clauses };
}

function judge(unit: Unit, plain: string): Judged[] {
  const timed = isTimed(unit, plain);
  return rangesOf(unit, plain).map((range, i) => {
    const text = plain.slice(range.start, range.end);
    const attribution =
      text.length > LONGEST ? null : attributionOf(text, unit.text.slice(range.start, range.end), timed);
    const clause = clauseOf(text.slice(0, LONGEST), {
      role: unit.section.role,
      first: i === 0,
      listed: unit.list !== undefined,
      done: unit.list?.task === 'done',
      timed,
      named:
        NAME.test(unit.text.slice(range.start + (i === 0 ? 1 : 0), range.end)) || (i === 0 && OWNER.test(unit.text)),
      prose: !unit.row && !unit.pair,
      attribution,
    });
    return { ...range, clause, attribution, mood: moodOf(clause) };
  });
}

/** A clock at the head of the line, or in a short cell of the row. */
const isTimed = ({ row }: Unit, plain: string): boolean =>
  row
    ? row.cells.some(({ start, end }) => end - start < 28 && CLOCK.test(plain.slice(start, end)))
    : (CLOCK.exec(plain.slice(0, 24))?.index ?? 9) < 3;

/** A capitalised word that is not "I" and does not open a sentence or quotation. */
/** "Ruth's patch": a name at the head shows by its genitive. */
const OWNER = /^(?!(?:It|That|There|What|Let|Here|Who|He|She|How|Where|Today)['’])\p{Lu}\p{L}+['’]s \S/u;
const NAME = /(?<![\p{L}.!?:"“] ?)(?<=[\s(/])(?!I\b)\p{Lu}[\p{L}\d]*/u;

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

/** A clause without a mood of its own stands under the one it hangs on, unless it carries a fact of its own. */
function inherit(judged: Judged[]): void {
  let main: Judged | null = null;
  for (const one of judged) {
    if (main && one.mood === 'asserted' && main.mood !== 'asserted' && !standsAlone(one, main)) one.mood = main.mood;
    else if (one.link !== 'subordinate' || !main) main = one;
  }
}

function standsAlone({ clause, link }: Judged, main: Judged): boolean {
  if (clause.attribution) return true;
  if (main.mood === 'metadata' || main.mood === 'thanks') return clause.past;
  if (main.mood === 'opinion' || main.mood === 'general' || main.mood === 'request')
    return clause.past && (clause.anchored || link === 'coordinate');
  return clause.past && (link !== 'subordinate' || clause.anchored);
}

/** Keys of pairs and label cells of rows name what the rest says: they do not assert by themselves. */
function counts(unit: Unit, clause: Clause, start: number, end: number, judged: readonly Judged[]): boolean {
  if (unit.pair) return start >= unit.pair.value.start;
  if (!unit.row) return true;
  const others = judged.filter((one) => one.start !== start && one.end > one.start);
  const decided = others.some((one) => one.mood !== 'asserted');
  return !decided || clause.past || (clause.anchored && /[a-z]{3}/.test(clause.text) && end > start);
}

function reasonOf(unit: Unit, judged: readonly Judged[]): Reason {
  const deciding = judged.find(
    ({ start, mood }) => mood !== 'asserted' && (!unit.pair || start >= unit.pair.value.start),
  );
  const reason = REASON_OF[deciding?.mood ?? 'general'];
  return unit.section.role === 'action_items' && (reason === 'plan' || reason === 'request' || reason === 'opinion')
    ? 'action_item'
    : reason;
}

function clauseMood({ start, end, mood, attribution }: Judged, plain: string, fixed: Reason | null): ClauseMood {
  const base = {
    start,
    end,
    mood: fixed ? (MOOD_OF[fixed] ?? mood) : mood,
    negated: isNegated(plain.slice(start, end)),
  };
  if (!attribution) return base;
  return {
    ...base,
    attribution: { start: start + attribution.start, end: start + attribution.end, manner: attribution.manner },
  };
}
