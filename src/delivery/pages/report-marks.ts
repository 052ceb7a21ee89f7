/** Puts marks on report tokens: each claim's characters wrapped in place, split at element boundaries, with a badge where it ends. */
import { VERDICT_WORDS } from '../words/verdict-words.js';
import { type Html, html, NOTHING, ownMarkup } from './html.js';
import { icon } from './icons.js';
import type { ReportToken } from './report-tokens.js';

export type MarkTone = keyof typeof VERDICT_WORDS | 'unread';

/** Worst first: the look of characters under several marks. */
export const TONES: readonly MarkTone[] = ['contradicted', 'unsupported', 'unread', 'not_checkable', 'supported'];

export interface ReportMark {
  /** As in the document; also the fragment of its card. */
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly tone: MarkTone;
  /** Where its badge leads. */
  readonly href: string;
  /** Element id of the badge. */
  readonly anchor: string;
  readonly current: boolean;
  /** Filtered out: still marked, but quiet. */
  readonly dimmed: boolean;
}

interface Piece {
  readonly shown: string;
  readonly marks: readonly ReportMark[];
  /** Marks whose last visible characters these are. */
  ending: ReportMark[];
}

export const toneName = (tone: MarkTone): string => (tone === 'unread' ? 'Unread' : VERDICT_WORDS[tone].name);

const byTone = (a: ReportMark, b: ReportMark): number => TONES.indexOf(a.tone) - TONES.indexOf(b.tone);

/** The report as markup; linear in its length and the number of marks. */
export function markedReport(tokens: readonly ReportToken[], marks: readonly ReportMark[]): Html {
  const sorted = [...marks].sort((a, b) => a.start - b.start || b.end - a.end);
  const out: (string | Piece)[] = [];
  const last = new Map<ReportMark, Piece>();
  let next = 0;
  let active: ReportMark[] = [];
  for (const token of tokens) {
    if (token.type === 'tag') {
      out.push(token.markup);
      continue;
    }
    while (next < sorted.length && sorted[next]!.start < token.to) active.push(sorted[next++]!);
    active = active.filter((mark) => mark.end > token.from);
    for (const piece of piecesOf(token, active)) {
      out.push(piece);
      if (piece.shown.trim() !== '') for (const mark of piece.marks) last.set(mark, piece);
    }
  }
  for (const [mark, piece] of last) piece.ending.push(mark);
  return ownMarkup(withBadges(out));
}

const CLOSING = /^<\/(?:em|strong|s|span|code|a)>$/;
/** What closes a sentence or a bracket stays with its claim; the badge comes after it. */
const AFTER_CLAIM = /^[.,;:!?)\]"'”’»]+/;

/** Writes pieces and tags; a badge waits for the end of a link or of inline code, since links cannot stand in links. */
function withBadges(parts: readonly (string | Piece)[]): string {
  let out = '';
  let waiting: ReportMark[] = [];
  let closed = 0;
  for (const [i, part] of parts.entries()) {
    if (typeof part === 'string') {
      if (part.startsWith('<a ') || part === '<code>' || part.startsWith('<code ')) closed++;
      if (part === '</a>' || part === '</code>') closed--;
      out += part;
    } else {
      const tail = waiting.length > 0 && part.marks.length === 0 ? (AFTER_CLAIM.exec(part.shown)?.[0] ?? '') : '';
      out += html`${tail}`.text;
      if (tail && closed === 0) out += badges(waiting.splice(0));
      out += pieceMarkup({ ...part, shown: part.shown.slice(tail.length) });
      waiting = waiting.concat(part.ending);
    }
    const next = parts[i + 1];
    const punctuated = typeof next === 'object' && next.marks.length === 0 && AFTER_CLAIM.test(next.shown);
    const closing = typeof next === 'string' && CLOSING.test(next);
    if (waiting.length > 0 && closed === 0 && !closing && !punctuated) out += badges(waiting.splice(0));
  }
  return out + badges(waiting);
}

/** One badge for each tone, worst first. */
const badges = (marks: readonly ReportMark[]): string =>
  TONES.map((tone) => badge(marks.filter((mark) => mark.tone === tone)).text).join('');

/** A text token cut where marks begin and end; what is shown differently from its source stays whole. */
function piecesOf(token: Extract<ReportToken, { type: 'text' }>, active: readonly ReportMark[]): readonly Piece[] {
  const { from, to, shown } = token;
  if (active.length === 0) return [{ shown, marks: [], ending: [] }];
  if (shown.length !== to - from) return [{ shown, marks: active, ending: [] }];
  const cuts = new Set([from, to]);
  for (const { start, end } of active) {
    if (start > from) cuts.add(start);
    if (end < to) cuts.add(end);
  }
  const bounds = [...cuts].sort((a, b) => a - b);
  let next = 0;
  let here: ReportMark[] = [];
  return bounds.slice(1).map((end, i) => {
    const start = bounds[i]!;
    while (next < active.length && active[next]!.start < end) here.push(active[next++]!);
    here = here.filter((mark) => mark.end > start);
    return { shown: shown.slice(start - from, end - from), marks: here.slice(), ending: [] };
  });
}

function pieceMarkup({ shown, marks }: Piece): string {
  if (marks.length === 0 || shown === '') return html`${shown}`.text;
  const worst = [...marks].sort((a, b) => Number(a.dimmed) - Number(b.dimmed) || byTone(a, b))[0]!;
  const state = `${marks.some((m) => m.current) ? ' is-current' : ''}${worst.dimmed ? ' is-dimmed' : ''}`;
  const anchors = marks.map((mark) => mark.anchor).join(' ');
  return html`<mark class="mark tone-${worst.tone}${state}" data-marks="${anchors}">${shown}</mark>`.text;
}

/** Claims of one tone that end together share a badge; each keeps a place of its own to be found by. */
function badge(marks: readonly ReportMark[]): Html {
  const lead = marks.find((mark) => mark.current) ?? marks[0];
  if (!lead) return NOTHING;
  const state = `${lead.current ? ' is-current' : ''}${lead.dimmed ? ' is-dimmed' : ''}`;
  const others = marks.filter((mark) => mark !== lead);
  return html`<a class="badge tone-${lead.tone}${state}" id="${lead.anchor}" href="${lead.href}"${
    lead.current ? ownMarkup(' aria-current="true"') : false
  }>${icon(lead.tone)}<span class="badge-word">${toneName(lead.tone)}${others.length > 0 ? ` ×${marks.length}` : false}</span><span class="vh">: ${lead.id}</span>${others.map(
    (mark) => html`<span id="${mark.anchor}"></span>`,
  )}</a>`;
}
