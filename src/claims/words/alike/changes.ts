/** Like words for what is done to systems: put out, taken back, switched, raised, removed, moved; what stands behind a bar says the opposite. */
export const CHANGES = `
rollback revert undo backout reversal reversion unwind
deploy deployment ship rollout redeploy
merge land
start begin launch commence initiate commencement
cancel abort kill terminate cancellation termination
abandon scrap ditch shelve
add insert introduce addition introduction insertion | remove delete removal deletion strip erase discard purge withdraw withdrawal eliminate elimination
on enable activate activation reactivate | off disable deactivate deactivation
increase raise bump grow climb rise increasing growth boost soar surge mount hike upscale | decrease drop fall decline reduce lower shrink dwindle subside ebb diminish lessen reduction abate recede downscale
change modify alter modification alteration amend amendment adjust adjustment tweak difference different differ | unchanged unmodified unaltered identical
open opening | closed close closure shut
lock | unlock unlocked
fix repair patch hotfix mend remedy remediate remediation cure restore reinstate restoration reinstatement resolve resolution
retry rerun reattempt
restart reboot bounce relaunch
replace replacement swap substitute substitution exchange
move shift reroute redirect divert transfer relocate
convert conversion transform transformation
create generate produce creation generation
prevent block hinder impede obstruct prevention
bypass circumvent sidestep
skip omit omission
ignore disregard
publish publication
install installation
migrate migration
rotate rotation
renew renewal
extend expand extension expansion widen enlarge
mute silence snooze
flush clear wipe
isolate isolation quarantine
combine unify consolidate consolidation unification
prepare preparation ready prepared
postpone defer deferral postponement
accelerate speedup acceleration
escalate escalation
dismiss dismissal
revoke revocation
grant award
assign assignment allocate allocation
distribute distribution
execute execution perform
cause trigger induce provoke
simplify simplification
tidy cleanup neaten
verify verification validate validation
exclude exclusion
contain include carry inclusion
allow permit
authorise authorisation
submit submission
fetch retrieve retrieval
archive archival
override overrule
copy replicate replication
limit restrict restriction limitation cap ceiling
truncate shorten
implement implementation
enforce enforcement
encrypt encryption
decrypt decryption
connection conn
disconnect disconnection detach
register registration
resume resumption
suspend suspension
protect protection
propagate propagation
optimise optimisation
integrate integration
invalidate invalidation
reconcile reconciliation
reproduce reproduction
provide provision
promote promotion
format formatting
import ingest`;
