/** One word in two spellings, or by two names on the two sides of the Atlantic, where endings alone do not tell; units by their short names. */
export const SPELLINGS = `
judgement judgment
kerb curb
plough plow
sulphur sulfur
manoeuvre maneuver
encyclopaedia encyclopedia
litre liter
calibre caliber
kilometre kilometer km
centimetre centimeter cm
millimetre millimeter mm
mould mold
smoulder smolder
yoghurt yogurt
jewellery jewelry
analogue analog
offence offense
pretence pretense
skilful skillful
wilful willful
gauge gage
pyjamas pajamas
sceptic skeptic
appal appall
instil instill
distil distill
speciality specialty
orient orientation orientate
maths mathematics mathematical
anaemia anemia
diarrhoea diarrhea
leukaemia leukemia
orthopaedic orthopedic
gynaecology gynecology
caesarean cesarean
torch flashlight
nappy diaper
sombre somber
spectre specter
dialler dialer
counsellor counselor
kilogram kg kilo
megabyte mb
terabyte tb
kilobyte kb
megawatt mw
kilowatt kw
tonne ton
mom mum
ageing aging
likeable likable
liveable livable
cosy cozy
mediaeval medieval
paralyse paralysis
pct percent`;
