/** Whether a clause says what holds of any of a kind in the present: "Leases expire", "A backup is a wish", "Nobody likes being paged". */
import type { Clause } from './clause.js';
import {
  ABSTRACT,
  BARE_PLURAL,
  DEFINED,
  GENERAL_VERB,
  GENERIC_PEOPLE,
  HABITUAL,
  IMPERSONAL,
  INDEFINITE,
  PRESENT_VERB,
} from './words/generic.js';

/** After a bare plural: the verb of one thing, so that the head was a name ("Lukas merges"). */
const SINGULAR_VERB = /^ (?:is|was|has|does|isn't|wasn't|hasn't|doesn't|[a-z]+[^s\W]s)\b/;
/** "A backup you have never restored is a wish": a perfect inside an indefinite subject. */
const PROVES = /^(?:a|an|any) (?:[a-z-]+ ){1,3}?(?:only |just |merely )?(?:proves?|shows?|means?|says?|tells?)\b/;
const PERFECT_INSIDE =
  /^(?:a|an|any|every|no) .{0,80}\b(?:have|has) .{0,60}\b(?:is|are|isn't)\b(?!.*\b(?:was|were|had|did)\b)/;
/** The reader led along: "You can expect …". */
const ADDRESSED = /^(?:and |but |so )?you (?:can|may|will|should|might|are|do|have|need)\b/;
/** What happens each time that something else does. */
const WHENEVER =
  /^(?:under normal (?:circumstances|operation|conditions|load)|normally|typically|in normal operation|depending on|on a normal day)\b|^(?!the\b|our\b|this\b|its\b).{0,80}\b(?:whenever|every time|each time)\b/;
/** "A circuit breaker opens after a number of failures": one stands for all of its kind. */
const ANY_ONE =
  /^(?:a|an|any|every) (?!second|third|new|further|few|later|first|restart|retry|re-?run|roll|redeploy|failover|fix|revert)(?:[a-z-]+ ){1,3}?[a-z]{2,}[^\Wsu]s (?:\w+ ){0,2}?(?:after|before|when|until|if|as soon as|by|only|its?|an?|the|one|itself|and|rather|instead)\b/;
/** "A canary is a small share of traffic sent to a new version": one of a kind, said to be one of another. */
const A_IS_A =
  /^(?:a|an) (?!second|third|new|further|few|later|restart|fix|ticket)(?:[a-z-]+ ){1,2}(?:is|means) (?:an?|the|any|nothing but|not an?)\b(?!.*\b(?:was|were|had|did)\b)/;
/** "A version is only stable if somebody has run it": what one of a kind has to be. */
const IS_ONLY_IF =
  /^(?:a|an|any|no) [^,;]{2,40} (?:is|are) (?:only|never|not) .{2,40} (?:if|when|once|until|unless)\b(?!.*\b(?:was|were|had|did)\b)/;
/** "When a pool runs dry, requests queue up", "Because nobody likes to read": of anything and anybody, at any time. */
const WHEN_ANY =
  /^(?:when|whenever|once|if|as soon as|until|as long as) (?:an?|any|every|people|humans|nobody|one|you)\b(?!.*\b(?:was|were|had|did)\b)/;
const ANYBODY_DOES =
  /^(?:and |but |so )?(?:whoever|whatever|those who)\b(?!.*\b(?:was|were|had|did|\w+ed)\b)|^(?:because |since |as |and |but |so )?(?:nobody|no one|everybody|everyone|people|humans|you) (?:ever |always |never |really )?(?:likes?|wants?|enjoys?|trusts?|hates?|reads?|expects?|remembers?|loves?|looks?|thinks?|tends?|gets?)\b|^(?:because |and |but |so )?that(?:'s| is) (?:just |simply )?(?:how|the way|what|where) (?:we|things|people|it|life|they)\b/;
/** "A ticket exists for …", "A fix is in review": one of its kind is there. */
const EXISTS =
  /^(?:a|an|one|two|three|several) (?:[a-z-]+ ){1,4}?(?:exists?|(?:is|are) (?:open|pending|filed|planned|under way|in (?:review|place|progress|production|the works)))\b/;
/** "Approvals go off faster than milk": any of them, and a figure of speech. */
const COMPARED =
  /^[a-z]+(?: [a-z]+){1,4} (?:faster|slower|quicker|sooner|longer|better|worse|harder|more \w+|less \w+) than [a-z]+\.?$/;
const SHORT = 3;

export function isGeneral(clause: Clause): boolean {
  const { text, past, anchored, timed, role } = clause;
  if (ADDRESSED.test(text)) return true;
  if (anchored || timed) return false;
  if (IMPERSONAL.test(text) && (!past || text.startsWith('it was'))) return true;
  if (PROVES.test(text) || (WHENEVER.test(text) && !past)) return true;
  if (A_IS_A.test(text) || IS_ONLY_IF.test(text) || WHEN_ANY.test(text) || ANYBODY_DOES.test(text)) return true;
  if (past && !PERFECT_INSIDE.test(text)) return false;
  if (DEFINED.test(text)) return true;
  const plural = BARE_PLURAL.exec(text);
  const pluralHead = plural !== null && !SINGULAR_VERB.test(text.slice(plural[0].length));
  if (pluralHead && role === 'lessons' && text.split(' ').length <= SHORT) return true;
  if (pluralHead && COMPARED.test(text)) return true;
  if (ANY_ONE.test(text) && role !== 'timeline') return true;
  if (EXISTS.test(text)) return false;
  const anyOfAKind = GENERIC_PEOPLE.test(text) || INDEFINITE.test(text) || ABSTRACT.test(text) || pluralHead;
  return anyOfAKind && (HABITUAL.test(text) || PRESENT_VERB.test(text) || GENERAL_VERB.test(text));
}
