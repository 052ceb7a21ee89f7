/** What a collection may claim to be complete for: only what its proof bears out. Pure. */
import type { CoverageEntry } from '../../domain/coverage.js';
import { parseInstant } from '../../domain/instant.js';
import { canonicalJson } from '../canonical-json.js';
import type { StoredCollection, StoredSlice } from '../ports/collection-store.js';
import type { CollectWindow, CoverageProof, CoverageStatement } from '../ports/live-source.js';

/** Why a part does not count as complete, in a few words; null when it does. */
export function shortfall({ never, proof }: CoverageStatement): string | null {
  if (never !== undefined) return never;
  if (!proof.terminalPage) return 'the last page was not reached';
  if (proof.gaps.length > 0) return `could not be read: ${proof.gaps.join('; ')}`.slice(0, 500);
  if (proof.control === null) return 'nothing shows that the source can be seen at all';
  if (!proof.control.found) return `no ${proof.control.asked} was found, which ought to be there`;
  return null;
}

const partly = (scope: string, why: string): string => `${scope}${LACKS}${why}`;
const LACKS = '; not complete: ';
const TWO_ACCOUNTS = 'another account of this source was not read to its end';

/**
 * Entries that arriving ones leave standing: what a pull said it had not read to its end is outlived by a later pull of the same thing
 * that did read all of that window and more. What a bundle says stays, and so does what only another account could settle.
 */
export const notOutlived = (
  current: readonly CoverageEntry[],
  arriving: readonly CoverageEntry[],
): readonly CoverageEntry[] =>
  current.filter((old) => old.complete || !arriving.some((later) => later.complete && outlives(later, old)));

const outlives = (later: CoverageEntry, old: CoverageEntry): boolean =>
  later.path === old.path &&
  old.scope.startsWith(later.scope + LACKS) &&
  old.scope !== partly(later.scope, TWO_ACCOUNTS) &&
  canonicalJson(later.selectors) === canonicalJson(old.selectors) &&
  later.from <= old.from &&
  (later.to === null || (old.to !== null && later.to >= old.to));

/** The entry of an incident's coverage; nothing is known after the watermark. */
export function coverageOf(statement: CoverageStatement, window: CollectWindow): CoverageEntry | null {
  const [from, to] = [parseInstant(window.from), parseInstant(earlier(window.to, statement.proof))];
  if (from === null || to === null || to <= from) return null;
  const short = shortfall(statement);
  return {
    path: statement.path,
    from,
    to,
    complete: short === null,
    scope: short === null ? statement.scope : partly(statement.scope, short),
    selectors: statement.selectors ?? {},
  };
}

function earlier(to: string, { watermark }: CoverageProof): string {
  const [end, known] = [parseInstant(to), parseInstant(watermark)];
  return end !== null && known !== null && known < end ? watermark : to;
}

/**
 * What has to be taken back when a collection has ended: two accounts of one source share a file, and it is complete only where
 * both are, whichever of them came last.
 */
export function takenBack({ slices, window }: StoredCollection): readonly CoverageEntry[] {
  const isWhole = (slice: StoredSlice): boolean =>
    slice.state === 'done' && (slice.coverage ?? []).every((statement) => shortfall(statement) === null);
  const shared = slices.filter((slice) =>
    slices.some(
      (other) =>
        other.connectionId !== slice.connectionId &&
        other.source === slice.source &&
        other.part.key === slice.part.key &&
        !isWhole(other),
    ),
  );
  return shared.flatMap((slice) =>
    (slice.coverage ?? []).flatMap((statement) => {
      const entry = shortfall(statement) === null ? coverageOf(statement, window) : null;
      return entry ? [{ ...entry, complete: false, scope: partly(entry.scope, TWO_ACCOUNTS) }] : [];
    }),
  );
}
