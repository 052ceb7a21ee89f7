/** "Trigger: X", "Fix: X": the key of the line says that what stands behind it began the trouble, or ended it. */
import type { Happening } from '../../../claims/slots.js';
import type { Predication } from '../../predication/predication.js';
import type { Token } from '../../predication/token.js';
import { wordsOf } from '../read-happening.js';
import { type Draft, frameOf, type Sentence } from '../sentence.js';
import { names, readCausePart } from './cause-part.js';

const CAUSE_KEY =
  /^(?:(?:the )?(?:root |direct |proximate |immediate |actual )?(?:cause|trigger)|triggered by|caused by|culprit|(?:offending|causing|bad|breaking) (?:change|deploy|release|version|pr))$/i;
const FIX_KEY =
  /^(?:(?:the |final |actual |real )?(?:fix|remedy|recovery|cure|resolution)|(?:fixed|restored|recovered|remedied|ended|cured) by)$/i;

export type Tie = 'cause' | 'restoration';

/** Which of the two the key of the unit says; null for other units. */
export function tieOf({ unit }: Sentence): Tie | null {
  const key = unit.pair?.key.trim() ?? '';
  return CAUSE_KEY.test(key) ? 'cause' : FIX_KEY.test(key) ? 'restoration' : null;
}

/** The claim of such a line when one thing or deed stands behind the key; none for several, of which each may have done its part. */
export function readKeyedRelation(sentence: Sentence, predication: Predication, tie: Tie): readonly Draft[] {
  const { pair } = sentence.unit;
  if (!pair || sentence.predications.length > 1 || predication.verb !== null) return [];
  return relationOf(sentence, predication, tie, tokensOfValue(sentence, predication));
}

/** "Trigger: #12, merged by Ana": the thing before the comma is what the key speaks of; what was done to it is read beside. */
export function readKeyedThing(sentence: Sentence, predication: Predication, tie: Tie): readonly Draft[] {
  if (predication.link !== 'start' || predication !== sentence.predications[0]) return [];
  const value = tokensOfValue(sentence, predication);
  const ends = value.findIndex(({ text }) => text === ',');
  const thing = value.slice(0, ends);
  return ends > 0 && thing.some(({ kind }) => kind === 'name') && !thing.includes(predication.verb!)
    ? relationOf(sentence, predication, tie, thing)
    : [];
}

/** "Resolution: 14:38, Ana": when it was, and by whom. */
export function tellsOnlyWhen({ unit: { pair }, tokens }: Sentence): boolean {
  const value = pair ? tokens.filter((token) => token.start >= pair.value.start && token.kind !== 'mark') : [];
  return (
    value.some(({ kind }) => kind === 'time') &&
    value.every(({ kind, folded }) => kind === 'time' || kind === 'person' || /^(?:at|by|on|utc)$/.test(folded))
  );
}

const tokensOfValue = ({ unit: { pair } }: Sentence, { tokens }: Predication): readonly Token[] =>
  pair ? tokens.filter((token) => token.start >= pair.value.start && token.end <= pair.value.end) : [];

function relationOf(sentence: Sentence, predication: Predication, tie: Tie, value: readonly Token[]): readonly Draft[] {
  if (value.some((token) => /^(?:\+|&|and|,|;|\/|or|then)$/.test(token.folded))) return [];
  const cause = readCausePart(value, sentence);
  if (!cause || !names(cause)) return [];
  const frame = frameOf(sentence, predication.start, predication.end);
  const words = wordsOf(value, null);
  return [
    tie === 'cause'
      ? { ...frame, kind: tie, cause, effect: NOTHING_SAID, words }
      : { ...frame, kind: tie, cause, words },
  ];
}

const NOTHING_SAID: Happening = { actions: [], subjects: [], amounts: [], words: [], negated: false };
