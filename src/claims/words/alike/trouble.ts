/** Like words for what goes wrong, and for what is or is not done, known, possible, usable; what stands behind a bar says the opposite. */
export const TROUBLE = `
problem trouble hitch snag glitch hiccup
catastrophe catastrophic disaster disastrous calamity
emergency crisis
anomaly anomalous abnormality abnormal abnormally irregularity irregular irregularly
misbehave misbehaviour
misconfigure misconfiguration misconfig
misroute misdirect
misplace mislaid mislay
misprint typo typographical
misuse abuse
leak leakage leaky
spill spillage
regression regress
bottleneck chokepoint
starve starvation
infinite endless endlessly
recursion recursive
collide collision
conflict clash
underflow underrun
spurious phantom ghost bogus
symptom symptomatic
consequence repercussion aftermath ramification
culminate culmination climax
precursor forerunner harbinger
aftershock recurrence recur reoccur reoccurrence recurrent
latent dormant
cascade snowball domino
erratic erratically
vulnerable vulnerability vuln
weak weakness weaken weakly | strong strength strengthen strongly
malware ransomware
phishing spoof
spam junk
fraud fraudulent fraudster
scam swindle
suspicious suspiciously dodgy fishy
harmful detrimental
repairable fixable
dirty contaminated contamination taint
noisy noise noisily
obstacle hurdle barrier
pain painful painfully
nuisance irritant
inconvenience inconvenient hassle
unacceptable intolerable
tolerable bearable
inevitable inevitably unavoidable unavoidably
avoidable preventable
possible possibly feasible feasibility possibility feasibly | impossible impossibly infeasible unfeasible impossibility
likely likelihood probable probably probability | unlikely improbable
known wellknown | unknown unidentified
familiar familiarity acquainted | unfamiliar unacquainted
usual ordinary typical customary habitual
usable usability | unusable
useful helpful handy usefulness | useless unhelpful futile
effective effectively effectiveness efficacy | ineffective ineffectively ineffectual
efficient efficiency efficiently | inefficient inefficiency
compatible interoperable | incompatible incompatibility
readable legible | unreadable illegible
synchronous synchronously | asynchronous asynchronously async
plan | unplanned
schedule timetable | unscheduled
review | unreviewed
test | untested
process handle | unprocessed unhandled
track | untracked
document | undocumented
read | unread
name | unnamed untitled
support | unsupported
save | unsaved
balance | unbalanced imbalance
equal equality | unequal inequality
evenly | uneven unevenly
fair fairly fairness | unfair unfairly unfairness
reliable reliability dependable reliably | unreliable unreliability unreliably
responsive responsiveness
suitable suitability suited | unsuitable
appropriate appropriately proper properly | inappropriate inappropriately improper improperly
common commonplace | uncommon
control | uncontrolled
conditional conditionally | unconditional unconditionally
lawful legal lawfully legally | unlawful illegal unlawfully illegally
logical logically | illogical
rational rationally | irrational
replaceable | irreplaceable
reversible revertible | irreversible irreversibly
recoverable retrievable | unrecoverable irrecoverable irretrievable
perfect flawless perfectly flawlessly | imperfect
unattended unmanned unstaffed`;
