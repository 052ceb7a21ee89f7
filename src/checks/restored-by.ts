/** What ended it: did the change named succeed, take effect and come before the recovery, with no other one between? */
import type { ClaimOf } from '../claims/claim.js';
import { isCommonOfTrouble } from '../claims/words/trouble-words.js';
import type { Finding, TypedValue } from '../domain/finding.js';
import type { Timeline } from '../domain/question.js';
import type { TimelineEvent } from '../domain/timeline-event.js';
import type { Check } from './check.js';
import { type Causation, causationOf, endedByAnother, leftUntouched } from './matching/causation.js';
import { type Deed, deedOf, deedQuestions } from './matching/deed.js';
import { doneByAnother } from './matching/done-by-another.js';
import { EFFECT_QUESTIONS, type Effect, effectsOf } from './matching/effect.js';
import { chooseEffects } from './matching/effect-choice.js';
import { eventPointer, finding } from './matching/findings.js';
import { isNamedByTool } from './matching/only-deed.js';
import { strangersAmong, vocabularyFor } from './matching/strangers.js';
import type { World } from './world.js';

const ID = 'restored-by';

export const restoredBy: Check = Object.freeze({
  id: ID,
  asks: 'Did this change take effect before the recovery, and no other one between?',
  appliesTo: ['restoration'],
  needs: (claim) =>
    claim.kind === 'restoration'
      ? [...deedQuestions(claim.cause), ...EFFECT_QUESTIONS, ...vocabularyFor(claim.struck)]
      : [],
  examine(claim, timeline, world) {
    if (claim.kind !== 'restoration') return [];
    const { cause } = claim;
    if (strangersAmong(claim.struck, timeline).length > 0)
      return [finding(ID, 'cause', 'silent', 'no_record', asserted(claim))];
    const deed = deedOf(cause, timeline, world);
    const { meant: all, possible } = chooseEffects(endedEffects(timeline, world), []);
    const meant = ofThatSort(all, claim);
    const judge = (effect: Effect): Causation => causationOf(deed, effect, 'end', timeline);
    const results = meant.map(judge);
    if (cause.negated) return [denied(claim, deed, meant, results, timeline)];
    // "Fix: #12" is told of the outage itself, and of no alert that cleared later.
    const sure = meant.length > 0 && meant.every((effect) => effect.sure) && claim.words.every(isCommonOfTrouble);
    const instead = meant.flatMap((effect) => endedByAnother(deed, effect, timeline) ?? []);
    const other = doneByAnother(ID, cause, deed, timeline, world);
    const found = affirmed(
      claim,
      results,
      sure ? results : possible.map(judge),
      meant.length > 0 && instead.length === 2 * meant.length ? instead : [],
    );
    // Of what the tool was used on nothing is told: another trouble may be meant than the main one.
    if (isNamedByTool(cause) && found.stance === 'contradicts')
      return [finding(ID, 'cause', 'silent', 'no_record', asserted(claim))];
    return [found, ...(other ? [other] : [])];
  },
} satisfies Check);

/** Those of the sort that the words name; else no episode that lasted less than half as long as the longest. */
function ofThatSort(effects: readonly Effect[], { text }: ClaimOf<'restoration'>): readonly Effect[] {
  const named = effects.filter(({ sort }) => SORTS[sort]?.test(text));
  if (named.length > 0) return named;
  const longest = effects.map(lengthOf).sort((a, b) => Number(b - a))[0] ?? 0n;
  return effects.filter((effect) => lengthOf(effect) * 2n >= longest);
}

const lengthOf = ({ onset, end }: Effect): bigint => (end ? end.to - onset.from : 0n);
const SORTS: Partial<Record<Effect['sort'], RegExp>> = {
  errors: /\b(?:errors?|failures?|rejections?|[45]\d\d[s’']*|[45]xxs?)\b/i,
  latency: /\b(?:latency|p\d\d|slow\w*|response times?)\b/i,
};

const endedEffects = (timeline: Timeline, world: World): readonly Effect[] =>
  effectsOf(timeline, world).filter((effect) => effect.end !== null);

const asserted = (claim: ClaimOf<'restoration'>): TypedValue => {
  const subject = claim.cause.subjects[0];
  return subject
    ? { type: 'entity', value: subject.candidates[0]?.id ?? subject.text }
    : { type: 'text', value: claim.cause.actions[0] ?? '' };
};

/** One effect that it can have ended is enough; it must fail for every one to be refuted. */
function affirmed(
  claim: ClaimOf<'restoration'>,
  results: readonly Causation[],
  all: readonly Causation[],
  instead: readonly TimelineEvent[],
): Finding {
  const holds = results.find((result) => result.holds === 'yes');
  if (holds) return finding(ID, 'cause', 'supports', 'records_agree', asserted(claim), holds.records.map(eventPointer));
  const fails = results[0];
  if (fails?.holds === 'no' && all.every((result) => result.holds === 'no'))
    return finding(ID, 'cause', 'contradicts', fails.reason, asserted(claim), fails.records.map(eventPointer));
  if (instead.length > 0)
    return finding(
      ID,
      'cause',
      'contradicts',
      'other_change_caused',
      asserted(claim),
      instead.slice(0, 2).map(eventPointer),
    );
  const open = results.find((result) => result.holds === 'cannot_tell');
  return finding(ID, 'cause', 'silent', open?.reason ?? 'no_record', asserted(claim));
}

/** "Neither ended it", "had no effect": what refutes a restoration backs its denial. */
function denied(
  claim: ClaimOf<'restoration'>,
  deed: Deed,
  meant: readonly Effect[],
  results: readonly Causation[],
  timeline: Timeline,
): Finding {
  const fails = results[0];
  const untouched = meant.flatMap((effect) => leftUntouched(deed, effect, timeline) ?? []);
  const records = fails && results.every((result) => result.holds === 'no') ? fails.records : untouched;
  if (records.length > 0)
    return finding(ID, 'cause', 'supports', 'records_agree', asserted(claim), records.slice(0, 2).map(eventPointer));
  return finding(ID, 'cause', 'silent', 'no_record', asserted(claim));
}
