/** Forms that no ending tells: each line has a word and what it becomes ("take took taken"); a form that is a word of its own as well ("bound", "saw" as a tool) stands here only where reports mean the verb. */
export const IRREGULAR_FORMS = `
axe axed axes axing
be was were is are been being am be
have had has having
do did does done doing
go went gone goes going
come came coming
take took taken taking
give gave given giving
get got gotten getting
begin began begun beginning
break broke broken
bring brought
think thought
find found
say said
tell told
ask asked
see saw seen
write wrote written writing
run ran running
fall fell fallen
rise rose risen rising
send sent
keep kept
leave left
lose lost
make made making
meet met
put put putting
set set setting
shoot shot
shut shut
cut cut cutting
hit hit hitting
build built
hold held
know knew known
greenlight greenlit
grow grew grown
throw threw thrown
stand stood
understand understood
undo undid undone
withdraw withdrew withdrawn
become became becoming
freeze froze frozen
choose chose chosen
speak spoke spoken
lead led
mean meant
pay paid
add added adding
read read
sleep slept
spend spent
deal dealt
feel felt
fix fixing
die dying died
lie lying
tie tying
show shown
draw drew drawn
use used uses using
free freed
agree agreed
disagree disagreed
guarantee guaranteed
ring rang rung
wake woke woken
catch caught
person people
child children
index indices
query queries
policy policies
service services
page pages
minute minutes
cache caches
image images
message messages
release releases
change changes
file files
arise arose arisen
beat beaten
bend bent
bleed bled
blow blew blown
breed bred
burn burnt
buy bought
cling clung
creep crept
dig dug
drive drove driven
eat ate eaten
feed fed
fight fought
flee fled
fly flew flown
forbid forbade forbidden
forget forgot forgotten
forgive forgave forgiven
foresee foresaw foreseen
hang hung
hear heard
hide hid hidden
lay laid
lean leant
leap leapt
learn learnt
lend lent
mislead misled
mistake mistook
misunderstand misunderstood
outgrow outgrew outgrown
overcome overcame
override overrode overridden
overrun overran
oversee oversaw overseen
oversleep overslept
overtake overtook overtaken
overwrite overwrote overwritten
prove proven
rebuild rebuilt
redo redid redone
redraw redrew redrawn
rerun reran
resend resent
resell resold
rethink rethought
rewrite rewrote rewritten
ride rode ridden
seek sought
sell sold
shake shook shaken
shrink shrank shrunk
sink sank sunk
sit sat
slide slid
speed sped
spell spelt
spill spilt
spin spun
spoil spoilt
spring sprang sprung
steal stole stolen
strike struck
strive strove
swear swore sworn
sweep swept
swing swung
teach taught
undergo underwent undergone
undertake undertook undertaken
unfreeze unfroze unfrozen
unwind unwound
uphold upheld
wear wore worn
win won
withhold withheld
withstand withstood`;
