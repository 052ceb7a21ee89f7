/** Whether a sentence says that something works or that it does not, whatever the words: "is red", "standing still", "no change" against "passed", "back to normal", "errors gone". */

export type Condition = 'well' | 'ill';

/** What was done changed nothing. */
const NO_CHANGE =
  /\b(?:no (?:change|changes|improvement|difference|effect|better)|unchanged|(?:did not|didn't|has not|hasn't|had not) (?:help|change|improve)\w*|nothing (?:got better|improved|changed)|without (?:any )?(?:improvement|effect)|not moving|standing still)\b/;

const TROUBLE =
  '(?:errors?|failures?|rejections?|rejects|timeouts?|5xx(?:es)?|500s|50[234]s|40[0-9]s?|42[0-9]s?|crashes|restarts|exceptions|backlog|queue|lag|latency|alerts?|outage|incident|problem|disruption)';
const EASES =
  '(?:(?:are|is|were|was|have|has|had|been|now|all|both) )*(?:gone|over|falling|fell|fallen|dropp\\w+|going down|coming down|went down|clear\\w*|stopped|vanish\\w*|disappear\\w*|subsid\\w*|resolved|closed|recover\\w*|(?:back|returned|down) (?:to|at) (?:(?:its|their|the|a) )?(?:zero|normal|usual|baseline)(?: level)?)';
const GROWS =
  '(?:(?:are|is|were|was|have|has|had|been|now|still) )*(?:rising|rose|risen|growing|grew|increas\\w+|climb\\w+|going up|went up|continu\\w+|still there|getting worse|not falling)';
const BETTER = new RegExp(`\\b${TROUBLE} ${EASES}\\b`);
const WORSE = new RegExp(`\\b${TROUBLE} ${GROWS}\\b|\\b(?:still|more|rising|growing) ${TROUBLE}\\b`);

const ILL =
  /\b(?:fail(?:s|ed|ing|ures?)?|red|broken?|broke|refus(?:e|es|ed|ing|als?)|reject(?:s|ed|ing|ions?)?|errors?|stuck|stopped working|unable|cannot|can't|could not|couldn't|backing up|piling up|accumulat\w*|backed up|worse|crash(?:es|ed|ing)?|dies|died|dead|dying|stalled|unhealthy|unreachable|unavailable)\b/;
const WELL =
  /\b(?:works?|working|worked|fine|healthy|recovered|recovering|back to (?:its |their )?normal(?: level)?|normally|green|pass(?:ed|es|ing)?|succeed(?:s|ed)?|success(?:ful|fully)?|resolved|fixed|helped|cured|brought .{1,40} back|(?:can|could|able to) \w+(?: \w+){0,2} again|moving again)\b/;
const NOT = /\b(?:not|never|no|nothing|none|nobody|without)\b|n't\b/g;

/** Null where neither is said, or both are. */
export function conditionIn(text: string): Condition | null {
  const lower = text.toLowerCase();
  if (NO_CHANGE.test(lower)) return 'ill';
  if (BETTER.test(lower)) return WORSE.test(lower) ? null : 'well';
  if (WORSE.test(lower)) return 'ill';
  const [ill, well] = [ILL.test(lower), WELL.test(lower)];
  if (ill === well) return null;
  const turned = (lower.replace(/\b(?:cannot|can't|could not|couldn't)\b/g, '').match(NOT)?.length ?? 0) % 2 === 1;
  return ill !== turned ? 'ill' : 'well';
}
