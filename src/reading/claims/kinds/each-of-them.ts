/** "Green on #412, on #415 and on the revert", "#7 and #8 were merged by Ana": what is told of several alike is told of each, and one of them alone may be false. */
import type { ActionId } from '../../../claims/action.js';
import type { Happening, SubjectSlot } from '../../../claims/slots.js';
import type { Predication } from '../../predication/predication.js';
import type { Token } from '../../predication/token.js';
import { personOf } from '../read-subjects.js';
import type { Draft, Sentence } from '../sentence.js';
import type { ToSpan } from '../to-span.js';

/** One draft a thing, where an event tells of several of one type joined by "and"; the draft itself where it does not. */
export function eachOfThem(draft: Draft, { tokens }: Predication, toSpan: ToSpan): readonly Draft[] {
  if (draft.kind === 'approval') {
    // "All three were approved by Ana": one approval found is no proof of the others.
    const joined = longest(draft.change, (a, b) => areJoined(a, b, tokens, toSpan));
    return joined.length < 2 || joined.length > MOST ? [draft] : joined.map((slot) => ({ ...draft, change: [slot] }));
  }
  if (draft.kind !== 'event' || draft.what.negated || draft.what.actions.includes('revert')) return [draft];
  const [first, ...more] = draft.what.subjects;
  if (!first || more.length === 0) return [draft];
  const joined = longest(draft.what.subjects, (a, b) => areJoined(a, b, tokens, toSpan));
  if (joined.length < 2 || joined.length > MOST) return [draft];
  return joined.map((slot) => ({ ...draft, what: aboutOnly(slot, joined, draft.what) }));
}

/** "Reviewed by Ana and Bo": each of them gave a review of their own, and that of one is no proof of the other's. */
export function byEachOfThem(draft: Draft, { tokens }: Predication, { context, toSpan }: Sentence): readonly Draft[] {
  if (draft.kind !== 'event' || !draft.what.agent || draft.what.negated || !draft.what.actions.every(isEachOnesOwn))
    return [draft];
  const { what } = draft;
  const people = tokens.flatMap((token, at) =>
    token.kind === 'person' ? [{ at, slot: personOf(token, context, toSpan)! }] : [],
  );
  const first = people.findIndex(({ slot }) => slot.span.start === what.agent!.span.start);
  const joins = (one: number, other: number): boolean =>
    JOINS.test(
      tokens
        .slice(people[one]!.at + 1, people[other]!.at)
        .map(({ folded }) => folded)
        .join(' '),
    );
  let [from, to] = [first, first];
  while (from > 0 && joins(from - 1, from)) from--;
  while (to >= 0 && to < people.length - 1 && joins(to, to + 1)) to++;
  if (from === to) return [draft];
  const { patient: _, ...rest } = what;
  return people.slice(from, to + 1).map(({ slot }) => ({ ...draft, what: { ...rest, agent: slot } }));
}
const isEachOnesOwn = (action: ActionId): boolean => action === 'review' || action === 'request_changes';

/** More than this are a list to look at, and no sentence. */
const MOST = 6;

function aboutOnly(slot: SubjectSlot, joined: readonly SubjectSlot[], what: Happening): Happening {
  const others = new Set(joined.filter((one) => one !== slot));
  return {
    ...what,
    subjects: what.subjects.filter((one) => !others.has(one)),
    // "Both" counts them, and nothing that a record holds.
    amounts: what.amounts.filter(({ stated, step }) => !(stated === joined.length && step === 1)),
  };
}

/** The longest run of neighbours that are joined. */
function longest(
  slots: readonly SubjectSlot[],
  joins: (a: SubjectSlot, b: SubjectSlot) => boolean,
): readonly SubjectSlot[] {
  let best: SubjectSlot[] = [];
  let run: SubjectSlot[] = [];
  for (const slot of [...slots].sort((a, b) => a.span.start - b.span.start)) {
    const before = run.at(-1);
    run = before && joins(before, slot) ? [...run, slot] : [slot];
    if (run.length > best.length) best = run;
  }
  return best;
}

/** Things of one type with nothing but "and", commas and a preposition between them, and an "and" somewhere before the last. */
function areJoined(a: SubjectSlot, b: SubjectSlot, tokens: readonly Token[], toSpan: ToSpan): boolean {
  if (a.candidates.length === 0 || b.candidates.length === 0 || a.how === 'implied') return false;
  if (!a.candidates.some(({ type }) => b.candidates.some((other) => other.type === type))) return false;
  if (a.candidates.some(({ type, id }) => b.candidates.some((other) => other.type === type && other.id === id)))
    return false;
  const between = tokens.filter((token) => {
    const span = toSpan(token.start, token.end);
    return span.start >= a.span.end && span.end <= b.span.start;
  });
  return between.length <= FAR && JOINS.test(between.map(({ folded }) => folded).join(' '));
}

const FAR = 4;
const JOINS = /^(?:, and|,|&|\+|and|as well as|and also)(?: (?:then|both|on|for|of|in|to|at|by|the))*$/;
