/** Like words for how things stand: working or not, reachable or not, fast or slow, better or worse; what stands behind a bar says the opposite. */
export const HEALTH = `
ok okay fine green healthy good normal work workable recover well functional functioning operational intact succeed success successful successfully healthily workability functionally recuperate
  | down downtime outage | broken breakage | red | fail failure unsuccessful unsuccessfully | unhealthy | kaput faulty defective malfunction
available reachable accessible availability availably | unavailable unreachable inaccessible unavailability inaccessibility unreachability
fast quick rapid speedy swift brisk rapidly swiftly speedily | slow sluggish laggy slowness slowly sluggishness slowest slower
improve improvement better ameliorate amelioration | worsen worse deteriorate deterioration aggravate exacerbate
safe harmless secure safely safety securely | unsafe dangerous hazardous risky insecure unsafely danger dangerously hazard perilous peril
fresh freshness freshly | stale outdated obsolete staleness outdatedness
stable steady stabilise stability steadily stabilisation | unstable shaky instability unstably unsteady volatile volatility wobbly
correct right accurate correctly rightly accuracy accurately correctness | wrong incorrect mistaken erroneous inaccurate false mistakenly incorrectly wrongly erroneously incorrectness inaccuracy falsely amiss
valid validity legitimate | invalid invalidity illegitimate
consistent consistency consistently | inconsistent inconsistency inconsistently discrepancy discrepant
end finish complete conclude conclusion completion | incomplete unfinished
crash panic die segfault
hang stuck stall jam wedge unresponsive
overload swamp overwhelm saturate saturation flood inundate congest congestion overburden inundation oversubscribe overtax overstretch
exhaust exhaustion deplete depletion expire lapse expiry expiration
corrupt corruption garble mangle malformed distort distortion
error 5xx 500 500s exception
hide mask conceal obscure concealment cloak
quiet silent calm calmly tranquil
empty blank
intermittent sporadic sporadically intermittently flaky flakiness patchy fitful
idle unused unutilised
continue persist linger persistent continuation persistence persistently
continuous continual ongoing constantly continually continuously perpetual perpetually uninterrupted unbroken unceasing
resilient robust sturdy resilience robustness sturdiness
fragile brittle fragility brittleness
visible visibility visibly | invisible invisibility unseen
degrade degradation impair impairment
disrupt disruption interrupt interruption disruptive interruptive`;
