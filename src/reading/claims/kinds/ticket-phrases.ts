/** How English tells whose a ticket is, how it stands, and what it was set to: whole clauses, in which `§t` stands for a ticket and `§0`, `§1` … for people; their clocks are left out. */

export type Field = 'assigned' | 'status' | 'priority';

/** `opened`: as it began; `set`: what a change made of it; `ended`: what it came to; `done`: what it asks for was done; `undone`, `open`: that was not, and it was not closed either, as it stands; `unbegun`: nothing was; `never`: at no time; null: as it stood. */
export type Phase = 'opened' | 'set' | 'ended' | 'done' | 'undone' | 'unbegun' | 'open' | 'never';

/** What a ticket asks for, and what stands beside its key: "the rule of OPS-1", "OPS-1, no bypass for agents,". */
const T =
  '(?:(?:the|an?|our|his|her) [^§,]{2,60} (?:task|story|sub-task|action|item) (?=§t ))?(?:the )?(?:(?:rule|change|fix|measure|guard|action|work) (?:of|from|in|under|for|on) )?(?:the )?(?:ticket |issue |incident )?§t(?: for (?:this|that|the) \\w+)?(?: ,[^§,]{2,70},)?(?: \\([^§)]{2,70}\\))?';
/** "OPS-1, no bypass for agents: done", as a list of measures has it. */
const LISTED = `${T}(?: , [^§,:]{2,70}| [^§,:]{2,70})? (?::|-|–|—)`;
const IS = '(?<tense>is|was|stays|stayed|remains|remained|stood|sat) (?:still |now |then |already |meanwhile )?';
const BEEN = '(?:was|is|has been|had been|got)';
const HOLDER = '(?<holder>§\\d)';
const THEIRS = `${HOLDER} ?['’]s`;
const GIVER = '(?<giver>§\\d)';
const GIVES = `${GIVER} (?:then |later |also |duly )?`;
const AGENT = '(?<agent>§\\d)';
const BY = `(?: by ${AGENT})?`;

const RANK =
  '(?<value>lowest|low|medium|high|highest|critical|blocker|major|minor|trivial|urgent|normal|p[0-5])(?:[ -]priority)?';
/** "Won't do", as it is taken apart. */
const WONT = "(?:will not|won't) (?:do|fix)";
const FROM = `(?:from (?<before>${WONT}|[a-z]+(?: [a-z]+)?) )?`;
const STATUS = `(?:at |in )?(?<value>open|done|closed|resolved|in progress|in review|to do|blocked|reopened|mitigated|monitoring|on hold|${WONT})`;
const ENDED = '(?<value>done|closed|resolved|completed)';
/** What becomes of what a ticket asks for. */
const DONE =
  '(?:done|completed|finished|implemented|carried out|acted (?:up)?on|put (?:into|in) (?:effect|force|place)|in (?:effect|force|place)|fixed|addressed|built)';
/** What is done to it first. */
const BEGUN = '(?:started|begun|picked up|worked on|touched)';
const YET = '(?: yet| so far| to date| to this day| as of now| at the time of writing)?';
const AS = `(?:as |with the (?:status|resolution) )(?<value>done|fixed|completed|duplicate|invalid|obsolete|${WONT}|cannot reproduce|not planned)`;
/** Of a status no list is complete: what the ticket's history has not is simply not found there. */
const ANY_STATUS = `(?:status )?(?!(?:low|high|medium|critical|blocker|major|minor|trivial|urgent|normal)|the |an? |status )(?<value>${WONT}|[a-z]+(?: [a-z]+)?)`;
const PRIORITY = '(?:priority|prio)';
const RAISE = '(?:raised|lifted|increased|bumped|set|changed|moved)';
const MOVES =
  '(?:moved|moves|set|sets|put|puts|switched|switches|went|goes|changed|changes|transitioned|transitions|gone|flipped|flips|turned|turns|advanced|progressed|passed|passes|updated|updates|shifted|taken|brought|took|takes|brings|dragged)';
const INTO = '(?:back |over )?(?:to|into|- >|→|=>|- - >)';
const TO = '(?:to|- >|→|=>|- - >)';
const CAME = '(?:came|comes|happened|followed|took place|is|was)';

const NOBODY = '(?:nobody|no one|anyone|anybody|someone|somebody)';
const OWNER = '(?:assignee|owner)';
const HANDED =
  '(?:handed|given|passed|assigned|reassigned|moved|transferred|delegated|entrusted|allocated|allotted|routed|left|turned)';
const HANDS =
  '(?:handed|hands|gave|gives|passed|passes|assigned|assigns|reassigned|reassigns|moved|moves|transferred|transfers|delegated|delegates|entrusted|entrusts|allocated|allocates|allotted|routed|routes|left|leaves|turned|turns)';
const OVER = '(?:over |on |up |across )?';
const LANDS = '(?:landed|lands|ended|ends|ended up|ends up|wound up|settled|came to rest)';

type Phrase = readonly [Field, Phase | null, string];

const WHOSE: readonly Phrase[] = [
  ['assigned', null, `${T} ${IS}(?:assigned to|in the hands of|owned by|held by) ${HOLDER}`],
  ['assigned', null, `the ${OWNER} of ${T} (?<tense>is|was) ${HOLDER}`],
  ['assigned', null, `${T} ${IS}in ${THEIRS} hands`],
  ['assigned', null, `${T} (?<tense>lies|lay|sits|sat|rests|rested) with ${HOLDER}`],
  ['assigned', null, `${HOLDER} (?<tense>is|was) (?:still |now |already )?working on ${T}`],
  ['assigned', null, `${HOLDER} (?<tense>has|had) ${T} in hand`],
  ['assigned', null, `${T} ${IS}(?:with|on) ${HOLDER}`],
  ['assigned', null, `${T} (?<tense>is|was|has been|had been) ${THEIRS}`],
  ['assigned', null, `${T} has been (?:with|on|assigned to) ${HOLDER}`],
  ['assigned', null, `${T} (?<tense>belongs|belonged) to ${HOLDER}`],
  ['assigned', null, `${HOLDER} (?:still |now )?(?<tense>owns|owned|has|had|holds|held|has had|has owned) ${T}`],
  ['assigned', null, `${HOLDER} (?<tense>is|was) (?:responsible for|in charge of|the ${OWNER} of) ${T}`],
  ['assigned', null, `${T} (?<tense>has|had) ${HOLDER} as (?:its |the |an? )?${OWNER}`],
];

const NOBODYS: readonly Phrase[] = [
  [
    'assigned',
    'never',
    `${T} (?:has |had |was |is )?never (?:been )?(?:assigned|given|handed|passed)(?: over)? to ${NOBODY}`,
  ],
  ['assigned', 'never', `${T} (?:was|has been|had been) never assigned`],
  ['assigned', 'never', `${T} (?:was|has been|had been) assigned to (?:nobody|no one)`],
  ['assigned', 'never', `${NOBODY} (?:was|had been|has been) ever (?:assigned to|given) ${T}`],
  ['assigned', 'never', `${T} (?:never had|has never had|had never had) an? ${OWNER}`],
  [
    'assigned',
    'never',
    `${T} (?:was|is|stayed|remained|has been|had been) (?:still )?(?:not assigned to ${NOBODY}|unassigned|without an? ${OWNER})`,
  ],
  ['assigned', 'never', `${T} (?:had|has|carried|carries) no ${OWNER}`],
  ['assigned', 'never', `${T} (?:belonged|belongs) to (?:nobody|no one)`],
  ['assigned', 'never', `(?:nobody|no one) (?:ever )?(?:owned|owns|took|picked up) ${T}`],
];

const HANDED_OVER: readonly Phrase[] = [
  ['assigned', 'set', `${T} (?:changed|changes) hands ?,? ?(?:from §\\d )?to ${HOLDER}`],
  [
    'assigned',
    'set',
    `${T} (?:then |later )?(?:went|goes|passed|passes|moved|moves|fell|falls|came) ${OVER}(?:from §\\d )?to ${HOLDER}`,
  ],
  ['assigned', 'set', `${T} ${BEEN} ${HANDED} ${OVER}(?:from §\\d )?to ${HOLDER}(?: by ${GIVER})?`],
  ['assigned', 'set', `${T} ${BEEN} ${HANDED} ${OVER}by ${GIVER} to ${HOLDER}`],
  ['assigned', 'set', `${GIVES}${HANDS} ${T} ${OVER}(?:from §\\d )?to ${HOLDER}`],
  ['assigned', 'set', `${GIVES}(?:gave|gives|handed|hands|assigned|assigns|passed|passes) ${HOLDER} ${T}`],
  ['assigned', 'set', `${GIVES}(?:assigned|assigns) ${HOLDER} to ${T}`],
  ['assigned', 'set', `${GIVES}(?:put|puts|placed) ${T} (?:on|with|in the hands of) ${HOLDER}`],
  [
    'assigned',
    'set',
    `${GIVES}(?:put|puts|placed) ${T} (?:in|into|on) ${THEIRS} (?:hands|name|queue|care|desk|list|plate)`,
  ],
  ['assigned', 'set', `${GIVES}(?:put|puts|placed) ${HOLDER} (?:on|onto|in charge of) ${T}`],
  [
    'assigned',
    'set',
    `${GIVES}(?:made|makes|named|names|set|sets|appointed) ${HOLDER} (?:as )?(?:the )?${OWNER} (?:of|for|on) ${T}`,
  ],
  ['assigned', 'set', `${GIVES}(?:made|makes) ${HOLDER} responsible for ${T}`],
  ['assigned', 'set', `${GIVES}(?:entrusted|tasked|charged|saddled) ${HOLDER} with ${T}`],
  ['assigned', 'set', `${T} ${BEEN} put (?:on|with|in the hands of) ${HOLDER}(?: by ${GIVER})?`],
  ['assigned', 'set', `${T} ${LANDS} (?:with|on|at) ${HOLDER}`],
  ['assigned', 'set', `${T} ${LANDS} (?:with|on|at|in) ${THEIRS} (?:desk|plate|lap|list|queue|hands|pile)`],
  ['assigned', 'set', `${T} found an? (?:owner|assignee|home|taker) (?:in|with) ${HOLDER}`],
  [
    'assigned',
    'set',
    `${HOLDER} ${BEEN} (?:given|handed|passed|assigned|allotted|allocated) (?:to )?${T}(?: by ${GIVER})?`,
  ],
  ['assigned', 'set', `${HOLDER} ${BEEN} (?:put on|put in charge of|made responsible for) ${T}(?: by ${GIVER})?`],
  ['assigned', 'set', `${HOLDER} ${BEEN} (?:entrusted|tasked|charged|saddled) with ${T}(?: by ${GIVER})?`],
  ['assigned', 'set', `${HOLDER} (?:${BEEN} (?:made|named)|became|becomes) (?:the )?${OWNER} of ${T}`],
  [
    'assigned',
    'set',
    `${HOLDER} (?:got|gets|received|receives|inherited|inherits|took on|takes on) ${T}(?: from ${GIVER})?`,
  ],
  ['assigned', 'set', `the (?:assignment|handover|hand - over|transfer) of ${T} to ${HOLDER} ${CAME}`],
  ['assigned', 'set', `${T} (?:to|→|- >) ${HOLDER}`],
  ['assigned', 'set', `${T} ${HANDED} to ${HOLDER}(?: by ${GIVER})?`],
  ['assigned', 'set', `${T} ${BEEN} (?:taken|picked up|taken over|taken on|claimed|grabbed) by ${HOLDER}`],
  [
    'assigned',
    'set',
    `${HOLDER} (?:then |later )?(?:took|takes|took over|takes over|took charge of|took ownership of|picked up|picks up|claimed|grabbed) ${T}(?: over)?`,
  ],
];

const STATUSES: readonly Phrase[] = [
  ['status', 'set', `${AGENT} (?:closed|closes|resolved|resolves|marked|marks) ${T} ${AS}`],
  ['status', 'set', `${T} ${BEEN} (?:closed|resolved|marked) ${AS}${BY}`],
  ['status', 'set', `${T} ${BEEN} (?:closed|resolved|marked) by ${AGENT} ${AS}`],
  ['status', 'ended', `${T} (?:was|has been|had been|got) ${ENDED}${BY}`],
  ['status', null, `${T} ${IS}${STATUS}`],
  ['status', null, `${T} (?<tense>has|had|carries|carried|shows|showed) the status ${STATUS}`],
  ['status', null, `${LISTED} (?:still |now |already |meanwhile )?${STATUS}`],
  ['status', 'undone', `${LISTED} (?:still |as )?(?:not (?:yet )?${DONE}|undone|outstanding|pending|to be done)${YET}`],
  ['status', null, `${T} has been ${STATUS}`],
  ['status', null, `the status of ${T} ${IS}${STATUS}`],
  ['status', 'open', `${T} has (?:still |yet |so far )?not (?:yet )?been (?:closed|resolved)${YET}`],
  ['status', 'open', `${T} (?:is|remains) (?:still )?not (?:yet )?(?:closed|resolved)${YET}`],
  ['status', 'open', `${T} (?:is|remains|stays) (?:still )?(?:open|outstanding|pending)${YET}`],
  ['status', 'undone', `${T} has (?:still |yet |so far )?not (?:yet )?been ${DONE}${YET}`],
  ['status', 'undone', `${T} (?:is|remains) (?:still )?(?:not (?:yet )?${DONE}|undone|to be done)${YET}`],
  ['status', 'undone', `${T} (?:has|is) (?:yet|still) to be ${DONE}`],
  ['status', 'unbegun', `${T} (?:has|had) (?:still |so far )?(?:not (?:yet )?|never )been ${BEGUN}${YET}`],
  [
    'status',
    'unbegun',
    `${T} (?:is|remains|was) (?:still )?(?:(?:not (?:yet )?|never )${BEGUN}|untouched|unstarted)${YET}`,
  ],
  ['status', 'unbegun', `${T} (?:has|is|remains) (?:yet|still) to be ${BEGUN}`],
  ['status', 'unbegun', `(?:the )?work on ${T} (?:has|had) not (?:yet )?(?:been )?(?:begun|started)${YET}`],
  [
    'status',
    'unbegun',
    `${NOBODY} has (?:yet |so far )?(?:begun|started|touched)(?: to work| work| working)?(?: on)? ${T}${YET}`,
  ],
  [
    'status',
    'done',
    `${T} (?:was|has been|had been|is) (?:since |now |already |also )?${DONE}(?: since| by now| as well)?${BY}`,
  ],
  ['status', 'set', `${AGENT} ${MOVES} (?:the status of )?${T} ${FROM}${INTO} ${ANY_STATUS}`],
  ['status', 'set', `${AGENT} (?:marked|marks) ${T} (?:as )?${ANY_STATUS}`],
  ['status', 'set', `${AGENT} (?:gave|gives) ${T} the ${ANY_STATUS}`],
  ['status', 'set', `${AGENT} (?:declared|declares) ${T} ${STATUS}`],
  ['status', 'set', `${T} (?:(?:is|was|has been) )?(?:${MOVES} (?:status )?)?${FROM}${INTO} ${ANY_STATUS}${BY}`],
  ['status', 'set', `${T} (?:was|has been|had been|got) marked (?:as )?${ANY_STATUS}${BY}`],
  ['status', 'set', `${T} (?:became|becomes|turned|reached|reaches|entered|enters) ${STATUS}`],
  ['status', 'set', `${T} (?:got|received|took) the ${ANY_STATUS}`],
  ['status', 'set', `the status of ${T} (?:was |has been )?${MOVES} ${FROM}${INTO} ${ANY_STATUS}${BY}`],
  ['status', 'set', `the status of ${T} became ${ANY_STATUS}`],
  [
    'status',
    'set',
    `the (?:move|change|switch|transition) of ${T} ${FROM}${INTO} ${ANY_STATUS} (?:came|happened|followed)`,
  ],
  ['status', 'set', `${T} : ${FROM}(?:(?<was>[a-z]+(?: [a-z]+)?) )?${INTO} ${ANY_STATUS}${BY}`],
];

const PRIORITIES: readonly Phrase[] = [
  ['priority', null, `${T} (?<tense>carries|carried|has|had) (?:the |a )?${PRIORITY} (?:of )?${RANK}`],
  ['priority', null, `${T} ${IS}(?:of |at )?${PRIORITY} ${RANK}`],
  ['priority', null, `the ${PRIORITY} of ${T} ${IS}${RANK}`],
  ['priority', null, `${T} (?<tense>was|stayed|remained|stood) (?:still |at )?${RANK}`],
  [
    'priority',
    'opened',
    `${T} (?:was )?(?:opened|filed|created|logged|started|began) (?:life |out )?(?:as|with|at) (?:a |an )?(?:${PRIORITY} )?${RANK}(?: ticket| issue)?${BY}`,
  ],
  ['priority', 'set', `(?:the )?${PRIORITY}(?: of ${T})? (?:was |is |got )?${RAISE} ${FROM}to ${RANK}${BY}`],
  ['priority', 'set', `${T} (?:was|got|has been|had been) (?:then |later |also )?${RAISE} ${FROM}to ${RANK}${BY}`],
  ['priority', 'set', `${AGENT} ${RAISE} (?:the ${PRIORITY} of ${T}|${T}) ${FROM}to ${RANK}`],
  ['priority', 'set', `${PRIORITY} (?:${FROM})?${TO} ${RANK}`],
];

/** The first that fits tells; what stood before decides between a status and a rank. */
export const TICKET_PHRASES: readonly (readonly [Field, Phase | null, RegExp])[] = [
  ...WHOSE,
  ...NOBODYS,
  ...HANDED_OVER,
  ...PRIORITIES,
  ...STATUSES,
].map(([field, phase, pattern]) => [field, phase, new RegExp(`^${pattern}$`)]);
