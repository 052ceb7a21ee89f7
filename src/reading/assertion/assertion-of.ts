/** Takes decision one for a unit: cuts it into clauses, gives each its mood, and lets the strongest decide. Grammar alone, linear time. */
import type { Reason } from '../../domain/reason.js';
import type { ReportStructure, Unit } from '../units/unit.js';
import type { Assertion, ClauseMood, Mood } from './assertion.js';
import type { Clause } from './clause.js';
import { type Judged, judge, LONGEST } from './judge.js';
import { isNegated } from './negation.js';
import { isCounted, plainText } from './plain-text.js';
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

/**
 * Whether a unit asserts a particular fact.
 * @example assertionOf(readUnits('We should have paged. It broke at 10:02.')[0]!).reason // → 'opinion'
 */
export function assertionOf(unit: Unit, context: AssertionContext = {}): Assertion {
  const plain = plainText(unit, LONGEST);
  const fixed = decidedByPlace(unit, plain, context);
  const judged = judge(unit, plain);
  inherit(judged);
  const clauses = judged.map((one) => clauseMood(one, plain, fixed));
  if (fixed) return { asserts: false, reason: fixed, clauses };
  const asserting = judged.some(
    ({ mood, clause, start, end }) => mood === 'asserted' && counts(unit, clause, start, end, judged),
  );
  return { asserts: asserting, reason: asserting ? null : reasonOf(unit, judged), clauses };
}

/** A clause without a mood of its own stands under the one it hangs on, unless it carries a fact of its own. */
function inherit(judged: Judged[]): void {
  let main: Judged | null = null;
  for (const one of judged) {
    if (one.passing || (judged.length > 1 && onlyNames(one))) continue;
    if (main && one.mood === 'asserted' && main.mood !== 'asserted' && !standsAlone(one, main)) one.mood = main.mood;
    else if (one.link !== 'subordinate' || !main) main = one;
  }
}

/** "cause known after: …", "The good news: …": a few words without a verb say nothing and only name what follows. */
const onlyNames = ({ clause: { text }, mood }: Judged): boolean =>
  (mood === 'general' || mood === 'opinion' || mood === 'asserted') &&
  text.endsWith(':') &&
  text.split(' ').length <= 5 &&
  !HAS_VERB.test(text) &&
  !DEMANDS.test(text);

function standsAlone({ clause, link }: Judged, main: Judged): boolean {
  const { past, anchored, text } = clause;
  if (clause.attribution) return true;
  if (main.mood === 'metadata') return past && (link !== 'subordinate' || anchored);
  if (main.mood === 'thanks') return past;
  if (main.mood !== 'opinion' && main.mood !== 'general' && main.mood !== 'request')
    return past && (link !== 'subordinate' || anchored);
  if (measures(main, text)) return true;
  if (past && main.mood !== 'request' && /^because (?:the|its|an?|no|nobody|two|both)\b/.test(text)) return true;
  if (past && main.mood === 'general' && link === 'stop') return true;
  return past && (anchored || main.clause.anchored || link === 'coordinate');
}

/** "The change is small: two lines": what is judged is told again in figures. Not behind a duty or a wish. */
const measures = ({ clause, end }: Judged, text: string): boolean =>
  end > 0 && clause.text.endsWith(':') && !DEMANDS.test(clause.text) && isCounted(text);
const HAS_VERB =
  /\b(?:is|are|was|were|has|have|had|do|does|did|will|would|can|could|should|must|may|might|\w+n't|\w+'s)\b/;
const DEMANDS =
  /\b(?:should|must|ought|needs?|let|want|lessons?|learnings?|take-?aways?|recommend\w*|suggest\w*|propos\w*|actions?|wish|ideas?|moral|options?|plans?|next|steps?|risks?|rules?|principles?|advice|requests?|asks?|questions?|goals?|aims?|targets?)\b/;

/** Keys of pairs and label cells of rows name what the rest says: they do not assert by themselves. */
function counts(unit: Unit, clause: Clause, start: number, end: number, judged: readonly Judged[]): boolean {
  if (unit.pair && !unit.row) return start >= unit.pair.value.start;
  if (!unit.row) return !isLabel(unit, clause, end, judged);
  const others = judged.filter((one) => one.start !== start && one.end > one.start);
  const decided = others.some((one) => one.mood !== 'asserted');
  return !decided || clause.past || (clause.anchored && /[a-z]{3}/.test(clause.text) && end > start);
}

/** "note: …", "Lesson 2 – …": a word or two only name what follows. */
const isLabel = (unit: Unit, clause: Clause, end: number, judged: readonly Judged[]): boolean =>
  judged.length > 1 && (LESSON.test(clause.text) || isNote(unit, clause, end));
const LESSON =
  /^(?:lesson|learning|take-?away|finding|recommendation|action|item|step|point)s? (?:#?\d{1,2}|one|two|three|four|five)\W*$/;

const isNote = (unit: Unit, clause: Clause, end: number): boolean =>
  unit.text[end - 1] === ':' && !clause.past && !clause.anchored && clause.text.split(' ').length <= 3;

function reasonOf(unit: Unit, judged: readonly Judged[]): Reason {
  const deciding = judged.find(
    ({ start, mood }) => mood !== 'asserted' && (!unit.pair || start >= unit.pair.value.start),
  );
  const reason = REASON_OF[deciding?.mood ?? 'general'];
  return unit.section.role === 'action_items' && (reason === 'plan' || reason === 'request' || reason === 'opinion')
    ? 'action_item'
    : reason;
}

function clauseMood(
  { start, end, mood, attribution, passing }: Judged,
  plain: string,
  fixed: Reason | null,
): ClauseMood {
  const base = {
    start,
    end,
    mood: fixed ? (MOOD_OF[fixed] ?? mood) : mood,
    negated: isNegated(plain.slice(start, end)),
    ...(passing ? { passing } : {}),
  };
  if (!attribution) return base;
  return {
    ...base,
    attribution: { start: start + attribution.start, end: start + attribution.end, manner: attribution.manner },
  };
}
