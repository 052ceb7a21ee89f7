/** Where the slots of a draft stand, and whether a token is read in one of them; reads nothing itself. */
import type { Span } from '../../claims/slots.js';
import type { Token } from '../predication/token.js';
import type { Draft, Sentence } from './sentence.js';

/** Read itself, or named a second time. */
export function isRead(token: Token, { toSpan }: Sentence, read: readonly Read[]): boolean {
  const { start, end } = toSpan(token.start, token.end);
  const ids = [...(token.mention?.identities ?? []), ...(token.mention?.entities ?? []).map((entity) => entity.id)];
  return read.some(
    ({ span, ids: known }) => (span.start < end && start < span.end) || ids.some((id) => known.includes(id)),
  );
}

export interface Read {
  readonly span: Span;
  /** What the slot was read as. */
  readonly ids: readonly string[];
}

/** All slots of a draft, at any depth; not its own span, which is the whole clause, nor the ends of a distance, which are read to find records and claim nothing. */
export function slotsOf(draft: Draft): readonly Read[] {
  const { span: _, apart: __, ...slots } = draft;
  const found: Read[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) visit(one);
    else if (typeof value === 'object' && value !== null) {
      const { span, actionSpan, identities, candidates } = value as Partial<Slot>;
      const ids = [...(identities ?? []), ...(candidates ?? []).map(({ id }) => id)];
      if (span) found.push({ span, ids });
      if (actionSpan) found.push({ span: actionSpan, ids: [] });
      for (const one of Object.values(value)) visit(one);
    }
  };
  visit(slots);
  return found;
}

interface Slot {
  readonly span: Span;
  readonly actionSpan: Span;
  readonly identities: readonly string[];
  readonly candidates: readonly { readonly id: string }[];
}
