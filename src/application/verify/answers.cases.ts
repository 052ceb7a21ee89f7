/** Sentences of the ferry line's incident in which somebody only answers, or does so in a table's cell. */
import type { SpeechCase } from './reported-speech.cases.js';

const yes = (text: string): SpeechCase => ({ text, want: 'supported' });
const no = (text: string): SpeechCase => ({ text, want: 'contradicted' });
const mild = (text: string): SpeechCase => ({ text, want: 'not contradicted' });
const open = (text: string): SpeechCase => ({ text, want: 'not supported' });

export const ANSWERS: readonly SpeechCase[] = [
  yes('At 09:14 Ferrybot claimed that its cache warm-up had resolved the incident, which Pell denied.'),
  yes('At 09:14 Ferrybot claimed that its cache warm-up had resolved the incident; Pell objected a minute later.'),
  no('At 09:14 Ferrybot claimed that its cache warm-up had resolved the incident, which Pell confirmed.'),
  open('At 09:14 Ferrybot claimed that its cache warm-up had resolved the incident; Pell objected ten minutes later.'),
  open('At 09:14 Ferrybot claimed that its cache warm-up had resolved the incident, which Wendeline denied.'),
  yes('Pell offered at 09:10 to kill the reindex. Noor agreed.'),
  no('Pell offered at 09:10 to kill the reindex. Noor disagreed.'),
  mild('Pell offered at 09:10 to kill the reindex. Noor may have disagreed.'),
  open('Pell denied it.'),
  yes('Wendeline had asked for the primary not to be restarted.'),
  no('Noor took command at 09:24.'),
  mild('Noor was in command at 09:24.'),
  yes('Noor gave the go-ahead for killing the reindex at 09:11.'),
  yes('Pell got the green light from Noor for killing the reindex.'),
  yes('Haddad gave the go-ahead for killing the reindex at 09:11.'),
  no('Bram gave the go-ahead for killing the reindex at 09:11.'),
  open('Bram gave the go-ahead for killing the reindex.'),
  open('The go-ahead for restarting the primary came from Wendeline.'),
  mild('Bram may have given the go-ahead for killing the reindex at 09:11.'),
  mild('Noor gave no consent to the reindex.'),
  mild('Command changed hands at 09:41, from Sørensen to Fuchs.'),
  yes('| 09:17 | Pell | notes that gate PG-B2 is missing from the rota |'),
  open('| 09:17 | Pell | notes that gate PG-B2 is in the rota |'),
];
