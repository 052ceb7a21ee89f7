/** The verdicts as SARIF 2.1.0 for code scanning: contradictions are errors, what is unsupported a warning, omissions notes; evidence stands in related locations. */
import { createHash } from 'node:crypto';
import type {
  DocumentCitation,
  DocumentClaim,
  DocumentOmission,
  VerdictDocument,
} from '../../application/document/schema.js';
import { lineStarts, positionAt } from '../../application/verify/positions.js';
import { REASON_WORDS } from '../words/reason-words.js';
import { sourceName } from '../words/source-words.js';

type Level = 'error' | 'warning' | 'note';

export interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly kind: 'fail';
  readonly level: Level;
  readonly message: { readonly text: string };
  readonly locations: readonly unknown[];
  readonly relatedLocations: readonly unknown[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
}

export interface SarifLog {
  readonly $schema: string;
  readonly version: '2.1.0';
  readonly runs: readonly [{ readonly results: readonly SarifResult[]; readonly [property: string]: unknown }];
}

const LEVELS: Partial<Record<DocumentClaim['verdict'], Level>> = { contradicted: 'error', unsupported: 'warning' };

/**
 * @param text the report itself, for lines, columns and snippets
 * @param fileName its path as code scanning shall show it: relative to the repository
 */
export function toSarif(document: VerdictDocument, text: string, fileName: string): SarifLog {
  const uri = uriOf(fileName);
  const rules = new Rules();
  const starts = lineStarts(text);
  const results = [
    ...document.claims.flatMap((claim) => {
      const level = LEVELS[claim.verdict];
      return level ? [claimResult(claim, level, rules, { uri, starts })] : [];
    }),
    ...document.omissions.map((omission) => omissionResult(omission, rules, uri)),
  ];
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Corroborate',
            version: document.engine.version,
            semanticVersion: document.engine.version,
            rules: rules.all,
          },
        },
        automationDetails: { id: `corroborate/${document.incident.id}/` },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: {
          EVIDENCE: { description: { text: 'The evidence bundle that the report was checked against.' } },
        },
        artifacts: [{ location: { uri }, mimeType: 'text/markdown', hashes: { 'sha-256': document.report.sha256 } }],
        invocations: [{ executionSuccessful: true }],
        properties: { summary: document.summary, rules: document.engine.rules },
        results,
      },
    ],
  };
}

/** The rules in the order of their first use. */
class Rules {
  readonly all: { id: string; shortDescription: { text: string }; defaultConfiguration: { level: Level } }[] = [];

  indexOf(id: string, text: string, level: Level): number {
    const known = this.all.findIndex((rule) => rule.id === id);
    if (known >= 0) return known;
    return this.all.push({ id, shortDescription: { text }, defaultConfiguration: { level } }) - 1;
  }
}

interface Place {
  readonly uri: string;
  readonly starts: readonly number[];
}

function claimResult(claim: DocumentClaim, level: Level, rules: Rules, { uri, starts }: Place): SarifResult {
  const end = positionAt(starts, claim.end);
  const region = {
    startLine: claim.line,
    startColumn: claim.column,
    endLine: end.line,
    endColumn: end.column,
    charOffset: claim.start,
    charLength: claim.end - claim.start,
    snippet: { text: claim.quote },
  };
  const records = claim.citations.map(
    (citation, i) => `[${escaped(`${sourceName(citation.source)} ${citation.nativeId}`)}](${i + 1})`,
  );
  const correction = claim.correction === undefined ? '' : ` Correction: ${escaped(claim.correction)}`;
  const evidence = records.length > 0 ? ` Evidence: ${records.join(', ')}.` : '';
  return {
    ruleId: claim.reason,
    ruleIndex: rules.indexOf(claim.reason, REASON_WORDS[claim.reason], level),
    kind: 'fail',
    level,
    message: { text: `${escaped(claim.explanation)}${correction}${evidence}` },
    locations: [{ physicalLocation: { artifactLocation: { uri }, region } }],
    relatedLocations: claim.citations.map(relatedLocation),
    partialFingerprints: { 'claim/v1': digest([claim.kind, claim.quote]) },
  };
}

/** An omission has no words in the report: it is shown at its head. */
function omissionResult(omission: DocumentOmission, rules: Rules, uri: string): SarifResult {
  const id = `omission/${omission.kind}`;
  return {
    ruleId: id,
    ruleIndex: rules.indexOf(id, omission.why, 'note'),
    kind: 'fail',
    level: 'note',
    message: { text: `Left out: ${escaped(omission.says)}. ${escaped(omission.why)}` },
    locations: [{ physicalLocation: { artifactLocation: { uri }, region: { startLine: 1 } } }],
    relatedLocations: [],
    partialFingerprints: { 'omission/v1': digest([omission.kind, omission.source, omission.nativeId]) },
  };
}

const relatedLocation = (citation: DocumentCitation, i: number) => ({
  id: i + 1,
  physicalLocation: { artifactLocation: { uri: uriOf(citation.path), uriBaseId: 'EVIDENCE' } },
  message: { text: escaped(citation.at === null ? citation.says : `${citation.at}: ${citation.says}`) },
});

/** Brackets begin a link in a message. */
const escaped = (text: string): string => text.replace(/[\\[\]]/g, (mark) => `\\${mark}`);

/** A relative reference: forward slashes, every segment encoded, nothing that climbs out. */
export const uriOf = (path: string): string =>
  path
    .split(/[/\\]/)
    .filter((part) => part !== '' && part !== '.' && part !== '..')
    .map(encodeURIComponent)
    .join('/');

/** The same for the same words, wherever in the report they come to stand and however they are wrapped. */
const digest = (parts: readonly string[]): string =>
  createHash('sha256')
    .update(
      JSON.stringify(
        parts.map((part) =>
          part
            .replace(/[\s*_`~]+/g, ' ')
            .trim()
            .toLowerCase(),
        ),
      ),
    )
    .digest('hex')
    .slice(0, 32);
