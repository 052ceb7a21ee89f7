/** Like words for what is said: told, asked, answered, warned, promised, complained; what stands behind a bar says the opposite. */
export const SPEECH = `
tell inform notify notification
ask question inquire enquire inquiry enquiry
answer reply respond response
warn warning caution
explain explanation clarify clarification
advice advise recommend recommendation propose proposal suggest suggestion
complain complaint grumble moan
apologise apology sorry
thank thanks gratitude
promise pledge vow
announce announcement declare declaration proclaim
admit confess admission confession concede
claim allege contend allegation contention
deny denial
confirm confirmation corroborate corroboration
insist insistence
mention remark
object objection
contradict contradiction
accuse accusation
describe description
predict prediction forecast foresee
estimate eta estimation
instruct instruction
invite invitation
accept acceptance | reject refuse rebuff rejection refusal
discuss discussion debate
phone telephone mobile call ring
email mail
write post
summarise summary recap
emphasise stress
quote cite citation quotation
reassure reassurance
remind reminder
criticise criticism
praise commend
disclose disclosure reveal
communicate communication talk contact
indicate indication
volunteer offer`;
