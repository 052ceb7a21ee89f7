/** The figures that a text gives, each with the words of its own stretch of the sentence, the words beside it that belong to no figure, and the whole that it is a part of; judges nothing. */
import { fold } from '../../claims/words/atoms.js';
import { numbersMeantBy } from '../../claims/words/number-words.js';
import { stem } from '../../claims/words/stem.js';
import { clausesOf } from '../../claims/words/wording.js';
import { barred } from './plain-words.js';
import { withoutDays } from './written-days.js';

export interface Figure {
  readonly value: number;
  /** Half the size of what was rounded away: "48k" may be anything from 47,500 to 48,500. */
  readonly slack: number;
  /** '%', 'b' for sizes in bytes, 's' for lengths in seconds, '' for what is counted. */
  readonly unit: string;
  /** Concepts of its own stretch, from the figure before it to the one behind it. */
  readonly near: ReadonlySet<string>;
  /** Concepts of the parts of its sentence that hold no figure. */
  readonly beside: ReadonlySet<string>;
  readonly denied: boolean;
  /** Asked, wished or supposed, and not told. */
  readonly unreal: boolean;
  /** 220 of "14 of 220 quotes". */
  readonly whole?: number;
  /** What the whole is told of, where it is told before: "412 quotes …, 37 of them". */
  readonly ofWhole: ReadonlySet<string>;
  /** It is the whole of the figure beside it. */
  readonly isWhole: boolean;
  /** Told as what may not be passed: "limit of 400", "at most 400". */
  readonly isLimit: boolean;
  /** The folded sentence that it is of. */
  readonly sentence: string;
  /** Where it begins in the text. */
  readonly at: number;
}

const LONGEST = 4000;
const SENTENCE_ENDS = /(?<=[.!?;])\s+|\n+/;
const PART_ENDS =
  /,\s|\s-+\s|:\s|[()|]|\b(?:and|but|while|whereas|which|who|with|against|versus|vs|because|although|after|before)\b/g;
const NUMBER =
  /(?<![\w.:#@]|(?<!\d)\/|\d[,-])([+−-]?)(?:(\d{1,3}(?:,\d{3})+|\d{1,12})(\.\d{1,6})?|(none|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty))(?![:.]\d|\w{0,12}\d|-[a-z\d])(?: ?(%|percent\b|per cent\b|k\b|[kmgt]i?b?\b|bytes?\b|ms\b|s\b|secs?\b|seconds?\b|m\b|mins?\b|minutes?\b|h\b|hours?\b|days?\b))?(?![\w])/g;

/** Bytes in each of their units, by its symbol in small letters. */
export const BYTES: Readonly<Record<string, number>> = {
  b: 1,
  byte: 1,
  bytes: 1,
  kb: 1e3,
  mb: 1e6,
  gb: 1e9,
  tb: 1e12,
  ki: 1024,
  mi: 1024 ** 2,
  gi: 1024 ** 3,
  ti: 1024 ** 4,
  kib: 1024,
  mib: 1024 ** 2,
  gib: 1024 ** 3,
  tib: 1024 ** 4,
};
/** Seconds in each unit of time. */
export const SECONDS: readonly (readonly [RegExp, number])[] = [
  [/^ms$/, 0.001],
  [/^s(?:ecs?|econds?)?$/, 1],
  [/^m(?:ins?|inutes?)?$/, 60],
  [/^h(?:ours?)?$/, 3600],
  [/^days?$/, 86_400],
];

interface Found {
  readonly at: number;
  readonly end: number;
  readonly value: number;
  readonly slack: number;
  readonly unit: string;
}

/** All figures of a text, in order. */
export function figuresIn(text: string): readonly Figure[] {
  const figures: Figure[] = [];
  let from = 0;
  for (const sentence of fold(text.slice(0, LONGEST)).split(SENTENCE_ENDS)) {
    figures.push(...inSentence(sentence, figures.at(-1)).map((one) => ({ ...one, at: one.at + from })));
    from += sentence.length + 1;
  }
  return figures;
}

function inSentence(sentence: string, before: Figure | undefined): readonly Figure[] {
  const numbers = numbersOf(sentence);
  if (numbers.length === 0) return [];
  const cuts = [...sentence.matchAll(PART_ENDS)].map(({ index, 0: mark }) => [index, index + mark.length] as const);
  const partOf = (at: number): readonly [number, number] => [
    cuts.filter(([, end]) => end <= at).at(-1)?.[1] ?? 0,
    cuts.find(([start]) => start >= at)?.[0] ?? sentence.length,
  ];
  const parts = [0, ...cuts.map(([, end]) => end)].map((start) => partOf(start));
  const bare = parts.filter(([start, end]) => !numbers.some(({ at }) => at >= start && at < end));
  const beside = conceptsIn(bare.map(([start, end]) => sentence.slice(start, end)).join('. '));
  const pairs = numbers.map((number, i) => isPair(sentence, number, numbers[i + 1]));
  const made: Figure[] = [];
  for (const [i, number] of numbers.entries()) {
    const first = pairs[i - 1] ? i - 1 : i;
    const last = pairs[i] ? i + 1 : i;
    const [start, end] = partOf(number.at);
    const left = Math.max(start, numbers[first - 1]?.end ?? 0);
    const right = Math.min(Math.max(end, numbers[last]!.end), numbers[last + 1]?.at ?? sentence.length);
    // A word in its place keeps "37 were accepted" from asking.
    const stretch = `${sentence.slice(left, numbers[first]!.at)} some ${sentence.slice(numbers[last]!.end, right)}`;
    const own = conceptsIn(stretch);
    // "Late vans: 23", "| Late vans | 23 |": what stands before the mark is what it is of.
    const key = own.words.size > 0 ? own : conceptsIn(sentence.slice(...partBefore(parts, number.at)));
    const told = made[i - 1] ?? before;
    const whole = pairs[i] ? numbers[i + 1]!.value : wholeOf(sentence, number, told);
    made.push({
      value: number.value,
      slack: number.slack,
      unit: number.unit,
      near: key.words,
      beside: beside.words,
      denied: DENIES.test(stretch),
      unreal: key.unreal || SUPPOSES.test(sentence),
      ...(whole === undefined ? {} : { whole }),
      ofWhole: whole === undefined || pairs[i] || !told ? NOTHING : told.near,
      isLimit:
        LIMITS.test(stretch) ||
        BOUNDS.test(sentence.slice(left, number.at)) ||
        (own.words.size === 0 && LIMITS.test(sentence.slice(...partBefore(parts, number.at)))),
      isWhole: pairs[i - 1] === true || isLeadingWhole(sentence, number, numbers[i + 1]),
      sentence,
      at: number.at,
    });
  }
  return made;
}

const NOTHING: ReadonlySet<string> = new Set();
const SUPPOSES = /\?|\b(?:if|unless|should|would|could)\b/;
const DENIES = /\b(?:not(?! only)|never|nor|neither|hardly|barely|cannot)\b|n't\b/;
const LIMITS =
  /\b(?:limit\w*|max\w*|min(?:imum|_\w+)?|cap|capped|ceiling|thresholds?|quotas?|budget|allow(?:s|ed|ance)?|permits?|permitted)\b|[<>≤≥]/;
/** Right before the figure. */
const BOUNDS = /\b(?:at (?:most|least)|under|below|above|over|up to|exceed\w*)\s*$/;

/** The part that ends where the one of a place begins. */
function partBefore(parts: readonly (readonly [number, number])[], at: number): readonly [number, number] {
  const i = parts.findIndex(([start, end]) => at >= start && at < end);
  return parts[i - 1] ?? [0, 0];
}

/** "Returning 429 to callers", "status 503": what was answered, and no count. */
const isAnswerCode = (sentence: string, { index, 0: all, 2: whole, 3: fraction, 5: unit }: RegExpMatchArray): boolean =>
  /^[45]\d\d$/.test(whole ?? '') &&
  !fraction &&
  !unit &&
  ANSWERS.test(sentence.slice(Math.max(0, index! - 24), index)) &&
  NO_NOUN.test(sentence.slice(index! + all.length));
const ANSWERS =
  /\b(?:return(?:s|ed|ing)?|answer(?:s|ed|ing)?|respond(?:s|ed|ing)?|threw|throw(?:s|n|ing)?|got|getting|status|https?|codes?|errors?) (?:code |with |an? )?$/;
const NO_NOUN =
  /^(?:\s*$|[^\s\p{L}\d]| (?:errors?|responses?|answers?|to|for|on|in|from|at|by|instead|because|since|with|and|or|when|while|after|before|again|now|too|everywhere)\b)/u;

function numbersOf(sentence: string): readonly Found[] {
  return [...withoutDays(sentence).matchAll(NUMBER)].flatMap((match): Found[] => {
    const [all, sign = '', whole, fraction = '', word, unit = ''] = match;
    if (/^0\d/.test(whole ?? '') || isAnswerCode(sentence, match)) return [];
    // "No one", "one of the reasons": a pronoun, unless it counts some of so many.
    if (
      word === 'one' &&
      !/^ (?:of|out of) (?:the |all |our |its )?\d|^ of \w+ \p{L}/u.test(sentence.slice(match.index + 3))
    )
      return [];
    const digits = whole === undefined ? numbersMeantBy(word!)[0]! : Number(`${whole.replaceAll(',', '')}${fraction}`);
    const scale = unit === 'k' ? 1000 : (BYTES[unit] ?? SECONDS.find(([form]) => form.test(unit))?.[1] ?? 1);
    const value = Math.round(digits * scale * 1e6) / 1e6;
    const minus = /[−-]/.test(sign) && !/\w\s?$/.test(sentence.slice(0, match.index));
    const kind = /^(?:%|per)/.test(unit)
      ? '%'
      : unit === 'k' || unit === ''
        ? ''
        : Object.hasOwn(BYTES, unit)
          ? 'b'
          : 's';
    return [
      {
        at: match.index,
        end: match.index + all.length,
        value: minus ? -value : value,
        slack: unit === 'k' ? 500 : 0,
        unit: kind,
      },
    ];
  });
}

const OF = /^ ?(?:of|out of|\/|from) ?(?:the |all |all the |its |their |our |these |those |a total of )?$/;
const isPair = (sentence: string, part: Found, whole: Found | undefined): boolean =>
  whole !== undefined && part.unit === '' && whole.unit === '' && OF.test(sentence.slice(part.end, whole.at));

/** "Of 412 quotes, 37 were accepted": the first figure of a sentence behind "of" is the whole of the next. */
const isLeadingWhole = (sentence: string, number: Pick<Found, 'at' | 'value'>, next: Found | undefined): boolean =>
  next !== undefined &&
  next.value <= number.value &&
  next.unit === '' &&
  /^\W*(?:out )?of (?:the |all |all the |its |our |these |those )?$/.test(sentence.slice(0, number.at));

/** "37 of them", "of which 37": of the figure told before. */
function wholeOf(sentence: string, number: Found, before: Figure | undefined): number | undefined {
  if (before === undefined || number.unit !== '' || before.unit !== '' || before.value < number.value) return undefined;
  const [left, right] = [sentence.slice(0, number.at), sentence.slice(number.end)];
  return /^ of (?:them|these|those|which|whom)\b/.test(right) ||
    /\bof (?:them|these|those|which|whom) (?:only |just |some |about )?$/.test(left) ||
    isLeadingWhole(sentence, before, number)
    ? before.value
    : undefined;
}

interface Worded {
  readonly words: ReadonlySet<string>;
  readonly unreal: boolean;
}

/** Percentiles and answer classes are words, though they hold a digit. */
const CODES = /\b(?:p\d{2,3}|\dxx|[45]\d\ds)\b/g;

function conceptsIn(text: string): Worded {
  // What goes out by fax is sent, not deployed.
  const clauses = clausesOf(text.replace(/\b(?:went|goes|go|going|gone) out\b/g, 'sent'));
  const words = clauses.flatMap(({ concepts }) => [...concepts].map(([word, flips]) => barred(word, flips)));
  return {
    words: new Set([...words, ...(text.match(CODES) ?? [])].filter((word) => !NUMERALS.has(word))),
    unreal: clauses.some(({ unreal, asks }) => unreal || asks),
  };
}

const NUMERALS = new Set(
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million'
    .split(' ')
    .map(stem),
);
