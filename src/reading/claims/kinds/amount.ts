/** Patterns of amounts: "touched 340 files", "the worst minute was 72 %", "31 tickets", "from 6 to 20 instances". */
import type { Happening, PersonSlot, SubjectSlot } from '../../../claims/slots.js';
import { type MeasuredThing, measuredThing, saysFailing } from '../../../claims/words/measured-things.js';
import { stem } from '../../../claims/words/stem.js';
import type { Predication } from '../../predication/predication.js';
import { readHappening } from '../read-happening.js';
import { type Draft, frameOf, type Sentence } from '../sentence.js';
import { strangeIn } from '../strange-names.js';
import { isBeside, isCount, isSetting, isStanding } from './amount-roles.js';
import { valuesOf } from './amount-values.js';
import { keyOf } from './key-of.js';
import { isWork } from './machine-work.js';
import { measureAt, measureOf, type Valued, withKeyNoun } from './measure-words.js';
import { isOfBefore, isThreshold, measuredWords, thingMeasured } from './measured.js';
import { asShare, type Monitored, paired } from './monitored.js';
import { movedTo, withinOf } from './moves.js';
import { metricsOf } from './named-metric.js';
import { isOfCurve } from './of-curve.js';
import { placedBeside } from './placed-beside.js';
import { timeOfValue } from './shifted-time.js';
import { containerOf, isLight, isSize } from './sized-change.js';

export interface Measures {
  readonly drafts: readonly Draft[];
  /** The clause says nothing but how many or how much: no event of its own. */
  readonly whole: boolean;
}

const NOTHING: Measures = { drafts: [], whole: false };

/** Amounts that a record of their own can settle: measured by a series, counted by records, sizes of a change. */
export function readMeasures(sentence: Sentence, predication: Predication): Measures {
  const values = valuesOf(predication, sentence).filter(
    (value) =>
      // "No errors" denies; "fell to nothing" tells a value.
      (value.slot.high > 0 || value.relation === 'to') &&
      !isThreshold(predication, value) &&
      !isOfBefore(predication, value, sentence),
  );
  const key = keyOf(sentence);
  const said = measuredWords(predication, key);
  if (values.length === 0) {
    if (said.some(saysFailing) && said.some((word) => measuredThing(word))) sentence.context.measured = said;
    return NOTHING;
  }
  const what = readHappening(predication, sentence.context, sentence.toSpan);
  const context = { sentence, predication, what, key };
  const carried = sentence.context.measured ?? [];
  const things = values.map((value) => thingMeasured(predication, value, key, carried));
  const measured = values.flatMap((value, i): readonly Monitored[] => {
    const joined = isMove(values[i - 1], value);
    // "Of 10,600 requests, 4,429 failed": of requests as well.
    const ofThem = i > 0 && values[i - 1]!.relation === 'of' && value.slot.noun.every(saysFailing);
    const before = joined || ofThem ? things[i - 1] : null;
    // "448 requests failed, about 72 % of the traffic": the share that they are.
    const share = value.slot.family === 'percent' && isRefused(things[i - 1], said) ? ('errors' as const) : null;
    // "From 20 to 57 instances", "448 of 622 requests": the noun stands with the second.
    const isFirst = values[i + 1]?.relation === 'of' || isMove(value, values[i + 1]);
    const thing = things[i] ?? before ?? share ?? (isFirst ? things[i + 1] : null);
    if (thing && thing !== 'errors') return [{ ...value, thing }];
    const metrics = metricsOf(sentence, predication, value, key);
    if (metrics) return [{ ...value, thing: 'named', metrics }];
    return thing ? [{ ...value, thing }] : [];
  });
  if (measured.length > 0) {
    const words = said.length > 0 ? said : carried;
    sentence.context.measured = words;
    // "She scaled web, which pushed the error share to 9 %": of everything, not of what was scaled.
    const subjects =
      predication.link === 'which' ? what.subjects.filter((slot) => slot.how !== 'implied') : what.subjects;
    const of = { ...context, what: { ...what, subjects } };
    const known = new Set(measured.map(({ slot }) => slot.span.start));
    // "Of ninety thousand tours, 13,000 requests failed": a whole that nobody measured is told as well.
    const wholes = values.filter(({ slot, relation }) => relation === 'of' && !known.has(slot.span.start));
    return {
      drafts: [
        ...paired(asShare(measured, said)).map(([value, to]) => measuredDraft(of, value, words, to)),
        ...wholes.map((value) => draftOf(context, value)),
      ],
      whole: true,
    };
  }
  if (values.every((value) => isOfCurve(sentence, predication, value, key)))
    return {
      drafts: paired(values).map(([value, to]) => movedDraft(inItsPlace(context, value), value, to)),
      whole: true,
    };
  const set = values.filter((value) => isSetting(predication, value, sentence));
  if (set.length > 0 && set.length === values.length && isStanding(predication))
    return { drafts: set.map((value) => draftOf(context, value)), whole: true };
  const sized = withKeyNoun(values, key).filter(
    (value) => isSize(value, what, sentence) && isBeside(predication, value, sentence),
  );
  const container = sized.length > 0 ? containerOf(what, sentence, predication) : null;
  if (container) {
    const of = { ...context, what: { ...what, subjects: [container] } };
    const commits = values.filter((value) => !sized.includes(value) && value.slot.noun.includes(COMMIT));
    return {
      drafts: [...sized, ...commits].map((value) => draftOf(of, value)),
      whole: sized.length + commits.length === values.length && isLight(predication),
    };
  }
  const worked = values.filter((value) => isWork(value, what, predication));
  if (worked.length > 0 && worked.length === values.length)
    return { drafts: worked.map((value) => draftOf(context, value)), whole: true };
  const counted = values.filter((value) => isCount(value, what, key));
  if (counted.some((value) => value.slot.noun.includes(COMMIT) || key.includes(COMMIT))) {
    const of = { ...context, what: { ...what, subjects: [...what.subjects, ...baseOf(what, sentence)] } };
    return { drafts: counted.map((value) => draftOf(of, value)), whole: true };
  }
  return { drafts: counted.map((value) => draftOf(ownSubjects(context, value), value)), whole: counted.length > 0 };
}

const isMove = (from: Valued | undefined, to: Valued | undefined): boolean =>
  from?.relation === 'from' && to?.relation === 'to';

const isRefused = (before: MeasuredThing | null | undefined, said: readonly string[]): boolean =>
  (before === 'requests' || before === 'errors') && said.some(saysFailing);

/** "api was deployed twice, web once": each number has the thing right before it. */
function ownSubjects(context: Context, value: Valued): Context {
  if (value.slot.symbol !== '×') return context;
  const before = context.what.subjects.filter((slot) => slot.span.end <= value.slot.span.start).at(-1);
  return before ? { ...context, what: { ...context.what, subjects: [before] } } : context;
}

const COMMIT = stem('commits');

/** "five commits on top of v2.4" counts up to the release under discussion. */
function baseOf(what: Happening, sentence: Sentence): readonly SubjectSlot[] {
  const named = what.subjects.filter(
    (slot) => slot.how === 'named' && slot.candidates.some((ref) => ref.type === 'release'),
  );
  const last = sentence.context.discourse.last(['release']);
  return named.length === 1 && last && last.text !== named[0]!.text ? [{ ...last, how: 'implied' }] : [];
}

/** The amount at a place that no other claim was read from, as a plain number that some record may hold. */
export function readAmountAt(sentence: Sentence, predication: Predication, start: number): Draft | null {
  const value = valuesOf(predication, sentence).find(({ slot }) => slot.span.start === start);
  const what = readHappening(predication, sentence.context, sentence.toSpan);
  return value && !value.slot.vague ? draftOf({ sentence, predication, what, key: keyOf(sentence) }, value) : null;
}

/** Every other amount, as plain numbers that some record may hold. */
export function readAmounts(sentence: Sentence, predication: Predication): readonly Draft[] {
  const what = readHappening(predication, sentence.context, sentence.toSpan);
  const context = { sentence, predication, what, key: keyOf(sentence) };
  const own = new Set(what.amounts.map((slot) => slot.span.start));
  const values = valuesOf(predication, sentence).filter((value) => own.has(value.slot.span.start));
  return paired(values).map(([value, to]) => movedDraft(context, value, to));
}

/** One value, or the two ends of a move. */
const movedDraft = (context: Context, value: Valued, to: Valued | undefined): Draft => ({
  ...draftOf(context, value),
  ...(to ? movedTo(context.sentence, context.predication, value.slot, to.slot) : {}),
});

interface Context {
  readonly sentence: Sentence;
  readonly predication: Predication;
  readonly what: Happening;
  readonly key: readonly string[];
}

/** "31 % in Tokyo, against 25 % in Frankfurt": each value is of its own place. */
const inItsPlace = (whole: Context, { slot }: Valued): Context => ({
  ...whole,
  what: {
    ...whole.what,
    subjects: [...placedBeside(whole.sentence, whole.predication, whole.what.subjects, slot.span.start)],
  },
});

function measuredDraft(whole: Context, value: Monitored, words: readonly string[], to: Monitored | undefined): Draft {
  const context = inItsPlace(whole, value);
  const draft = draftOf(context, value);
  const { metrics } = value;
  return {
    ...draft,
    ...(metrics
      ? { subjects: [...draft.subjects, metrics], measure: measureAt(textAround(context, value), value.slot.family) }
      : {}),
    noun: [...new Set([...draft.noun, ...words])],
    thing: value.thing,
    // "Of 2.3 million calls, 1.5 million were refused": of all of them, refused or not.
    ...(value.relation === 'of' && value.thing === 'requests'
      ? { measure: 'whole' as const, noun: value.slot.noun }
      : {}),
    ...(to
      ? {
          ...movedTo(whole.sentence, whole.predication, value.slot, to.slot),
          ...withinOf(whole.predication, whole.sentence),
        }
      : {}),
  };
}

function draftOf(context: Context, value: Valued): Extract<Draft, { kind: 'amount' }> {
  const { sentence, predication, what, key } = context;
  const text = `${key.join(' ')} ${sentence.unit.text.slice(predication.start, predication.end)}`.toLowerCase();
  return {
    ...frameOf(sentence, predication.start, predication.end),
    kind: 'amount' as const,
    amount: value.slot,
    noun: [...new Set([...value.slot.noun, ...key])],
    subjects: what.subjects,
    actions: what.actions,
    ...(what.agent && isOfOnePart(what.agent, predication, sentence) ? {} : amongWhom(what)),
    ...timeOfValue(sentence, predication, what.time, value.slot.span.start),
    measure:
      value.relation === 'to' && value.slot.family === 'percent'
        ? 'value'
        : what.amounts.length > 1
          ? measureAt(textAround(context, value), value.slot.family)
          : measureOf(text, value.slot.family),
    ...strangeIn(predication.tokens, sentence.context.descriptions),
    words: what.words,
  };
}

/** "Two builds were cancelled, one by Ana and one by Bo": hers is one of them. */
function isOfOnePart({ span }: PersonSlot, { tokens }: Predication, { toSpan }: Sentence): boolean {
  const at = tokens.findIndex((one) => toSpan(one.start, one.end).start === span.start);
  return (
    tokens[at - 1]?.folded === 'by' &&
    /^(?:one|two|three|another|others?|first|second|latter|former)$/.test(tokens[at - 2]?.folded ?? '')
  );
}

/** The text of the clause before and behind a value, the key of its line before all. */
function textAround({ sentence, predication, key }: Context, { slot }: Valued): readonly [string, string] {
  const token = predication.tokens.find((one) => sentence.toSpan(one.start, one.end).start === slot.span.start);
  const at = token?.start ?? predication.start;
  const { text } = sentence.unit;
  return [
    `${key.join(' ')} ${text.slice(predication.start, at)}`.toLowerCase(),
    text.slice(at, predication.end).toLowerCase(),
  ];
}

/** "PagerDuty rang Ana twice": how often is told of whom it reached. */
const amongWhom = ({ agent, patient, actions }: Happening): { readonly agent?: PersonSlot } => {
  const whom = actions.length > 0 && actions.every((action) => action === 'page') ? (patient ?? agent) : agent;
  return whom ? { agent: whom } : {};
};
