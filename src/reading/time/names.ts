/** The English names of months, weekdays, holidays and parts of the day; what may be a name only by its capital is marked. */

const MONTHS: readonly (readonly string[])[] = [
  ['january', 'jan'],
  ['february', 'feb'],
  ['march', 'mar'],
  ['april', 'apr'],
  ['may'],
  ['june', 'jun'],
  ['july', 'jul'],
  ['august', 'aug'],
  ['september', 'sep', 'sept'],
  ['october', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
];

const WEEKDAYS: readonly (readonly string[])[] = [
  ['monday', 'mon'],
  ['tuesday', 'tue', 'tues'],
  ['wednesday', 'wed', 'weds'],
  ['thursday', 'thu', 'thur', 'thurs'],
  ['friday', 'fri'],
  ['saturday', 'sat'],
  ['sunday', 'sun'],
];

const numbered = (names: readonly (readonly string[])[]): ReadonlyMap<string, number> =>
  new Map(names.flatMap((spellings, index) => spellings.map((name) => [name, index + 1] as const)));

/** Month names and abbreviations to 1–12. */
export const MONTH_NUMBER = numbered(MONTHS);
/** Weekday names and abbreviations to 1 (Monday) – 7. */
export const WEEKDAY_NUMBER = numbered(WEEKDAYS);

/** Words that are a month or a weekday only when written with a capital, and then only beside other words of time. */
export const DOUBTFUL_NAMES = new Set([
  'may',
  'march',
  'mar',
  'jan',
  'sep',
  'dec',
  'nov',
  'jun',
  'sat',
  'sun',
  'mon',
  'wed',
  'august',
]);

/** Holidays with a fixed day: [month, day]. */
export const HOLIDAYS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['christmas eve', [12, 24]],
  ['christmas day', [12, 25]],
  ['christmas', [12, 25]],
  ['boxing day', [12, 26]],
  ["new year's eve", [12, 31]],
  ["new year's day", [1, 1]],
]);

/** Words for 1–12 as hours. */
export const HOUR_WORDS: ReadonlyMap<string, number> = new Map(
  ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'].map((w, i) => [
    w,
    i + 1,
  ]),
);

const ORDINALS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
  'nineteenth',
  'twentieth',
];

/** Ordinal words to 1–20 and 30. */
export const ORDINAL_WORDS: ReadonlyMap<string, number> = new Map([
  ...ORDINALS.map((w, i) => [w, i + 1] as const),
  ['thirtieth', 30] as const,
]);

/** Cardinal words below one hundred that stand alone. */
export const SMALL_NUMBERS: ReadonlyMap<string, number> = new Map([
  ...[
    'zero',
    'one',
    'two',
    'three',
    'four',
    'five',
    'six',
    'seven',
    'eight',
    'nine',
    'ten',
    'eleven',
    'twelve',
    'thirteen',
    'fourteen',
    'fifteen',
    'sixteen',
    'seventeen',
    'eighteen',
    'nineteen',
  ].map((w, i) => [w, i] as const),
]);

export const TENS: ReadonlyMap<string, number> = new Map(
  ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'].map((w, i) => [w, (i + 2) * 10]),
);
