/** Whether a clause of the present tense fixes on nothing particular: no past, no figure, no name, no state or working of a definite thing. */
import type { Clause } from './clause.js';
import { HABITUAL, PRESENT_VERB } from './words/generic.js';
import { EXISTENCE, PARTICULAR, STATE_PREDICATE, SYSTEM_VERB } from './words/present-facts.js';

const SELF = /^(?:(?:and|but|so|also|still|personally|honestly),? )*(?:i|we)\b|^(?:i|we)'/;
/** Of "I" and "we": what holds at this moment and could be looked up. */
const ONGOING = /\b(?:still|now|currently|already|no longer|since|again)\b/;

export function isUnparticular({ text, past, anchored, timed, named, prose, role }: Clause): boolean {
  if (!prose || past || anchored || timed || role === 'timeline') return false;
  if (!HABITUAL.test(text) && !PRESENT_VERB.test(text)) return false;
  if (SELF.test(text)) return !ONGOING.test(text);
  return !named && ![PARTICULAR, STATE_PREDICATE, SYSTEM_VERB, EXISTENCE].some((words) => words.test(text));
}
