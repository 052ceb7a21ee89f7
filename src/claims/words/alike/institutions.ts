/** Like words of hospitals, schools, courts and offices. */
export const INSTITUTIONS = `
doctor physician gp
hospital infirmary
clinician clinical
appointment appt
prescription prescribe
medicine medication medicament
dose dosage
vaccine vaccination vaccinate jab inoculate inoculation immunisation immunise
infection infect infectious
therapy therapist therapeutic
treatment treat
surgeon surgical
anaesthetic anesthetic anaesthesia anesthesia
allergy allergic
bleed haemorrhage hemorrhage
breathe respiratory respiration
tooth dental dentist dentistry
psychiatry psychiatrist psychiatric
pregnant pregnancy antenatal prenatal
maternity obstetric
paediatric pediatric
oncology cancer
radiology xray
laboratory lab
pathology pathologist
microbiology microbiologist
fatal deadly lethal
survive survival survivor
rehabilitation rehab rehabilitate
referral referred
caregiver carer
student pupil
heart cardiac
lecture lecturer
professor professorship
curriculum syllabus
graduate graduation
homework coursework
government governmental
parliament parliamentary
council councillor municipal municipality
mayor mayoral
police policeman constable
firefighter fireman
judge judicial
court tribunal
jury juror
lawsuit litigation litigate sue
crime criminal
prison jail gaol
prisoner inmate
army military
immigrate immigration immigrant
emigrate emigration
election electoral
law statute
regulation regulate regulatory
legislation legislate legislative
contract contractual
treaty pact
liable liability
indemnify indemnity
warranty guarantee
accredit accreditation`;
