/** The output of `diff-tree -z --raw --numstat` to changed files per commit; paths are bytes between NULs and cannot break out. */

export interface ChangedFile {
  readonly path: string;
  readonly oldPath?: string;
  readonly changeType: 'added' | 'deleted' | 'modified' | 'renamed' | 'copied' | 'type_changed';
  readonly additions: number;
  readonly deletions: number;
  readonly binary?: true;
}

export interface CommitDiff {
  readonly files: readonly ChangedFile[];
  /** What the commit did, blob by blob, and what would undo it exactly: equal texts are equal changes. */
  readonly does: string;
  readonly undoneBy: string;
}

interface RawEntry {
  readonly from: string;
  readonly to: string;
  readonly before: string;
  readonly after: string;
  readonly status: string;
}

const TYPES: Readonly<Record<string, ChangedFile['changeType']>> = {
  A: 'added',
  D: 'deleted',
  M: 'modified',
  R: 'renamed',
  C: 'copied',
  T: 'type_changed',
};

const COMMIT = /^\n?([0-9a-f]{40}(?:[0-9a-f]{24})?)\n?$/;
const RAW = /^\n?:([0-7]{6}) ([0-7]{6}) ([0-9a-f]{40,64}) ([0-9a-f]{40,64}) ([A-Z])\d{0,3}$/;
const NUMSTAT = /^\n?(\d{1,12}|-)\t(\d{1,12}|-)\t/;

/** One side of a change: mode and blob, since a mode alone may change. */
const sideOf = (mode: string, blob: string): string => (/^0+$/.test(blob) ? '' : `${mode}:${blob}`);

class CommitParts {
  readonly entries: RawEntry[] = [];
  readonly counts = new Map<string, { additions: number; deletions: number; binary: boolean }>();

  diff(): CommitDiff {
    const files = this.entries.map((entry): ChangedFile => {
      const count = this.counts.get(entry.to) ?? { additions: 0, deletions: 0, binary: false };
      return {
        path: entry.to,
        ...(entry.from === entry.to ? {} : { oldPath: entry.from }),
        changeType: TYPES[entry.status] ?? 'modified',
        additions: count.additions,
        deletions: count.deletions,
        ...(count.binary ? { binary: true } : {}),
      };
    });
    // A copy leaves its original in place: undoing it only deletes the new file.
    const sides = this.entries.map((entry) =>
      entry.status === 'C' ? { ...entry, from: entry.to, before: '' } : entry,
    );
    const does = sides.map((e) => [e.from, e.before, e.to, e.after].join('\0'));
    const undoneBy = sides.map((e) => [e.to, e.after, e.from, e.before].join('\0'));
    return { files, does: does.sort().join('\0\0'), undoneBy: undoneBy.sort().join('\0\0') };
  }
}

/** Changed files by commit; a commit that changed nothing is not in the map. */
export function commitDiffs(output: Buffer): ReadonlyMap<string, CommitDiff> {
  const tokens = output.toString('utf8').split('\0');
  const parts = new Map<string, CommitParts>();
  let open: CommitParts | null = null;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    const sha = COMMIT.exec(token)?.[1];
    const raw = RAW.exec(token);
    if (sha !== undefined) {
      open = new CommitParts();
      parts.set(sha, open);
    } else if (raw && open) {
      const [, oldMode = '', newMode = '', before = '', after = '', status = ''] = raw;
      const from = tokens[++at] ?? '';
      const to = status === 'R' || status === 'C' ? (tokens[++at] ?? '') : from;
      open.entries.push({ from, to, before: sideOf(oldMode, before), after: sideOf(newMode, after), status });
    } else if (open && NUMSTAT.test(token)) {
      const [, added = '', deleted = ''] = NUMSTAT.exec(token)!;
      let path = token.slice(token.indexOf('\t', token.indexOf('\t') + 1) + 1);
      if (path === '') {
        at += 2; // a rename: old path, then new path
        path = tokens[at] ?? '';
      }
      const binary = added === '-';
      open.counts.set(path, { additions: binary ? 0 : +added, deletions: binary ? 0 : +deleted, binary });
    }
  }
  return new Map([...parts].map(([sha, commit]) => [sha, commit.diff()]));
}
