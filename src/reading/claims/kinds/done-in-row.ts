/** "Merge of #12 | Ana | 3 min after the dismissal": in a row that ends in a length, who did it is told as well. */
import type { Predication } from '../../predication/predication.js';
import { readPredications } from '../../predication/read-predications.js';
import type { Draft, Sentence } from '../sentence.js';
import { readEvent } from './event.js';

/** The deed of the cells before the length, where somebody stands among them. */
export function doneInRow(sentence: Sentence, { tokens }: Predication, lengths: readonly Draft[]): readonly Draft[] {
  if (!sentence.unit.row) return [];
  const ends = lengths.flatMap((draft) => (draft.kind === 'duration' ? [draft.length.span.start] : []));
  const first = Math.min(...ends);
  const cells = tokens.filter(({ start, end }) => sentence.toSpan(start, end).start < first);
  if (!cells.some(({ kind }) => kind === 'person')) return [];
  return readPredications(cells).flatMap((one) => readEvent(sentence, one) ?? []);
}
