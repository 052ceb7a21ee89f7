/** Sentences about what people wrote in the ferry line's incident, with the verdict each deserves; other styles than any sample report. */

export interface SpeechCase {
  readonly text: string;
  readonly want: 'supported' | 'contradicted' | 'not supported' | 'not contradicted';
  /** A rule that is known to be missing: the case is kept as a reminder. */
  readonly todo?: string;
}

const yes = (text: string, todo?: string): SpeechCase => ({ text, want: 'supported', ...(todo ? { todo } : {}) });
const no = (text: string, todo?: string): SpeechCase => ({ text, want: 'contradicted', ...(todo ? { todo } : {}) });
const mild = (text: string): SpeechCase => ({ text, want: 'not contradicted' });
const open = (text: string): SpeechCase => ({ text, want: 'not supported' });

export const TRUE_SPEECH: readonly SpeechCase[] = [
  yes('Bram reported that twelve passengers could not buy tickets.'),
  yes('At 09:02 Bram wrote in #ticket-desk that twelve passengers were unable to buy tickets.'),
  yes('Bram: "twelve passengers so far cannot buy tickets, the page just spins".'),
  yes('"the page just spins" – Bram Okoye, 09:02'),
  yes('Noor asked Pell to check whether the schema change of the day before had locked the fares table.'),
  yes('Pell answered at 09:06 that fares was locked and that the reindex had never finished.'),
  yes('According to Pell, the reindex had never finished.'),
  yes('As Pell put it, “fares is locked”.'),
  yes('At 09:07 Ferrybot claimed that all dashboards were green and no action was needed.'),
  yes('Wendeline asked everybody not to restart the primary.'),
  yes('Wendeline warned that a restart of the primary would replay an hour of WAL.'),
  yes('Pell offered to kill the reindex.'),
  yes('At 09:11 Noor gave her go-ahead: "yes, kill it".'),
  yes('Bram relayed from passengers that it was working again.'),
  yes('Support confirmed at 09:13 that it works again for passengers.'),
  yes('Ferrybot announced at 09:14 that its cache warm-up had resolved the incident.'),
  yes('Pell disagreed a minute later: “no, killing the reindex did”.'),
  yes('Noor called the incident resolved at 09:20.'),
  yes('Bram counted 47 complaints in total, two of them asking for refunds.'),
  yes('Wendeline stated that she had not been consulted about the reindex.'),
  yes('Wendeline denies having approved the reindex.'),
  yes('Noor took command at 09:04.'),
  yes('**Incident commander:** Noor Haddad'),
  yes('In her review of #71 Wendeline asked whether the reindex needed CONCURRENTLY.'),
  yes('The status page said that counters on the pier were open.'),
  yes('Wendeline’s remark was “please nobody restart the primary”.'),
  yes('At 09:41 Wendeline took over command of the clean-up from Pell.'),
  yes('The log shows `canceling statement due to lock timeout`.'),
  yes('| 09:10 | Pell says he is happy to kill the reindex if Noor agrees |'),
  yes('Pell wrote at 09:17 that PG-B2 was missing from the rota.'),
  yes('Pell wrote at 09:17 that PG-B2 was not in the rota.'),
  yes('Wendeline wrote at 09:18 that 15 handhelds were not enough.'),
  yes('According to the description of #71, the reindex was reviewed with Wendeline Fuchs beforehand.'),
  yes('| Incident commander | Noor Haddad |'),
  yes('Bram noted that two passengers wanted their money back.'),
];

/** True or open sentences near a contradiction: none may be accused. */
export const NEAR_SPEECH: readonly SpeechCase[] = [
  mild('Wendeline consulted the vendor about the reindex.'),
  mild('Pell consulted Wendeline about the lunch menu.'),
  mild('Wendeline had not been consulted about the reindex.'),
  mild('Wendeline approved the seating plan.'),
  mild('Pell may have consulted Wendeline about the reindex.'),
  mild('Ferrybot said that Wendeline had been consulted.'),
  mild('In her review of #71 Wendeline asked whether the reindex needed CONCURRENTLY, and nobody answered.'),
  mild('A minute later he wrote: “please nobody restart the primary”.'),
  mild('Pell never said that fares was locked.'),
  mild('Noor was in command when Pell joined.'),
  mild('Support heard from passengers that it works again.'),
  mild('Pell wrote that PG-B2 was missing from the rota.'),
  mild('Pell said at 09:17 that the missing gate was in the rota the day before.'),
  mild('Wendeline may have written at 09:18 that 15 handhelds were enough.'),
  mild('Wendeline wrote that about 15 handhelds are enough for the morning.'),
  mild('Wendeline got away with an approving review of #71.'),
  mild('Around 09:15 Pell said that the warm-up ran after checkout was fine.'),
];

export const FALSE_SPEECH: readonly SpeechCase[] = [
  open('At 10:05 Wendeline took over command of the clean-up from Pell.'),
  open('Bram reported that forty passengers could not buy tickets.'),
  no('At 09:30 Bram wrote in #inc-88: “twelve passengers so far cannot buy tickets”.'),
  no('Noor: "twelve passengers so far cannot buy tickets, the page just spins".'),
  open('Pell confirmed at 09:06 that fares was not locked.'),
  open('Pell asked at 09:06 whether fares was locked.'),
  open('At 09:07 Pell said that all dashboards were green.'),
  open('Wendeline asked everybody to restart the primary.'),
  open('Pell refused to kill the reindex.'),
  open('Wendeline offered to kill the reindex.'),
  open('Support confirmed at 09:13 that it still does not work for passengers.'),
  open('Pell confirmed at 09:15 that the cache warm-up had resolved the incident.'),
  open('Bram counted 74 complaints in total.'),
  no('Wendeline had been consulted about the reindex.'),
  no('Wendeline approved the reindex in advance.'),
  open('Bram took command at 09:04.'),
  open('**Incident commander:** Pell Sørensen'),
  no('In her review of #71 Wendeline confirmed that the reindex did not need CONCURRENTLY.'),
  open('The status page said that counters on the pier were closed.'),
  open('The log shows `canceling statement due to statement timeout`.'),
  no('“happy to kill the reindex”, wrote Bram at 09:10.'),
  no('Pell wrote at 09:17 that PG-B3 was missing from the rota.'),
  no('Pell wrote at 09:17 that PG-B2 is in the rota.'),
  no('Wendeline wrote at 09:18 that 15 handhelds are enough.'),
  no('Wendeline wrote at 09:18 that 25 handhelds are not enough.'),
  open('Pell wrote at 09:08 that PG-B2 was missing from the rota.'),
  open('Wendeline cheered #71 on with an approving review.'),
  open('According to the description of #71, the reindex was not reviewed with Wendeline Fuchs beforehand.'),
  open('| Incident commander | Pell Sørensen |'),
  open('Noor said that killing the reindex had made it worse.'),
  open('Wendeline said that she had approved the reindex.'),
];
