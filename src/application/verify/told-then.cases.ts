/** Sentences of the ferry line's incident told by minute or by speaker: rows of a log, paraphrase, names left over, each beside its lies. */
import type { SpeechCase } from './reported-speech.cases.js';

const yes = (text: string): SpeechCase => ({ text, want: 'supported' });
const open = (text: string): SpeechCase => ({ text, want: 'not supported' });
const mild = (text: string): SpeechCase => ({ text, want: 'not contradicted' });

export const TOLD_THEN: readonly SpeechCase[] = [
  yes('| 09:30 | 47 complaints altogether, two of them wanting refunds |'),
  open('| 09:30 | 74 complaints altogether, two of them wanting refunds |'),
  open('| 09:30 | 47 complaints altogether, three of them wanting refunds |'),
  open('| 08:30 | 47 complaints altogether, two of them wanting refunds |'),
  yes('| 09:30 | 47 complaints in total, two ask for refunds | Bram |'),
  open('| 09:30 | 47 complaints in total, two ask for refunds | Noor |'),
  mild('| 09:30 | perhaps 74 complaints in total |'),
  yes('| 09:17 | gate PG-B2 is not on the rota and is missing there, handhelds only take B2 | Pell |'),
  open('| 09:17 | gate PG-B2 is on the rota, handhelds only take B2 | Pell |'),
  open('| 09:17 | gate PG-B1 is missing from the rota, handhelds only take B1 | Pell |'),
  yes('| 09:18 | 15 handhelds not enough, 40 fetched | Wendeline |'),
  open('At 09:18 Bram went for 40 handhelds, as 15 are not enough.'),
  open('At 09:08 the primary was restarted, replaying an hour of WAL.'),
  open('The primary was restarted by Wendeline, replaying an hour of WAL.'),
  open('Wendeline wanted the primary restarted, since that would replay an hour of WAL.'),
  yes('Passengers told Bram at 09:13 that it worked again.'),
  open('Passengers told Bram at 09:13 that it was down again.'),
  open('Cache warm-up done at 09:14, which resolved the incident.'),
  mild('Perhaps the cache warm-up at 09:14 resolved the incident.'),
];
