/** What no kind of claim can type: an assertion of the whole unit, or of its longest clause that asserts, told by its words alone. */
import type { TimeSlot } from '../../claims/slots.js';
import type { Token } from '../predication/token.js';
import { wordsOf } from './read-happening.js';
import { canClaim, type Draft, frameOf, moodAt, type Sentence } from './sentence.js';
import { timeSlotOf } from './time-slots.js';

/** Nothing typed: the unit, or the longest clause of it that asserts, says something that only its words tell. */
export function asserted(sentence: Sentence): readonly Draft[] {
  const whole = {
    start: sentence.tokens[0]?.start ?? 0,
    end: sentence.tokens.at(-1)?.end ?? sentence.unit.text.length,
  };
  const { start, end } = canClaim(moodAt(sentence, whole.start, whole.end)) ? whole : assertingClause(sentence);
  if (end <= start) return [];
  const tokens = sentence.tokens.filter((token) => token.start >= start && token.end <= end);
  const time = timeIn(sentence, tokens);
  return [
    { ...frameOf(sentence, start, end), kind: 'assertion', words: wordsOf(tokens, null), ...(time ? { time } : {}) },
  ];
}

/** The clock of the row or of the sentence; of several nobody knows which it is. */
function timeIn({ context, toSpan }: Sentence, tokens: readonly Token[]): TimeSlot | undefined {
  const [only, ...more] = tokens.flatMap((token) =>
    token.time ? (timeSlotOf(token.time, context, toSpan) ?? []) : [],
  );
  return more.length === 0 ? (only ?? context.rowTime) : undefined;
}

function assertingClause({ assertion, unit }: Sentence): { start: number; end: number } {
  const clauses = assertion.clauses.filter(({ mood }) => canClaim(mood));
  const longest = clauses.reduce((a, b) => (b.end - b.start > a.end - a.start ? b : a), { start: 0, end: 0 });
  const text = unit.text.slice(longest.start, longest.end);
  return {
    start: longest.start + (text.length - text.trimStart().length),
    end: longest.end - (text.length - text.trimEnd().length),
  };
}
