/** What brought it about: did the change named take effect before the trouble began, with no other one between? */
import type { ClaimOf } from '../claims/claim.js';
import { isCommonOfTrouble } from '../claims/words/trouble-words.js';
import type { Finding, TypedValue } from '../domain/finding.js';
import type { Check } from './check.js';
import { type Causation, causationOf } from './matching/causation.js';
import { deedOf, deedQuestions } from './matching/deed.js';
import { doneByAnother } from './matching/done-by-another.js';
import { EFFECT_QUESTIONS, type Effect, effectsOf } from './matching/effect.js';
import { alertsNamed, chooseEffects } from './matching/effect-choice.js';
import { eventPointer, finding } from './matching/findings.js';
import { strangersAmong, vocabularyFor } from './matching/strangers.js';

const ID = 'caused-by';

export const causedBy: Check = Object.freeze({
  id: ID,
  asks: 'Did this change take effect before the trouble began, and no other one between?',
  appliesTo: ['cause'],
  needs: (claim) =>
    claim.kind === 'cause' ? [...deedQuestions(claim.cause), ...EFFECT_QUESTIONS, ...vocabularyFor(claim.struck)] : [],
  examine(claim, timeline, world) {
    if (claim.kind !== 'cause') return [];
    // What nothing in the evidence knows may have been broken by anything.
    if (strangersAmong(claim.struck, timeline).length > 0)
      return [finding(ID, 'cause', 'silent', 'no_record', assertedOf(claim))];
    const deed = deedOf(claim.cause, timeline, world);
    const effects = effectsOf(timeline, world);
    const named = alertsNamed(effects, claim.effect.words);
    const choice = named.length > 0 ? { meant: named, possible: named } : chooseEffects(effects, claim.effect.subjects);
    const judge = (effect: Effect): Causation => causationOf(deed, effect, 'onset', timeline);
    const other = claim.cause.negated ? null : doneByAnother(ID, claim.cause, deed, timeline, world);
    const possible = isOfTheOutage(claim, choice.meant)
      ? choice.meant
      : choice.possible.filter(({ sort }) => sort !== 'metric' || !choice.meant.some(({ sure }) => sure));
    return [judged(claim, choice.meant.map(judge), possible.map(judge)), ...(other ? [other] : [])];
  },
} satisfies Check);

/** "Caused the outage", "was unrelated": nothing but the trouble itself is spoken of, and no alert or figure that turned later. */
const isOfTheOutage = ({ effect, cause, struck }: ClaimOf<'cause'>, meant: readonly Effect[]): boolean =>
  struck === undefined &&
  meant.length > 0 &&
  meant.every(({ sure }) => sure) &&
  effect.words.every((word) => isCommonOfTrouble(word) || cause.words.includes(word) || TIES.test(word));
const TIES =
  /^(?:caus|trigger|broke|break|unrelat|relat|innoc|involv|lead|led|result|due|becaus|origin|origin\w*|trac|stem|provok|introduc|culprit|blam|respons\w*|factor|coincid\w*|rejection|throttl\w*|actual|real|true|root)$/;

function judged(claim: ClaimOf<'cause'>, results: readonly Causation[], all: readonly Causation[]): Finding {
  const asserted = assertedOf(claim);
  const holds = results.find((result) => result.holds === 'yes');
  const fails = results[0];
  const refuted = fails?.holds === 'no' && all.every((result) => result.holds === 'no');
  if (claim.cause.negated) {
    if (refuted) return finding(ID, 'cause', 'supports', 'records_agree', asserted, fails.records.map(eventPointer));
    return finding(ID, 'cause', 'silent', 'no_record', asserted);
  }
  if (holds) return finding(ID, 'cause', 'supports', 'records_agree', asserted, holds.records.map(eventPointer));
  if (refuted) return finding(ID, 'cause', 'contradicts', fails.reason, asserted, fails.records.map(eventPointer));
  const open = results.find((result) => result.holds === 'cannot_tell');
  return finding(ID, 'cause', 'silent', open?.reason ?? 'no_record', asserted);
}

const assertedOf = (claim: ClaimOf<'cause'>): TypedValue => {
  const subject = claim.cause.subjects[0];
  return subject
    ? { type: 'entity', value: subject.candidates[0]?.id ?? subject.text }
    : { type: 'text', value: claim.cause.actions[0] ?? '' };
};
