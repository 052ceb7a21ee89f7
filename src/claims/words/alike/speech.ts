/** Like words for what is said: told, asked, answered, warned, promised, complained; what stands behind a bar says the opposite. */
export const SPEECH = `
tell inform notify notification notifier
ask question inquire enquire inquiry enquiry enquirer
answer reply respond response | unanswered
warn caution forewarn
explain explanation clarify clarification elaborate elaboration explanatory | unexplained
advice advise recommend recommendation propose proposal suggest suggestion adviser advisor propound
complain complaint grumble moan complainant grouse gripe whinge
apologise apology sorry apologetic
thank gratitude thankful grateful
promise pledge vow assurance
announce announcement declare declaration proclaim
admit confess admission confession concede
claim allege contend allegation contention assertion assert
deny denial repudiate repudiation disavow
confirm confirmation corroborate corroboration confirmatory attest attestation | unconfirmed unsubstantiated
insist insistence insistent
mention remark
object objection objector
contradict contradiction contradictory
accuse accusation
describe description descriptive
predict prediction forecast foresee foreseeable predictable foretell foresight prognosis
estimate eta estimation estimator guesstimate
instruct instruction
invite invitation
accept acceptance acceptable | reject refuse rebuff rejection refusal
discuss discussion debate
phone telephone mobile call ring dial
email mail
write post
summarise summary recap synopsis
emphasise stress underline underscore
quote cite citation quotation
reassure reassurance
remind reminder nudge
criticise criticism critique critic
praise commend compliment
disclose disclosure reveal divulge revelation
communicate communication talk contact comms correspondence
indicate indication indicative imply suggestive
volunteer offer
acknowledge acknowledgement acknowledgment ack
chat conversation convo conversational
interview interviewee
translate translation translator
interpret interpretation
paragraph passage
footnote endnote
excerpt snippet
memo memorandum
leaflet flyer brochure pamphlet
newsletter bulletin
questionnaire survey
rumour hearsay gossip
joke jest
untruth falsehood
truth truthfully
fact factual
opinion view viewpoint
witness eyewitness bystander
evidence proof prove
argue quarrel
shout yell
whisper murmur
dictate dictation
narrate narration narrative
recite recitation
transcribe transcript transcription
broadcast broadcaster
emoji emoticon smiley
acronym abbreviation abbreviate
jargon lingo slang
fluent fluency
vague vagueness ambiguous ambiguity | unambiguous unequivocal unequivocally
concise brevity succinct terse
verbose wordy verbosity
implore plead
allude allusion
hint clue
misquote misreport
misinform misinformation mislead
misunderstand misinterpret misinterpretation misconstrue
pretend feign
exaggerate exaggeration overstate overstatement
understate understatement downplay
retract retraction recant
reiterate reiteration restate
rephrase reword paraphrase
voicemail answerphone
subtitle caption`;
