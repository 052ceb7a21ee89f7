/** Adds up how verdicts and labels agree: confusion by label, lies and claims by kind, risk against coverage. Counts only; prints nothing. */
import type { DocumentClaim, VerdictDocument } from '../src/application/document/schema.js';
import { VERDICTS, type Verdict, WORST_FIRST } from '../src/domain/verdict.js';
import type { LabelledReport, LabelledUnit } from './accuracy-labels.js';

/** One labelled unit with the answer it got. */
export interface Answered {
  readonly report: string;
  readonly unit: LabelledUnit;
  readonly got: Verdict;
  /** Those that made the verdict; none when it is `not_checkable`. */
  readonly deciding: readonly DocumentClaim[];
  /** Whether a deciding claim cites a record that the label names. */
  readonly citesLabel: boolean;
}

export interface Share {
  readonly right: number;
  readonly all: number;
}

/** The worst verdict of the claims that overlap the unit; claims that are not checkable assert nothing and do not count. */
export function answersOf(report: LabelledReport, document: VerdictDocument): Answered[] {
  return report.units.map((unit) => {
    const over = document.claims.filter(
      (claim) => claim.start < unit.end && claim.end > unit.start && claim.verdict !== 'not_checkable',
    );
    const got = WORST_FIRST.find((verdict) => over.some((claim) => claim.verdict === verdict)) ?? 'not_checkable';
    const deciding = over.filter((claim) => claim.verdict === got);
    const cited = new Set(deciding.flatMap((claim) => claim.citations.map((citation) => citation.nativeId)));
    return { report: report.name, unit, got, deciding, citesLabel: (unit.evidence ?? []).some((id) => cited.has(id)) };
  });
}

/** Rows are labels, columns the verdicts given. */
export function confusion(answers: readonly Answered[]): Record<Verdict, Record<Verdict, number>> {
  const count = (label: Verdict, got: Verdict): number =>
    answers.filter((answer) => answer.unit.verdict === label && answer.got === got).length;
  const row = (label: Verdict): Record<Verdict, number> =>
    Object.fromEntries(VERDICTS.map((got) => [got, count(label, got)])) as Record<Verdict, number>;
  return Object.fromEntries(VERDICTS.map((label) => [label, row(label)])) as Record<Verdict, Record<Verdict, number>>;
}

export interface LieRow {
  readonly lie: string;
  readonly all: number;
  readonly caught: number;
  readonly believed: number;
}

/** Lies by kind, the most frequent first. */
export function liesByKind(answers: readonly Answered[]): LieRow[] {
  const lies = answers.filter((answer) => answer.unit.lie !== undefined);
  return [...new Set(lies.map((answer) => answer.unit.lie!))]
    .map((lie) => {
      const of = lies.filter((answer) => answer.unit.lie === lie);
      const got = (verdict: Verdict): number => of.filter((answer) => answer.got === verdict).length;
      return { lie, all: of.length, caught: got('contradicted'), believed: got('supported') };
    })
    .sort((a, b) => b.all - a.all || a.lie.localeCompare(b.lie));
}

export interface KindRow {
  readonly kind: string;
  /** Deciding claims of that kind. */
  readonly all: number;
  /** Whose unit is labelled with the verdict they gave it. */
  readonly right: number;
  /** Accused a unit that is not labelled contradicted. */
  readonly accused: number;
  /** Supported a unit that is labelled contradicted or unsupported. */
  readonly believed: number;
  /** Left unsupported what is labelled supported or contradicted. */
  readonly undecided: number;
}

/** Deciding claims by kind, the most frequent first. */
export function claimsByKind(answers: readonly Answered[]): KindRow[] {
  const rows = answers.flatMap((answer) => answer.deciding.map((claim) => ({ answer, kind: claim.kind })));
  return [...new Set(rows.map((row) => row.kind))]
    .map((kind) => {
      const of = rows
        .filter((row) => row.kind === kind)
        .map(({ answer }) => ({ label: answer.unit.verdict, got: answer.got }));
      const when = (test: (pair: { label: Verdict; got: Verdict }) => boolean): number => of.filter(test).length;
      return {
        kind,
        all: of.length,
        right: when((pair) => pair.label === pair.got),
        accused: when((pair) => pair.got === 'contradicted' && pair.label !== 'contradicted'),
        believed: when(
          (pair) => pair.got === 'supported' && (pair.label === 'contradicted' || pair.label === 'unsupported'),
        ),
        undecided: when(
          (pair) => pair.got === 'unsupported' && (pair.label === 'supported' || pair.label === 'contradicted'),
        ),
      };
    })
    .sort((a, b) => b.all - a.all || a.kind.localeCompare(b.kind));
}

export interface RiskPoint {
  /** Only verdicts count whose weakest citation has at least this trust. */
  readonly trust: number;
  /** Units decided, of those that the records decide. */
  readonly coverage: Share;
  /** Decided units of any label whose verdict is wrong. */
  readonly risk: Share;
}

/** What a reader risks who believes verdicts only from a trust upwards: one point a trust tier, the most careful last. */
export function riskCoverage(answers: readonly Answered[]): RiskPoint[] {
  const decidable = answers.filter(({ unit }) => unit.verdict === 'supported' || unit.verdict === 'contradicted');
  const weakest = (answer: Answered): number =>
    Math.min(...answer.deciding.flatMap((claim) => claim.citations.map((citation) => citation.trust)), 5);
  return [0, 1, 2, 3, 4, 5].map((trust) => {
    const sure = (answer: Answered): boolean =>
      (answer.got === 'supported' || answer.got === 'contradicted') && weakest(answer) >= trust;
    const decided = answers.filter(sure);
    return {
      trust,
      coverage: { right: decidable.filter(sure).length, all: decidable.length },
      risk: { right: decided.filter((answer) => answer.got !== answer.unit.verdict).length, all: decided.length },
    };
  });
}

/** Units decided as labelled whose verdict cites a record that the label names. */
export function citedRight(answers: readonly Answered[]): Share {
  const decided = answers.filter(
    ({ unit, got }) => got === unit.verdict && (got === 'supported' || got === 'contradicted') && unit.evidence?.length,
  );
  return { right: decided.filter((answer) => answer.citesLabel).length, all: decided.length };
}

/** Wanted omissions that are said; an omission said answers one row at most. */
export function omissionsFound(report: LabelledReport, document: VerdictDocument): Share {
  const left = new Set(document.omissions.map((omission) => omission.nativeId));
  let right = 0;
  const open = new Set(report.omissions);
  for (const named of [(ids: readonly string[]) => ids.slice(0, 1), (ids: readonly string[]) => ids.slice(1)])
    for (const ids of [...open]) {
      const hit = named(ids).find((id) => left.has(id));
      if (hit === undefined) continue;
      left.delete(hit);
      open.delete(ids);
      right++;
    }
  return { right, all: report.omissions.length };
}
