/** What the verdict page shows, made from document, report text and the reader's choices; no markup here. */
import type { DocumentCitation, DocumentClaim, VerdictDocument } from '../../application/document/schema.js';
import type { Reason } from '../../domain/reason.js';
import { anchorId } from './html.js';
import { type MarkTone, type ReportMark, TONES } from './report-marks.js';
import type { ReportToken } from './report-tokens.js';

export type Filter = MarkTone | 'all';
export type Order = 'worst' | 'report';

export interface VerdictChoices {
  readonly filter: Filter;
  readonly order: Order;
  /** Id of the entry to show open, as in the document (`c07`) or of an unread passage (`p1`). */
  readonly claim: string | null;
}

/** One thing a reader goes through: a claim, or a passage that could not be read. */
export interface Entry {
  readonly id: string;
  readonly tone: MarkTone;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  /** As a reader sees it, on one line. */
  readonly quote: string;
  readonly claim: DocumentClaim | null;
  readonly reason: Reason | null;
}

export interface VerdictView {
  readonly document: VerdictDocument;
  readonly text: string;
  readonly tokens: readonly ReportToken[];
  readonly choices: VerdictChoices;
  /** Every entry, in the order of the report. */
  readonly entries: readonly Entry[];
  /** Those that the filter keeps, in the chosen order. */
  readonly shown: readonly Entry[];
  readonly zone: string | null;
  /** The name of an identity, where the incident gives one. */
  readonly nameOf: (id: string) => string;
  readonly standalone: boolean;
  /** Path of the page, without query. */
  readonly path: string;
  readonly recordLink: (citation: Pick<DocumentCitation, 'source' | 'nativeId'>) => string | null;
}

export const isTone = (text: string | undefined): text is MarkTone => TONES.includes(text as MarkTone);

/** All claims and unread passages in the order of the report. */
export function entriesOf(
  document: VerdictDocument,
  text: string,
  shown: (start: number, end: number) => string,
): readonly Entry[] {
  const claims = document.claims.map((claim): Entry => {
    const { id, start, end, line, reason } = claim;
    return { id, tone: claim.verdict, start, end, line, quote: shown(start, end) || claim.quote, claim, reason };
  });
  const lineAt = lineCounter(text);
  const unread = document.passages
    .filter((passage) => passage.disposition === 'unread')
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, reason }, i): Entry => {
      const quote = shown(start, end) || text.slice(start, end).trim();
      return { id: `p${i + 1}`, tone: 'unread', start, end, line: lineAt(start), quote, claim: null, reason };
    });
  return [...claims, ...unread].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Lines of ascending positions, in one pass over the text. */
function lineCounter(text: string): (position: number) => number {
  let at = 0;
  let line = 1;
  return (position) => {
    for (; at < position; at++) if (text.charCodeAt(at) === 10) line++;
    return line;
  };
}

export function chosen(entries: readonly Entry[], { filter, order }: VerdictChoices): readonly Entry[] {
  const kept = entries.filter((entry) => filter === 'all' || entry.tone === filter);
  return order === 'report' ? kept : kept.sort((a, b) => TONES.indexOf(a.tone) - TONES.indexOf(b.tone));
}

/** Address of the page with other choices; only what differs from the default is written. */
export function addressOf(view: VerdictView, change: Partial<VerdictChoices>, fragment = ''): string {
  const { filter, order, claim } = { ...view.choices, ...change };
  const query = new URLSearchParams();
  if (filter !== 'all') query.set('filter', filter);
  if (order !== 'worst') query.set('order', order);
  if (claim !== null) query.set('claim', claim);
  const written = query.toString();
  return `${view.path}${written ? `?${written}` : ''}${fragment}`;
}

/** Where an entry's card stands: on this page if the filter shows it, else on the page without a filter. */
export function entryAddress(view: VerdictView, entry: Entry): string {
  const fragment = `#${anchorId('claim', entry.id)}`;
  if (view.standalone) return fragment;
  const hidden = view.choices.filter !== 'all' && view.choices.filter !== entry.tone;
  return addressOf(view, { claim: entry.id, ...(hidden ? { filter: 'all' as const } : {}) }, fragment);
}

export function marksOf(view: VerdictView): readonly ReportMark[] {
  const { filter, claim } = view.choices;
  return view.entries.map((entry) => ({
    id: entry.id,
    start: entry.start,
    end: entry.end,
    tone: entry.tone,
    href: entryAddress(view, entry),
    anchor: anchorId('mark', entry.id),
    current: claim === entry.id,
    dimmed: filter !== 'all' && filter !== entry.tone,
  }));
}
