/** The writer's own mind: opinions, feelings and beliefs of "I" and "we". Third persons' beliefs are reports and stand elsewhere. */

export const IN_OUR_VIEW =
  /\b(?:in (?:our|my) (?:own )?(?:view|opinion|judge?ment|assessment|estimation|estimate|reading|mind|experience|book|eyes)|to (?:our|my) (?:mind|eyes|taste)|from (?:our|my) (?:perspective|point of view)|as (?:we|i) see it|if you ask (?:me|us)|imh?o\b|(?:our|my) (?:\w+ )?(?:guess|view|take|sense|impression|feeling|hunch|theory|verdict|opinion|assessment|conclusion|belief|suspicion|reading|judge?ment|hope|bet|cents?) ?(?:\w+ )?(?:is|was|remains|:|would be|that)|my (?:2|two) cents|on (?:balance|the whole|reflection)\b(?!.*\d)|the (?:\w+ )?question (?:is|remains)\b|feels? (?:like|wrong|right|off|too)\b|(?:we|i) (?:feel|think|believe|reckon|guess|suppose)\b(?=[.,;)]|$)|,? i (?:think|believe|guess|suppose)\b)/;

/** "I" or "we", perhaps an adverb, then the verb: captured, in lower case. */
export const SELF_VERB =
  /\b(?:i|we)(?:'(m|re|ve|d|ll))?((?: (?:now|still|also|really|just|myself|ourselves|never|always|simply|sincerely|truly|deeply|strongly|firmly|fully|all|very much|only|would|do not|don't|do|not|therefore|honestly|then|currently|both|again|have to|must|can|cannot|can't|certainly|clearly|genuinely|personally|absolutely|especially|remain|are|am|actually|mostly|briefly|initially|simultaneously|accidentally|mistakenly|wrongly|manually|subsequently|immediately|quickly|repeatedly|once|twice|first|later|soon|already|temporarily|finally|eventually|merely))*) ([a-z-]+(?:n't)?)/;

/** Present verbs of "we" that state how things stand, not what we feel. */
export const FACTUAL_SELF_VERBS: ReadonlySet<string> = new Set(
  'run use have own operate host store serve deploy keep hold pay bill process handle send receive log record expose ship support offer lack see-no rely back maintain manage route cache replicate page test scan check monitor measure sample'.split(
    ' ',
  ),
);

export const FEELING =
  /\b(?:(?:we|i)(?:'m|'re| am| are| were| was| remain| feel)? (?:\w+ )?(?:\w+ )?(?:sorry|glad|proud|happy|grateful|thankful|confident|committed|dedicated|delighted|pleased|convinced|certain|sure|aware|excited|honou?red|ashamed|embarrassed|disappointed|hopeful|determined|eager|worried|concerned|surprised|afraid|relieved|impressed|satisfied)|(?:have|has|had|asked?|asking) (?:asked )?(?:my|our)sel(?:f|ves)|(?:not )?an? (?:\w+ )?fan of|keep(?:s|ing)? (?:coming back|going back|returning|asking|thinking|wondering)|rest assured|(?:management|the (?:board|management|leadership|committee)|leadership) (?:\w+ly )?(?:accepts?|welcomes?|regards?|considers?|values?|trusts?|supports?|thanks|believes?|expects?|takes? (?:note|the))|looking forward|happy to|feel free|(?:asked?|asking|kicking|kicked) (?:my|our)sel(?:f|ves)|lets? (?:us|me|them|everybody|everyone|the team|our (?:customers|users)|you) down)\b/;

/** Past minds of "we" that did not make a fact: "we suspected that". */
export const SELF_BELIEF =
  /\b(?:we|i)(?: \w+ly| first| initially| at first| long| still| had)? (?:suspected|assumed|believed|thought|hoped|expected|feared|guessed|wondered|figured|presumed|considered|felt|trusted)\b/;

/** Inner attitudes of anyone as the point of the sentence. */
export const ATTITUDE_PAST =
  /\b(?:trusted (?:his|her|their|its|our|the)|(?:was|were) treated as(?! (?:an? |one )?(?:\w+ )?(?:incident|outage|emergency|sev|p\d|major|false alarm))|took pride|cared|stayed kind|cracked it)\b/;

/** The writer's own doubt or belief, under which somebody else's seeing or saying stands: "I can't say what the operator saw". */
export const OWN_MIND_BEFORE =
  /\b(?:i|we)(?: (?:still|also|simply|honestly|really|only))? (?:can't|cannot|can not|don't|do not|couldn't|believe|think|assume|suspect|guess|suppose|reckon|expect|doubt|hope|trust)\b|\b(?:i|we)(?:'d| would)(?: \w+)? (?:say|argue|suggest|recommend|propose|like|prefer|ask|add|hope|bet|call)\b/;

/** Judging from after the event, with a form of "be". */
export const HINDSIGHT =
  /^(?:and |but |so )?(?:(?:in|with) (?:hindsight|retrospect)|looking back|retrospectively)\b.{0,80}\b(?:is|was|were|are|looks?|looked|seems?|seemed)\b/;
