/** Like words for how things stand: working or not, reachable or not, fast or slow, better or worse; what stands behind a bar says the opposite. */
export const HEALTH = `
ok okay fine green healthy good normal work working workable recover recovered well functional functioning operational intact succeed success successful successfully
  | down downtime outage | broken break breakage | red | fail failing failed failure unsuccessful unsuccessfully | unhealthy | kaput faulty defective malfunction
available reachable accessible availability | unavailable unreachable inaccessible unavailability
fast quick rapid speedy swift brisk | slow sluggish laggy slowness
improve improvement better | worsen worse deteriorate deterioration aggravate exacerbate
safe harmless secure | unsafe dangerous hazardous risky
fresh | stale outdated obsolete
stable steady stabilise stability | unstable shaky instability
correct right accurate | wrong incorrect mistaken erroneous inaccurate false mistakenly incorrectly wrongly erroneously
valid | invalid
consistent consistency | inconsistent inconsistency
end finish complete conclude conclusion completion | incomplete unfinished
crash panic die
hang stuck stall jam wedge
overload swamp overwhelm saturate saturation flood inundate congest congestion
exhaust exhaustion deplete depletion expire lapse expiry expiration
corrupt corruption garble mangle malformed
error 5xx 500 500s exception
hide mask conceal obscure
quiet silent calm
empty blank
intermittent sporadic
idle unused
continue persist linger persistent
continuous continual ongoing constantly continually continuously
resilient robust sturdy
fragile brittle
visible visibility | invisible
degrade degradation
disrupt disruption interrupt interruption`;
