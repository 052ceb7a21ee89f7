/** What a record's words say, cut into clauses once: concepts, numbers, quotable letters; and how rare each word is among all that was said. */
import { fold } from '../../claims/words/atoms.js';
import { NUMBER_WORDS, numbersMeantBy } from '../../claims/words/number-words.js';
import { remembered } from '../../claims/words/remembered.js';
import { clausesOf, type WordedClause } from '../../claims/words/wording.js';
import { kept } from '../../domain/kept.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import { numbersIn } from './numbers.js';

export interface Spoken {
  readonly clauses: readonly WordedClause[];
  readonly concepts: ReadonlySet<string>;
  /** Letters and digits only: quotes, dashes, emphasis and line ends do not part a quotation from its source. */
  readonly letters: string;
  readonly numbers: readonly number[];
  /** Lengths of time, in seconds. */
  readonly lengths: readonly number[];
}

const LONGEST = 6000;

/** What somebody said, its letters and numbers read when first asked for: most statements are met by their concepts alone. */
class Saying implements Spoken {
  readonly clauses: readonly WordedClause[];
  readonly concepts: ReadonlySet<string>;
  readonly #text: string;
  #letters?: string;
  #numbers?: readonly number[];
  #lengths?: readonly number[];

  constructor(text: string) {
    this.#text = text;
    this.clauses = clausesOf(text);
    this.concepts = new Set(this.clauses.flatMap((clause) => [...clause.concepts.keys()]));
  }

  get letters(): string {
    this.#letters ??= lettersOf(this.#text);
    return this.#letters;
  }

  get numbers(): readonly number[] {
    this.#numbers ??= saidNumbers(this.#text);
    return this.#numbers;
  }

  get lengths(): readonly number[] {
    this.#lengths ??= lengthsIn(this.#text);
    return this.#lengths;
  }
}

export const spokenOf = kept((event: TimelineEvent): Spoken => sayingOf((event.text ?? '').slice(0, LONGEST)));

/** Alerts and log lines say the same again and again. */
const sayingOf = remembered((text): Spoken => new Saying(text), { longest: 300, most: 5000 });

/** Emoji codes go, then everything that is no letter or digit. */
export const lettersOf = remembered(
  (text) =>
    ` ${fold(text)
      .replace(/:[a-z][a-z0-9_+-]{1,40}:/g, ' ')
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()} `,
);

/** A quotation is looked for in many statements. */
const partsOf = remembered((quotation: string) => quotation.split(/\[?(?:…|\.\.\.)\]?/).map(lettersOf));

/** Whether all parts of a quotation occur in order; dots stand for what was left out. */
export function quotes(spoken: Spoken, quotation: string): boolean {
  let from = 0;
  const parts = partsOf(quotation);
  for (const part of parts) {
    if (part.trim() === '') continue;
    const at = spoken.letters.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length - 1;
  }
  return parts.some((part) => part.trim() !== '');
}

/** Numbers in digits and in words. */
export function saidNumbers(text: string): readonly number[] {
  const folded = fold(text);
  const words = folded.match(/[a-z]+/g) ?? [];
  return [
    ...numbersIn(folded),
    ...[...folded.matchAll(/(\d+(?:\.\d+)?)(?:k\b|th\b|nd\b|st\b|rd\b|[a-z]{1,3}\b)/g)].map((found) =>
      found[0].endsWith('k') ? Number(found[1]) * 1000 : Number(found[1]),
    ),
    ...words.flatMap(numbersMeantBy),
  ];
}

const SECONDS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400, w: 604_800 };
/** A number in words stands apart from its unit: "and" is no day, "am" no minute. */
const LENGTH = new RegExp(
  `(?<![\\w.:])(?:(\\d+(?:\\.\\d+)?)(?: of)?(?: an?)?[ -]?|(quarter|${NUMBER_WORDS.join('|')})(?: of)?(?: an?)?[ -])(?:more |full |good )?(s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|weeks?)\\b`,
  'g',
);

/** Seconds in a unit of time by its name; undefined for other units. */
export const secondsOf = (unit: string): number | undefined => SECONDS[unit[0] ?? ''];

/** Lengths of time that a text gives, in seconds: "half an hour", "48 hours", "a quarter of an hour", "11 min". */
export function lengthsIn(text: string): readonly number[] {
  return [...fold(text).matchAll(LENGTH)].flatMap(([, digits, word, unit = '']) => {
    const many = digits ?? word ?? '';
    const values = many === 'quarter' ? [0.25] : many === 'half' ? [0.5] : saidNumbers(many);
    return values.map((value) => value * secondsOf(unit)!);
  });
}

export interface Rarity {
  /** Natural logarithm of how many statements there are for one that holds the word. */
  weightOf(concept: string): number;
}

/** How telling a word is, among these statements; a word nobody said is as rare as one said once, not rarer. */
export const rarityAmong = kept((events: readonly TimelineEvent[]): Rarity => {
  const counts = new Map<string, number>();
  for (const event of events)
    for (const concept of spokenOf(event).concepts) counts.set(concept, (counts.get(concept) ?? 0) + 1);
  // Few statements make every word look common; many make none rarer than one in three hundred.
  const all = Math.min(300, Math.max(60, events.length));
  return { weightOf: (concept) => Math.max(0.3, Math.log((all + 1) / (1 + (counts.get(concept) ?? 0)))) };
});
