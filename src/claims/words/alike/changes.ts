/** Like words for what is done to systems: put out, taken back, switched, raised, removed, moved; what stands behind a bar says the opposite. */
export const CHANGES = `
rollback revert undo backout reversal reversion unwind unrolled
deploy deployment ship rollout redeploy redeployment
merge land | unmerged
start begin launch commence initiate commencement inception
cancel abort kill terminate cancellation termination cancelation
abandon scrap ditch shelve
add insert introduce addition introduction insertion append | remove delete removal deletion strip erase discard purge withdraw withdrawal eliminate elimination erasure expunge excise obliterate expel
on enable activate activation reactivate enablement | off disable deactivate deactivation disablement
increase raise bump grow climb rise growth boost soar surge mount hike upscale spike jump leap skyrocket uptick upturn heighten balloon upsurge inflate | decrease drop fall decline reduce lower shrink dwindle subside ebb diminish lessen reduction abate recede downscale dip plunge plummet slump tumble wane abatement ease curtail trim downturn taper
change modify alter modification alteration amend amendment adjust adjustment tweak difference different differ edit retune tune rework mutate reconfigure reconfiguration | unchanged unmodified unaltered identical
open | closed closure shut
lock | unlock
fix repair patch hotfix mend remedy remediate remediation cure restore reinstate restoration reinstatement resolve resolution rectify rectification redress heal | unresolved unpatched unrepaired unfixed
retry rerun reattempt
restart reboot bounce relaunch respawn
replace replacement swap substitute substitution exchange supersede supplant
move shift reroute redirect divert transfer relocate relocation diversion redirection
convert conversion transform transformation
create generate produce creation generation regenerate
prevent block hinder impede obstruct prevention obstruction hindrance impediment forestall thwart preclude
bypass circumvent sidestep circumvention evade evasion
skip omit omission
ignore disregard
publish publication republish | unpublished
install installation reinstall | uninstall uninstallation
migrate migration
rotate rotation
renew renewal
extend expand extension expansion widen enlarge prolong prolongation lengthen broaden enlargement
mute silence snooze | unmute unsilence unsnooze
flush clear wipe
isolate isolation quarantine segregate segregation
combine unify consolidate consolidation unification combination amalgamate amalgamation
prepare preparation ready readiness
postpone defer deferral postponement reschedule adjourn
accelerate speedup acceleration hasten quicken expedite
escalate escalation
dismiss dismissal
revoke revocation rescind rescission
grant award bestow
assign assignment allocate allocation reassign reassignment reallocate reallocation | unassigned unallocated
distribute distribution dispense
execute execution perform
cause trigger induce provoke
simplify simplification
tidy cleanup neaten
verify verification validate validation revalidate revalidation | unverified unvalidated
exclude exclusion
contain include carry inclusion
allow permit
authorise authorisation | unauthorised unlicensed
submit submission
fetch retrieve retrieval
archive archival
override overrule
copy replicate replication
limit restrict restriction limitation cap ceiling | unlimited unbounded unrestricted uncapped
truncate shorten
implement implementation
enforce enforcement
encrypt encryption | unencrypted plaintext cleartext
decrypt decryption
connection conn
disconnect disconnection detach unplug
register registration enrol enroll enrolment enrollment | deregister unregister deregistration
resume resumption
suspend suspension
protect protection safeguard shield | unprotected unguarded
propagate propagation
optimise optimisation
integrate integration
invalidate invalidation
reconcile reconciliation
reproduce reproduction
provide provision furnish
promote promotion
import ingest
compile compilation recompile
evict eviction
throttle ratelimit
failover switchover changeover
autoscale autoscaler
parallel parallelism parallelise
serialise serialisation | deserialise deserialisation
compress compression | decompress decompression uncompress
subscribe subscription | unsubscribe unsubscription
attach attachment
allowlist whitelist safelist
blocklist blacklist denylist
rename retitle
hash checksum digest
aggregate aggregation
correlate correlation
parse parser
render rerender
encode encoder
decode decoder
crawl crawler
refresh reload
resend retransmit retransmission
rehydrate rehydration
initialise initialisation init
decommission deprovision
deprecate deprecation sunset
dismantle disassemble
refactor restructure reorganise reorganisation
tolerate tolerance toleration tolerant
calibrate calibration recalibrate recalibration
customise customisation
personalise personalisation
standardise standardisation
normalise normalisation
centralise centralisation
virtualise virtualisation
containerise containerisation
finalise finalisation
minimise minimisation
maximise maximisation
prioritise prioritisation
categorise categorisation classify classification
anonymise anonymisation
pseudonymise pseudonymisation
sanitise sanitisation
tokenise tokenisation
visualise visualisation
materialise materialisation
localise localisation
impersonate impersonation
federate federation
delegate delegation
demote demotion
segment segmentation
inject injection
eject ejection
deflect deflection
collect collection gather
collate collation
compare comparison
measure measurement
calculate calculation compute computation
recalculate recalculation recompute
subtract subtraction deduct deduction
multiply multiplication
divide division
separate separation separately
duplicate duplication dupe
deduplicate deduplication dedupe
concatenate concatenation
approximate approximation
augment augmentation
amplify amplification
neutralise neutralisation
alleviate alleviation
intercept interception
extract extraction
transmit transmission
dispatch despatch
navigate navigation
infiltrate infiltration intrude intrusion
manipulate manipulation
falsify falsification forge forgery counterfeit
destroy destruction demolish
rescue salvage
preserve preservation
retain retention
reclaim reclamation recoup
unblock unjam unstick unclog
unfreeze thaw
replenish replenishment refill restock
evacuate evacuation
relinquish surrender
concurrency concurrent
whitelabel rebrand
hotswap liveswap
warmup prewarm
teardown disassembly
resist resistance
preempt preemption preemptive
precompute prefetch preload
interpolate interpolation
reassess reassessment reevaluate reevaluation
reconsider rethink reconsideration
redesign rearchitect
repurpose reuse
reissue reissuance
resubmit resubmission
reconnect reconnection
reproducible reproducer repro
intend intention intent`;
