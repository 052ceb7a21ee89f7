/** Whether somebody who is told to have owned up to a thing calls it their own. */
import type { Heard } from './heard.js';
import type { Saying } from './misattribution.js';

/** "Said that it was his change", "recognised his own merge": who owns up to it names himself. */
export const ownsUp = ({ negated, subjects, amounts }: Saying, { event, speaker, time }: Heard): boolean =>
  !negated &&
  speaker === 'yes' &&
  time !== 'no' &&
  amounts.length === 0 &&
  subjects.every(({ how }) => how !== 'named') &&
  IS_MINE.test(event.text ?? '');

export const isOwningUp = (text: string): boolean => OWNS_UP.test(text);
const OWNED = '(?:change|commit|merge|pull request|pr|doing|mistake|fault|release|edit|work)';
const OWNS_UP = new RegExp(
  `\\b(?:(?:it|that|this|the \\w+) (?:was|is|had been) (?:(?:his|her|their|its|my) (?:own )?${OWNED}|his|hers|mine|theirs)|(?:recogni[sz](?:es?|ed)|owns?|owned)(?: up to)?(?: \\w+ as)? (?:his|her|their|its|my) own(?: ${OWNED})?)[.!]?(?= (?:within|after|at|in)\\b|$)`,
  'i',
);
const IS_MINE =
  /\b(?:that|this|it)(?: one)?(?:['’]s| is| was)? (?:mine|me|my (?:change|commit|merge|pr|doing|mistake|fault|bad))\b|\bmy (?:fault|mistake|doing|bad)\b|\bmine, sorry\b/i;
