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
];
