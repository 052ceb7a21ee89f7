/** Words that only lead up to a sentence or trail it: how it stands to others, how it came to be known, what its writer thinks of it. */

/** In front of a comma or colon: "For the record: …", "However, …". */
const LEADS = [
  'in addition|additionally|moreover|furthermore|besides|likewise|similarly|in particular|specifically|(?:more )?precisely|also|too|however|nevertheless|nonetheless|still',
  'on top of (?:that|this|it all)|beyond (?:that|this)|apart from (?:that|this)',
  'for (?:the (?:record|avoidance of doubt)|context|reference|completeness|clarity)|as context|to be (?:clear|precise|exact|fair|honest)|in (?:fact|reality|truth|short|other words)',
  'as (?:expected|feared|planned|noted|mentioned|stated|described|said)(?: (?:above|before|below|earlier))?',
  '(?:un)?fortunately|sadly|luckily|thankfully|regrettably|admittedly|of note|incidentally|by the way|of course|naturally|obviously|evidently|clearly',
  '(?:most |more |quite |rather )?(?:notably|importantly|interestingly|crucially|ironically|oddly|strangely|curiously|(?:un)?surprisingly|tellingly)|(?:even |still )?worse(?: still)?',
  'in the end|ultimately|all in all|as a (?:result|consequence)|consequently|therefore|accordingly|in consequence|at (?:this|that) point|in the meantime|meanwhile',
  '(?:in|with) (?:hindsight|retrospect)|looking back|on reflection',
  "separately|unrelatedly|as (?:it happens|it happened|luck would have it|a matter of fact)|for what it(?: is|[’']s) worth|one thing is (?:certain|clear|sure)|this much is (?:certain|clear|sure|known)",
];
/** The same without a comma: "Unfortunately the alert was muted". */
const BARE_LEADS =
  '(?:un)?fortunately|sadly|luckily|thankfully|regrettably|ironically|nevertheless|nonetheless|however';

/** "Contrary to first rumours, …". A name, number or clause in it says more. */
const CONTRARY = [
  '(?:contrary to|despite|unlike|against)(?: (?:the|all|some|any|our|early|earlier|first|initial|later|popular|previous))* (?:rumou?rs?|reports?|claims?|assumptions?|beliefs?|expectations?|impressions?|suspicions?|fears?|hopes?|accounts?|summar(?:y|ies)|posts?|theor(?:y|ies)|conclusions?|statements?|communications?|updates?|versions?|speculations?|guess(?:es)?)',
  '(?:contrary to|unlike) what (?:was|were|had been|has been|we|the|our)(?: (?:bot|agent|assistant|first|early|initial|original|draft|report|team|status|page|update|channel|had|have|at|first|initially|originally|earlier|previously))* (?:said|reported|claimed|stated|thought|believed|assumed|suspected|announced|posted|written|wrote)',
];

/** In front of "that": "It is worth noting that …", "We now know that …". */
const ADDS_NOTHING = [
  '(?:please )?(?:note|bear in mind|keep in mind|remember)',
  'it (?:later |soon |then |also )?(?:turned out|turns out|emerged|transpired|so happened)',
  'it (?:is|was|seems)(?: also| perhaps| therefore)? (?:worth (?:noting|mentioning|pointing out|remembering|stressing|recording)|important to (?:note|mention|stress|remember|know|understand)|(?:clear|evident|obvious|notable|undisputed|certain|plain|known)(?: now| by now)?)',
  'it (?:has|had)(?: since| now| later| also| meanwhile)* been (?:confirmed|established|shown|verified|determined|found)',
  'it was (?:later |then |also |subsequently |eventually |soon |afterwards )?(?:found|confirmed|discovered|established|determined|noticed|observed|shown|verified|noted)',
  '(?:the (?:fact|truth|reason|point|explanation|short version)|what (?:matters|happened|counts)(?: here| most| is important)?) (?:is|was)(?: simply| simply put)?',
  'the (?:important|key|main|relevant|crucial|interesting|decisive|central) (?:point|thing|part|fact|finding|detail|observation)(?: here)? (?:is|was)',
  'there (?:is|was|can be) no (?:doubt|question|dispute)',
  'it (?:should|must|may|can|could|might|has to|needs to)(?: also| perhaps| further| therefore)* be (?:noted|added|said|mentioned|stressed|emphasi[sz]ed|remembered|pointed out|recorded|stated)',
  'it is(?: also| simply)? (?:a fact|a matter of (?:fact|record)|on record|true|the case|no secret|beyond (?:doubt|dispute|question))',
  '(?:also )?of note is|what is (?:certain|clear|sure|known|not in (?:doubt|dispute)) is|one thing is (?:certain|clear|sure)',
  '(?:we|i)(?: also| would| must| should| can| may| want to| have to| do| wish to)* (?:note|add|stress|mention|record|point out|emphasi[sz]e)',
  '(?:what )?we (?:now )?know(?: is)?',
];

/** Behind the sentence: of how the report came to know it, where it is shown, what its writer thinks of it. */
const TAILS = [
  ',? as (?:it (?:later |then |also )?(?:turned out|turns out|happens|happened|emerged|transpired)|we (?:now |later )?(?:know|knew|learned|learnt|found out|found|established))',
  ',? as (?:(?:noted|described|mentioned|stated|shown|explained|discussed|seen|listed)(?: (?:above|below|earlier|before))?|(?:the|our) (?:timeline|records?|logs?|data|graphs?|metrics) (?:shows?|confirms?)|(?:shown|seen|listed) in the (?:timeline|table|graph|logs?)(?: (?:above|below))?)',
  ',? as (?:planned|expected|intended|designed|usual|feared|hoped)',
  ' [([](?:see|cf\\.?|ref\\.?|details:?|shown|as shown) [^()[\\]#\\d]{1,60}[)\\]]',
  ",? (?:un)?fortunately|,? sadly|,? luckily|,? thankfully|, of course|, though|, however|, for what it(?: is|[’']s) worth",
  ', which (?:was|is|were) (?:(?:also|clearly|certainly|not|far from|quite|rather|a bit|very|too|really|hardly|no) ){0,3}(?:ideal|great|good|bad|fine|unfortunate|helpful|unhelpful|wrong|right|a mistake|an error|(?:the|a) (?:right|wrong|good|bad) (?:call|decision|idea)|surprising|lucky|unlucky|embarrassing|regrettable|disappointing|painful|confusing|misleading|reassuring|acceptable)',
  ',? (?:–|—|-) (?:an? )?(?:mistake|error|oversight|bad idea|good idea|bad call|good call|lucky break|painful lesson)',
];

const openers = (words: readonly string[], end: string): RegExp =>
  new RegExp(`^\\W*(?:(?:but|and|so|also),? )?(?:${words.join('|')})${end}`, 'iu');

export const STANDS = openers([...LEADS, ...CONTRARY], '[,:] ');
export const STANDS_BARE = openers([BARE_LEADS], ',? ');
export const LEADS_TO_THAT = openers(ADDS_NOTHING, ' that\\b');
export const TRAILS = new RegExp(`(?:${TAILS.join('|')})\\W*$`, 'iu');
/** A mark that stands for a mood: "✅ …". */
export const PICTURE = /^\s*(?:\p{Extended_Pictographic}\uFE0F?\s*)+/u;

/** "The timeline shows that …": what the records show is so, and held against them. */
export const SHOWN =
  /^\W*(?:(?:but|and|so|also|as)[,]? )?(?:(?:the|our|all|these|those|available|audit|access|git|commit|deploy|deployment|incident|chat|slack|server|application|monitoring) ){0,3}(?:timelines?|records?|logs?|evidence|data|metrics|graphs?|charts?|dashboards?|history|monitoring|figures|numbers|traces?|investigation|analysis|review) (?:also |clearly |later )?(?:shows?|showed|confirms?|confirmed|indicates?|indicated|reveals?|revealed|proves?|proved|makes? (?:it )?(?:clear|plain)|made (?:it )?clear|established) that\b/i;
/** What "we" notice is so; who of us says that he noticed is quoted for it. */
export const NOTICED =
  /^\W*(?:(?:but|and|so|also|then|later|afterwards|eventually|subsequently|in the end|in hindsight|looking back|on (?:closer )?(?:inspection|investigation|review)),? )?we (?:also |then |later |now |soon |eventually |subsequently |finally )?(?:found(?: out)?|find|noticed|notice|saw|see|can see|could see|observed|observe|discovered|learned|learnt|realised|realized|established|determined|ascertained|confirmed|verified) that\b/i;
