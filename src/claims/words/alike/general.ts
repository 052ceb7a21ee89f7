/** Like words of any text that belong to no field; what stands behind a bar says the opposite. */
export const GENERAL = `
surround encircle
cover coverage
blend mixture mix
scatter disperse dispersion
illustrate illustration
symbol symbolic symbolise
depend reliance rely
qualify qualification | disqualify disqualification
eligible eligibility | ineligible ineligibility
oblige obligation
compel compulsion
thrive flourish
adapt adaptation
evolve evolution
progress progression headway
derive derivation
interact interaction
associate association
affiliate affiliation
adopt adoption
vacate vacant
alternate alternately alternation
deputise deputy
revolve revolution
vibrate vibration
flicker blink
odour smell scent
audible | inaudible
glimpse glance
pride proud
clever smart intelligent intelligence
stupid foolish silly
wealthy rich affluent
hungry hunger
hot heat
cold chilly
wet damp moist humid humidity
heavy hefty
coarse rough
bright brightness
dark darkness
transparent transparency | opaque opacity
absurd ridiculous ludicrous
reasonable sensible | unreasonable
moral ethical ethics | immoral unethical
benefit advantage advantageous beneficial | disadvantage disadvantageous drawback downside
opportunity chance
method technique approach
strategy strategic
criterion criteria
aspect facet
fragment chunk
scope ambit remit
outcome result
fiasco debacle
task chore
surname lastname
gap hole
crack fissure
swarm horde
crowd throng
schematic diagram
idea notion
goal aim objective
reason motive motivation
leader leadership
department dept
headquarter hq headoffice
community communal
society societal
mystery mysterious
dilemma quandary
nuance subtlety subtle
pitfall trap snare
gimmick trick
proximity nearness closeness
clarity lucid lucidity
curiosity inquisitive
ambition ambitious
loyal loyalty allegiance faithful
dignity dignified
humble humility modest modesty
jealous envy envious
greed greedy
cruel cruelty brutal
violent violence
peace peaceful
freedom liberty
poverty impoverished
comfort comfortable | uncomfortable discomfort
convenience convenient conveniently | inconveniently
necessity necessitate
tend tendency
hygiene hygienic
viable viability
encounter experience suffer undergo endure | inexperienced
remain stay
occasional occasionally sometimes
update updation
upgrade upgradation
personal personally
understaffed shorthanded
halfway midway
cripple incapacitate
stutter judder choppy
pixelated blurry blurred
undersell undersold
doublecharge doublebill
miscount miscalculate miscalculation
misjudge misjudgement misjudgment
mismanage mismanagement
mistranslate mistranslation
misallocate misallocation
misdiagnose misdiagnosis
underestimate underestimation
overestimate overestimation
overreact overreaction
overwrite clobber
rampant widespread
confine confinement
unstoppable relentless
momentum impetus
aggravation exacerbation
avalanche torrent
stagnant stagnate stagnation
plateau flatten
turbulent turbulence
unpredictable unpredictability
deterministic determinism
reproducibility repeatability repeatable
traceable traceability
scalable scalability
configurable customisable
extensible extensibility
portable portability
maintainable maintainability
waive waiver
exempt exemption
tutorial walkthrough
webinar seminar
induction onboarding
probation probationary
credibility credible | incredible
plausible plausibility | implausible
conclusive conclusively | inconclusive
definitive definitively
hypothetical hypothetically
ostensible ostensibly
verifiable checkable | unverifiable
measurable quantifiable
tangible palpable | intangible
perceptible discernible | imperceptible
rudimentary basic elementary
sophisticated advanced
outmoded antiquated
auxiliary ancillary
adjunct supplementary
intrinsic inherent inherently intrinsically
ubiquitous omnipresent
endemic chronic chronically
acute acutely
ephemeral shortlived
perennial everlasting
retroactive retroactively retrospective retrospectively
serial serially
punctilious scrupulous scrupulously
conscientious conscientiously
inattentive inattention heedless
complacent complacency
overconfident overconfidence
hasty rash
impulsive impulsively
hesitant hesitantly
adamant unyielding
amenable receptive
hostile hostility
friendly amicable amicably
cordial cordially
sarcastic sarcasm
sincere sincerely sincerity
appreciative appreciate appreciation
sympathetic sympathetically sympathise
compassionate compassion
remorse contrite
disappoint disappointment
bored boredom
lonely loneliness
nostalgic nostalgia
excited excitement enthusiastic enthusiasm enthusiastically
inspire inspiration`;
