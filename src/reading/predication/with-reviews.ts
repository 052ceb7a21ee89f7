/** "Went in unreviewed", "had two pairs of eyes on it, Ana's and Bo's", "Ana gave it the nod", "her approval covered the last commit": the many ways to tell of a review, told in the plain one. */
import { retold } from './phrases.js';
import type { Token } from './token.js';

export const withReviews = (tokens: readonly Token[]): readonly Token[] =>
  tokens.some(({ folded }) => TELLS.test(folded))
    ? RETOLD.reduce((read, [pattern, words]) => retold(read, pattern, words) ?? read, tokens)
    : tokens;

/** One of these begins a word in each of them. */
const TELLS =
  /^(?:un(?:review|approv)|await|wait|eyes|look|review|approv|sign-off|nod|thumb|bless|go-ahead|green|okay|ok|passed|endors|cleared|squared|let|retro|after$)/;

const EYES = '(?:pairs?|sets?) of (?:human )?eyes';
const CHANGE = String.raw`(?:it|#\S+|the (?:\\S+ )?(?:revert|change|fix|hotfix|patch|pr|pull request|merge))`;
const LEAVE = '(?:nod|thumbs-up|thumbs up|blessing|go-ahead|green light|okay|ok)';
const DID = '(?:had |has |have |then |also |later |duly |promptly |finally |even |at least |did )*';

/** In order: a later one sees what an earlier one has told. */
const RETOLD: readonly (readonly [RegExp, string])[] = [
  [
    /(?<=\b(?:merged|in|landed|shipped|live|out|through|deployed|released) )(?:(?:entirely|completely|wholly|totally) )?(?:unreviewed|unapproved)(?= |$)/,
    'without review',
  ],
  [new RegExp(`\\bwithout (?:an?|any|another)(?: \\w+)? ${EYES}(?: on (?:it|them))?`), 'without review'],
  [
    /\bwithout (?:anyone|anybody|someone|somebody)(?: else)?(?: having)? (?:looked at|looking at|reviewed|reviewing) (?:it|them)(?= |$)/,
    'without review',
  ],
  [
    /\b(?:skipped|bypassed|escaped|(?:got|received|underwent) no) (?:(?:code|peer|human) )*reviews?(?: at all| whatsoever)?(?= [.,;]|$)/,
    'was not reviewed',
  ],
  [/\blacked (?:an|any) (?=approvals?\b)/, 'had no '],
  // Of one that is waited for no more is known than that nobody has approved it.
  [
    /\b(?:(?:is|was|remains|remained) (?:still |yet )?(?:waiting for|awaiting)|(?:still )?(?:awaits|awaited)) (?:an? |its |any )?(?:(?:code|peer|human|first) )*(?:reviews?|approvals?)(?= [.,;]|$)/,
    'has not been approved',
  ],
  [/\b(?:is|was|remains|remained) (?:still |yet )?(?=unreviewed(?: |$))/, 'has not been '],
  [/(?<=\bhas not been )unreviewed(?= |$)/, 'reviewed'],
  // "Merged before anybody had reviewed it", "before Ana could approve it": that it was reviewed later is not said.
  [
    /\bbefore (?:anyone|anybody|someone|somebody)(?: else)? (?:had |could |got to |was able to |even )+(?:looked at|look at|review(?:ed)?|approved?) (?:it|them)(?= |$)/,
    'without review',
  ],
  [
    /(?<=(?<!\bnot )\bbefore @ )(?:(?:had|could|was able to|even) )+(?=(?:reviewed|approved) (?:it|them)(?: |$))/,
    'had not ',
  ],
  [/(?<=(?<!\bnot )\bbefore @ )(?:(?:had|could|was able to|even) )+review(?= (?:it|them)(?: |$))/, 'had not reviewed'],
  [/(?<=(?<!\bnot )\bbefore @ )(?:(?:had|could|was able to|even) )+approve(?= (?:it|them)(?: |$))/, 'had not approved'],
  [/(?<!\bnot )\bbefore (?=@ had not (?:reviewed|approved) (?:it|them)(?: |$))/, 'and '],
  [/\b(?:retroactively|retrospectively|after the fact)(?= |$)/, 'after it was merged'],
  [/\bpassed (?:code |peer )?review(?= |$)/, 'was approved'],
  [
    new RegExp(`(?<=\\b(?:nobody|no one|no-one|no human)(?: else)? (?:had |ever )*)looked at(?= ${CHANGE})`),
    'reviewed',
  ],
  // "Had two pairs of eyes on it, Ana's and Bo's", "had one approval, from Ana".
  [new RegExp(`\\b(?:had|got) \\S+ ${EYES} on (?:it|them) [,:(–—-] (?:from )?(?=@ )`), 'was reviewed by'],
  [
    /\b(?:had|got|carried|received|collected) one (?:approval|sign-off) [,:(–—-] (?:(?:that|the one) of |from )?(?=@ )/,
    'was approved only by',
  ],
  [
    /\b(?:had|got|carried|received|collected) two (?:approvals|sign-offs) [,:(–—-] (?:those of |from )?(?=@ )/,
    'was approved by',
  ],
  [/(?<=\b(?:reviewed|approved|approved only) by @ )['’]s(?= )/, ''],
  [/(?<=\b(?:reviewed|approved|approved only) by @ (?:, @ (?:['’]s )?)?and @ )['’]s(?= |$)/, ''],
  // "Had two approvals".
  [
    /\b(?:had|got|carried|received|collected|bore) (?=(?:two|three|four|2|3|4) (?:valid |human )?(?:approvals|sign-offs) (?:[.;]|$|at |when |before |by the time))/,
    'was approved by',
  ],
  [/(?<=\bwas approved by (?:two|three|four|2|3|4) )(?:valid |human )?(?:approvals|sign-offs)/, 'people'],
  // "Ana gave it the nod", "it had her blessing".
  [
    new RegExp(`(?<=@ ${DID})(?:gave|given|gives)(?= ${CHANGE} (?:the|an?|his|her|their|my) ${LEAVE}(?: |$))`),
    'approved',
  ],
  [new RegExp(`(?<=@ ${DID}approved ${CHANGE} )(?:the|an?|his|her|their|my) ${LEAVE}(?= |$)`), ''],
  [
    new RegExp(`(?<=@ ${DID})(?:okayed|greenlit|green-lit|endorsed|blessed|rubber-stamped)(?= ${CHANGE}(?: |$))`),
    'approved',
  ],
  [new RegExp(`(?<=@ ${DID})let(?= ${CHANGE} (?:pass|through)(?: |$))`), 'approved'],
  [new RegExp(`(?<=@ ${DID}approved ${CHANGE} )(?:pass|through)(?= |$)`), ''],
  [new RegExp(`(?<=@ ${DID})passed(?= it(?: [.,;]| without| as | in review| at #|$))`), 'approved'],
  [new RegExp(`\\b(?:had|carried|bore) (?=@ ['’]?s? ?(?:${LEAVE}|sign-off)(?: |$))`), 'was approved by'],
  [new RegExp(`(?<=\\bwas approved by @ )['’]s (?:${LEAVE}|sign-off)(?= |$)`), ''],
  // "Cleared with Ana beforehand": no alert did.
  [/(?<=\b(?:was|were|been|had) (?:all )?)(?:cleared|squared) with(?= (?:the )?@)/, 'agreed with'],
  // "Ana's approval covered the last commit".
  [
    /(?<=@ )['’]s (?:approval|review|sign-off) (?:also |at least |did )*(?:covered|covers|included|extended to|applied to|was of|was for|was given (?:on|for))(?= )/,
    'approved',
  ],
];
