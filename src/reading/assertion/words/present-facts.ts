/** How the present tense states a particular fact of a system, as against a judgement or a general truth. */

/** Marks that fix a statement to this moment or to something met before. */
export const PARTICULAR =
  /\b(?:still|now|currently|already|no longer|not yet|yet|as of|since|until|so far|again|today|(?:build|run|deploy|test|check|try|attempt|retry) (?:is |still |again )?(?:red|green)|at present|meanwhile|in the meantime|later|earlier|before that|after that|he|she|his|her|of that name|in question|concerned)\b/;

/** After a form of "be": a state that a record could show. */
export const STATE_PREDICATE =
  /\b(?:is|are|isn't|aren't|remains?|stays?|sits?|lies?)(?: (?:not|also|all|both|never|fully|entirely|completely|partly|only|just|currently))* (?:part of|one of the (?:required|affected|listed)|on|in|at|off|down|up|out|live|open|closed|done|running|within|under|over|below|above|behind|between|unaffected|intact|available|unavailable|reachable|unreachable|missing|disabled|enabled|set|unset|empty|full|stuck|broken|green|red|based|hosted|pinned|built|named|called|written|stored|kept|responsible for|the (?:\w+ )?(?:owner|author|reviewer|approver|maintainer|lead|assignee|commander|responder)|\w+(?:ched|ned|ted|ded|sed|ked|red|led|ged|yed|ied|wed|xed|zed|med|ped)|un\w+ed|only|docs only)\b/;

/** What systems do, said of a definite thing. */
export const SYSTEM_VERB =
  /^(?:(?:and|but|so|also|instead|\w+ly),? )?(?:the|this|that|each|every|its|their|our|each of the|both|neither|none of the|it|they|which) .{0,60}?\b(?:do(?:es)?(?:n't| not) (?!matter|excuse|help|mean|make|work|scale|justify|change|want|deserve|feel|seem|look|care|like|believe|think|belong|go|speak|reflect|suffice|do\b|need|have to|aim|claim|intend|pretend|try|judge|stop|end)[a-z]{3,}|runs?|keeps?|covers?|contains?|reads?|uses?|points?|serves?|lists?|stores?|holds?|includes?|consists?|listens?|sends?|checks?|pages?|fits?|allows?|blocks?|accepts?|rejects?|retries|retry|returns?|depends? on|matches|match|maps?|routes?|deploys?|triggers?|fires?|logs?|records?|names?|mentions?|references?|imports?|calls?|enforces?|requires?|sets?|defaults?|reports?|says?|shows? (?:a|an|no|the)|lacks?|has (?:a|an|no|the|its|only)|have (?:a|an|no|the|their|only)|differs?|exists?|applies|apply|expires?|counts?|adds?|removes?|creates?|deletes?|writes?|takes? (?:the|its|a|an) .{1,40} (?:off|out|away|down)|puts?|drops?|raises?|lowers?|cuts?|reduces?|increases?|renames?|moves?|switche?s?|turns? (?:on|off|.{1,40} (?:on|off))|restores?|reverts?|introduces?|replaces?|disables?|enables?|strips?|converts?|shortens?|extends?|bumps?|pins?|doubles?|halves?|tightens?)\b/;

/** A statement of existence: there is (no) such thing. */
export const EXISTENCE =
  /^(?:an?|one|two|three|several) (?:[a-z-]+ ){1,4}?exists?\b|^(?:and |but |so )?there(?:'s| is| are) (?:(?:also|still|now) )?(?:no(?! (?:reason|excuse|need|doubt|point|shame|substitute|silver|such thing as|question|way|better|room|harm|cause for|alternative|place))|one|only|an? (?:second|third|single|separate|dedicated))\b/;
