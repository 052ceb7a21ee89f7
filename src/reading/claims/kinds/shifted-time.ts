/** A moment told by its distance from another: "a minute later". */
import type { TimeSlot } from '../../../claims/slots.js';
import { formatInstant, parseInstant } from '../../../domain/instant.js';
import type { Predication } from '../../predication/predication.js';
import type { Token } from '../../predication/token.js';
import { stepOf } from '../../time/stated-duration.js';
import { readHappening } from '../read-happening.js';
import type { Draft, Sentence } from '../sentence.js';

/** "Down to 21 % at 10:47, a minute later 1.7 %": a distance before a value counts from the clock before it. */
export function timeOfValue(
  sentence: Sentence,
  { tokens }: Predication,
  own: TimeSlot | undefined,
  start: number,
): { readonly time?: TimeSlot } {
  const at = tokens.findIndex((one) => sentence.toSpan(one.start, one.end).start === start);
  const later = tokens.findIndex((one) => one.kind === 'time' && isDistance(one));
  const base = own ?? (later < 0 ? undefined : sentence.context.rowTime);
  const moved = base && later >= 0 && later < at ? shifted(base, tokens[later]!) : base;
  const time = moved && moved !== base ? { ...moved, inherited: false } : moved;
  return time ? { time } : {};
}

/** "Four minutes later", "a minute before": so far from what was told before. */
export const isDistance = (token: Token): boolean =>
  token.time?.readings.every((reading) => reading.kind === 'relative' && reading.anchor === 'previous') ?? false;

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

/** The slot moved by the distance; null where the distance has no length. */
function shifted(base: TimeSlot, token: Token, [less, more]: readonly [bigint, bigint] = [0n, 0n]): TimeSlot | null {
  const reading = token.time?.readings[0];
  const amount = reading?.kind === 'relative' ? reading.amount : null;
  if (!amount || reading?.kind !== 'relative' || base.until) return null;
  const sign = reading.direction === 'after' ? 1n : -1n;
  const moved = (text: string, by: bigint): string => {
    const at = parseInstant(text);
    return at === null ? text : formatInstant(at + sign * by);
  };
  const [low, high] = [amount.low - less, amount.high + more];
  const [near, far] = sign > 0n ? [low, high] : [high, low];
  return {
    ...base,
    readings: base.readings.map(({ from, to }) => ({ from: moved(from, near), to: moved(to, far) })),
  };
}
