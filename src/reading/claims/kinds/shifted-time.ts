/** A moment told by its distance from another: "a minute later". */
import type { TimeSlot } from '../../../claims/slots.js';
import type { Predication } from '../../predication/predication.js';
import type { Token } from '../../predication/token.js';
import { stepOf } from '../../time/stated-duration.js';
import { isDistance, shifted } from '../moved-slot.js';
import { readHappening } from '../read-happening.js';
import type { Draft, Sentence } from '../sentence.js';
import { timeSlotOf } from '../time-slots.js';
import { clockWith } from './value-clocks.js';

/** "Down to 21 % at 10:47, a minute later 1.7 %": a distance before a value counts from the clock before it. */
export function timeOfValue(
  sentence: Sentence,
  predication: Predication,
  own: TimeSlot | undefined,
  start: number,
): { readonly time?: TimeSlot } {
  const { tokens } = predication;
  const clock = clockWith(sentence, predication, start);
  if (clock) return { time: clock };
  const at = tokens.findIndex((one) => sentence.toSpan(one.start, one.end).start === start);
  const later = tokens.findIndex((one) => one.kind === 'time' && isDistance(one));
  const base = own ?? (later < 0 ? upToIn(tokens, sentence) : sentence.context.rowTime);
  const moved = base && later >= 0 && later < at ? shifted(base, tokens[later]!) : base;
  const time = moved && moved !== base ? { ...moved, inherited: false } : moved;
  return time ? { time } : {};
}

/** "Stood at 400 until 10:31", "until 08:20 never above three": up to then. */
function upToIn(tokens: readonly Token[], { context, toSpan }: Sentence): TimeSlot | undefined {
  const at = tokens.findIndex((one) => one.kind === 'time' && one.time?.relation === 'until');
  const until = tokens[at]?.time;
  const slot = until ? timeSlotOf(until, context, toSpan) : null;
  // "Took until 10:31 to fall below 5 %", "did not fall below it until 10:31": then it did.
  if (TAKES.test(tokens[at - 1]?.folded ?? '') || tokens.slice(0, at).some(({ folded }) => NOT.test(folded)))
    return slot ?? undefined;
  return slot && slot.precision === 'minute' && !slot.until ? { ...slot, upTo: true } : undefined;
}

const TAKES = /^(?:took|takes?|taking)$/;
const NOT = /^(?:not|(?:did|do|does|was|were)n['’]t)$/;

/** "Half an hour later she confirmed it", "a minute later he took command": what has no clock of its own is of the moment counted from the clock told before. */
export function withCountedTime(
  drafts: readonly Draft[],
  sentence: Sentence,
  predication: Predication,
): readonly Draft[] {
  const { tokens, verb } = predication;
  const at = tokens.findIndex((one) => one.kind === 'time' && isDistance(one));
  // Behind what somebody says, it is part of that.
  if (at < 0 || (verb !== null && at > tokens.indexOf(verb) + 1)) return drafts;
  const base = clockBefore(sentence, predication, at);
  const time = base && counted(base, tokens[at]!);
  if (!time) return drafts;
  return drafts.map((draft) =>
    (draft.kind === 'state' || draft.kind === 'communication') && (!draft.time || draft.time.inherited)
      ? { ...draft, time }
      : draft,
  );
}

/** The clock of the clause before in this sentence, else of what was told last. */
function clockBefore(sentence: Sentence, predication: Predication, at: number): TimeSlot | null {
  const { context, toSpan, predications } = sentence;
  const before = predications[predications.indexOf(predication) - 1];
  const opens = before === undefined && predication.tokens.slice(0, at).every(({ kind }) => kind !== 'time');
  const time = opens ? context.discourse.anchor?.time : before && readHappening(before, context, toSpan).time;
  return time && !time.until && !time.inherited && /^(?:fraction|second|minute)$/.test(time.precision) ? time : null;
}

/** So far from the clock, give or take what the length is rounded by; it rules out what lies elsewhere and proves nothing against it. */
function counted(base: TimeSlot, token: Token): TimeSlot | null {
  const reading = token.time?.readings[0];
  const amount = reading?.kind === 'relative' ? reading.amount : null;
  if (!amount || amount.vague) return null;
  const step = stepOf(amount);
  const slack = token.time?.hedge ? amount.high / 2n : 0n;
  return shifted({ ...base, inherited: true }, token, [step / 2n + slack, step / 2n + slack]);
}
