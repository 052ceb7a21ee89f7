/** More sentences about what people wrote in the ferry line's incident: phrases of saying, gerunds, headlines, lengths, keys that name a role. */
import type { SpeechCase } from './reported-speech.cases.js';

const yes = (text: string): SpeechCase => ({ text, want: 'supported' });
const no = (text: string): SpeechCase => ({ text, want: 'contradicted' });
const mild = (text: string): SpeechCase => ({ text, want: 'not contradicted' });
const open = (text: string): SpeechCase => ({ text, want: 'not supported' });

export const MORE_SPEECH: readonly SpeechCase[] = [
  yes('Bram had let us know that twelve passengers could not buy tickets.'),
  yes('Pell made it clear that killing the reindex had done it.'),
  yes('Wendeline insisted that she had not been consulted about the reindex.'),
  yes('Wendeline denied having approved the reindex.'),
  yes('Wendeline stressed that she had approved nothing of the reindex.'),
  yes('Passengers were told that the counters on the pier were open.'),
  yes('Author of #71: Ferrybot'),
  yes('Wendeline had warned against restarting the primary, as that would replay an hour of WAL.'),
  yes('It was Wendeline who warned that a restart of the primary would replay an hour of WAL.'),
  yes('As Pell pointed out at 09:17, gate PG-B2 was missing from the rota.'),
  yes('Wendeline denies having been consulted.'),
  open('It was Bram who warned that a restart of the primary would replay an hour of WAL.'),
  open('As Pell pointed out at 09:17, gate PG-B2 was in the rota.'),
  open('Pell and Wendeline both deny having been consulted.'),
  no('Author of #71: Pell Sørensen'),
  open('Wendeline had warned that a restart would replay two hours of WAL.'),
  open('Bram had let us know that forty passengers could not buy tickets.'),
  open('Wendeline confirmed having approved the reindex.'),
  open('Pell confirmed that passengers dropped off after the reindex was killed.'),
  open('Noor told to check whether the schema change had locked the fares table.'),
  mild('Pell told to check whether the schema change of the day before had locked the fares table.'),
  mild('Noor may have let us know that the counters on the pier were open.'),
  mild('Bram said that Pell was happy to kill the reindex.'),
  mild('Please let us know if tickets cannot be bought.'),
];
