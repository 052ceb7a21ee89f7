/** Sentences of the ferry line's incident about who found the cause, who is stressed to have done it, and who said it when. */
import type { SpeechCase } from './reported-speech.cases.js';

const yes = (text: string): SpeechCase => ({ text, want: 'supported' });
const no = (text: string): SpeechCase => ({ text, want: 'contradicted' });
const mild = (text: string): SpeechCase => ({ text, want: 'not contradicted' });
const open = (text: string): SpeechCase => ({ text, want: 'not supported' });

export const WHO_SAID_WHAT: readonly SpeechCase[] = [
  yes('Pell found the cause at 09:06.'),
  yes('It was Pell who found the cause.'),
  yes('The cause was found by Pell at 09:06.'),
  yes('Our tidal systems lead identified the root cause shortly before 09:07.'),
  yes('At 09:06 Pell named the reindex as the culprit.'),
  no('Wendeline found the cause at 09:06.'),
  no('It was Noor who found the cause.'),
  open('Pell found the cause at 09:26.'),
  mild('Pell may have found the cause at 09:06.'),
  mild('Wendeline named the schema change as the culprit.'),
  mild('It was not Wendeline who found the cause.'),
  yes('Bram reported 47 complaints by 09:30.'),
  no('Bram reported 74 complaints at 09:30.'),
  mild('The first report named 74 complaints.'),
  yes('It was Pell who offered to kill the reindex.'),
  yes(
    'Noor asked at 09:05 whether the schema change had locked the fares table, and Pell answered at 09:06 that fares was locked.',
  ),
  no('Wendeline wrote at 09:17 that gate PG-B2 was missing from the rota.'),
  open('Wendeline wrote at 09:11 that the lock was gone.'),
  no('Pell wrote at 09:26 that gate PG-B2 was missing from the rota.'),
  mild('Pell wrote around 09:26 that gate PG-B2 was missing from the rota.'),
  yes('Noor took charge of the incident at 09:04.'),
  yes('Pell handed command of the incident over to Wendeline at 09:41.'),
  no('Bram took charge of the incident at 09:04.'),
  no('Pell took over command from Noor at 09:04.'),
  open('Wendeline handed command over to Pell at 09:41.'),
  open('Noor handed command over to Bram at 09:20.'),
  mild('Noor was in charge until 09:20.'),
  mild('Pell may have taken charge at 09:04.'),
  mild('#71 (author: Ferrybot, reviewer: Wendeline Fuchs) was merged.'),
];
