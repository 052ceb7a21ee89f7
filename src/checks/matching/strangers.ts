/** Words that nobody in the evidence ever used: what is told of such a thing may be true of something that the records do not watch. */
import type { Happening } from '../../claims/slots.js';
import { conceptOf } from '../../claims/words/concepts.js';
import { isCommonOfTrouble } from '../../claims/words/trouble-words.js';
import { kept } from '../../domain/kept.js';
import type { Question, Timeline } from '../../domain/question.js';
import { nameStems } from './effect-choice.js';
import { spokenOf } from './spoken.js';
import { STATEMENT_KINDS } from './statements.js';

/** Program output is left out: there is too much of it to be read for a word. */
const VOCABULARY: Question = {
  kinds: [...STATEMENT_KINDS, 'alert.opened', 'page.triggered', 'change.opened', 'metric.series'],
};

/** What must be asked before `strangersAmong` can tell; nothing for words that every report uses. */
export const vocabularyFor = (stems: readonly string[] | undefined): readonly Question[] =>
  oddOnes(stems).length > 0 ? [VOCABULARY] : [];

/**
 * Stems that are neither common nor in any record.
 * @param stems content words as the reader leaves them
 */
export function strangersAmong(stems: readonly string[] | undefined, timeline: Timeline): readonly string[] {
  const odd = oddOnes(stems);
  if (odd.length === 0) return odd;
  const known = vocabularyOf(timeline);
  return odd.filter((word) => !known.has(word) && !known.has(conceptOf(word).word));
}

const oddOnes = (stems: readonly string[] = []): readonly string[] =>
  stems.filter((word) => !isCommonOfTrouble(word) && /^\p{L}/u.test(word));

const vocabularyOf = kept((timeline: Timeline): ReadonlySet<string> => {
  const words = new Set<string>();
  for (const event of timeline.ask(VOCABULARY)) {
    for (const concept of spokenOf(event).concepts) words.add(concept);
    for (const { id } of event.subjects) for (const one of nameStems(id)) words.add(one);
    for (const key of ['policy', 'metric', 'title', 'channel'])
      if (typeof event.attributes[key] === 'string') for (const one of nameStems(event.attributes[key])) words.add(one);
  }
  return words;
});

/** Something or somebody that nothing in the evidence goes by. */
export const isOfUnknown = (what: Happening | undefined): boolean =>
  (what?.agent?.how === 'named' && what.agent.identities.length === 0) ||
  (what?.strange ?? []).length > 0 ||
  (what?.subjects ?? []).some(({ how, candidates }) => how === 'named' && candidates.length === 0);
