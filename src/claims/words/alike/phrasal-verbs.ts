/** Verbs whose particle makes them another verb: the verb, then each particle with the one word that says the same; an object may stand between them. */
export const PHRASAL_VERBS = `
roll back:rollback out:deploy
go back:rollback out:deploy live:deploy up:increase away:disappear through:check
back out:rollback
take out:remove off:remove back:rollback over:handover
put back:rollback off:postpone together:create up:post live:deploy
move back:rollback
shift back:rollback
flip back:rollback over:failover
push out:deploy up:increase
pull out:withdraw through:recover
turn off:off on:on away:reject down:reject
switch off:off on:on back:rollback over:failover
shut off:off out:exclude
power off:off on:on
hold off:refrain
write in:write back:answer
sign off:approve in:login out:logout
call off:cancel up:phone
kick off:start out:eject
find out:see
figure out:see
work out:see
by hand:manual
on time:punctual schedule:punctual
log in:login on:login out:logout off:logout
look into:check through:check over:check
dig into:check up:find
ramp up:increase down:decrease
scale up:increase down:decrease out:increase back:decrease
speed up:accelerate
slow down:slow
tail off:decrease away:decrease
drop off:decrease away:decrease
pile up:accumulate
build up:accumulate
carry out:perform
set off:trigger up:install aside:reserve
bring about:trigger back:restore down:crash
hand out:distribute over:handover off:handover back:return
give out:distribute up:abandon back:return
leave out:omit alone:unchanged
clean up:tidy
tidy up:tidy
run out:expire
time out:timeout
wrap up:end
wind up:end
sort out:fix
iron out:fix
patch up:fix
get rid:remove
fall over:crash off:decrease away:decrease behind:lag
rule out:exclude
step in:intervene up:increase down:decrease
lock out:lockout up:hang
fill up:fill
send back:return on:forward along:forward off:dispatch
cut off:disconnect back:decrease down:decrease out:remove
pick up:answer
line up:queue
wave through:approve
nod through:approve
make live:deploy
pay back:reimburse
point out:mention
spell out:explain
talk through:explain
walk through:explain
play down:downplay
come across:find down:decrease clean:admit
die down:decrease
taper off:decrease
trail off:decrease
settle down:stabilise
calm down:stabilise
level off:stabilise out:stabilise
flatten out:stabilise
even out:stabilise
shoot up:increase
creep up:increase
drive up:increase down:decrease
bump up:increase
crank up:increase
dial up:increase down:decrease back:decrease in:join
ratchet up:increase down:decrease
pare back:decrease down:decrease
trim back:decrease down:decrease
whittle down:decrease
hurry up:hurry
swap out:replace
fail over:failover back:failback
change back:rollback
revert back:rollback
spin up:create down:remove
tear down:dismantle
pass on:forward along:forward
plug out:disconnect
hook up:connect
check up:check through:check
read through:read
sift through:check
comb through:check
pore over:check
track down:find
hunt down:find
chase down:find
pin down:identify
nail down:identify
home in:identify
crop up:appear
pop up:appear
show up:appear
spring up:appear
clear up:resolve out:flush
smooth out:fix
straighten out:fix
wipe out:delete
weed out:remove
filter out:filter
rip out:remove
strip out:remove
throw out:discard away:discard
chuck out:discard away:discard
boot out:eject
wall off:isolate
fence off:isolate
seal off:isolate
split off:separate up:divide
keep out:exclude
screen out:exclude
hear back:answer
open up:open
close down:close off:close
seize up:hang
use up:exhaust
eat up:consume
gobble up:consume
chew up:consume
soak up:absorb
stack up:accumulate
mount up:accumulate
heap up:accumulate
queue up:queue
bounce back:recover
phase out:deprecate
stand down:disband
own up:admit
bottle up:accumulate
block off:block
note down:write
jot down:write
type up:write
draw up:prepare
mix up:confuse
muddle up:confuse
lay out:explain
break out:start
ring up:phone
phone up:phone`;
