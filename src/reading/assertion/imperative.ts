/** Whether a clause tells somebody to do something: a base verb at its head, without a subject. */
import type { Clause } from './clause.js';
import { CLOCK } from './plain-text.js';
import { NOUN_LIKE_IMPERATIVES, PLAIN_IMPERATIVES } from './words/imperative-verbs.js';

const NO_OBJECT =
  /^(?:of|from|by|at|was|is|were|went|came|took|has|had|after|before|since|until|between|still|again|started|failed|and|requests?)$/;
const OBJECT =
  /^(?:the|a|an|all|any|every|each|our|your|its|their|this|that|these|those|it|them|us|me|both|only|whether|how|why|what|more|on)$/;
const NEED = /^(?:todo|to-do|need|needs|want|more \w+ please)\b/;

/** "Joost and Priya to pair on the rules": a task with its people. */
const ASSIGNED = /^((?:the )?[\w-]+(?:(?:, | and | \/ |\/| or )[\w-]+)*) to ([a-z-]+)(?: ([a-z]+))?/;

/** "Bo to change." */
const ALONE = /^[\w-]+(?:,? and [\w-]+)? to [a-z-]+[.;!]?$/;

function isAssigned(text: string): boolean {
  const [, who = '', verb = '', next = ''] = ASSIGNED.exec(text) ?? [];
  if (!who || PLAIN_IMPERATIVES.has(who) || NOUN_LIKE_IMPERATIVES.has(who) || /(?:s|ss|tion|ed)$/.test(who))
    return false;
  return PLAIN_IMPERATIVES.has(verb) || (NOUN_LIKE_IMPERATIVES.has(verb) && (OBJECT.test(next) || ALONE.test(text)));
}

export function isImperative({ text, past, role, listed, done }: Clause): boolean {
  if (done) return false;
  if (NEED.test(text) || (!past && isAssigned(text))) return true;
  const [head = '', second = ''] = text
    .replace(/^(?:until then|in the meantime|for now|from now on|meanwhile|if in doubt|after that|before that),? /, '')
    .replace(/^(?:and |then |just |simply |next,? |also,? |never |always |do not |don't |[a-z]+-\d+:? |p\d:? )+/, '')
    .split(/[\s,;.!]+/);
  if (past && role !== 'action_items') return false;
  if (CLOCK.test(text) && role !== 'action_items') return false;
  if (PLAIN_IMPERATIVES.has(head)) return !NO_OBJECT.test(second) && !/^\d/.test(second);
  if (!NOUN_LIKE_IMPERATIVES.has(head)) return false;
  return OBJECT.test(second) && (second !== 'on' || role === 'action_items' || (role === 'lessons' && listed));
}
