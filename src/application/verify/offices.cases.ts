/** Sentences of the ferry line's incident that call people by their office. */
import type { SpeechCase } from './reported-speech.cases.js';

const yes = (text: string): SpeechCase => ({ text, want: 'supported' });
const no = (text: string): SpeechCase => ({ text, want: 'contradicted' });
const mild = (text: string): SpeechCase => ({ text, want: 'not contradicted' });
const open = (text: string): SpeechCase => ({ text, want: 'not supported' });

export const OFFICES: readonly SpeechCase[] = [
  yes('Our tidal systems lead offered to kill the reindex.'),
  yes('The systems lead offered to kill the reindex.'),
  yes('Pell Sørensen, our tidal systems lead, offered to kill the reindex.'),
  yes('Tidal systems lead Pell Sørensen offered to kill the reindex.'),
  yes('The tidal systems lead (Pell) offered to kill the reindex.'),
  yes('The database owner warned against restarting the primary.'),
  yes('Customer support reported at 09:30 that there were 47 complaints.'),
  yes('Bram from customer support reported at 09:30 that there were 47 complaints.'),
  open('The database owner offered to kill the reindex.'),
  open('Wendeline Fuchs, our tidal systems lead, offered to kill the reindex.'),
  open('Killing the reindex was offered by our tidal systems lead, Wendeline Fuchs.'),
  open('The harbour master offered to kill the reindex.'),
  no('The database owner wrote at 09:11: "done. lock is gone".'),
  mild('Our tidal systems lead may have offered to kill the reindex.'),
  mild('The incident commander took command at 09:04.'),
];
