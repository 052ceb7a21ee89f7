/** Which commits of a history concern a window. Dates in git are whatever their writers set, so a commit is also taken by what its neighbours allow. Pure. */

export interface DatedCommit {
  readonly sha: string;
  readonly parents: readonly string[];
  /** Seconds since the epoch, as its committer says. */
  readonly committedAt: number;
}

/** Seconds since the epoch, half-open. */
export interface Seconds {
  readonly from: number;
  readonly to: number;
}

export interface WindowCommits {
  readonly dated: ReadonlySet<string>;
  /** Claim to be older though they build on one of those, or to be younger though one of those builds on them: neither can be. */
  readonly implied: ReadonlySet<string>;
}

/** @param order children before parents */
export function commitsOfWindow(order: readonly DatedCommit[], { from, to }: Seconds): WindowCommits {
  const dated = new Set(order.filter((one) => one.committedAt >= from && one.committedAt < to).map(({ sha }) => sha));
  const [after, before] = [new Set<string>(), new Set<string>()];
  for (const { sha, parents } of [...order].reverse())
    if (parents.some((parent) => dated.has(parent) || after.has(parent))) after.add(sha);
  for (const { sha, parents } of order)
    if (dated.has(sha) || before.has(sha)) for (const parent of parents) before.add(parent);
  const impossible = ({ sha, committedAt }: DatedCommit): boolean =>
    committedAt < from ? after.has(sha) : committedAt >= to && before.has(sha);
  return { dated, implied: new Set(order.filter(impossible).map(({ sha }) => sha)) };
}
