/** Like words for what people do, want and feel: noticing, thinking, deciding, worrying, helping; what stands behind a bar says the opposite. */
export const PEOPLE = `
see notice spot observe find discover identify detect uncover pinpoint observation discovery identification detection
look check inspect examine investigate inspection examination investigation scrutinise scrutiny
monitor dashboard monitoring watch
wait hold pause await
want wish
need require requirement necessary
help assist assistance aid
think believe suspect reckon assume guess presume suppose suspicion belief assumption presumption
doubt doubtful sceptical skeptical
sure certain confident convinced certainty confidence | unsure uncertain unconvinced uncertainty
aware awareness | unaware oblivious
worry worried concern nervous anxious uneasy apprehensive
surprise astonish amaze startle
puzzle puzzled confuse baffle perplex confusion
glad happy pleased
unhappy displeased dissatisfied
angry furious annoyed irate annoy
willing willingness | unwilling reluctant reluctance
join attend attendance
participate participation
leave depart departure
approve signoff approval lgtm blessing consent endorse endorsement | disapprove disapproval
consult consultation
agree agreement concur | disagree disagreement
decide decision
choose select choice selection
hurry rush haste
urgent pressing urgency
delay delayed overdue lateness | punctual
early premature
responsible accountable responsibility accountability
deliberate deliberately intentional intentionally purposely | accidental accidentally inadvertent inadvertently unintentional unintentionally unintended
supervise oversee supervision
mistake slip blunder
intervene intervention interfere interference
coordinate coordination
cooperate collaborate cooperation collaboration
arrive arrival
understand comprehend
remember recollect
expect anticipate expectation anticipation | unexpected unanticipated
hesitate hesitation
convince persuade
encourage urge
discourage dissuade
wake awaken
sleep asleep
sick ill unwell
colleague coworker teammate workmate
boss superior
employee staff
everybody everyone anybody anyone
someone somebody
ic commander command
handover handoff
related relate relevant | unrelated irrelevant
affect impact | unaffected unharmed untouched
blame fault culprit guilty
use usage utilise utilisation
avoid avoidance
analyse analysis
assess assessment evaluate evaluation
diagnose diagnosis
prefer preference
justify justification
lose loss
steal theft
obtain acquire
appear emerge appearance
disappear vanish disappearance
react reaction
recognise recognition
exist existence`;
