/** How a clause says that something is not a fact of the past or present: modal verbs, hedges, plans, conditions. Patterns run over lower-case text. */

/** Duty: what should be, not what is. */
export const DEONTIC =
  /\b(?:should(?:n't| not)?|must(?:n't| not)?|ought to|shall|needs? to|has to|have to|(?:is|are) (?:\w+ )?(?:needed|necessary|called for|warranted|advisable|desirable)|no (?:\w+ )?(?:action|step|work|change)s? (?:is|are) (?:\w+ )?(?:required|needed|necessary)|needs? (?:a|an|more|fewer|better|less|another|some|stronger|stricter)|needn't|had better|(?:is|are) to be|(?:is|are) to (?!the\b|an?\b|our\b|this\b|that\b|which\b|their\b|its\b|her\b|his\b|blame\b|say\b|date\b|some\b|scale\b)[a-z]{3,}|(?:is|are) (?:required|obliged|encouraged|advised|invited|expected|recommended|requested|asked) (?:to|that)|(?:would|'d) (?:sooner|rather|be (?:good|nice|great|useful|helpful|better|best|worth|wise|ideal)))\b/;

export const PLAN =
  /\b(?:will|won't|\w+'ll|shall|^(?:another|a further|one more|more|further) (?:update|news|detail|information|post|mail)s?\b|^(?:an? |the )?\w+(?: \w+)? to be \w+(?:ed|en|nd|ne|ld|ut)\b|^next (?:update|digest|report|review|meeting|post|step|edition|one|up)|^(?:more|details|graphs?|numbers|rest|the rest|updates?|write-?up) (?:tmrw|tomorrow|later|soon|to (?:come|follow)|coming|on monday|next week)|(?:am|is|are|'m|'s|'re) (?:\w+ )?(?:going to|about to|planned|scheduled|due|slated)|(?:i|we)(?:'m|'re| am| are) (?:\w+ )?(?:planning|intending|aiming|hiring|considering|exploring|looking)|plans? to|intends? to|aims? to|hopes? to|to (?:be (?:added|done|decided|confirmed|scheduled|determined|defined|agreed|discussed|announced|filled|completed|written|updated|continued|published)|follow)\b|in (?:the )?future|going forward|from now on|next (?:week|month|quarter|sprint|year)|gonna|^for the future)\b/;

/** The past told as a future, or a refusal: facts in the dress of a modal verb. */
export const PAST_WOULD =
  /\b(?:would(?: not|n't) (?!have|be\b)|would (?:be|take) (?:another|a further|nearly|almost|about|some|two|three|four|five|ten|\d+|hours|minutes|days|midnight|noon|morning|late)\b.{0,40} (?:before|until|till)\b|would (?:later|eventually|soon|then|go on to|turn out))/;
export const PAST_COULD =
  /\bcould(?: not|n't| no longer| only| hardly| barely| still| again| finally)\b|\b(?:nobody|no one|none|neither|no \w+) could\b/;
/** Could have, would have: what did not happen. */
export const COUNTERFACTUAL =
  /\b(?:would|could|might|should|'d)(?:n't| not)?(?: \w+ly| also| still| even| never| easily| simply| just)? ?(?:'ve|have)\b|\b(?:would|could)'ve\b|\bneed(?: not|n't) have\b/;
export const WOULD =
  /\b(?:would(?:n't)?|\w+'d(?! (?:(?:not|never|already|just|only) )?(?:been|had|said|gone|done|seen|taken|told|made|sent|left|lost|found|got|come|run|put|set|read|\w+ed)\b))\b/;
export const COULD = /\bcould(?:n't)?\b/;

export const HEDGE =
  /\b(?:probably|perhaps|maybe|possibly|presumably|hopefully|arguably|conceivably|seemingly|likely|unlikely|might|may|seems?|seemed to be|appears? (?:to|that|as)|appeared to|looks? (?:like|as if|as though)|suspects?|(?:it is|it's) possible|plausibl[ey]|(?:is|are|was|were) (?:assumed|believed|thought|suspected|presumed|understood) (?:that|to)|must have been|could (?:also |well |just |easily )?be|cannot (?:rule|be ruled) out|can't rule out|as far as (?:we|i) (?:can|know)|to (?:the best of )?(?:our|my) knowledge|i guess|i suppose|if i remember)\b/;

/** What did or did not come about: "before it could be applied", "305 could be replayed", "no slots could be found", "could be booked again". */
export const COULD_AND_DID =
  /\bbefore (?:\S+ ){1,5}?could\b|\b(?:\d+|no(?! (?:\w+ )?(?:proof|evidence|explanation|reason|cause|trace|sign|indication)s?\b)(?: \S+){1,3}|none(?: of(?: \S+){1,3})?|nobody|no one|neither(?: \S+){1,2}|all but (?:\S+ )?\S+) could be(?= \w)|\bcould (?:again |finally )?be(?= \w+(?: \w+){0,3} (?:again|once more|only (?:after|once|when|from|at)|(?:from|at|by) \d))/;
/** "His own merge as a suspect", "the first suspect was": one who is suspected. */
export const A_SUSPECT =
  /\b(?:a|an|the|his|her|their|its|our|as|first|main|prime|chief|usual|obvious|other|only) suspects?\b|\b(?:first|last|only|one) to suspect\b|\bsuspect number one\b/;

/** "9 May", "May 4th": a month, not a hedge. Runs over text with its capitals. */
export const MONTH_MAY =
  /(?:\d(?:st|nd|rd|th)?|\b(?:in|since|on|of|until|by|from|late|early|mid|last|to|and|before|after|during)) May\b|\b(?:in|since|until|by) may\b|\bMay (?:the )?\d/g;

export const CONDITION = /^(?:(?:and|but|so|or|even|only|then) )?(?:if|unless|should|had|were|in case)\b/;
/** Inverted: "Had X finished, …", "Should a similar pattern come up, …". */
export const INVERTED_CONDITION =
  /^(?:had (?!to\b|been\b|no\b|a\b|already\b)\S+|should (?:a|an|the|any|anyone|anything|this|that|you|we|similar|such|it|there)\b|were (?:it|this|that|we|the)\b)/;

/** "Should have", and "may have" that hedges: no counterfactual. */
export const DUTY_MISSED = /should(?:n't| not)? (?:\w+ )?have|may (?:well )?have/;

/** "… and did not": that a duty went unmet is a fact. */
export const DUTY_UNMET =
  /\b(?:and|but|yet|though) (?:it |they |he |she )?(?:did|was|were|had|has|does|is)(?: not|n't)\b/;
