/** Which words in a heading give its section a role; the first row that matches decides. */
import type { SectionRole } from './unit.js';

const ROLES: readonly (readonly [SectionRole, RegExp])[] = [
  [
    'action_items',
    /\b(?:action (?:items?|points?|plan)|actions?(?: (?:taken )?(?:going forward|to take|required))?$|follow[- ]?ups?|next steps?|to-?dos?|remediation (?:items?|plan|tasks?)|corrective (?:and preventive )?(?:actions?|measures?)|prevent(?:ive|ative|ion) (?:actions?|measures?|steps?)|preventing (?:a )?(?:recurrence|this|future)|improvements?|recommendations?|commitments?|what (?:changes|happens|comes) (?:now|next)|what is next|what's next|what we(?:'re| are|'ll| will) (?:doing|do|going to do|changing|change)\b|planned (?:work|measures|changes)|future work|future prevention|tasks|tickets to (?:open|file)|how we(?:'ll| will) (?:prevent|stop)|roadmap|asks)\b/i,
  ],
  [
    'questions',
    /\b(?:open (?:questions?|points?|issues?)|questions?|unknowns?|unanswered|what we (?:do not|don't|still don't) know|faq)\b/i,
  ],
  [
    'lessons',
    /\b(?:lessons?|learn(?:ed|t|ings?)|what went (?:well|wrong|badly|poorly)|what (?:did not|didn't) go|got lucky|retrospective|reflections?|takeaways?|take from|thoughts|how'd we do|how did we do|worked well|did well|could (?:have gone|be) better|analysis of (?:the )?response)\b/i,
  ],
  [
    'timeline',
    /\b(?:time ?line|chronology|sequence of events|log|key times|how the (?:day|afternoon|morning|night|evening) went|minute by minute|play-by-play|course of events|what happened when)\b/i,
  ],
  [
    'root_cause',
    /\b(?:root[- ]causes?|causes?|contributing factors?|trigger|why (?:it|this|did)|five whys|5 whys|analysis|failure mode|how it came about|diagnosis)\b/i,
  ],
  [
    'detection',
    /\b(?:detect(?:ion|ed)?|how we (?:noticed|found out|learned)|first signals?|alerts?|alerting|monitoring)\b/i,
  ],
  [
    'resolution',
    /\b(?:resolution|recovery|mitigation|restoration|remediation|response|what fixed it|the fix|fix(?:es)?|what we (?:did|tried)|rollback|containment|aftermath|clean-?up)\b/i,
  ],
  [
    'impact',
    /\b(?:impact|what (?:users|customers|merchants|people|clients|guests) saw|affected|blast radius|customer experience|severity|damage|in numbers|numbers)\b/i,
  ],
  [
    'metadata',
    /\b(?:about this (?:document|report|page)|document (?:history|control|information)|revision history|change log of this|metadata|distribution|glossary|sources|references|appendix|further reading|participants|reviewers|sign-?off)\b/i,
  ],
  [
    'summary',
    /\b(?:summary|tl;?dr|overview|abstract|in (?:short|brief)|in one paragraph|at a glance|executive|synopsis|key (?:information|facts)|what happened|the short version)\b/i,
  ],
];

/** The role a title gives, or null when it gives none. */
export function roleOfTitle(title: string): SectionRole | null {
  const plain = title.replace(/’/g, "'").slice(0, 200);
  return ROLES.find(([, words]) => words.test(plain))?.[0] ?? null;
}
