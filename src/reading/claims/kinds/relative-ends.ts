/** The two ends of a length told by its distance from another happening: "minutes later", "minutes after the merge", "minutes before the check had finished". */

import type { ClaimOf } from '../../../claims/claim.js';
import type { Happening } from '../../../claims/slots.js';
import type { Predication } from '../../predication/predication.js';
import { saysOf } from '../../predication/speech-words.js';
import type { Token } from '../../predication/token.js';
import { anchorOf } from '../../predication/without-anchor.js';
import type { RelativeTime } from '../../time/time-reading.js';
import { readHappening } from '../read-happening.js';
import { personOf } from '../read-subjects.js';
import type { Sentence } from '../sentence.js';
import { timeSlotOf } from '../time-slots.js';
import { aboutMain, bareIt } from './about-main.js';
import { alikeDeed } from './alike-deed.js';
import { byNature } from './by-nature.js';
import { gappedEnds } from './gapped-ends.js';
import { nounActions, ONSET, readEnd, tells, withoutRow, withPhase } from './span-ends.js';
import { fromNature, withoutTimeOf } from './took-to.js';

type Duration = Omit<ClaimOf<'duration'>, 'id'>;

export interface Place {
  readonly base: Duration;
  readonly sentence: Sentence;
  readonly predication: Predication;
}

/** Both ends; one alone where nothing tells the other. */
export function fromRelative({ base, sentence, predication }: Place, relative: RelativeTime, token: Token): Duration {
  const what = base.what!;
  const gapped = relative.anchor === 'previous' ? gappedEnds(sentence, predication, token) : null;
  if (gapped) {
    const { anchor, self } = gapped;
    return {
      ...base,
      of: 'between',
      ...(relative.direction === 'after' ? { from: anchor, to: self } : { from: self, to: anchor }),
    };
  }
  const span = anchorOf(predication, token);
  const own = span ? sameDeed(beside(sentence, predication, span, what), sentence, predication) : what;
  // "Three minutes before the one on errors": what "the one" is, the clause has worked out.
  const worked = new Map(predication.tokens.map((one) => [one.start, one]));
  const anchorTokens = span
    ? sentence.tokens
        .filter((one) => one.start >= span.start && one.end <= span.end)
        .map((one) => worked.get(one.start) ?? one)
    : [];
  const anchor = span
    ? bareIt(anchorTokens)
      ? sentence.context.discourse.anchor
      : didToo(aboutMain(readEnd(anchorTokens, sentence), anchorTokens, own, what), anchorTokens, own)
    : /\bin(?:to\b.*)?$/.test(token.text.toLowerCase())
      ? ONSET
      : previousOf(sentence, predication, token);
  const told = tells(own) || (own !== what && own.time) ? ownHappening(own, what) : what;
  // "First alert under two minutes later": a noun of a deed is the deed.
  const stated =
    told.actions.length > 0 || told.says || span ? told : { ...told, actions: [...nounActions(predication.tokens)] };
  // What came two minutes later did not come at the time of its row.
  const self = span || anchor === ONSET ? stated : withoutRow(stated);
  const run = anchor === ONSET ? ownRun(self) : null;
  if (run) return { ...base, of: 'between', ...run };
  // "Build 12, started at 9:12, failed five minutes later".
  if (!anchor && self.begun && relative.direction === 'after')
    return { ...base, of: 'between', from: { ...startOf(self), time: self.begun }, to: self };
  if (!anchor)
    return fromClock({ base, sentence, predication }, relative, token) ?? { ...base, of: 'between', to: self };
  const { discourse } = sentence.context;
  const before = anchor === discourse.anchor ? discourse.anchorBefore : null;
  const phased = byNature(withPhase(self, span ? beforeAnchor(predication, span.start) : predication.tokens));
  const other =
    anchor === ONSET
      ? anchor
      : byNature(alikeDeed(span ? withoutTimeOf(sentence.context.rowTime, anchor) : anchor, phased, anchorTokens));
  const ends = relative.direction === 'after' ? { from: other, to: phased } : { from: phased, to: other };
  return { ...base, of: 'between', ...ends, ...(before ? { before } : {}) };
}

const startOf = ({ subjects }: Happening): Happening => ({
  actions: ['start'],
  subjects,
  amounts: [],
  words: [],
  negated: false,
});

/** "Ana cancels the retry, 80 seconds in": what runs is cancelled so long into its own run. */
const ownRun = (what: Happening): { readonly from: Happening; readonly to: Happening } | null =>
  what.subjects.some(({ types, candidates }) => [...types, ...candidates.map(({ type }) => type)].some(isRun))
    ? fromNature(what)
    : null;
const isRun = (type: string): boolean => type === 'build' || type === 'job' || type === 'check';

/** "Closed six seconds after the alert did": the other one did the same. */
function didToo(anchor: Happening | null, tokens: readonly Token[], own: Happening): Happening | null {
  const last = tokens.findLast(({ kind }) => kind !== 'mark');
  if (
    !anchor ||
    anchor.verb !== undefined ||
    own.actions.length === 0 ||
    !/^(?:did|had|was|were)$/.test(last?.folded ?? '')
  )
    return anchor;
  const isAlert = anchor.subjects.some(({ types }) => types.includes('alert'));
  const same = own.actions.includes('close') && isAlert ? (['clear'] as const) : own.actions;
  return { ...anchor, actions: [...same], words: anchor.words.filter((word) => word !== last!.stem) };
}

/** "At 07:09 Ana blamed the canary and, a minute later, moved all traffic back": where nothing can be read of what came before, its clock is left. */
function fromClock({ base, sentence, predication }: Place, relative: RelativeTime, token: Token): Duration | null {
  const at = predication.tokens.indexOf(token);
  const left = predication.tokens.slice(0, at);
  const clock = left.findLast(
    (one) => one.kind === 'time' && one.time?.readings.every((reading) => reading.kind !== 'relative'),
  );
  const time = clock?.time ? timeSlotOf(clock.time, sentence.context, sentence.toSpan) : null;
  const right = predication.tokens.slice(at + 1).filter((one, i) => i > 0 || one.kind !== 'mark');
  const told = time && !time.until && CLOCKS.has(time.precision) ? readEnd(right, sentence) : null;
  if (!time || !told || told.actions.length === 0 || told.time) return null;
  const doer = left.findLast((one) => one.kind === 'person');
  const agent = told.agent ?? (doer ? personOf(doer, sentence.context, sentence.toSpan) : null);
  const self = { ...told, ...(agent ? { agent } : {}) };
  const moment: Happening = { actions: [], subjects: [], amounts: [], words: [], negated: false, time };
  const ends = relative.direction === 'after' ? { from: moment, to: self } : { from: self, to: moment };
  return { ...base, of: 'between', ...ends };
}

const CLOCKS: ReadonlySet<string> = new Set(['fraction', 'second', 'minute']);
/** What the clause says of itself keeps its time of row; what its anchor says is not part of it. */
const ownHappening = (own: Happening, what: Happening): Happening => ({
  ...own,
  ...(own.time ? {} : what.time && (what.time.inherited || own.actions.length > 0) ? { time: what.time } : {}),
  ...(own.agent
    ? {}
    : what.agent && own.actions.some((action) => what.actions.includes(action))
      ? { agent: what.agent }
      : {}),
});

/** What is measured against the anchor: the words before it, else the clause before, else the one behind. */
function beside(
  sentence: Sentence,
  predication: Predication,
  { start, end }: { readonly start: number; readonly end: number },
  what: Happening,
): Happening {
  const own = beforeAnchor(predication, start);
  if (tellsOnlyThat(own)) return mainBefore(sentence, predication) ?? sentence.context.discourse.anchor ?? what;
  if (own.some((token) => token.kind !== 'mark' && token.kind !== 'time')) return readEnd(own, sentence) ?? what;
  // "Seven minutes after the shift the alert closed": what the clause says without its anchor.
  if (predication.tokens.some((token) => token.start >= end && token.kind !== 'mark')) return what;
  const at = sentence.predications.indexOf(predication);
  const before = sentence.predications[at - 1];
  const other = before ?? sentence.predications[at + 1];
  if (!other) return what;
  const told = readHappening(other, sentence.context, sentence.toSpan);
  // "Two days after Ana opened OPS-1, Bo closed it": it is what the anchor names.
  const [thing, ...more] = what.subjects.filter(({ how }) => how === 'named');
  const isIt = !before && thing && more.length === 0 && other.right.some(({ folded }) => folded === 'it');
  // "The desk raised it at 12:20, four minutes after the alert": what was said is no alert of its own.
  if (
    before?.verb &&
    saysOf(before.verb.stem) !== null &&
    told.actions.some((action) => action === 'fire' || action === 'declare')
  )
    return { ...told, actions: [], words: [before.verb.stem] };
  return isIt && told.subjects.every(({ how }) => how === 'implied')
    ? { ...told, subjects: [{ ...thing, how: 'implied' }] }
    : told;
}

/** "That was twelve minutes before the page": what was told before. */
const tellsOnlyThat = (tokens: readonly Token[]): boolean => {
  const words = tokens.filter(({ kind }) => kind !== 'mark').map(({ folded }) => folded);
  return THAT_WAS.test(words.join(' '));
};
const THAT_WAS =
  /^(?:(?:and|but|all) )?(?:that|this|it|which) (?:was|is|came|happened|fell|took place)(?: (?:only|just|still|all|barely|exactly|even|already))*$/;

/** "It did that a minute after the page": what was told before. */
function sameDeed(own: Happening, { context }: Sentence, { tokens }: Predication): Happening {
  const did = tokens.some(
    ({ folded }, i) => /^(?:did|does)$/.test(folded) && /^(?:so|that|this|it)$/.test(tokens[i + 1]?.folded ?? ''),
  );
  const told = context.discourse.happening;
  if (!did || !told || own.verb !== undefined) return own;
  const { time: _time, ...deed } = told;
  return { ...deed, ...(own.time ? { time: own.time } : {}) };
}

const beforeAnchor = (predication: Predication, start: number): readonly Token[] =>
  predication.tokens.filter((token) => token.end <= start && token.kind !== 'duration' && !isLength(token));

const isLength = (token: Token): boolean =>
  token.time?.readings.some((reading) => reading.kind === 'relative' && reading.anchor !== 'time') === true;

/** The happening before: of the last main clause before in this sentence, else of the sentence before; what only anchors a time is not it. */
const previousOf = (sentence: Sentence, predication: Predication, length: Token): Happening | null =>
  mainBefore(sentence, predication) ?? (continues(sentence, length) ? sentence.context.discourse.anchor : null);

function mainBefore(sentence: Sentence, predication: Predication): Happening | null {
  const at = sentence.predications.indexOf(predication);
  const before = sentence.predications
    .slice(0, Math.max(0, at))
    .findLast((one) => MAIN.has(one.link) && !isAnchor(one));
  const told = before && readHappening(before, sentence.context, sentence.toSpan);
  // "Took the incident at 10:14 and opened the ticket a minute after": the clock is enough to count from.
  return told && (told.actions.length > 0 || (told.time && !told.time.inherited && !told.time.until)) ? told : null;
}

/** A clause or a clock before "four minutes later" is what it counts from, also where nothing can be read of it: only a sentence that begins anew counts from the one before. */
function continues({ tokens, unit }: Sentence, length: Token): boolean {
  const before = tokens.slice(0, tokens.indexOf(length));
  return (
    !unit.pair && !before.some((token) => token.kind === 'time' || /^(?:,|;|:|–|—|and|but|then)$/.test(token.folded))
  );
}

/** "Three minutes after the errors began" hangs on what stands before it. */
export const isAnchor = ({ tokens }: Predication): boolean =>
  tokens
    .find((token) => token.kind !== 'mark')
    ?.time?.readings.some((reading) => reading.kind === 'relative' && reading.anchor === 'text') === true;

const MAIN: ReadonlySet<Predication['link']> = new Set(['start', 'and', 'but', 'which', 'that']);
