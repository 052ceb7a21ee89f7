/** The verdicts as text for people: contradictions first, both sides and the records beneath; made to be read in a terminal of 80 columns. */
import type { DocumentCitation, DocumentClaim } from '../../application/document/schema.js';
import { shownText } from '../pages/report-text.js';
import { reportTokens } from '../pages/report-tokens.js';
import { zonedText } from '../pages/time-text.js';
import { REASON_WORDS } from '../words/reason-words.js';
import { sourceName } from '../words/source-words.js';
import { CLAIM_KIND_WORDS } from '../words/verdict-words.js';
import type { Tone } from './look.js';
import { clipped, indented, printable } from './printable.js';
import { heading, type Rendering, type TextView } from './rendering.js';
import { closing, summaryLines } from './verdict-text-closing.js';

export function verdictText(rendering: Rendering): string {
  const shown = shownText(reportTokens(rendering.text));
  const quoteOf = ({ start, end }: { start: number; end: number }): string =>
    (shown(start, end) || rendering.text.slice(start, end)).replace(/^[\s:;,|–—·-]+|[\s,;|·]+$/g, '');
  const view: TextView = { ...rendering, quoteOf };
  const lines = [
    ...title(view),
    ...contradictions(view),
    ...worthALook(view),
    ...omissions(view),
    ...unsupported(view),
    ...supported(view),
    ...closing(view),
  ];
  return `${lines.join('\n')}\n`;
}

function title({ document, look }: TextView): string[] {
  const name = printable(document.report.title || 'Report without a title');
  const incident = `${document.incident.id}  ${document.incident.title}`;
  return [
    ...indented(name, 0, look.width).map((line) => look.paint('strong', line)),
    ...indented(incident, 0, look.width).map((line) => look.paint('quiet', line)),
    ...summaryLines(document, look),
  ];
}

const claimsWith = ({ document }: TextView, verdict: DocumentClaim['verdict']): readonly DocumentClaim[] =>
  document.claims.filter((claim) => claim.verdict === verdict);

function contradictions(view: TextView): string[] {
  const { look } = view;
  const found = claimsWith(view, 'contradicted');
  const head = heading(look, 'bad', 'Contradicted', found.length);
  if (found.length === 0)
    return [
      ...head,
      ...indented('No record contradicts a claim. That is not the same as true: see below.', 2, look.width),
    ];
  return [...head, ...found.flatMap((claim, i) => [...(i > 0 ? [''] : []), ...contradiction(view, claim)])];
}

function contradiction(view: TextView, claim: DocumentClaim, sign = view.look.paint('bad', '✗')): string[] {
  const { look } = view;
  const about = `line ${claim.line}, ${claim.id}, ${CLAIM_KIND_WORDS[claim.kind].toLowerCase()}`;
  return [
    `${sign} ${look.paint('quiet', about)}`,
    `  ${look.paint('strong', 'The report says')}`,
    ...indented(`“${view.quoteOf(claim)}”`, 4, look.width),
    `  ${look.paint('strong', 'The records say')}`,
    ...indented(claim.explanation, 4, look.width),
    ...claim.citations.flatMap((citation) => citationLines(view, citation)),
    ...(claim.correction === undefined
      ? []
      : [
          `  ${look.paint('strong', 'Correction')}`,
          ...indented(claim.correction, 4, look.width).map((line) => look.paint('good', line)),
        ]),
  ];
}

/** `↳ Cloud Build 15e50003-…, 2026-04-14 13:29:47 UTC`, and below it what the record says. */
export function citationLines({ look }: Pick<TextView, 'look'>, citation: DocumentCitation): string[] {
  const at = citation.at === null ? null : zonedText(citation.at, null);
  const time = at ? `, ${at.date} ${at.time} ${at.zone}` : '';
  const own = citation.selfAttested ? ', self-attested' : '';
  const [first = '', ...rest] = indented(
    `${sourceName(citation.source)} ${citation.nativeId}${time}${own}`,
    6,
    look.width,
  );
  return [`    ↳ ${first.slice(6)}`, ...rest, ...indented(citation.says, 6, look.width)].map((line) =>
    look.paint('quiet', line),
  );
}

function omissions({ document, look }: TextView): string[] {
  if (document.omissions.length === 0) return [];
  return [
    ...heading(look, 'warn', 'Left out', document.omissions.length),
    ...document.omissions.flatMap((omission) => {
      const at = omission.at === null ? null : zonedText(omission.at, null);
      const [first = '', ...rest] = indented(omission.says, 2, look.width);
      const record = `${sourceName(omission.source)} ${omission.nativeId}${at ? `, ${at.date} ${at.time} ${at.zone}` : ''}`;
      return [
        `${look.paint('warn', '−')} ${first.slice(2)}`,
        ...rest,
        ...indented(omission.why, 4, look.width),
        ...indented(record, 4, look.width).map((line) => look.paint('quiet', line)),
      ];
    }),
  ];
}

/** What a record may speak against, both sides, for a person to see at once. */
function worthALook(view: TextView): string[] {
  const { look } = view;
  const found = view.document.claims.filter(({ reason }) => reason === 'may_differ');
  if (found.length === 0) return [];
  return [
    ...heading(look, 'warn', 'Worth a look', found.length),
    ...indented(REASON_WORDS.may_differ, 2, look.width).map((line) => look.paint('quiet', line)),
    ...found.flatMap((claim) => ['', ...contradiction(view, claim, look.paint('warn', '?'))]),
  ];
}

/** Claims with one reason stand together, so that the reason is said once. */
function unsupported(view: TextView): string[] {
  const { look } = view;
  const found = claimsWith(view, 'unsupported').filter(({ reason }) => reason !== 'may_differ');
  if (found.length === 0) return [];
  const groups = new Map<DocumentClaim['reason'], DocumentClaim[]>();
  for (const claim of found) groups.set(claim.reason, [...(groups.get(claim.reason) ?? []), claim]);
  return [
    ...heading(look, 'warn', 'Unsupported', found.length),
    ...[...groups].flatMap(([reason, claims], i) => [
      ...(i > 0 ? [''] : []),
      ...indented(REASON_WORDS[reason], 2, look.width).map((line) => look.paint('quiet', line)),
      ...claims.flatMap((claim) => listed(view, claim, '?', 'warn')),
    ]),
  ];
}

/** `? 12  the quote, wrapped` */
function listed(view: TextView, claim: DocumentClaim, sign: string, tone: Tone): string[] {
  const { look } = view;
  const [first = '', ...rest] = indented(view.quoteOf(claim), 8, look.width);
  return [
    `${look.paint(tone, sign)} ${look.paint('quiet', String(claim.line).padStart(4))}  ${first.slice(8)}`,
    ...rest,
  ];
}

function supported(view: TextView): string[] {
  const { look } = view;
  const found = claimsWith(view, 'supported');
  if (found.length === 0) return [];
  return [
    ...heading(look, 'good', 'Supported', found.length),
    ...found.map((claim) => {
      const records = claim.citations.map((citation) => sourceName(citation.source));
      const names = ` (${[...new Set(records)].join(', ')})`;
      const by = names.length > look.width / 3 ? '' : names;
      const quote = clipped(view.quoteOf(claim), Math.max(20, look.width - 8 - by.length));
      return `${look.paint('good', '✓')} ${look.paint('quiet', String(claim.line).padStart(4))}  ${quote}${look.paint('quiet', by)}`;
    }),
  ];
}
