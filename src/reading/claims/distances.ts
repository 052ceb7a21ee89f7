/** The lengths of a sentence that lie between two things told ("four minutes later", "within a minute of X", "from X to Y it took an hour"), with both ends by their words. */
import type { Distance, ToldEnd } from '../../claims/distance.js';
import type { DurationSlot } from '../../claims/slots.js';
import type { Predication } from '../predication/predication.js';
import type { Token } from '../predication/token.js';
import { anchorOf } from '../predication/without-anchor.js';
import { type Parts, partsOf } from './distance-parts.js';
import { joinedEnds } from './joined-ends.js';
import type { Draft, Sentence } from './sentence.js';
import { durationSlotOf } from './time-slots.js';
import { isTold, toldEndOf } from './told-end.js';

/** Drafts with the distance that their clause gives; what the next unit may count from is kept in mind. */
export function withDistances(drafts: readonly Draft[], sentence: Sentence): readonly Draft[] {
  const found = sentence.tokens.flatMap((token) => distanceAt(token, sentence) ?? []);
  const ends = clausesOf(sentence)
    .map(({ tokens }) => toldEndOf(tokens, sentence))
    .filter(isTold);
  const { discourse } = sentence.context;
  if (ends.length > 0) discourse.ends = withRow(ends, sentence).reverse();
  if (found.length === 0) return drafts;
  return tellsMore(sentence, drafts) ? drafts : drafts.map((draft) => withDistance(draft, found));
}

/** Content words outside of every claim ("rang within a minute of it and answered"): confirming the rest would confirm them too. */
const tellsMore = (sentence: Sentence, drafts: readonly Draft[]): boolean => {
  const open = sentence.tokens.filter((token) => {
    const { start, end } = sentence.toSpan(token.start, token.end);
    return !drafts.some(({ span }) => span.start <= start && span.end >= end);
  });
  return toldEndOf(open, sentence).words.length > 0;
};

function withDistance(draft: Draft, found: readonly Distance[]): Draft {
  const own = found.filter(({ length: { span } }) =>
    draft.kind === 'duration'
      ? draft.length.span.start === span.start
      : draft.span.start <= span.start && draft.span.end >= span.end,
  );
  return own.length === 1 ? { ...draft, apart: own[0]! } : draft;
}

function distanceAt(token: Token, sentence: Sentence): Distance | null {
  const length = token.time ? durationSlotOf(token.time, sentence.toSpan) : null;
  if (!length || length.unit === 'millisecond') return null;
  const clauses = clausesOf(sentence);
  const at = clauses.findIndex(({ tokens }) => tokens.some(({ start }) => start === token.start));
  const clause = clauses[at];
  if (!clause) return null;
  const span = anchorOf(clause, token);
  const tokens = clause.tokens.filter(
    ({ folded }, i) => folded !== 'not' || clause.tokens[i + 1]?.start !== token.start,
  );
  const parts = partsOf(tokens, token, span);
  if (!parts || (parts.other === null && isOfAside(clause, token))) return null;
  const joined = parts.other === null && !parts.lasted ? ofJoined(clause, parts, token, at, sentence) : null;
  const own = joined ?? ownOf(parts, clauses, at, sentence);
  const others = joined?.others ?? othersOf(parts, own.taken, clauses, at, sentence);
  const named = !joined && parts.other !== null && isNamed(toldEndOf(parts.other, sentence));
  return own.end && (others.length > 0 || parts.lasted)
    ? {
        length: hedged(length, clause.tokens, token),
        span: sentence.toSpan(
          Math.min(clause.start, clauses[own.taken]!.start),
          Math.max(clause.end, clauses[own.taken]!.end),
        ),
        direction: parts.direction,
        own: parts.other && others[0] ? withThing(own.end, parts.own, others[0]) : own.end,
        others: parts.other
          ? others.map((one) => withThing(withDoing(one, parts.other!, own.end!), parts.other!, own.end!))
          : [...others],
        named,
        ...(joined ? { joined: true as const } : {}),
        lasted: parts.lasted ?? 'no',
      }
    : null;
}

/** Both ends in the one clause, or the second in the clause behind; what is done to "it" is done to the same thing. */
function ofJoined(
  clause: Predication,
  parts: Parts,
  length: Token,
  at: number,
  sentence: Sentence,
): { readonly end: ToldEnd; readonly others: readonly ToldEnd[]; readonly taken: number } | null {
  const joined = joinedEnds(clause, parts.own, length);
  const taken = joined?.second.length === 0 ? at + 1 : at;
  const second = taken === at ? joined?.second : sentence.predications[taken]?.tokens;
  if (!joined || !second) return null;
  const other = toldEndOf(joined.first, sentence);
  const told = toldEndOf(second, sentence);
  if (!isTold(other) || !isTold(told)) return null;
  const people = told.people.length > 0 || clause.passive ? told.people : toldEndOf(joined.subject, sentence).people;
  return { end: withThing({ ...told, people }, second, other), others: [other], taken };
}

/** "Published at 13:52, everywhere nine minutes later": the length is told of what stands behind the comma, counted from what stands before it. */
function isOfAside({ verb, tokens }: Predication, length: Token): boolean {
  const before = tokens.slice(0, tokens.indexOf(length));
  const comma = before.findLastIndex(({ text }) => text === ',');
  return comma > (verb ? tokens.indexOf(verb) : 0) && hasContent(before.slice(comma + 1));
}

const clausesOf = ({ predications, tokens, unit }: Sentence): readonly Predication[] =>
  predications.length > 0 ? predications : [bare(tokens, unit.text.length)];

const bare = (tokens: readonly Token[], end: number): Predication => ({
  verb: null,
  actions: [],
  passive: false,
  negated: false,
  link: 'start',
  tokens,
  left: [],
  right: tokens,
  start: 0,
  end,
});

/** What the length is told of: its clause, or where that holds nothing else, the clause behind it, or before it. */
function ownOf(
  { own, other }: Parts,
  clauses: readonly Predication[],
  at: number,
  sentence: Sentence,
): { readonly end: ToldEnd | null; readonly taken: number } {
  const told = withDoer(toldEndOf(own, sentence), clauses, at, sentence);
  if (hasContent(own)) return { end: isTold(told) ? told : null, taken: at };
  const behind = other === null || at === 0 ? clauses[at + 1] : undefined;
  const taken = behind ? at + 1 : at - 1;
  const clause = clauses[taken];
  if (!clause) return { end: null, taken };
  const end = withDoer(toldEndOf(clause.tokens, sentence), clauses, taken, sentence);
  return { end: isTold(end) ? end : null, taken };
}

/** "Ana blamed the canary and, a minute later, moved the traffic": who did the one did the other. */
function withDoer(end: ToldEnd, clauses: readonly Predication[], at: number, sentence: Sentence): ToldEnd {
  const clause = clauses[at];
  const before = clauses[at - 1];
  if (!clause || !before || end.people.length > 0 || end.subjects.length > 0 || clause.passive) return end;
  if (
    clause.link !== 'and' ||
    clause.left.some(({ kind, folded }) => kind === 'word' && !/^(?:and|then|also)$/.test(folded))
  )
    return end;
  return { ...end, people: toldEndOf(before.left, sentence).people };
}

/** "From the opening of #12 to its merge", "merged #12 after Ana had approved it": what "it" is stands at the other end. */
const withThing = (end: ToldEnd, tokens: readonly Token[], other: ToldEnd): ToldEnd =>
  end.subjects.length === 0 &&
  other.subjects.length > 0 &&
  tokens.some(({ folded }) => /^(?:its?|them|their)$/.test(folded))
    ? { ...end, subjects: other.subjects }
    : end;

/** "Merged it a minute after approving it": the same person did both. */
const withDoing = (end: ToldEnd, tokens: readonly Token[], other: ToldEnd): ToldEnd =>
  end.people.length === 0 && /ing$/.test(tokens[0]?.folded ?? '') ? { ...end, people: other.people } : end;

/** What the words name, what this sentence told before, or what the one before told. */
function othersOf(
  { other }: Parts,
  taken: number,
  clauses: readonly Predication[],
  at: number,
  sentence: Sentence,
): ToldEnd[] {
  if (other) {
    const end = toldEndOf(other, sentence);
    if (isNamed(end)) return [end];
  }
  const before = clauses
    .slice(0, Math.min(at, taken))
    .map(({ tokens }) => toldEndOf(tokens, sentence))
    .filter(isTold);
  if (before.length > 0) return withRow(before, sentence).reverse().slice(0, MOST_BEFORE);
  return [...sentence.context.discourse.ends].slice(0, MOST_BEFORE);
}
const MOST_BEFORE = 3;

/** What is not "that" or "it"; "less than a minute after him" counts from what he was told to have done, or did. */
const isNamed = (end: ToldEnd): boolean =>
  (isTold(end) && !pointsBack(end)) || (end.people.length > 0 && end.words.length === 0);

const pointsBack = ({ words, people, subjects, times }: ToldEnd): boolean =>
  words.length + people.length + subjects.length + times.length === 0;

/** The clock of a row is the clock of what it tells first. */
function withRow(ends: readonly ToldEnd[], { context }: Sentence): ToldEnd[] {
  const [first, ...rest] = ends;
  return first && context.rowTime && first.times.length === 0
    ? [{ ...first, times: [context.rowTime] }, ...rest]
    : [...ends];
}

const hasContent = (tokens: readonly Token[]): boolean =>
  tokens.some(
    ({ kind, folded }) =>
      kind !== 'mark' && !/^(?:and|but|then|so|only|just|even|not|all|some|in|it|that|i)$/.test(folded),
  );

/** "Not four minutes later" is less; "three minutes and some" more. */
function hedged(length: DurationSlot, tokens: readonly Token[], token: Token): DurationSlot {
  const at = tokens.indexOf(token);
  if (tokens[at - 1]?.folded === 'not' && !length.hedge) return { ...length, hedge: 'under' };
  if (tokens[at + 1]?.folded === 'and' && tokens[at + 2]?.folded === 'some') return { ...length, hedge: 'a_good' };
  return length;
}
