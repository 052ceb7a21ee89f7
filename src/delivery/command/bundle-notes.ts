/** What people should know of a bundle beside the answer: why it was refused, what in it was not understood or ignored. */
import type { LoadedBundle } from '../../application/bundle/load-bundle.js';
import type { Fault } from '../../application/faults.js';
import { counted } from '../words/verdict-words.js';
import { printable } from './printable.js';

/** One sentence for each fault of a bundle, with its place in it. */
export const bundleMistakes = (path: string, faults: readonly Fault[]): string[] =>
  faults.map(({ detail, at }) =>
    at === undefined || at === path ? `${path}: ${detail}` : `${path}, ${at}: ${detail}`,
  );

const MOST_NAMED = 5;

/** For standard error; empty when everything was understood. */
export function bundleNotes({ notUnderstood, ignoredFiles }: LoadedBundle): string {
  const lines: string[] = [];
  if (notUnderstood.length > 0) {
    lines.push(`note: ${counted(notUnderstood.length, 'record')} not understood in whole:`);
    for (const { path, at, nativeId, reason } of notUnderstood.slice(0, MOST_NAMED))
      lines.push(`  ${path}${at ? ` (${at})` : nativeId ? ` (${nativeId})` : ''}: ${reason}`);
    if (notUnderstood.length > MOST_NAMED) lines.push(`  … and ${notUnderstood.length - MOST_NAMED} more`);
  }
  if (ignoredFiles.length > 0) {
    const named = ignoredFiles.slice(0, MOST_NAMED).join(', ');
    const more = ignoredFiles.length > MOST_NAMED ? ` and ${ignoredFiles.length - MOST_NAMED} more` : '';
    lines.push(`note: outside of the layout and ignored: ${named}${more}`);
  }
  return lines.map((line) => `${line.startsWith('  ') ? '  ' : ''}${printable(line)}\n`).join('');
}
