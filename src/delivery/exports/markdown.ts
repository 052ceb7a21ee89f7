/** The verdicts as Markdown, for a pull request or a ticket: contradictions first, every quoted word inert. */
import type { DocumentCitation, DocumentClaim, VerdictDocument } from '../../application/document/schema.js';
import { authorshipWords, blockSentence } from '../words/authorship-words.js';
import { REASON_WORDS } from '../words/reason-words.js';
import { sourceName } from '../words/source-words.js';
import { counted, UNREAD_WORD, VERDICT_WORDS } from '../words/verdict-words.js';
import { codeMarkdown, plainMarkdown } from './markdown-text.js';

export function toMarkdown(document: VerdictDocument): string {
  const parts = [
    head(document),
    contradictions(document),
    worthALook(document),
    omissions(document),
    unsupported(document),
    supported(document),
    coverage(document),
    authorship(document),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

const claimsWith = (document: VerdictDocument, verdict: DocumentClaim['verdict']) =>
  document.claims.filter((claim) => claim.verdict === verdict);

function head(document: VerdictDocument): string {
  const { summary, report, incident, engine } = document;
  const columns: [string, number][] = [
    [VERDICT_WORDS.contradicted.name, summary.contradicted],
    ['Left out', summary.omissions],
    [VERDICT_WORDS.unsupported.name, summary.unsupported],
    [VERDICT_WORDS.supported.name, summary.supported],
    [VERDICT_WORDS.not_checkable.name, summary.not_checkable],
    [UNREAD_WORD.name, summary.unread],
  ];
  return `# ${plainMarkdown(report.title || 'Report without a title')}

${plainMarkdown(`${incident.id} ${incident.title}`)}: ${counted(summary.claims, 'claim')} checked by Corroborate ${plainMarkdown(engine.version)}, report ${codeMarkdown(report.sha256.slice(0, 12))}.

| ${columns.map(([name]) => name).join(' | ')} |
|${columns.map(() => '---:').join('|')}|
| ${columns.map(([, count]) => count).join(' | ')} |`;
}

function contradictions(document: VerdictDocument): string {
  const found = claimsWith(document, 'contradicted');
  const body =
    found.length === 0
      ? 'No record contradicts a claim of this report. That is not the same as true.'
      : found.map(contradiction).join('\n\n');
  return `## Contradicted (${found.length})\n\n${body}`;
}

/** What a record may speak against: it counts as unsupported. */
function worthALook({ claims }: VerdictDocument): string {
  const found = claims.filter(({ reason }) => reason === 'may_differ');
  if (found.length === 0) return '';
  return `## Worth a look (${found.length})\n\n${REASON_WORDS.may_differ}\n\n${found.map(contradiction).join('\n\n')}`;
}

const contradiction = (claim: DocumentClaim): string =>
  [
    `### Line ${claim.line}, ${claim.id}`,
    `**The report says**\n\n> ${plainMarkdown(claim.quote)}`,
    `**The records say** ${plainMarkdown(claim.explanation)}`,
    claim.citations.map((citation) => `- ${citationText(citation)}`).join('\n'),
    claim.correction === undefined ? '' : `**Correction** ${plainMarkdown(claim.correction)}`,
  ]
    .filter((part) => part !== '')
    .join('\n\n');

function citationText(citation: DocumentCitation): string {
  const id = codeMarkdown(citation.nativeId);
  const url =
    citation.url !== undefined && /^https:\/\/[^\s<>()[\]"'\\]{1,1000}$/.test(citation.url) ? citation.url : null;
  const own = citation.selfAttested ? ', self-attested' : '';
  const time = citation.at === null ? '' : `, ${citation.at.replace('T', ' ').replace(/(?:\.\d+)?Z$/, ' UTC')}`;
  return `${sourceName(citation.source)} ${url ? `[${id}](${url})` : id}${plainMarkdown(time)}${own}: ${plainMarkdown(citation.says)}`;
}

function omissions({ omissions: left }: VerdictDocument): string {
  if (left.length === 0) return '';
  const rows = left.map(
    ({ says, why, source, nativeId }) =>
      `- ${plainMarkdown(says)}. ${plainMarkdown(why)} (${sourceName(source)} ${codeMarkdown(nativeId)})`,
  );
  return `## Left out (${left.length})\n\n${rows.join('\n')}`;
}

const tableRow = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function unsupported(document: VerdictDocument): string {
  const found = [...claimsWith(document, 'unsupported'), ...claimsWith(document, 'not_checkable')].filter(
    ({ reason }) => reason !== 'may_differ',
  );
  if (found.length === 0) return '';
  const rows = found.map((claim) =>
    tableRow([
      String(claim.line),
      plainMarkdown(claim.quote),
      VERDICT_WORDS[claim.verdict].name,
      REASON_WORDS[claim.reason],
    ]),
  );
  return `## Not confirmed (${found.length})\n\n${['| Line | The report says | Verdict | Why |', '|---:|---|---|---|', ...rows].join('\n')}`;
}

function supported(document: VerdictDocument): string {
  const found = claimsWith(document, 'supported');
  if (found.length === 0) return '';
  const rows = found.map((claim) =>
    tableRow([
      String(claim.line),
      plainMarkdown(claim.quote),
      claim.citations.map(({ source, nativeId }) => `${sourceName(source)} ${codeMarkdown(nativeId)}`).join(', '),
    ]),
  );
  return `<details><summary>Supported (${found.length})</summary>\n\n${['| Line | The report says | Records |', '|---:|---|---|', ...rows].join('\n')}\n\n</details>`;
}

function coverage({ coverage: entries }: VerdictDocument): string {
  if (entries.length === 0) return '';
  const rows = entries.map(({ path, complete, scope }) =>
    tableRow([codeMarkdown(path), complete ? 'complete' : 'partial', plainMarkdown(scope)]),
  );
  return `<details><summary>How complete the records are</summary>\n\n${['| Records | | Scope |', '|---|---|---|', ...rows].join('\n')}\n\n</details>`;
}

function authorship(document: VerdictDocument): string {
  const words = authorshipWords(document);
  const blocks = document.authorship.signOffBlockedBy.map((code) => `- ${plainMarkdown(blockSentence(code))}`);
  return [`## Who wrote it`, `${plainMarkdown(words.headline)}. ${words.sentence}`, blocks.join('\n')]
    .filter((part) => part !== '')
    .join('\n\n');
}
