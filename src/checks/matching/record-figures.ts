/** The figures that a record gives, and all the words that it holds anywhere. */
import { conceptOf } from '../../claims/words/concepts.js';
import { clausesOf } from '../../claims/words/wording.js';
import { kept } from '../../domain/kept.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import { countsOf } from './counts-by-key.js';
import { type Figure, figuresIn } from './figures.js';
import { barred } from './plain-words.js';
import { stemsOf } from './wording.js';

/** The figures of a record: told in its words, or counted under its keys, the shares that they make among them. */
export const figuresOf = kept((event: TimelineEvent): readonly Figure[] => {
  const told = [...figuresIn(event.text ?? ''), ...keyedIn(event)];
  return [...told, ...told.flatMap((one) => shareIn(one, told))];
});

const keyedIn = (event: TimelineEvent): readonly Figure[] =>
  countsOf(event).map(({ value, words }) => ({
    value,
    slack: 0,
    unit: '',
    near: new Set(words.map((word) => keyOf(word))),
    beside: new Set<string>(),
    denied: false,
    unreal: false,
    ofWhole: new Set<string>(),
    isWhole: false,
    isLimit: false,
    sentence: '',
    at: -1,
  }));

/** 37 of 412 is 9 %. */
function shareIn(part: Figure, told: readonly Figure[]): readonly Figure[] {
  const { whole } = part;
  if (whole === undefined || whole === 0 || part.unit !== '') return [];
  const from = told.find((one) => one.value === whole);
  return [
    {
      ...part,
      value: (part.value / whole) * 100,
      unit: '%',
      beside: new Set([...part.beside, ...(from?.near ?? [])]),
      isWhole: false,
    },
  ];
}

const keyOf = (stemmed: string): string => {
  const { word, flips } = conceptOf(stemmed);
  return barred(word, flips);
};

/** All concepts that a record holds anywhere, the words of its kind and outcome among them. */
export const heldBy = kept(
  (event: TimelineEvent): ReadonlySet<string> =>
    new Set([
      ...[...stemsOf(event)].map(keyOf),
      ...clausesOf(event.text ?? '').flatMap(({ concepts }) =>
        [...concepts].map(([word, flips]) => barred(word, flips)),
      ),
    ]),
);
