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

function assertingClause({ assertion, unit, tokens }: Sentence): { start: number; end: number } {
  const [from, to] = [tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? unit.text.length];
  const clauses = assertion.clauses.filter(({ mood, start, end }) => canClaim(mood) && start < to && end > from);
  const longest = clauses.reduce((a, b) => (b.end - b.start > a.end - a.start ? b : a), { start: 0, end: 0 });
  const text = unit.text.slice(longest.start, longest.end);
  const start = longest.start + (text.length - text.trimStart().length);
  return {
    start: RELATIVE.test(text) ? whereOf(unit.text.slice(0, start)) : start,
    end: longest.end - (text.length - text.trimEnd().length),
  };
}

/** "From the staff at Odense, where four gates were shut": where it was belongs to what is told of it. */
const whereOf = (before: string): number => before.length - (ANTECEDENT.exec(before)?.[0].length ?? 0);
const RELATIVE = /^\s*(?:where|whose|(?:in|at|on|for|of) which)\b/i;
const ANTECEDENT =
  /\b(?:at|in|on|from|to|near|outside|of|for|with)(?: (?!at |in |on |from |to |of )[^\s,;:.]{1,40}){1,4},? *$/;
