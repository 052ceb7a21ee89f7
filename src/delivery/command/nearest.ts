/** The known word nearest to a mistyped one, for "did you mean"; null when none is near. */

/** @example nearest('--evidnce', ['--evidence', '--format']) // → '--evidence' */
export function nearest(word: string, known: readonly string[]): string | null {
  if (word.length > 40) return null;
  const most = Math.max(2, Math.floor(word.length / 3));
  let best: { readonly name: string; readonly far: number } | null = null;
  for (const name of known) {
    const far = editDistance(word.toLowerCase(), name);
    if (far <= most && far < (best?.far ?? Number.POSITIVE_INFINITY)) best = { name, far };
  }
  return best?.name ?? null;
}

/** Insertions, deletions, changes and swaps of neighbours. */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2]! + 1);
      row.push(cost);
    }
    [before, last] = [last, row];
  }
  return last[b.length]!;
}
