/** Sentences of the ferry line's incident that share most words with what was written and differ in one: the place, whether it works, what the words were for. */
import type { SpeechCase } from './reported-speech.cases.js';

const yes = (text: string): SpeechCase => ({ text, want: 'supported' });
const no = (text: string): SpeechCase => ({ text, want: 'contradicted' });
const mild = (text: string): SpeechCase => ({ text, want: 'not contradicted' });
const open = (text: string): SpeechCase => ({ text, want: 'not supported' });

export const TOLD_APART: readonly SpeechCase[] = [
  yes('Bram wrote at 09:13 that it was working again for passengers.'),
  no('Bram wrote at 09:13 that it was still broken for passengers.'),
  mild('Bram may have written at 09:13 that it was still broken for passengers.'),
  mild('Bram wrote that it was broken for passengers.'),
  open('Bram reported at 09:02 that passengers in Sandvoe could not buy tickets.'),
  open('Pell reported the lock gone from Sandvoe at 09:11.'),
  open('Noor told Pell to replay an hour of WAL.'),
  open('Wendeline asked for a restart of the primary.'),
  yes('Noor called it resolved at 09:20.'),
  mild('Noor announced a review for the next day.'),

  // Another wrote it in that minute, and the one named nothing.
  no('Wendeline called the incident resolved at 09:20.'),
  no('Pell asked at 09:08 that nobody restart the primary.'),
  no('Noor called the incident resolved at 09:50.'),
  mild('Pell may have called the incident resolved at 09:20.'),
  mild('At 09:20 Pell and Noor called the incident resolved.'),
  no('At 09:05 Noor asked Wendeline whether the schema change had locked the fares table.'),

  // A noun of saying with its words.
  yes("Pell's finding, posted at 09:06, was that the reindex was the culprit."),
  yes("Wendeline's message about the handhelds came at 09:18."),
  open("Wendeline's message about the handhelds came at 09:38."),
  open("Pell's finding, posted at 09:06, was that the schema change was the culprit."),

  // Who did the one thing said the other.
  yes('Noor took command at 09:04 and wrote that tide-api was timing out on checkout.'),
  open('Noor took command at 09:04 and wrote that tide-api was working.'),
  open('Pell took command at 09:04 and wrote that tide-api was timing out on checkout.'),

  // Short answers that only heed.
  yes('Pell offered to kill the reindex, and Noor agreed.'),
  no('Pell offered to kill the reindex, which Noor refused.'),
];
