/** The step of a setting that a clause may tell, whatever kind of claim it makes: from where, to where, which way, of what. */
import type { SettingStepSlot, Span } from '../../../claims/slots.js';
import { atomise, fold } from '../../../claims/words/atoms.js';
import { directionsIn, isDirection } from '../../../claims/words/directions.js';
import { isFunctionWord } from '../../../claims/words/function-words.js';
import { lengthOf, withLengths, withoutLengths } from '../../../claims/words/lengths.js';
import { numbersMeantBy } from '../../../claims/words/number-words.js';
import { withoutSizes, withSizes } from '../../../claims/words/sizes.js';
import { stem } from '../../../claims/words/stem.js';
import type { Draft, Sentence } from '../sentence.js';

/** The draft with the step that its words tell, if they tell one. */
export function withStep(draft: Draft, sentence: Sentence): Draft {
  if (draft.kind !== 'event' && draft.kind !== 'amount' && draft.kind !== 'assertion') return draft;
  const told = stepIn(ownPart(draft), namesIn(draft.span, sentence));
  if (!told) return draft;
  const { from, to, direction, factor, words, exact } = told;
  const step: SettingStepSlot = {
    ...(from ? { from: { span: spanOf(from, draft.span, sentence), value: from.value } } : {}),
    ...(to ? { to: { span: spanOf(to, draft.span, sentence), value: to.value } } : {}),
    ...(direction ? { direction } : {}),
    ...(factor ? { factor } : {}),
    words,
    exact,
  };
  return { ...draft, step };
}

/** "A went from 4 to 16 and B from 10 to 20": of several steps the one that the amount is of. */
function ownPart(draft: Draft): string {
  if (draft.kind !== 'amount' || !draft.to || draft.text.length > LONGEST) return draft.text;
  const { text, span, amount, to } = draft;
  const [from, end] = [amount.span.start - span.start, to.span.end - span.start];
  const before = [...text.slice(0, Math.max(0, from)).matchAll(new RegExp(PART, 'g'))].at(-1);
  const behind = text.slice(end).search(PART);
  return text.slice(before ? before.index + before[0].length : 0, behind < 0 ? text.length : end + behind);
}
const PART = /[,;] | and /;

/** Where a value is written; the whole clause where no token is just that. */
function spanOf({ word }: End, within: Span, { tokens, toSpan }: Sentence): Span {
  const spans = tokens
    .filter(({ folded }) => folded === word || folded.split(/[^\p{L}\p{N}.]+/u).includes(word))
    .map((token) => toSpan(token.start, token.end))
    .filter((span) => span.start >= within.start && span.end <= within.end);
  return spans[0] ?? within;
}

interface End {
  readonly word: string;
  readonly value: number | string;
}

interface Ends {
  readonly from?: End | undefined;
  readonly to?: End | undefined;
}

const VALUE = String.raw`((?:(?:sev|prio|p) |\p{L}{0,5}-?)\d\w{0,12}(?:\.\w{1,12}){0,4}|[a-z]{2,12})(?: ?%| percent)?`;
const BOTH = new RegExp(
  String.raw`\bfrom (?:just |only )?${VALUE} (?:(?:back |up |down )?to|into) (?:just |only )?${VALUE}`,
  'u',
);
const ARROW = new RegExp(String.raw`(?<![\w.])${VALUE} ?(?:->|→|=>) ?${VALUE}`, 'u');
/** "Lived for 300s where it used to live for 14400s", "4 instead of 16": what it is stands first. */
const FIGURE = String.raw`(\d\w{0,12}(?:\.\w{1,12})?)`;
const WAS = new RegExp(
  String.raw`(?<![\w.])${FIGURE}(?: \p{L}+){0,2},? (?:instead of|rather than|(?:up|down) from|where (?:it|they|there) (?:used to|had|was|were)(?: \p{L}+){0,3}) ${FIGURE}`,
  'u',
);
const FROM = new RegExp(String.raw`\bfrom ${VALUE}(?![\w:])`, 'u');
const TO = new RegExp(String.raw`\b(?:to |at |= ?)(?:just |only )?${VALUE}(?![\w:])`, 'u');
const HEDGED =
  /\b(?:about|around|roughly|nearly|almost|some|over|under|up to|at least|at most|approximately|planned|tried|attempt\w*|wanted)\b|~/;
const NOT = /\b(?:not|never|no|none|nothing|without|neither|nor|cannot|still|unchanged)\b|n't\b/;

/** What a step led to is for other checks. */
const EFFECT =
  /\b(?:restor|recover|fix|help|resolv|caus|improv|brought|broke|worse|better|mitigat|sav)\w*|\b(?:led|made|ended|stopped|let)\b/;

/** Names of things, which tell no direction: the flag "sweep-enabled" may be switched off. */
const namesIn = (within: Span, { tokens, toSpan }: Sentence): readonly string[] =>
  tokens.flatMap((token) => {
    const { start, end } = toSpan(token.start, token.end);
    return token.kind === 'name' && start >= within.start && end <= within.end ? [fold(token.text)] : [];
  });

function stepIn(written: string, names: readonly string[]): (Ends & Omit<SettingStepSlot, 'from' | 'to'>) | null {
  const text = fold(written).replace(/\s+/g, ' ');
  if (text.length > LONGEST || NOT.test(text) || EFFECT.test(text)) return null;
  const timeless = withoutTimes(text);
  const ends = endsOf(withLengths(withSizes(timeless)));
  const plain = withoutLengths(withoutSizes(timeless));
  const factor = factorIn(text);
  const stems = stemsIn(plain);
  const [direction, ...others] = directionsIn(stemsIn(names.reduce((rest, name) => rest.replaceAll(name, ' '), plain)));
  if (!ends.from && !ends.to && (direction === undefined || others.length > 0)) return null;
  return {
    ...ends,
    ...(direction !== undefined && others.length === 0 ? { direction } : {}),
    ...(factor ? { factor } : {}),
    words: [...new Set(stems)].filter(
      (word) =>
        word.length > 1 &&
        !isFunctionWord(word) &&
        !isDirection(word) &&
        !IDLE.has(word) &&
        numbersMeantBy(word).length === 0,
    ),
    exact: others.length === 0 && !HEDGED.test(text),
  };
}

/** Whether a clause tells two lengths of time as what a thing was set to before and after: "from four hours to five minutes". */
export function tellsLengths(written: string): boolean {
  const { from, to } = endsOf(withLengths(withoutTimes(fold(written).replace(/\s+/g, ' '))));
  return [from, to].every((end) => typeof end?.value === 'string' && lengthOf(end.value) !== undefined);
}

const stemsIn = (text: string): readonly string[] =>
  atomise(text)
    .filter((atom) => /\p{L}/u.test(atom.folded))
    .map((atom) => stem(atom.folded));

const LONGEST = 400;

/** "2.31" is a clock only behind a word that makes it one. */
const CLOCK =
  /(?:\b(?:at|by|around|from|since|until|on) )?(?<![\w.])\d{1,2}:\d\d(?::\d\d)?(?: ?[ap]\.?m\b)?(?: (?:utc|gmt|[a-z]{3,4}t)\b)?|\b(?:at|by|around) \d{1,2}\.\d\d(?![.\w])/g;
const withoutTimes = (text: string): string => text.replace(CLOCK, ' ').replace(/[\w./-]*#\d+/g, ' ');

/** "Doubled", "was tripled": how many times as much. */
function factorIn(text: string): number | undefined {
  const [found, ...more] = [...text.matchAll(TIMES)];
  return found && more.length === 0 ? FACTORS[found[1] ?? found[2]!] : undefined;
}
const TIMES = /\b(?:(doubl|tripl|quadrupl|halv)(?:e|es|ed|ing)|(two|three|four|five|ten)-?fold)\b/g;
const FACTORS: Readonly<Record<string, number>> = {
  doubl: 2,
  tripl: 3,
  quadrupl: 4,
  halv: 0.5,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  ten: 10,
};

function endsOf(text: string): Ends {
  const both = BOTH.exec(text) ?? ARROW.exec(text);
  if (both) return { from: endAt(both[1]!), to: endAt(both[2]!) };
  const inverse = WAS.exec(text);
  if (inverse) return { from: endAt(inverse[2]!), to: endAt(inverse[1]!) };
  const [from, to] = [FROM, TO].map((pattern) => {
    const word = pattern.exec(text)?.[1];
    return word ? endAt(word) : undefined;
  });
  return { from: isFigure(from) ? from : undefined, to: isFigure(to) ? to : undefined };
}

/** Alone, a word behind "to" is a place as often as a value. */
const isFigure = (end: End | undefined): boolean =>
  typeof end?.value === 'number' || (end !== undefined && (/\d/.test(end.value) || SWITCHED.test(end.value)));

/** A word is a value only where it is one of a switch: "from nine to noon" may be anything. */
function endAt(word: string): End | undefined {
  if (/^\d+(?:\.\d+)?$/.test(word)) return { word, value: Number(word) };
  const [number] = /^[a-z]+$/.test(word) ? numbersMeantBy(word) : [];
  if (number !== undefined) return { word, value: number };
  return /\d/.test(word) || SWITCHED.test(word)
    ? { word, value: word.replace(/^(sev|p|prio)[- ](\d)$/, '$1$2') }
    : undefined;
}
const SWITCHED = /^(?:on|off|true|false|enabled|disabled)$/;

/** Words of any change: who or what carried it out, and that something was set. */
const IDLE: ReadonlySet<string> = new Set(
  `set put give change move go turn become take bring make switch use run step setting value parameter option level size count number amount
cloud apply terraform config configuration update deploy release service prod production roll create carry work hotfix fix per fresh
attempt default maximum minimum back down up`
    .split(/\s+/)
    .map(stem),
);
