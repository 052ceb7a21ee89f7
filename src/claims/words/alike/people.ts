/** Like words for what people do, want and feel: noticing, thinking, deciding, worrying, helping; what stands behind a bar says the opposite. */
export const PEOPLE = `
see notice spot observe find discover identify detect uncover pinpoint observation discovery identification detection discern detector perceive unearth | unnoticed undetected unobserved
look check inspect examine investigate inspection examination investigation scrutinise scrutiny recheck eyeball peruse
monitor dashboard watch observability surveillance | unmonitored unwatched
wait hold pause await pending
want wish desire | unwanted undesired
need require requirement necessary requisite prerequisite mandatory compulsory obligatory | optional voluntary unnecessary needless superfluous dispensable
help assist assistance aid helper
think believe suspect reckon assume guess presume suppose suspicion belief assumption presumption opine deem conjecture hypothesis theory theorise surmise supposition hunch speculate speculation
doubt doubtful sceptical skeptical scepticism skepticism dubious
sure certain confident convinced certainty confidence undoubtedly definite definitely certainly | unsure uncertain unconvinced uncertainty unclear
aware awareness conscious cognisant cognizant | unaware oblivious unwittingly
worry concern nervous anxious uneasy apprehensive anxiety unease uneasiness fear afraid worrisome perturbed
surprise astonish amaze startle amazement astonishment stunned
puzzle confuse baffle perplex confusion bewilder mystify nonplussed
glad happy pleased delighted pleasure
unhappy displeased dissatisfied dissatisfaction displeasure discontent
angry furious annoyed irate anger annoyance irritated irritation outrage fury
willing willingness keen eager | unwilling reluctant reluctance unwillingness disinclined
join attend attendance attendee
participate participation participant partake
leave depart departure
approve signoff approval lgtm blessing consent endorse endorsement greenlight | disapprove disapproval unapproved
consult consultation
agree agreement concur consensus unanimity | disagree disagreement dissent
decide decision
choose select choice selection opt elect
hurry rush haste hastily hurriedly
urgent pressing urgency urgently
delay overdue lateness tardy belated behindhand belatedly | punctual punctually
early premature prematurely
responsible accountable responsibility accountability
deliberate deliberately intentional intentionally purposely consciously knowingly wilfully willfully | accidental accidentally inadvertent inadvertently unintentional unintentionally unintended unknowingly
supervise oversee supervision supervisor overseer
mistake slip blunder
intervene intervention interfere interference
coordinate coordination coordinator
cooperate collaborate cooperation collaboration cooperative collaborator
arrive arrival
understand comprehend grasp comprehension
remember recollect recall recollection | forget forgetful
expect anticipate expectation anticipation | unexpected unanticipated unforeseen unexpectedly unforeseeable
hesitate hesitation hesitancy
convince persuade persuasion
encourage urge encouragement
discourage dissuade discouragement
wake awaken awoken
sleep asleep
sick ill unwell
colleague coworker teammate workmate
boss superior
employee staff worker workforce personnel
everybody everyone anybody anyone
someone somebody
ic commander command
handover handoff
related relevant pertinent pertain | unrelated irrelevant irrelevance
affect impact influence | unaffected unharmed untouched
blame fault culprit guilty culpable culpability guilt
use usage utilise utilisation
avoid avoidance
analyse analysis analyst analytics
assess assessment evaluate evaluation appraise appraisal
diagnose diagnosis diagnostic
prefer preference preferable
justify justification
lose loss
steal theft thief
obtain acquire acquisition procure procurement
appear emerge appearance
disappear vanish disappearance
react reaction reactive
recognise recognition recognisable
exist existence existent
escort accompany
forgive pardon
punish punishment penalise
threaten threat
regret rue
embarrass embarrassment
frustrate frustration exasperated
strain tension
tired fatigue weary weariness
illness sickness disease ailment
injure injury
death fatality
born birth
marry marriage
child kid
baby infant newborn
teenager adolescent
elderly pensioner
friend pal mate
stranger outsider
expert specialist expertise
novice beginner newcomer rookie newbie
developer programmer coder
architect architecture
contractor freelancer subcontractor
consultant consultancy
trainee intern apprentice
chairman chair chairwoman chairperson
secretary clerk
lawyer solicitor attorney counsel
journalist reporter
candidate applicant
landlord lessor
tenant lessee
competitor rival
partner ally
hire recruit recruitment
resign resignation
retire retirement
absent absence absentee
attendant steward
trust trustworthy | distrust mistrust untrusted
honest honesty truthful candid frank | dishonest dishonesty
patience patiently | impatience impatient
polite courteous courtesy politely | rude impolite
generous generosity
brave courage courageous bold
skill ability proficiency proficient capable capability competence competent | incompetent incompetence incapable inability
practise practice
rehearse rehearsal drill
focus concentrate attention attentive
distract distraction
ponder deliberation contemplate consider consideration
realise realisation
imagine imagination
invent invention
infer inference deduce
effort endeavour strive
struggle grapple
achieve accomplish attain achievement accomplishment attainment
compete competition contest
oppose opposition
negotiate negotiation bargain haggle
mediate mediation arbitrate arbitration
celebrate celebration
congratulate congratulations kudos
organise organisation arrange arrangement
fund finance
donate donation
contribute contribution
lend loan
ownership owner
possess possession
search seek
explore exploration
locate location whereabouts
chase pursue pursuit
guide guidance
obey comply compliance adhere adherence conform conformity compliant | disobey violate violation noncompliance noncompliant contravene contravention infringe infringement`;
