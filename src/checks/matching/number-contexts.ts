/** Numbers of a text or record with the words right beside them, so that two mentions of one quantity can be told from two quantities. */
import { fold } from '../../claims/words/atoms.js';
import { isFunctionWord } from '../../claims/words/function-words.js';
import { stem } from '../../claims/words/stem.js';
import type { Json } from '../../domain/evidence.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import { withoutDays } from './written-days.js';

export interface NumberInContext {
  readonly value: number;
  readonly percent: boolean;
  /** Content stems close by: two before, three behind. */
  readonly words: readonly string[];
}

const PIECE =
  /\d{1,2}:\d\d(?::\d\d)?|[+−-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?|[+−-]?\d+(?:\.\d+)?|%|[a-z][a-z0-9_]*|[.;:()|]|,(?=\s)/g;
const NUMBER = /^[+−-]?\d[\d,.]*$/;
const WORDS: Readonly<Record<string, number>> = {
  no: 0,
  nothing: 0,
  none: 0,
  zero: 0,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
};
const LONGEST = 4000;

/** All numbers of a text with their company; words of number count too. */
export function numbersInContext(text: string): readonly NumberInContext[] {
  const pieces = [...withoutDays(fold(text.slice(0, LONGEST))).matchAll(PIECE)].map((match) => match[0]);
  return pieces.flatMap((piece, i): NumberInContext[] => {
    const value = NUMBER.test(piece)
      ? Number(piece.replaceAll(',', '').replace('−', '-').replace('+', ''))
      : WORDS[piece];
    if (value === undefined || Number.isNaN(value)) return [];
    const percent = pieces[i + 1] === '%';
    const words = [...besides(pieces, i - 1, -1), ...besides(pieces, percent ? i + 2 : i + 1, 1)];
    // "Complaints: 1,140 by noon": what stands before the mark is what it is of.
    const own = words.length === 0 && pieces[i - 1] === ':' ? besides(pieces, i - 2, -1) : words;
    return [{ value, percent, words: [...new Set(own)] }];
  });
}

/** Content words from a place on, before or behind, up to the next mark or number. */
function besides(pieces: readonly string[], from: number, step: -1 | 1): readonly string[] {
  const most = step < 0 ? 2 : 3;
  const words: string[] = [];
  for (let i = from; i >= 0 && i < pieces.length; i += step) {
    const piece = pieces[i]!;
    if (!/^[a-z]/.test(piece) || words.length === most || Object.hasOwn(WORDS, piece)) break;
    const stemmed = stem(piece);
    if (!isFunctionWord(stemmed) && piece !== 'all') words.push(stemmed);
  }
  return words;
}

const told = new WeakMap<TimelineEvent, readonly NumberInContext[]>();

/** Numbers written in a record's text. */
export function numbersTold(event: TimelineEvent): readonly NumberInContext[] {
  const before = told.get(event);
  if (before) return before;
  const made = numbersInContext(event.text ?? '');
  told.set(event, made);
  return made;
}

const known = new WeakMap<TimelineEvent, readonly NumberInContext[]>();

/** Numbers of a record: written in its text, or attributes under the words of their names. */
export function numbersOfRecord(event: TimelineEvent): readonly NumberInContext[] {
  const before = known.get(event);
  if (before) return before;
  const made = [...numbersTold(event), ...attributesOf(event.attributes as Json, '')];
  known.set(event, made);
  return made;
}

function attributesOf(value: Json, name: string): readonly NumberInContext[] {
  if (typeof value === 'number') {
    const words = fold(name.replace(/([a-z])([A-Z])/g, '$1 $2'))
      .split(/[^a-z0-9]+/)
      .filter(Boolean)
      .map(stem);
    return [{ value, percent: words.includes('percent'), words }];
  }
  if (!value || typeof value !== 'object' || Array.isArray(value)) return [];
  return Object.entries(value).flatMap(([key, item]) => attributesOf(item as Json, key));
}
