/** Statements that say why it is broken: what somebody writes who has found the cause; says nothing of whether they are right. */
import type { TimelineEvent } from '../../domain/timeline-event.js';

const EXPLAINS = new RegExp(
  [
    'found it\\b',
    // "Got it" heeds a request where nothing else is said.
    "^got it[.:!,] (?!thanks|thx|will|on it|ok|i'll|doing|cheers)(?:\\S+ ){3}",
    '(?:root cause|culprit)\\b',
    '(?:cause|reason)(?: (?:found|identified))? ?:',
    '(?:likely|probable|suspected) (?:trigger|cause|reason|suspect)\\b',
    '(?:the|a|our) (?:cause|reason|problem|bug|fault)(?: here)? (?:is|was)\\b',
    '(?:is|was|are|were) (?:the|our) (?:cause|reason|problem|bug|fault)\\b',
    'caus(?:ed|es|ing)\\b',
    "(?:that|this|which)(?:'s| is| was) (?:exactly |probably )?why\\b",
    "it(?:'s| is| was) (?:the|this|that|our)\\b",
    "(?:it|that|this)(?:'s| is| was) (?:mine|ours|me|us|on (?:me|us)|my (?:fault|change|mistake|doing))\\b",
    '#\\d+ (?:took|removed|broke|dropped|changed|deleted|switched|sent|turned|made|put)\\b',
    'this is (?:the|from)\\b',
    "(?:that|this|it)(?:'s| is| was|s) #\\d",
    'comes? from\\b',
    '(?:ran out|expired|lapsed) (?:at|on|since|last|this|yesterday|today|in|\\d)',
    '(?:killed|broken|failing|dying|down|wrong|empty|gone)(?: at \\S+)? (?:since|after|because)\\b',
    '(?:is|are|was|were) missing (?:from|in)\\b',
    '(?:dies|chokes|fails|crashes|trips|breaks|panics|falls over) (?:on|over|at|when|because)\\b',
    'only (?:trusts?|reads?|knows?|takes?|accepts?|understands?)\\b',
  ].join('|'),
  'i',
);

const known = new WeakMap<TimelineEvent, boolean>();

const SUSPECTS =
  /\?|\b(?:could be|might be|may be|maybe|perhaps|probably|likely|suspect|looks? like|smells? like|wonder|i think|guess)\b/i;

/** Somebody asks or guesses whether it is the cause. */
export const suspectsIt = ({ text = '' }: TimelineEvent): boolean => SUSPECTS.test(text.slice(0, 2000));

/** "Happy to roll back if anyone thinks it's us": what would be so is not said to be. */
const SUPPOSED = /\b(?:if|unless|whether|in case)\b[^.!;\n]*/gi;

/** Plain statements only: a question suspects. */
export function explainsIt(event: TimelineEvent): boolean {
  const before = known.get(event);
  if (before !== undefined) return before;
  const text = (event.text ?? '').slice(0, 2000).replace(SUPPOSED, '');
  const explains = !text.includes('?') && EXPLAINS.test(text);
  known.set(event, explains);
  return explains;
}
