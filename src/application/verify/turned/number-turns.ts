/** The numbers that might stand in the place of one that leads nowhere: those that records with most of the sentence's words give, and of its size. */
import type { Check } from '../../../checks/check.js';
import { missingFrom } from '../../../checks/matching/wording.js';
import type { World } from '../../../checks/world.js';
import { stem } from '../../../claims/words/stem.js';
import type { Timeline } from '../../../domain/question.js';
import type { TimelineEvent } from '../../../domain/timeline-event.js';
import type { Rereading } from '../../../reading/rereading.js';
import type { Turn } from '../../../reading/turns.js';
import type { JudgedClaim } from '../judged-claim.js';
import { contentOf, numbersIn } from '../words-behind.js';
import { holdsWord } from './facts.js';

/** What the number is so many times as much, or as little, is something else. */
const TIMES = 4;
/** The nearest in size of each number. */
const MOST = 6;

export function numberTurns(
  again: Rereading,
  first: readonly JudgedClaim[],
  checks: readonly Check[],
  timeline: Timeline,
  world: World,
): readonly Turn[] {
  const numbers = again.numbers();
  const own = new Set(numbers.map(({ value }) => value));
  return numbers.flatMap(({ start, end, value }) => {
    const turn = { of: 'number' as const, start, end, instead: '' };
    const open = first.find(({ claim, verdict }) => verdict === 'unsupported' && holdsWord(claim, again.spanOf(turn)));
    if (!open || value <= 1) return [];
    const given = recordsLike(open, checks, timeline, world).flatMap((event) => [...numbersIn(event)]);
    const alike = [...new Set(given)].filter(
      (one) => !own.has(one) && one > 1 && one * TIMES >= value && one <= value * TIMES,
    );
    return alike
      .sort((a, b) => Math.abs(Math.log(a / value)) - Math.abs(Math.log(b / value)) || a - b)
      .slice(0, MOST)
      .map((one) => ({ ...turn, instead: one >= GROUPED ? one.toLocaleString('en-US') : String(one) }));
  });
}
const GROUPED = 1000;

function recordsLike(
  { claim }: JudgedClaim,
  checks: readonly Check[],
  timeline: Timeline,
  world: World,
): readonly TimelineEvent[] {
  const words = contentOf(claim.text, world).map(stem);
  const asked = checks
    .filter((check) => check.appliesTo.includes(claim.kind))
    .flatMap((check) => check.needs(claim).flatMap((question) => timeline.ask(question)));
  return words.length === 0
    ? []
    : [...new Set(asked)].filter(
        (event) => event.kind !== 'metric.series' && missingFrom(words, event).length * 2 <= words.length,
      );
}
