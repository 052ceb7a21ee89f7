/** Which files of a change the words mean: by path, or by words that all stand in the path ("the postcode tests"); the lines and kinds of change that the record gives for each. */
import { atomise } from '../../claims/words/atoms.js';
import { isFunctionWord } from '../../claims/words/function-words.js';
import { stem } from '../../claims/words/stem.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';

export interface FileChange {
  readonly path: string;
  /** Folded, as the forge gives it: added, modified, removed, deleted, renamed … */
  readonly changeType: string;
  readonly additions: number | null;
  readonly deletions: number | null;
}

export function filesOf({ attributes: { files } }: TimelineEvent): readonly FileChange[] {
  if (!Array.isArray(files)) return [];
  return files.flatMap((file) => {
    const row = file as Record<string, unknown> | null;
    const lines = (value: unknown): number | null => (typeof value === 'number' ? value : null);
    return typeof row?.['path'] === 'string'
      ? [
          {
            path: row['path'],
            changeType: String(row['changeType'] ?? '').toLowerCase(),
            additions: lines(row['additions']),
            deletions: lines(row['deletions']),
          },
        ]
      : [];
  });
}

/** Whether the record lists every file that was touched. */
export const listsAll = (record: TimelineEvent, files: readonly FileChange[]): boolean =>
  record.attributes['filesComplete'] === true || record.attributes['changedFiles'] === files.length;

/** The path itself, a file of that name, or a file below that folder. */
export const isAt = (path: string, stated: string): boolean =>
  path === stated || path.endsWith(`/${stated}`) || path.startsWith(`${stated.replace(/\/$/, '')}/`);

export const wasRemoved = ({ changeType }: FileChange): boolean => /^(?:removed|deleted)$/.test(changeType);
export const wasAdded = ({ changeType }: FileChange): boolean => changeType === 'added';

/** A file that lost all it had may have been removed, whatever the record calls it. */
export const wasEmptied = ({ additions, deletions }: FileChange): boolean => additions === 0 && (deletions ?? 0) > 0;

/** What stands in words for files, and tells none. */
const IDLE: ReadonlySet<string> = new Set(
  'file files own all line lines whole entire rest code change pull request diff total repository repo them it each every'
    .split(' ')
    .map(stem),
);

const PATH = /^[`'"]?((?:[\w.-]+\/)*[\w.-]*\w\.[a-z]{1,6})[`'"]?[.,;:]?$/i;

/** The files that a phrase means; null where it tells none, or has words that no path has. */
export function filesMeant(phrase: string, files: readonly FileChange[]): readonly FileChange[] | null {
  const path = phrase
    .split(/\s+/)
    .flatMap((word) => PATH.exec(word)?.[1] ?? [])
    .at(0);
  const words = atomise(phrase)
    .map(({ folded }) => folded)
    .filter((word) => /\p{L}/u.test(word) && !isFunctionWord(word))
    .map(stem)
    .filter((word) => !IDLE.has(word));
  if (path === undefined && words.length === 0) return null;
  const found = files.filter((file) =>
    path === undefined ? words.every((word) => wordsOf(file.path).has(word)) : isAt(file.path, path),
  );
  return found.length > 0 ? found : null;
}

/** "sweep_test.go", "postcode.test.ts", "cart.spec.ts" are tests, "README.md" is documentation; a name in camel case is of several words. */
const wordsOf = (path: string): ReadonlySet<string> => {
  const parts = path
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((part) => part.length > 1);
  const isText = parts.some((part) => /^(?:docs?|md|rst|adoc|readme|changelog)$/.test(part));
  return new Set(
    [...parts, ...(parts.includes('spec') ? ['test'] : []), ...(isText ? ['documentation', 'docs'] : [])].map(stem),
  );
};
