/** How a figure that a claim states meets one that a record gives: the words they share, and those of the claim that the record does not hold. */
import { conceptOf } from '../../claims/words/concepts.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import type { Match } from '../../domain/tolerance.js';
import { type Asked, isTelling, scaled } from './figure-asked.js';
import type { Figure } from './figures.js';
import { amountFits } from './numbers.js';
import { figuresOf, heldBy } from './record-figures.js';
import { lettersOf } from './spoken.js';

export interface FigureFit {
  /** Words of the claim's stretch that stand by the record's figure too. */
  readonly near: number;
  /** Words of the claim that the record does not hold. */
  readonly missing: readonly string[];
}

/** A figure of a record that shares words with the claim. */
export interface Meeting extends FigureFit {
  readonly event: TimelineEvent;
  readonly figure: Figure;
  /** It is of what the claim names, done by whom and when it says. */
  readonly own: boolean;
}

/** The only figure in a summary is of all that its check or job is. */
const isOnly = (figure: Figure, event: TimelineEvent): boolean =>
  event.subjects[0]?.type === 'check' &&
  figuresOf(event)
    .filter(({ isLimit }) => !isLimit)
    .every((one) => one === figure);

/** The words that a figure of a record is told by; the only one in a summary by all of the summary's. */
export const wordsBy = (figure: Figure, event: TimelineEvent): readonly ReadonlySet<string>[] =>
  isOnly(figure, event) ? [figure.near, heldBy(event)] : [figure.near];

/** How the words of both meet; null where the figures are of different sorts. */
export function figureFit(asked: Asked, figure: Figure, event: TimelineEvent): FigureFit | null {
  if (figure.unit !== asked.figure.unit || figure.denied !== asked.figure.denied || figure.unreal) return null;
  const told = wordsBy(figure, event);
  // What the whole is of is told of the part only beside words of its own.
  if (!asked.near.some((word) => told.some((words) => isAmong(word, words)))) return null;
  const by = [...told, figure.ofWhole];
  const near = asked.near.filter((word) => by.some((words) => isAmong(word, words))).length;
  return { near, missing: missingFrom(asked, figure, event) };
}

/** Words of the claim's figure that its record holds nowhere. */
export function missingFrom(asked: Asked, figure: Figure, event: TimelineEvent): readonly string[] {
  const all = [figure.near, figure.ofWhole, figure.beside, heldBy(event)];
  return asked.all.filter((word) => !all.some((words) => isAmong(word, words)));
}

/** The record's figure is told of nothing that the claim does not tell as well. */
export const isNoMore = ({ said }: Asked, { near }: Figure): boolean =>
  [...near].every((word) => !isTelling(word) || isAmong(word, said));

/** The thing that is counted stands in the stretch of the record's figure itself, and not just somewhere in its summary. */
export const countsTheSame = ({ amount: { family, noun } }: Asked, { near, ofWhole }: Figure): boolean =>
  family !== 'count' ||
  noun.length === 0 ||
  noun.some((word) => [near, ofWhole].some((words) => isAmong(conceptOf(word).word, words)));

/** "acceptance" of what was "accepted": one begins with the other. */
function isAmong(word: string, words: ReadonlySet<string>): boolean {
  if (words.has(word)) return true;
  if (word.length < ROOT || word.endsWith('|')) return false;
  for (const other of words)
    if (other.length >= ROOT && (other.startsWith(word) || word.startsWith(other))) return true;
  return false;
}
const ROOT = 5;

/** Words of which one is among the others in this sense have the same root. */
export const rootOf = (word: string): string => word.slice(0, ROOT);

/** Every place and brand of the claim is named beside the record's figure. */
export const holdsNames = ({ names }: Asked, { sentence }: Figure): boolean =>
  names.length === 0 || names.every((name) => lettersOf(sentence).includes(name));

/** The value that a figure may stand for, as the amount is stated; a rounded one for all that it may have been. */
export const valueFits = ({ amount }: Asked, { value, slack }: Figure): Match => {
  const found = scaled(value, amount);
  if (slack === 0) return amountFits(amount, found);
  return Math.abs(amount.stated - value) <= slack ? 'yes' : amountFits(amount, found) === 'yes' ? 'yes' : 'no';
};
