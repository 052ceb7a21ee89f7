/** The words by which a report ties a deed to an effect: restoring, causing, being the effect; forms only, no grammar. */

/** Verbs by which something ends a trouble; "back" and "up" must follow some of them. */
export const RESTORES =
  /^(?:restor(?:ed?|es|ing)|fix(?:ed|es)?|end(?:ed|s)?|cur(?:ed|es)|mitigat(?:ed|es)|remed(?:ied|ies)|repair(?:ed|s)|recover(?:ed|s)?|stop(?:ped|s)?|clear(?:ed|s)?|resolv(?:ed|es)|solv(?:ed|es)|brought|brings?|came|comes?|returned|returns?|subsided|ceased|healed|re-?established?|reinstated?|rectif(?:ied|ies)|remediat(?:ed|es)|reviv(?:ed|es)|normali[sz](?:ed|es))$/;
/** Of those, the ones that need a "back", "again", "up" or "to normal" behind them. */
export const NEEDS_BACK = /^(?:brought|brings?|came|comes?|returned|returns?)$/;
/** Of those, the ones that name a formal act as well: an incident or ticket is resolved by a person. */
export const FORMAL = /^(?:resolv(?:ed|es)|clear(?:ed|s)?|end(?:ed|s)?)$/;
export const BACK = /^(?:back|again|up|normal|baseline)$/;

/** What a trouble or its end is called, where it is subject or object of such a verb. */
export const EFFECTS =
  /^(?:services?|routing|outages?|incident|errors?|error|throttling|failures?|traffic|portal|site|availability|it|problem|issue|impact|latency|logins?|operations?|system|matters?|situation|customers|fault|[45]\d\d[s’']*|[45]xx|[45]xxs|requests|everything|things|rejections|timeouts|connectivity|connections?|handshakes?|functionality|function|reachability|disturbance|disruption|degradation|crash|crashes|restarts|trouble|breakage|backlog|lag|interruptions?|deviations?|anomal(?:y|ies)|malfunctions?|stoppage|standstill|slow-?downs?|delays?|spikes?|storm)$/;

/** Words that name the cause outright: "the trigger was …". */
export const CAUSE_NOUN = /^(?:cause|trigger|culprit|causing|responsible)$/;
/** Verbs by which something brings a trouble about. */
export const CAUSES = /^(?:caus(?:ed|es|ing)|trigger(?:ed|s)|broke|breaks|provok(?:ed|es)|introduced)$/;

/** Verdicts on a deed that it did nothing: "did not help", "to no avail", "without any improvement", "made no difference". */
export const IN_VAIN = new RegExp(
  [
    String.raw`\b(?:did|does|do|had|has|have|could|would)(?: ?n['’]?t| not)(?: really| actually| in fact)? (?:help|work|contribute|matter|cure|change (?:anything|much|matters|the picture)|make (?:any|a|much) difference|have (?:any|an|much) effect|bring (?:any )?(?:relief|improvement))\b`,
    String.raw`\b(?:was|were|proved|remained|turned out to be|is)(?: also)? (?:to no avail|in vain|of no (?:help|use)|useless|ineffective|fruitless|without (?:any )?(?:effect|success|result))\b`,
    String.raw`\b(?:made|making|makes) no (?:real |visible |measurable |noticeable )?difference\b|\b(?:changed|achieved|brought) nothing\b|\bbrought no (?:relief|improvement|change)\b|\bto no (?:avail|effect)\b|\bin vain\b`,
    String.raw`\b(?:without (?:any )?|with no |no )(?:effect|success|improvement|result|benefit|relief)\b|\bhad no (?:part|share|role) in the recovery\b`,
    String.raw`\b(?:was|were|proved|turned out(?: to be)?|is)(?: also| in the end)? (?:irrelevant|immaterial|beside the point|pointless|a dead end|no (?:help|use))\b`,
    String.raw`\b(?:contributed|added|did|does|do|achieved) nothing (?:to|for|about)\b|\b(?:had|has|with|was of) no (?:real |visible |measurable |noticeable )?(?:effect|bearing|impact|influence|consequence)\b|\bplayed no (?:part|role) in (?:the|our|its) recovery\b`,
    String.raw`\b(?:failed to|(?:did|does|do|could) ?(?:n['’]?t|not)) (?:help|fix|solve|cure|heal|stabili[sz]e|end|stop|lower|reduce|restore)\b(?! the build)`,
    String.raw`\bchanged (?:little|not a thing)\b|\bdid not do (?:it|the trick|anything)\b`,
  ].join('|'),
);
