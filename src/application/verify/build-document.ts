/** Assembles the verdict document: positions, verdicts, citations, passages; decides nothing. */
import { createHash } from 'node:crypto';
import type { World } from '../../checks/world.js';
import type { Finding } from '../../domain/finding.js';
import { formatInstant } from '../../domain/instant.js';
import type { Verdict } from '../../domain/verdict.js';
import { WORST_FIRST } from '../../domain/verdict.js';
import type { ReadReport } from '../../reading/read-report.js';
import { coverageView } from '../document/coverage-view.js';
import type { DocumentClaim, VerdictDocument } from '../document/schema.js';
import { ENGINE } from '../engine.js';
import type { Dictionary } from '../ports/evidence-reader.js';
import { conflictWords } from '../words/conflict-words.js';
import { correctionOf } from '../words/correct.js';
import type { People } from '../words/event-words.js';
import { explanationOf } from '../words/explain.js';
import { omissionWords } from '../words/omission-words.js';
import { retoldWords } from '../words/retold-words.js';
import { valueWords } from '../words/value-words.js';
import { buildPassages } from './build-passages.js';
import { byUnit } from './by-unit.js';
import { citationsFor, pointerKey } from './cite.js';
import { findConflicts } from './find-conflicts.js';
import type { Omission } from './find-omissions.js';
import type { Authorship } from './judge-authorship.js';
import type { JudgedClaim } from './judged-claim.js';
import { lineStarts, positionAt } from './positions.js';
import type { ReportInput } from './report-input.js';

export interface DocumentParts {
  readonly input: ReportInput;
  readonly dictionary: Dictionary;
  readonly report: ReadReport;
  readonly judged: readonly JudgedClaim[];
  readonly omissions: readonly Omission[];
  readonly authorship: Authorship;
  readonly world: World;
}

export function buildDocument(parts: DocumentParts): VerdictDocument {
  const { input, dictionary, report, judged, omissions, authorship, world } = parts;
  const people = world.identities;
  const starts = lineStarts(input.text);
  const claims = judged.map((one) => claimOf(one, input.text, starts, world));
  const passages = buildPassages(report, input.text.length);
  const { incident, coverage } = dictionary.manifest;
  return {
    schema: 'corroborate.verdicts/v1',
    engine: ENGINE,
    incident: { id: incident.id, title: incident.title },
    report: {
      title: report.title,
      sha256: createHash('sha256').update(input.text, 'utf8').digest('hex'),
      authors: [...authorship.authors],
    },
    summary: {
      ...counted(claims),
      omissions: omissions.length,
      unread: passages.filter((passage) => passage.disposition === 'unread').length,
    },
    units: unitsOf(report, judged),
    claims,
    omissions: omissions.map((omission) => omissionWords(omission, people)),
    passages,
    coverage: coverage.map(coverageView),
    conflicts: [
      ...dictionary.conflicts.map(retoldWords),
      ...findConflicts(judged).map((conflict) => conflictWords(conflict, people)),
    ],
    authorship: {
      authors: [...authorship.authors],
      agentActedInIncident: authorship.agentActedInIncident,
      independentHumanAuthor: authorship.independentHumanAuthor,
      signOffBlockedBy: [...authorship.signOffBlockedBy],
    },
  };
}

function unitsOf(report: ReadReport, judged: readonly JudgedClaim[]): VerdictDocument['units'] {
  const claims = byUnit(judged, (one) => one.claim.unit);
  return report.units.map((unit) => {
    const own = claims.get(unit.id) ?? [];
    return {
      id: unit.id,
      start: unit.start,
      end: unit.end,
      line: unit.line,
      verdict: worstOf(own.map((one) => one.verdict)),
      claims: own.map((one) => one.claim.id),
    };
  });
}

function claimOf(judged: JudgedClaim, text: string, starts: readonly number[], world: World): DocumentClaim {
  const { claim } = judged;
  const people: People = world.identities;
  const citations = citationsFor(judged.deciding, world);
  const telling = { people, day: formatInstant(world.incident.from).slice(0, 10) };
  const correction = correctionOf(judged, text, telling);
  return {
    id: claim.id,
    kind: claim.kind,
    quote: text.slice(claim.span.start, claim.span.end),
    start: claim.span.start,
    end: claim.span.end,
    ...positionAt(starts, claim.span.start),
    verdict: judged.verdict,
    reason: judged.reason,
    facets: judged.findings.map((finding) => ({
      facet: finding.facet,
      asserted: {
        type: finding.asserted.type,
        value: plainValue(finding.asserted),
        display: valueWords(finding.asserted, people, telling.day),
      },
      found: {
        type: finding.found.type,
        value: plainValue(finding.found),
        display: valueWords(finding.found, people, telling.day),
      },
      verdict: facetVerdict(finding),
      citations: citations
        .filter(({ pointer }) => finding.pointers.some((other) => pointerKey(other) === pointerKey(pointer)))
        .map(({ citation }) => citation.id),
    })),
    citations: citations.map(({ citation }) => citation),
    explanation: explanationOf(judged, telling),
    ...(correction ? { correction } : {}),
  };
}

const plainValue = (value: Finding['asserted']): string | number | null | string[] =>
  Array.isArray(value.value) ? [...value.value] : (value.value as string | number | null);
const facetVerdict = (finding: Finding): Verdict =>
  finding.stance === 'supports' ? 'supported' : finding.stance === 'contradicts' ? 'contradicted' : 'unsupported';
const worstOf = (verdicts: readonly Verdict[]): Verdict =>
  WORST_FIRST.find((verdict) => verdicts.includes(verdict)) ?? 'not_checkable';

function counted(claims: readonly DocumentClaim[]) {
  const count = (verdict: Verdict): number => claims.filter((claim) => claim.verdict === verdict).length;
  return {
    claims: claims.length,
    supported: count('supported'),
    contradicted: count('contradicted'),
    unsupported: count('unsupported'),
    not_checkable: count('not_checkable'),
  };
}
