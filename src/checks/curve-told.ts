/** Does a recorded curve bear it out, whatever people call it? Words of its name lead to it, or a value so exact that no other curve has it. */
import type { ActionId } from '../claims/action.js';
import type { ClaimOf } from '../claims/claim.js';
import { DEEDS_OF_CURVES } from '../claims/words/metric-words.js';
import type { Check } from './check.js';
import { partAndWhole } from './matching/counts-by-key.js';
import { isExact, type Met, metBy, NOT_UNTIL } from './matching/curve-statement.js';
import { type Curve, curvesFor, isOfAnother, isOfNoun } from './matching/curves.js';
import { settled } from './matching/series-grade.js';

const ID = 'curve-told';
const QUESTION = { kinds: ['metric.series'] } as const;
type Amount = ClaimOf<'amount'>;

export const curveTold: Check = Object.freeze({
  id: ID,
  asks: 'Does a recorded curve bear out the value, bound or move that is stated, whatever it is called?',
  appliesTo: ['amount'],
  needs: () => [QUESTION],
  examine(claim, timeline) {
    if (claim.kind !== 'amount' || !isOfCurves(claim)) return [];
    const series = timeline.ask(QUESTION);
    const { led, others } = curvesFor(claim, series);
    const met = meetings(led, claim);
    if (met.length > 0) {
      // A bound that one of them broke, or may have, is not kept by the others.
      const held = !claim.measure.startsWith('never') || met.every(({ match }) => match === 'yes');
      const fitting = held ? met.find(({ match }) => match === 'yes') : undefined;
      if (fitting) return settled(ID, claim, [readingOf(fitting)]);
      return isAgainst(claim, met, meetings(others, claim)) ? settled(ID, claim, met.map(readingOf)) : [];
    }
    if (led.length > 0 || isOfAnother(claim.amount.noun, series)) return [];
    const telling = meetings(others, claim).filter(({ match, telling }) => match === 'yes' && telling);
    return telling.length === 1 ? settled(ID, claim, telling.map(readingOf)) : [];
  },
} satisfies Check);

/** A rule, a limit or a setting is no value of a curve; what is denied or vague is nobody's value. */
const isOfCurves = ({ amount, text, strange, measure, actions }: Amount): boolean =>
  !amount.vague &&
  measure !== 'whole' &&
  // "At the low point 2,204 of 8,412 were connected": the low is the part.
  partAndWhole(text)?.[1] !== amount.stated &&
  !strange &&
  amount.symbol !== '×' &&
  actions.every((action) => GOES.includes(action)) &&
  !RULE.test(text) &&
  // "Shot up to 44 %" is a value, "up to 44 %" a bound.
  amount.hedge !== 'up_to' &&
  (measure.startsWith('never') || !DENIED.test(text.replace(NOT_UNTIL, ' ')));
/** Those, and what is read from verbs of going and standing. */
const GOES: readonly ActionId[] = [...DEEDS_OF_CURVES, 'end', 'fire'];
const RULE =
  /\b(?:alert\w*|alarms?|polic(?:y|ies)|fires?|fired|thresholds?|limit\w*|budget|slo|quota|config\w*|setting|capacity|times (?:as|more|the))\b/i;
const DENIED = /\b(?:not|never|no longer|nor|neither|hardly|n't)\b|n['’]t\b/i;

interface Meeting extends Met {
  readonly curve: Curve;
}

const meetings = (curves: readonly Curve[], claim: Amount): readonly Meeting[] =>
  curves.flatMap((curve) => {
    const met = metBy(curve.track, claim);
    return met ? [{ ...met, curve }] : [];
  });

/** Only the curves that the words lead to, told of nothing else, and no other that has it. */
const isAgainst = (claim: Amount, led: readonly Meeting[], others: readonly Meeting[]): boolean =>
  (claim.thing === undefined || claim.thing === 'named' || isOwn(led)) &&
  claim.modality === 'asserted' &&
  led.every(({ match, curve }) => match === 'no' && !curve.isPart && isOfNoun(curve, claim.amount.noun)) &&
  !others.some(({ match, telling }) => match === 'yes' && (telling || isExact(claim.amount)));

/** One curve alone is meant: nothing of the same name beside it. */
const isOwn = (led: readonly Meeting[]): boolean => led.length === 1;

const readingOf = ({ curve, match, value }: Meeting) => ({ track: curve.track, match, value });
