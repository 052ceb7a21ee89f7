/** Figures that people gave: the last one told for the same words holds, an earlier one is stale, and another one refutes only where the sentence says no more than they did. */
import type { ClaimOf } from '../../claims/claim.js';
import { conceptOf } from '../../claims/words/concepts.js';
import { isFunctionWord } from '../../claims/words/function-words.js';
import { stem } from '../../claims/words/stem.js';
import { grouped, kept } from '../../domain/kept.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import type { World } from '../world.js';
import { stemsIn } from './counts-by-key.js';
import { type NumberInContext, numbersInContext, numbersTold } from './number-contexts.js';
import { isLoose } from './plain-words.js';
import { isOnlyTheWhole, wordsOf } from './plainly-told.js';
import { timeMatches } from './slot-matches.js';
import { saidByPeople } from './statements.js';
import { stemsOf } from './wording.js';

type Amount = ClaimOf<'amount'>;

export interface ToldFigure {
  readonly event: TimelineEvent;
  readonly value: number;
  /** Silent where a later figure makes it stale. */
  readonly stance: 'supports' | 'contradicts' | 'silent';
}

interface Figure {
  readonly event: TimelineEvent;
  readonly number: NumberInContext;
  readonly shared: number;
}

/** From so many on, one word beside a number is enough to know it again. */
const TELLING = 100;
/** Words that add nothing to a figure: counting, arriving, being the last word on it. */
const LIGHT = new Set(
  'count number total report register record take receive log say in all altogether by until reach arrive leave come reach hit final finally so far estimate them some instead only'
    .split(' ')
    .map(stem),
);
const FINAL = /\b(?:final|finally|in total|in all|altogether|all told|overall|total)\b/i;

/** What the statements say of the claimed figure; undefined where they do not settle it. */
export function toldFigure(claim: Amount, statements: readonly TimelineEvent[], world: World): ToldFigure | undefined {
  const { amount } = claim;
  if (amount.family !== 'count' || amount.hedge || amount.vague || !Number.isInteger(amount.stated)) return undefined;
  const own = besideOwn(claim);
  if (own.length === 0) return undefined;
  const figures = besideNumbers(statements, own)
    .filter((event) => saidByPeople(event, world) && saysIt(claim, event))
    .flatMap((event) => figuresIn(event, own));
  const fitting = figures.filter(
    ({ number, event }) => number.value === amount.stated && !isOnlyTheWhole(claim, event),
  );
  const known = fitting.filter(({ shared }) => shared >= (amount.stated >= TELLING ? 1 : 2) || shared === own.length);
  const timed = claim.time !== undefined && !claim.time.inherited;
  const close = figures.filter(({ shared }) => shared >= 2 || shared === own.length);
  const last = close.at(-1);
  const stale = last !== undefined && last.number.value !== amount.stated;
  const first = known[0];
  if (first && (!stale || (timed && !FINAL.test(claim.text))))
    return { event: first.event, value: amount.stated, stance: 'supports' };
  if (!last || !stale || timed) return undefined;
  const final = FINAL.test(claim.text);
  const disputed = new Set(close.map(({ number }) => number.value)).size > 1 || fitting.length > 0;
  const said = last.event.text ?? '';
  const refutes = last.shared >= 2 ? final || !disputed : final && FINAL.test(said);
  if (refutes && !isLoose(said) && saysItThere(claim, last))
    return { event: last.event, value: last.number.value, stance: 'contradicts' };
  return final ? { event: last.event, value: last.number.value, stance: 'silent' } : undefined;
}

/** Whether the number, where a statement has it at all, stands beside a word that it stands beside in the claim: "23 vans late, 4 trips cancelled" tells of no 4 vans. */
export function isFigureOf(claim: Amount, event: TimelineEvent): boolean {
  const own = besideOwn(claim);
  const same = numbersTold(event).filter((number) => number.value === claim.amount.stated && number.words.length > 0);
  return own.length === 0 || same.length === 0 || figuresIn(event, own).some(({ number }) => same.includes(number));
}

/** The very sentence with the figure holds all words of the claim: a place or a cause may be of another one. */
function saysItThere(claim: Amount, { event, number }: Figure): boolean {
  const sentence = (event.text ?? '')
    .split(/(?<=[.!?;])\s+|\n+/)
    .find((one) =>
      numbersInContext(one).some(({ value, words }) => value === number.value && words[0] === number.words[0]),
    );
  const there = new Set(stemsIn(sentence ?? '').map((word) => conceptOf(word).word));
  return wordsOf(claim).every(
    (word) => LIGHT.has(word) || /^\d/.test(word) || NUMERALS.has(word) || there.has(conceptOf(word).word),
  );
}

/** The words right beside the claimed number, or before the colon that it stands behind. */
function besideOwn(claim: Amount): readonly string[] {
  const { amount, span, text } = claim;
  const from = amount.span.start - span.start;
  const width = amount.span.end - amount.span.start;
  const whole = `${text.slice(0, from)} ${amount.stated} ${text.slice(from + width)}`.replace(/[:|]\s*(\d)/g, ' $1');
  const found = numbersInContext(whole).find((one) => one.value === amount.stated);
  const words = [...(found?.words ?? []), ...claim.noun].map((word) => conceptOf(word).word);
  return [...new Set(words)].filter((word) => !LIGHT.has(word) && !isFunctionWord(word) && !/^\d/.test(word));
}

/** Numbers of a statement that are no percentages, with the concepts beside them. */
const conceptsBeside = kept((event: TimelineEvent) =>
  numbersTold(event)
    .filter((number) => !number.percent)
    .map((number) => ({ number, words: number.words.map((word) => conceptOf(word).word) })),
);

const placesOf = kept((statements: readonly TimelineEvent[]) =>
  grouped([...statements.keys()], (place) => new Set(conceptsBeside(statements[place]!).flatMap(({ words }) => words))),
);

/** The statements that have one of the words beside a number, in their order. */
function besideNumbers(statements: readonly TimelineEvent[], own: readonly string[]): readonly TimelineEvent[] {
  const places = new Set(own.flatMap((word) => placesOf(statements).get(word) ?? []));
  return [...places].sort((a, b) => a - b).map((place) => statements[place]!);
}

const figuresIn = (event: TimelineEvent, own: readonly string[]): readonly Figure[] =>
  conceptsBeside(event)
    .map(({ number, words }) => ({ event, number, shared: own.filter((word) => words.includes(word)).length }))
    .filter(({ shared }) => shared > 0);

/** The concepts of all that a record holds. */
const conceptsHeld = kept(
  (event: TimelineEvent): ReadonlySet<string> => new Set([...stemsOf(event)].map((word) => conceptOf(word).word)),
);

/** Every word and clock of the claim is in what was said, or when it was said. */
function saysIt(claim: Amount, event: TimelineEvent): boolean {
  const concepts = conceptsHeld(event);
  const clocks = claim.text.match(/\b\d{1,2}:\d\d\b/g) ?? [];
  return (
    clocks.every(
      (clock) => event.text?.includes(clock) || (claim.time && timeMatches(claim.time, event.at) === 'yes'),
    ) &&
    (claim.agent?.how !== 'named' ||
      event.actors.some((one) => one.identity !== undefined && claim.agent!.identities.includes(one.identity))) &&
    wordsOf(claim).every(
      (word) => LIGHT.has(word) || /^\d/.test(word) || NUMERALS.has(word) || concepts.has(conceptOf(word).word),
    )
  );
}

const NUMERALS = new Set(
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand'
    .split(' ')
    .map(stem),
);
