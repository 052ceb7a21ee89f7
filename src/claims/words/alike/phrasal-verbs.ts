/** Verbs whose particle makes them another verb: the verb, then each particle with the one word that says the same; an object may stand between them. */
export const PHRASAL_VERBS = `
roll back:rollback out:deploy
go back:rollback out:deploy live:deploy up:increase
back out:rollback
take out:remove off:remove back:rollback
put back:rollback off:postpone together:create up:post
move back:rollback
shift back:rollback
flip back:rollback
push out:deploy
pull out:withdraw
turn off:off on:on away:reject
switch off:off on:on back:rollback
shut off:off
power off:off on:on
hold off:refrain
write in:write
sign off:approve in:login
call off:cancel
kick off:start
find out:see
figure out:see
work out:see
by hand:manual
on time:punctual schedule:punctual
log in:login on:login
look into:check
dig into:check
ramp up:increase down:decrease
scale up:increase down:decrease
speed up:accelerate
slow down:slow
tail off:decrease
drop off:decrease
pile up:accumulate
build up:accumulate
carry out:perform
set off:trigger
bring about:trigger back:restore
hand out:distribute over:handover
give out:distribute
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
fall over:crash
rule out:exclude
step in:intervene
lock out:lockout
fill up:fill
send back:return
cut off:disconnect
pick up:answer
line up:queue
wave through:approve
nod through:approve`;
