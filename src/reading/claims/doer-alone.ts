/** "Rolled back. Ana again.", "Snooze ended; role taken away. Both Marek.": who did what was told right before, in a sentence of its own. */
import { personOf } from './read-subjects.js';
import { type Draft, frameOf, type Sentence } from './sentence.js';

const FILLS =
  /^(?:again|also|both|too|himself|herself|itself|by|once|more|all|done|manually|alone|and|as|well|this|time|the|same|agent|bot)$/;

/** The deed told last with its doer; null where the sentence says anything else, empty where nothing was told. */
export function doerAlone(sentence: Sentence): readonly Draft[] | null {
  const { tokens, context, toSpan, unit } = sentence;
  const people = tokens.filter((token) => token.kind === 'person' || /^(?:me|i)$/.test(token.folded));
  const [person, ...others] = people;
  if (!person || others.length > 0 || unit.pair || unit.row) return null;
  if (!tokens.every((token) => token === person || token.kind === 'mark' || FILLS.test(token.folded))) return null;
  const told = context.discourse.happening;
  const agent = personOf(person, context, toSpan);
  // A heading, a signature or a list of names follows no deed of its own line.
  if (!told || !agent || told.agent || !context.rowTime?.inherited) return [];
  return [{ ...frameOf(sentence, person.start, person.end), kind: 'event', what: { ...told, agent } }];
}
