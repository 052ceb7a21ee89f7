/** Praise, blame and other words of judgement: what no record can confirm. */

const list = (text: string): string => text.trim().split(/\s+/).join('|');

const ADJECTIVES = list(`
  obvious complicated swift coordinated effective fine confusing maddening beautifully admirable
  clear optimal ideal decent tidy neat cool pivotal cruel premature unacceptable overdue regrettable shameful inevitable laughable messy ad-hoc clunky brittle fragile immaculate
  good great finest proudest excellent bad poor calm kind nice lovely awful terrible horrible scary frightening impressive outstanding remarkable exemplary amazing awesome fantastic wonderful superb brilliant heroic stellar
  admirable commendable valuable invaluable useful useless helpful unhelpful pointless worthwhile worth worthless wise unwise elegant robust sound solid sensible reasonable unreasonable acceptable unacceptable
  inexcusable understandable avoidable plausible lucky unlucky fortunate unfortunate sad glad happy unhappy proud grateful thankful sorry embarrassing embarrassed painful fun funny boring exciting weird strange odd silly ridiculous absurd
  important  crucial vital  hard easy difficult tricky smooth flawless perfect imperfect textbook seamless graceful professional collaborative
  transparent honest constructive disciplined blameless thorough diligent careful careless decisive dedicated encouraging disappointing frustrating worrying concerning reassuring comforting satisfying
 mature immature noisy friendly unfriendly chaotic disorgani[sz]ed generous ambitious unambitious modest rushed hurried impatient polite gracious thoughtful humane naive cautious overcautious bold timid lax strict-enough hectic stressful tedious tiresome ironic comical tragic farcical exhausting instructive eye-opening enlightening edifying convincing unconvincing questionable debatable forgivable unforgivable defensible indefensible commonsensical disproportionate heavy-handed half-baked well-meant well-meaning ill-advised short-sighted far-sighted
  world-class data-driven best-in-class state-of-the-art first-rate top-notch sloppy clumsy ugly beautiful clever smart stupid dumb  humbling sobering surprising unsurprising
  well admirably smoothly flawlessly perfectly brilliantly beautifully
`);
const NOUNS = list(`
  formality afterthought farce joke lottery gamble fluke travesty headache rubber-stamp trap mess disaster catastrophe achievement milestone asset luxury no-brainer win wins eye-opener step-change pity bliss wake-up
  teamwork pleasure comfort shame pity  triumph masterclass testament demonstration showcase wake-up-call blessing nightmare joy spirit mindset
 professionalism diligence resilience excellence  courage rarity  
`);

export const EVALUATIVE = new RegExp(
  `\\b(?:${ADJECTIVES}|${NOUNS}|reminder (?:that|of|to|why|how)|to the point|net (?:positive|negative|win)|(?:a|very|truly|quite|so) (?:positive|negative)|the right (?:one|thing|call|choice|move|decision|approach)|to be desired|(?:not|never) enough|too (?:much|many|few|little|long|late|early|slow|noisy|complex|complicated|often|big|easy)|(?:far|way|much|rather|a bit|a little|somewhat) too \\w+|overly \\w+|(?:a|one|such a) (?:very |really |rather )?(?:bad|good|great|rough|long|tough) (?:day|night|week|evening|morning)|like (?:a charm|clockwork|a dream)|by the book|no(?:body|t one| one|t a single person| single person)?(?: \\w+){0,3} (?:at fault|to blame))\\b`,
);

/** How an activity went: said of one, without a figure, it is a mark and not a measurement. */
export const GRADE_OF_WORK =
  /^(?:and |but |so |overall,? |the |our |initial |early |their |internal |external |customer )*(?:detection|response|reaction|communications?|coordination|escalation|recovery|mitigation|diagnosis|triage|handling|collaboration|monitoring|alerting|tooling|processe?s?|documentation|observability|teamwork|hand-?over|containment|resolution|cooperation)(?: (?:itself|overall|here|of it|with (?:customers|support|the vendor)|to customers))? (?:is|was|were|has been|had been|could be|remained|felt) (?:(?:not|very|quite|rather|really|pretty|fairly|a bit|a little|mostly|generally|largely|relatively|too|so) )*(?:quick|slow|fast|prompt|speedy|timely|late|delayed|patchy|lacking|adequate|inadequate|insufficient|sufficient|smoother|better|worse|faster|slower|quicker|uneven|sparse|limited|manual|rushed|hectic|efficient|inefficient|strong|weak|good|bad|poor|thin|mixed|uncoordinated|chaotic|orderly)\b/;

/** How somebody did their work, in a word that only praises or blames. */
export const PRAISING_MANNER =
  /\b(?:admirably|brilliantly|professionally|heroically|superbly|beautifully|flawlessly|impeccably|commendably|tirelessly|gracefully|wonderfully|splendidly|valiantly|poorly|badly|carelessly|recklessly|sloppily|superb|marvellously|with (?:\w+ )?(?:speed|care|calm|skill|diligence|professionalism|urgency|determination|grace|patience|dedication|good humou?r|discipline|focus|composure|vigou?r|honesty|rigou?r)(?: and (?:\w+ )?\w+)?)[.!]*$/;

/** Verbs between a thing and what one thinks of it. */
export const COPULA =
  /\b(?:is|are|was|were|be|been|being|isn't|aren't|wasn't|weren't|am|'s|'re|'m|stay|stays|stayed|remains?|remained|feels?|felt|proves?|proved|looks?|looked|sounds?|sounded|goes|(?:held|holds?) up|performed|behaved|functioned|ran|went|gets?|got|works?|worked|did|does|do|seems?|seemed|became)\b/;

/** An incident, its handling or its report as the subject of a moral. */
export const MORAL =
  /\b(?:this|these|it|that|the (?:incident|event|outage|episode|response|whole thing|experience|result)|inc-?\d+|(?:all|taken) together|above all|all of this)\b.{0,40}?\b(?:shows?|demonstrates?|highlights?|proves?|illustrates?|underlines?|underscores?|confirms?|reminds?|teaches|reflects?|speaks?|deserves?|matters?|validates?|showcases?|exemplifies|reinforces?)\b/;

/** The same told of the past: what it brought to light about ourselves. */
export const LESSON_LEARNT =
  /^(?:and |but |so )?(?:this|it|that|the (?:incident|event|outage|episode|response|whole thing|experience)|inc-?\d+) (?:has |have |also |again |once more |clearly )*(?:highlighted|exposed|revealed|uncovered|underlined|underscored|reminded|taught|laid bare|showed us|demonstrated) (?:\w+ ){0,4}?(?:gaps?|weakness(?:es)?|shortcomings?|flaws?|need|importance|value|limits|lack|room|us|how|that we|areas?|opportunit(?:y|ies))\b/;

/** Figures of speech that only judge, whatever they name. */
export const IDIOM =
  /^so much for\b|\b(?:the buck stops|what (?:puzzle[sd]|bother(?:s|ed)|worrie[sd]|strikes|struck|surprise[sd]|trouble[sd]|annoy(?:s|ed)|sadden(?:s|ed)|frustrate[sd]|amaze[sd]|matters|counts) (?:me|us|most|here|is|\w+ is)|beyond (?:me|us)|waiting to happen|(?:only|just) as \w+ as (?:its|the|their|your|our)|(?:nobody|no one) (?:\w+ )?(?:doubts|denies|questions)|there is no (?:doubt|denying|disputing)|to be desired|(?:got|gets) in the way|in (?:good|bad) faith|with the best (?:of )?intentions?|must (?:also )?be said|(?:and )?not any (?:one |single |individual )*(?:person|participant|individual|engineer|human|people)s?|it is (?:\w+ly )?(?:accepted|acknowledged|recogni[sz]ed|appreciated|regretted|felt) that|(?:it|all|everything) was (?:all |mere |pure |just )?routine)\b|^the (?:choice|fault|blame|credit) (?:was|is) (?:hers|his|theirs|ours|yours|mine|\S+'s)(?: alone)?,? (?:and )?not\b/;

/** Figures of speech that tell how it went and nothing that could be looked up. */
export const FIGURE_OF_SPEECH =
  /\b(?:fell into place|came to a head|t(?:ook|ake) (?:its|their) course|one thing led to another|the rest is history|hell broke loose|full circle|the plot thicken(?:s|ed)|things (?:\w+ )?(?:happened|went|moved|got|took|came|calmed|escalated|unravelled|settled|turned|changed|picked)|(?:tried|did|said|changed|broke) (?:some |many |a few |several |the usual |all sorts of |various )?(?:things|stuff)|much (?:has|had) been (?:made|said|written)|little stood in the way|as these things (?:tend|go|do)|was (?:valued|prized|ranked|placed|put) (?:over|above|before)|nobody ever got|stopped asking|got away with (?:it|this|that)|spared the worst|enough said|therein lies|meant (?:well|no harm)|under the impression|in the dark about)\b/;

/** Verdicts on worth that carry their own verb. */
export const WORTH =
  /\b(?:matters?(?= (?:more|less|most|little|a lot|that|because|here|to)\b|[.,]|$)|counts? (?:more|for|less)|(?:is|are) (?:always |usually |often |far |much )*(?:better|worse|more important) than|pays? (?:off|to)|deserves?|is worth|was worth|are worth|beats?|speaks? for|sets? the (?:pace|tone|standard|bar)|goes? a long way|makes? (?:all )?(?:the|a) difference|makes? sense|saves? (?:lives|the day)|did (?:a|an|its|their|his|her|our) (?:\w+ )?jobs?|rose to the|outweighs?|leaves? (?:a lot|much|something|room)|serves? as an?|in the best interests? of|with the best|worked hand in hand|side by side)\b/;
