/** Clocks in what somebody said: "that it had been down since 13:33". */
import type { ClaimOf } from '../../../claims/claim.js';
import type { Token } from '../../predication/token.js';
import type { Sentence } from '../sentence.js';
import { timeSlotOf } from '../time-slots.js';

/** As times and as they are written; `tokens` are those of the content only. */
export function clocksIn(
  tokens: readonly Token[],
  { context, toSpan }: Sentence,
): Pick<ClaimOf<'communication'>, 'times' | 'clocks'> {
  const said = tokens.filter((token) => token.kind === 'time' && CLOCK.test(token.text));
  const times = said.flatMap((token) => (token.time ? (timeSlotOf(token.time, context, toSpan) ?? []) : []));
  if (times.length === 0 || times.length < said.length) return {};
  return { times, clocks: said.flatMap((token) => minutesWritten(token.text)) };
}

const CLOCK = /\d[:.h]\d\d|\d ?[ap]\.?m\b/i;
const CLOCKS = /\b(\d{1,2})[:.h](\d{2})\b|\b(\d{1,2})(?= ?[ap]\.?m\b)/gi;

const minutesWritten = (text: string): readonly number[] =>
  [...text.matchAll(CLOCKS)].map(([, hour, minute, bare]) => Number(hour ?? bare) * 60 + Number(minute ?? 0));
