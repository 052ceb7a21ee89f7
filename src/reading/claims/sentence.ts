/** One unit laid out for the claim readers: tokens, predications, moods, and how to get back to the report. */
import type { Claim } from '../../claims/claim.js';
import type { Span } from '../../claims/slots.js';
import type { Assertion } from '../assertion/assertion.js';
import type { Predication } from '../predication/predication.js';
import type { Token } from '../predication/token.js';
import type { Unit } from '../units/unit.js';
import type { ReadingContext } from './reading-context.js';
import type { ToSpan } from './to-span.js';

export interface Sentence {
  readonly unit: Unit;
  readonly tokens: readonly Token[];
  readonly predications: readonly Predication[];
  readonly assertion: Assertion;
  readonly context: ReadingContext;
  readonly toSpan: ToSpan;
}

/** A claim before it has its id. */
export type Draft = Claim extends infer C ? (C extends Claim ? Omit<C, 'id'> : never) : never;

/** What every claim of a stretch of a sentence begins with. */
export function frameOf(
  sentence: Sentence,
  start: number,
  end: number,
): { unit: string; span: Span; text: string; modality: 'asserted' | 'hedged' } {
  const { text } = sentence.unit;
  const from = start + markedOff(text.slice(start, end));
  return {
    unit: sentence.unit.id,
    span: sentence.toSpan(from, end),
    text: text.slice(from, end),
    modality: moodAt(sentence, from, end) === 'hedged' ? 'hedged' : 'asserted',
  };
}

/** "9:54: the alert opens": the mark behind the clock is no part of what is said. */
function markedOff(text: string): number {
  const { length } = /^[:,;–—\s]*/.exec(text)![0];
  return length < text.length ? length : 0;
}

/** The mood of the clause that holds most of a stretch; what is said in passing decides only for what stands in it. */
export function moodAt({ assertion }: Sentence, start: number, end: number): Assertion['clauses'][number]['mood'] {
  let best: Assertion['clauses'][number] | undefined;
  let most = 0;
  for (const clause of assertion.clauses) {
    if (clause.passing && (start < clause.start || end > clause.end)) continue;
    const shared = Math.min(end, clause.end) - Math.max(start, clause.start);
    if (shared > most) {
      most = shared;
      best = clause;
    }
  }
  return best?.mood ?? 'asserted';
}

/** Moods in which a stretch claims something that can hold or fail. */
export const canClaim = (mood: Assertion['clauses'][number]['mood']): boolean =>
  mood === 'asserted' || mood === 'hedged';

/** "SLOT-8, which is to stop agents from bypassing it, is open": the verb is part of what is only said in passing, whatever stands before it. */
export function isInPassing({ assertion }: Sentence, { verb, tokens }: Predication): boolean {
  const told = verb ?? tokens.at(-1);
  return assertion.clauses.some(
    ({ passing, mood, start, end }) =>
      passing && !canClaim(mood) && told !== undefined && start <= told.start && told.end <= end,
  );
}
