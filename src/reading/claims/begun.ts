/** Which run or page is meant, by when it began: "the build started at 07:33 failed", "the deploy-web build of 07:15", "a build was started at nine, which failed", "Ana was paged at nine and answered". */
import type { ActionId } from '../../claims/action.js';
import type { Happening, TimeSlot } from '../../claims/slots.js';
import { stem } from '../../claims/words/stem.js';
import type { Predication } from '../predication/predication.js';
import type { Token } from '../predication/token.js';
import type { ReadingContext } from './reading-context.js';
import { timeSlotOf } from './time-slots.js';
import type { ToSpan } from './to-span.js';

/** What a run comes to. */
const ENDS: ReadonlySet<ActionId> = new Set(['succeed', 'fail', 'finish', 'end', 'cancel', 'run', 'skip']);
/** What sets a run going. */
const STARTS: ReadonlySet<ActionId> = new Set(['start', 'create', 'retry']);
/** What rings somebody. */
const RINGS: ReadonlySet<ActionId> = new Set(['page', 'call_in', 'escalate']);
const CONTINUES: ReadonlySet<Predication['link']> = new Set(['and', 'but', 'which']);

/** `before`: what the clause before tells, where this one has nothing but that for its subject. */
export function begunOf(
  predication: Predication,
  before: Happening | null,
  context: ReadingContext,
  toSpan: ToSpan,
): Pick<Happening, 'begun'> {
  const { actions, aside = [], tokens, link } = predication;
  const answers = actions.length === 1 && actions[0] === 'acknowledge';
  if (actions.length === 0 || !(answers || actions.every((action) => ENDS.has(action)))) return {};
  const clock = clockIn(aside) ?? tokens.find((_, i) => isOfRun(tokens, i));
  const begun = clock?.time
    ? timeSlotOf(clock.time, context, toSpan)
    : CONTINUES.has(link)
      ? startOf(before, answers ? RINGS : STARTS)
      : null;
  return begun && !begun.until && /^(?:second|minute)$/.test(begun.precision) ? { begun } : {};
}

/** "The build | that started at 07:15 | failed". */
const clockIn = (aside: readonly Token[]): Token | undefined =>
  aside.some((token) => BEGINS.has(token.stem)) && aside.filter(({ kind }) => kind === 'time').length === 1
    ? aside.find(({ kind }) => kind === 'time')
    : undefined;
const BEGINS: ReadonlySet<string> = new Set(['start', 'begin', 'launch', 'trigger', 'queue', 'create'].map(stem));

const startOf = (before: Happening | null, starts: ReadonlySet<ActionId>): TimeSlot | null =>
  before?.time && !before.time.inherited && !before.negated && before.actions.every((action) => starts.has(action))
    ? before.time
    : null;

/** "The build of 07:15", "the 07:15 build", "the page to Ana at 06:13": the clock is that of the run or page, and not of what became of it. */
export const isOfRun = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.kind === 'time' &&
  ((/^(?:of|from)$/.test(tokens[at - 1]?.folded ?? '') && RUN.test(tokens[at - 2]?.folded ?? '')) ||
    (/^(?:the|this|that)$/.test(tokens[at - 1]?.folded ?? '') && RUN.test(tokens[at + 1]?.folded ?? '')) ||
    (/^(?:of|from|at)$/.test(tokens[at - 1]?.folded ?? '') &&
      isPage(tokens.slice(0, at - 1)) &&
      // "Acked the page at 08:31": then it was acked.
      (tokens[at - 1]!.folded !== 'at' || tokens.slice(at + 1).some(({ folded }) => STOOD.test(folded)))));
const RUN = /^(?:build|run|job|apply|pipeline|page)$/;

const STOOD = /^(?:was|were|went|had|got|is|remained|stayed)$/;

/** "The page", "her page", "the page to Ana". */
const isPage = (before: readonly Token[]): boolean => {
  const noun = before.at(-2)?.folded === 'to' && before.at(-1)?.kind === 'person' ? before.at(-3) : before.at(-1);
  return noun?.folded === 'page';
};
