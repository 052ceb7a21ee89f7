/** How long did it last: does the stated length, or the stated window, fit the incident's effect? Contradicts only when no effect that could be meant fits. */
import type { ClaimOf } from '../claims/claim.js';
import type { TimeSlot } from '../claims/slots.js';
import type { Finding, TypedValue } from '../domain/finding.js';
import type { Check } from './check.js';
import { clockDiffers } from './matching/differs.js';
import { EFFECT_QUESTIONS, type Effect, effectsOf } from './matching/effect.js';
import { chooseEffects } from './matching/effect-choice.js';
import { eventPointer, finding, intervalValue, leftOpen } from './matching/findings.js';
import { endOf, timeMatches } from './matching/slot-matches.js';
import { nearestLength, spanFits } from './matching/span-fit.js';
import { strangersAmong, vocabularyFor } from './matching/strangers.js';

const ID = 'outage-length';

export const outageLength: Check = Object.freeze({
  id: ID,
  asks: 'Did the effect last as long as stated, from when until when it is stated?',
  appliesTo: ['duration'],
  needs: (claim) =>
    claim.kind === 'duration' && claim.of === 'outage' ? [...EFFECT_QUESTIONS, ...vocabularyFor(claim.struck)] : [],
  examine(claim, timeline, world) {
    if (claim.kind !== 'duration' || claim.of !== 'outage' || isDelay(claim)) return [];
    if (strangersAmong(claim.struck, timeline).length > 0)
      return [finding(ID, 'duration', 'silent', 'no_record', assertedLength(claim))];
    const { meant, possible, unknown } = chooseEffects(effectsOf(timeline, world), claim.what?.subjects ?? []);
    const length = lengthFinding(claim, meant, possible);
    const window = claim.window?.until ? windowFinding(claim.window, meant, possible) : null;
    const found = window ? [length, window] : [length];
    // "It went on for an hour": what "it" is may be something else, and that is no reason to refute it.
    return unknown || claim.pointed ? found.map(unlessRefuted) : found;
  },
} satisfies Check);

/** Behind a length that lies between two things: "537 twenty-five minutes on". */
const DISTANCE =
  /^(?: or (?:so|two|three|more))? (?:of waiting\b|(?:later|earlier|afterwards|after that)\b|(?:on|in)[\s.,;)]*$)/i;

/** "An error after some five seconds of waiting": what each of them waited. */
const isDelay = ({ text, span, length }: ClaimOf<'duration'>): boolean => {
  const from = length.span.start - span.start;
  return (
    /\bafter (?:\p{L}+ ){0,3}$/iu.test(text.slice(0, Math.max(0, from))) ||
    DISTANCE.test(text.slice(length.span.end - span.start))
  );
};

const unlessRefuted = (one: Finding): Finding => (one.stance === 'contradicts' ? leftOpen(one) : one);

const assertedLength = (claim: ClaimOf<'duration'>): TypedValue => ({
  type: 'duration',
  value: (claim.length.low + claim.length.high) / 2,
  unit: 'second',
});

function lengthFinding(claim: ClaimOf<'duration'>, meant: readonly Effect[], possible: readonly Effect[]): Finding {
  const asserted = assertedLength(claim);
  const fitting = meant.find((effect) => fits(claim, effect) === 'yes');
  if (fitting)
    return finding(
      ID,
      'duration',
      'supports',
      'records_agree',
      asserted,
      pointersOf(fitting),
      measured(claim, fitting),
    );
  const doubt = possible.some((effect) => fits(claim, effect) !== 'no');
  const told = meant.find((effect) => effect.end !== null);
  if (doubt || !told) return finding(ID, 'duration', 'silent', 'no_record', asserted);
  return finding(ID, 'duration', 'contradicts', 'duration_differs', asserted, pointersOf(told), measured(claim, told));
}

/** An alert's own length counts for support as well as all that its lag leaves open. */
function fits(claim: ClaimOf<'duration'>, effect: Effect): 'yes' | 'no' | 'cannot_tell' {
  if (!effect.end) return 'cannot_tell';
  const straight = spanFits(claim.length, effect.onset, effect.end);
  if (effect.sort !== 'alert') return straight;
  const own = spanFits(claim.length, closing(effect.onset), closing(effect.end));
  return own === 'yes' ? 'yes' : straight === 'no' ? 'no' : 'cannot_tell';
}

const closing = ({ to }: Effect['onset']): Effect['onset'] => ({ from: to, to });

const pointersOf = (effect: Effect) => effect.records.map(eventPointer);

/** What was compared with the stated length: of bounds, the nearest that they allow. */
const measured = ({ length }: ClaimOf<'duration'>, effect: Effect): TypedValue =>
  effect.end
    ? { type: 'duration', value: nearestLength(length, effect.onset, effect.end), unit: 'second' }
    : { type: 'none', value: null };

/** Both ends of the window against both ends of the effect. */
function windowFinding(window: TimeSlot, meant: readonly Effect[], possible: readonly Effect[]): Finding | null {
  const first = window.readings[0];
  const last = window.until?.[0];
  if (!first || !last) return null;
  const asserted: TypedValue = { type: 'interval', value: [first.from, last.to] };
  const ending = endOf(window);
  const agrees = (effect: Effect): boolean =>
    effect.end !== null && near(window, effect.onset) && near(ending, effect.end);
  const fitting = meant.find(agrees);
  if (fitting)
    return finding(ID, 'time', 'supports', 'records_agree', asserted, pointersOf(fitting), stretchValue(fitting));
  const told = meant.find((effect) => effect.sure && effect.end !== null);
  if (!told || possible.some(agrees)) return finding(ID, 'time', 'silent', 'no_record', asserted);
  return clockDiffers(ID, asserted, pointersOf(told), stretchValue(told));
}

const near = (slot: TimeSlot, bounds: Effect['onset']): boolean => timeMatches(slot, bounds) !== 'no';

const stretchValue = (effect: Effect): TypedValue =>
  intervalValue({ from: effect.onset.from, to: effect.end?.to ?? null });
