/** "Rolled back. Ana again.", "Snooze ended; role taken away. Both Marek.": who did what was told right before, in a sentence of its own. */
import { personOf } from './read-subjects.js';
import { type Draft, frameOf, type Sentence } from './sentence.js';
import { timeSlotOf } from './time-slots.js';

const FILLS =
  /^(?:again|also|both|too|himself|herself|itself|by|once|more|all|done|manually|alone|and|as|well|this|time|the|same|agent|bot)$/;

const TAKES_EFFECT =
  /^(?:effective|live|complete|completed|done|finished|applied|from|at|as|of|since|in|force|effect|then)$/;

/** "Moved traffic to 00186. Effective 10:47:06.": when the deed told last was done; null where the sentence says anything else. */
export function timeAlone(sentence: Sentence): readonly Draft[] | null {
  const { tokens, context, toSpan } = sentence;
  const [time, ...others] = tokens.filter(({ kind }) => kind === 'time');
  const [first] = tokens;
  if (
    !time?.time ||
    others.length > 0 ||
    !first ||
    !/^(?:effective|live|complete|completed|done|in)$/.test(first.folded)
  )
    return null;
  if (!tokens.every((token) => token === time || token.kind === 'mark' || TAKES_EFFECT.test(token.folded))) return null;
  const told = context.discourse.happening;
  const slot = timeSlotOf(time.time, context, toSpan);
  if (!told || !slot || told.actions.length === 0 || !context.rowTime?.inherited) return null;
  const what = { ...told, time: slot };
  return [{ ...frameOf(sentence, first.start, time.end), kind: 'event', what }];
}

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
