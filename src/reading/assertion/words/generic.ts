/** Subjects that stand for any of their kind: what is said of them in the present is a general truth. */

export const GENERIC_PEOPLE =
  /^(?:(?:and|but|so|because|since|as|of course|in general|generally|usually|often|sometimes|after all|in practice|lesson \w+),? )?(?:nobody|no one|everybody|everyone|anyone|anybody|people|one|you|humans|someone|somebody)\b/;

/** "A smaller layer", "an agent", "any change", "every deploy", "such a": indefinite, unless something fixes it. */
export const INDEFINITE =
  /^(?:(?:and|but|so|because|since|as|of course|in general|generally|usually|often),? )?(?:a|an|any|every|such|most|many|some|all)\b (?!of the|of our|of us)/;

/** A bare plural or an abstract noun at the head. */
export const BARE_PLURAL =
  /^(?:(?:and|but|so|because|since|as|well,|good|bad|green|red|clear|small|large|human|fast|slow|distributed|reliable|automated|autonomous|modern|complex|most) )*(?!this|its|his|plus|less|across|always|perhaps|besides|towards|status|access|process|redis|kubernetes|aws|dns|us|was|is|has|does|as|postgres|progress|news|analysis|christmas|thus|yes|canvas|nexus|jenkins)[a-z-]{2,}(?:[^s\W]s|sses|people|ies)\b(?! (?:of the|on the|in the|to the|from the|at the|were|was|did|had|went|came|took|got|fell|rose)\b)/;
export const ABSTRACT =
  /^(?:[a-z]{3,}(?:tion|sion|ment|ness|ity|ency|ance|ence|ship|ism|ure|ery)|removal|trust|recovery|review|speed|safety|hindsight|luck|autonomy|discipline|culture|honesty|clarity|software|code|infrastructure|tooling|observability|downtime|uptime|history|technology|progressive \w+|(?!during|nothing|something|anything|everything|morning|evening)[a-z]{3,}ing (?!is\b|are\b|was\b|has\b|had\b|were\b)\S+)\b(?: (?:of|in|on|at|like|by|to|for|from|with|instead) (?!the\b|our\b|this\b|that\b))?/;

/** "It is easy to be wise", "it pays to": no particular thing at all. */
export const IMPERSONAL =
  /^(?:(?:and|but|so|of course),? )?(?:it(?:'s| is| was)? (?:\w+ )?(?:always |never |often )?(?:debatable|arguable|questionable|doubtful|easy|hard|important|essential|good|better|best|worth|wise|difficult|tempting|clear|vital|necessary|recommended|advisable|common|normal|natural|fair|nice|great|useful|helpful|crucial|key|pays?|takes? (?:a|two|some))\b|it pays|there(?:'s| is) (?:always|nothing|no (?:substitute|such thing as|excuse|reason|point|need|shame|silver)))/;

export const DEFINED =
  /\b(?:is|are) (?:defined as|a (?:kind|type|sort|form) of|called|known as|an? \w+ (?:that|which|who|where)\b)|\bmeans? that an?\b|\brefers? to\b|\bstands for\b/;

export const HABITUAL =
  /\b(?:is|are|isn't|aren't|can|cannot|can't|do|does|don't|doesn't|has|have|never|always|often|usually|sometimes|rarely)\b/;

/** Present verbs that general truths are told with. */
export const PRESENT_VERB =
  /\b(?:needs?|builds?|earns?|creates?|drives?|speaks?|proves?|offers?|provides?|adds?|means?|makes?|turns?|takes?|gives?|gets?|helps?|hurts?|fails?|works?|breaks?|lies?|rots?|costs?|pays?|beats?|deserves?|matters?|becomes?|keeps?|leads?|causes?|shows?|tells?|looks?|feels?|wins?|loses?|saves?|remains?|stays?|requires?|expects?|wants?|likes?|enjoys?|sits?|comes?|goes|tends?|depends?|belongs?|expires?|grows?|brings?|hides?|survives?|catches|catch|forgets?|learns?|knows?|reads?|writes?|asks?|sees?|fits?|scales?|exists?|serves?|improves?|reduces?|increases?|prevents?|allows?|enables?|lets?|thinks?)\b/;

/** Further verbs by which anything of a kind is told to behave; of a definite thing they may be a fact. */
export const GENERAL_VERB =
  /\b(?:begins?|starts?|ends?|multipl(?:y|ies)|trusts?|invites?|follows?|happens?|rises?|hides?|tires?|drifts?|ages?|piles?|spreads?|queues?|dies?|amplif(?:y|ies)|rewards?|punish(?:es)?|encourages?|carr(?:y|ies)|buys?|travels?|compounds?|cascades?|hold|holds|protects?|outlives?|decays?)\b/;
