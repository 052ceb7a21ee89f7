/** Status words of programs as outcomes. */
import type { Outcome } from '../../domain/timeline-event.js';
import { nameWords } from './name-words.js';

const WORDS: readonly (readonly [Outcome, readonly string[]])[] = [
  ['partial', ['partial', 'partially', 'warnings', 'warning', 'unstable']],
  ['timeout', ['timeout', 'timedout', 'timed']],
  ['cancelled', ['cancelled', 'canceled', 'aborted', 'abort', 'discarded', 'interrupted', 'superseded', 'killed']],
  ['denied', ['denied', 'rejected', 'forbidden', 'unauthorized', 'refused', 'blocked']],
  ['skipped', ['skipped', 'ignored', 'noop']],
  ['failure', ['failed', 'failure', 'fail', 'error', 'errored', 'errors', 'crashed', 'broken', 'unsuccessful']],
  [
    'success',
    [
      'success',
      'succeeded',
      'successful',
      'ok',
      'passed',
      'pass',
      'completed',
      'complete',
      'done',
      'applied',
      'finished',
    ],
  ],
];

/** The outcome that a status says, or undefined; `completed_with_warnings` is partial. */
export function outcomeOf(status: string | undefined): Outcome | undefined {
  if (status === undefined) return undefined;
  const words = nameWords(status);
  if (words.length > 6) return undefined;
  // "no errors", "without warnings": the word after a negation says nothing.
  const said = words.filter((_, index) => !['no', 'without', 'not', '0'].includes(words[index - 1] ?? ''));
  const without = said.length < words.length && said.length > 0;
  if (words.includes('not') && without) return undefined;
  if (said.includes('with') && (said.includes('errors') || said.includes('failures'))) return 'partial';
  return WORDS.find(([, list]) => list.some((word) => said.includes(word)))?.[0];
}
