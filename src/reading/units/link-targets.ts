/** The link definitions of a report (`[label]: address`), which the parser leaves unresolved. */
import type { ParsedReport } from '../markdown/parse-report.js';

/** Address by label in lower case; the first definition wins, as in CommonMark. */
export function linkTargets({ source, tree }: ParsedReport): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  const cursor = tree.cursor();
  do {
    if (cursor.name !== 'LinkReference') continue;
    const found = /^\[([^\]]*)\]:\s*<?([^\s>]*)/.exec(source.slice(cursor.from, cursor.to));
    const label = found?.[1]?.toLowerCase().trim() ?? '';
    if (label !== '' && !targets.has(label)) targets.set(label, found![2]!);
  } while (cursor.next());
  return targets;
}
