/** The claim's own words with the wrong value replaced by the recorded one: the smallest true rewrite. Gives up where it cannot be sure that the result is true. */
import type { Claim } from '../../claims/claim.js';
import type { AmountSlot, DurationSlot, PersonSlot, Span, TimeSlot } from '../../claims/slots.js';
import type { Finding } from '../../domain/finding.js';
import { HEDGE_WORDS } from '../../domain/tolerance-tables.js';
import type { Facet } from '../../domain/verdict.js';
import type { JudgedClaim } from '../verify/judged-claim.js';
import { amountLike } from './amount-like.js';
import { clockLike } from './clock-like.js';
import type { People } from './event-words.js';
import { asSentence, longDuration } from './value-words.js';

interface Edit {
  readonly span: Span;
  readonly words: string;
}

interface Draft {
  readonly claim: Claim;
  /** The whole report. */
  readonly text: string;
  readonly people: People;
}

/**
 * Null unless every contradicted facet can be replaced in place, and every other facet is backed.
 * @example "Error rates were elevated for 24 minutes." → "Error rates were elevated for 45 minutes."
 */
export function rewritten(judged: JudgedClaim, text: string, people: People): string | null {
  const { claim, findings, deciding, turned } = judged;
  if (turned && !HANGS.test(text.slice(claim.span.start, claim.span.end))) return withWord(claim.span, turned, text);
  if (findings.some(({ stance }) => stance === 'silent')) return null;
  if (HANGS.test(text.slice(claim.span.start, claim.span.end))) return null;
  const edits: Edit[] = [];
  for (const finding of deciding) {
    const edit = EDITS[finding.facet]?.(finding, { claim, text, people });
    if (!edit || edit.span.start < claim.span.start || edit.span.end > claim.span.end) return null;
    edits.push(edit);
  }
  edits.sort((a, b) => a.span.start - b.span.start);
  if (edits.length === 0 || edits.some(({ span }, i) => i > 0 && span.start < edits[i - 1]!.span.end)) return null;
  let words = '';
  let at = claim.span.start;
  for (const { span, words: replacement } of edits) {
    words += text.slice(at, span.start) + replacement;
    at = span.end;
  }
  return tidy(words + text.slice(at, claim.span.end));
}

/** It goes on from words that are not its own. */
const HANGS = /^[\s,;:–—-]*(?:which|who|whose|that|where)\b/i;

/** The one word that is wrong replaced by the right one; all else is borne out as it stands. */
const withWord = (claim: Span, { span, instead }: NonNullable<JudgedClaim['turned']>, text: string): string | null =>
  span.start < claim.start || span.end > claim.end
    ? null
    : tidy(text.slice(claim.start, span.start) + instead + text.slice(span.end, claim.end));

const EDITS: Partial<Record<Facet, (finding: Finding, draft: Draft) => Edit | null>> = {
  time: (finding, { claim, text }) => {
    const slot = timeOf(claim);
    if (!slot || slot.inherited) return null;
    const words = clockLike(text.slice(slot.span.start, slot.span.end), slot, finding.found);
    return words === null ? null : { span: slot.span, words };
  },
  actor: (finding, { claim, text, people }) => {
    const slot = agentOf(claim);
    if (slot?.how !== 'named' || finding.found.type !== 'identity') return null;
    const found = people.get(finding.found.value);
    const written = text.slice(slot.span.start, slot.span.end);
    if (isOneOfSeveral(slot.span, text)) return null;
    return found?.names[0] && /^[\p{L}\p{M}'’. -]{1,60}$/u.test(written)
      ? { span: slot.span, words: found.names[0] }
      : null;
  },
  amount: (finding, { claim, text }) => {
    const slot = amountOf(claim);
    if (!slot || finding.found.type !== 'quantity' || finding.asserted.type !== 'quantity') return null;
    if (finding.found.unit !== finding.asserted.unit || isBound(slot, text)) return null;
    const words = amountLike(text.slice(slot.span.start, slot.span.end), slot, finding.found.value);
    return words === null ? null : { span: unhedged(slot, text), words };
  },
  duration: (finding, { claim, text }) => {
    const slot = lengthOf(claim);
    if (!slot || finding.found.type !== 'duration') return null;
    const lead = /^(?:after|for|in|of|lasting)\s+/i.exec(text.slice(slot.span.start, slot.span.end))?.[0] ?? '';
    if (isBound(slot, text)) return null;
    return { span: unhedged(slot, text), words: lead + durationLike(slot, finding.found.value) };
  },
};

const timeOf = (claim: Claim): TimeSlot | undefined =>
  claim.kind === 'event'
    ? claim.what.time
    : 'time' in claim
      ? claim.time
      : 'window' in claim
        ? claim.window
        : undefined;
const agentOf = (claim: Claim): PersonSlot | undefined =>
  claim.kind === 'event' ? claim.what.agent : claim.kind === 'communication' ? claim.speaker : undefined;
const amountOf = (claim: Claim): AmountSlot | undefined =>
  claim.kind === 'amount'
    ? claim.amount
    : claim.kind === 'event' && claim.what.amounts.length === 1
      ? claim.what.amounts[0]
      : undefined;
const lengthOf = (claim: Claim): DurationSlot | undefined =>
  claim.kind === 'duration' ? claim.length : claim.kind === 'order' ? claim.gap : undefined;

/** In the unit of the report where that fits, else in the two largest. */
function durationLike({ unit, step }: DurationSlot, seconds: number): string {
  const sizes: Readonly<Record<string, number>> = { second: 1, minute: 60, hour: 3600, day: 86_400 };
  const size = sizes[unit] ?? step;
  const count = Math.round(seconds / size);
  const even = sizes[unit] !== undefined && (count >= 10 || Math.abs(seconds - count * size) < size / 60);
  return even && count > 0 ? `${count} ${unit}${count === 1 ? '' : 's'}` : longDuration(seconds);
}

/** The span with the hedge before it ("just over half an hour"), which belongs to the wrong value. */
function unhedged({ span, hedge }: { readonly span: Span; readonly hedge?: AmountSlot['hedge'] }, text: string): Span {
  if (!hedge) return span;
  const before = text.slice(Math.max(0, span.start - 40), span.start).toLowerCase();
  const words = HEDGE_WORDS[hedge].find((phrase) => before.trimEnd().endsWith(phrase));
  if (words === undefined) return span;
  return { start: span.start - (before.length - before.trimEnd().length) - words.length, end: span.end };
}

/** "Petra and Lukas": one name of several cannot be replaced without knowing of the others. */
const isOneOfSeveral = ({ start, end }: Span, text: string): boolean =>
  /(?:^|[\s(])\p{Lu}[\p{L}'’-]{0,30}(?:,|,? (?:and|or|&)) $/u.test(text.slice(Math.max(0, start - 44), start)) ||
  /^,?\s(?:and|or|&)\s\p{Lu}/u.test(text.slice(end, end + 12));

/** "Above 90 %": another number in its place could be true and still say nothing of how it was. */
function isBound(
  { span, hedge }: { readonly span: Span; readonly hedge?: AmountSlot['hedge'] },
  text: string,
): boolean {
  if (hedge !== undefined) return !SOFT_HEDGES.has(hedge);
  const before = text.slice(Math.max(0, span.start - 12), span.start);
  return /(?:[<>≤≥]|\b(?:above|below|over|under|past|exceed|exceeds|exceeded|exceeding|than))\s*$/i.test(before);
}
const SOFT_HEDGES: ReadonlySet<string> = new Set(['around', 'nearly', 'just_under', 'just_over', 'a_good', 'exactly']);

/** Without marks of Markdown and what joins it to its neighbours; a sentence with capital and full stop. */
export function tidy(words: string): string {
  const plain = words
    .replace(/\*\*|__|`|~~/g, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s|:;,–—·-]+/, '')
    .replace(/[\s|:;,·–—-]+$/, '')
    .replace(/^(?:and|but|so|then|yet) /i, '')
    // "While #12 was merged at nine", of "X, while #12 was merged at nine".
    .replace(/^(?:while|whereas|although|though) (?=[^,]*$)/i, '')
    .replace(/ (?:and|but|while)$/i, '');
  return asSentence(plain);
}
