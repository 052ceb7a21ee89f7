/** Sentences of the ferry line's incident about what somebody said beside a deed, whom or what they blamed, to whom and where they said it. */
import type { SpeechCase } from './reported-speech.cases.js';

const yes = (text: string): SpeechCase => ({ text, want: 'supported' });
const no = (text: string): SpeechCase => ({ text, want: 'contradicted' });
const mild = (text: string): SpeechCase => ({ text, want: 'not contradicted' });
const open = (text: string): SpeechCase => ({ text, want: 'not supported' });

export const BESIDE_AND_BLAME: readonly SpeechCase[] = [
  // A participle or "who" behind a deed: its doer speaks.
  yes('Wendeline reviewed #71, asking whether the reindex needed CONCURRENTLY on fares.'),
  yes('#71 was reviewed by Wendeline, who asked whether the reindex needed CONCURRENTLY on fares.'),
  yes('#71 was reviewed by Wendeline, asking whether the reindex needed CONCURRENTLY on fares.'),
  yes('Pell wrote at 09:06 that fares was locked, adding that the reindex had never finished.'),
  no('Wendeline reviewed #71, noting that gate PG-B2 was missing from the rota.'),
  open('Wendeline reviewed #71, confirming that the reindex did not need CONCURRENTLY on fares.'),
  open('Pell wrote at 09:11 that the lock was gone, adding that fares needed a rebuild.'),
  mild('Wendeline reviewed #71, perhaps asking whether the reindex needed CONCURRENTLY on fares.'),
  mild('Bram asked Pell about the lock, which Wendeline confirmed, saying that 15 handhelds are not enough.'),
  // The report goes on in its own words.
  yes(
    'Noor asked at 09:05 whether the schema change had locked the fares table, and at 09:06 Pell answered that fares was locked.',
  ),
  open(
    'Noor asked at 09:05 whether the schema change had locked the fares table, and at 09:06 Bram answered that fares was locked.',
  ),
  open('Pell offered to kill the reindex, but the primary had been restarted by then.'),
  // To blame is to name the cause.
  yes('At 09:06 Pell blamed the reindex.'),
  yes('Pell pointed at the reindex at 09:06.'),
  yes('Pell attributed the failure to the reindex at 09:06.'),
  open('Noor blamed the reindex at 09:06.'),
  open('Pell blamed the cache warm-up at 09:06.'),
  mild('Pell may have blamed the cache warm-up.'),
  mild('An alert named CheckoutSlow was reported by nobody.'),
  // To whom, and where.
  yes('Support had informed engineering at 09:02.'),
  open('Support had informed engineering at 09:25.'),
  yes('Bram told the ticket-desk channel at 09:30 that there were 47 complaints and that two asked for refunds.'),
  no('Bram told #inc-88 at 09:30 that there were 47 complaints and that two asked for refunds.'),
  mild('Bram told the inc-88 channel in the morning that there were 47 complaints and that two asked for refunds.'),
  mild('The primary stays as it is until Wendeline says otherwise.'),
  // Another number for the same noun.
  yes('According to Bram, twelve passengers could not buy tickets.'),
  no('According to Bram, fourteen passengers could not buy tickets.'),
  mild('According to Bram, a dozen passengers or so could not buy tickets.'),
  mild('According to Bram, about fourteen passengers could not buy tickets.'),
];
