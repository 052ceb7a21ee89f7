/** "p95 stayed above 300 ms for two days": a length that a value was beyond a bound, told by the alert that watches the bound. */
import type { AmountSlot, Happening } from '../../../claims/slots.js';
import type { Token } from '../../predication/token.js';
import type { Draft } from '../sentence.js';

const BEYOND = /^(?:above|over|beyond|past|exceed(?:ed|ing|s)?|below|under)$/;
const HEDGED: ReadonlySet<string> = new Set(['over', 'well_over', 'under', 'at_least']);

/** What the alert is known by: the bound, and the place named last before the length; null where no bound is told. */
export function beyondBound(tokens: readonly Token[], length: Token, what: Happening): Happening | null {
  const at = tokens.indexOf(length);
  const lasting = length.time?.relation === 'for' || /^(?:for|~)$/.test(tokens[at - 1]?.folded ?? '');
  const bound = tokens.findIndex((token, i) => i < at && boundOf(token) !== null && isBeyond(tokens, i));
  if (!lasting || bound < 0 || what.negated || what.actions.length > 0) return null;
  const since = tokens.findLastIndex((token, i) => i < at && i !== bound && token.kind === 'duration');
  const near = tokens.slice(since + 1, at).filter((token) => token.kind === 'name');
  const places = near.flatMap(({ mention }) => mention?.entities?.map(({ id }) => id) ?? []);
  const subjects = what.subjects.filter(
    (slot) => near.length === 0 || slot.candidates.some(({ id }) => places.includes(id)),
  );
  return {
    ...what,
    subjects: subjects.length > 0 ? subjects : what.subjects,
    words: [...new Set([...what.words, String(boundOf(tokens[bound]!))])],
  };
}

/** Whether a bound told beside its length ("above 300 ms for an hour") is this one: then it bounds no more than that hour. */
export const isBoundOf = (amount: AmountSlot, lengths: readonly Draft[]): boolean =>
  lengths.some(
    (draft) => draft.kind === 'duration' && draft.of === 'alert' && draft.words.includes(String(amount.stated)),
  );

const isBeyond = (tokens: readonly Token[], at: number): boolean =>
  BEYOND.test(tokens[at - 1]?.folded ?? '') ||
  HEDGED.has(tokens[at]!.amount?.hedge ?? tokens[at]!.time?.hedge ?? '') ||
  BEYOND.test(tokens[at]!.folded.split(' ')[0] ?? '');

/** The figure of a bound as it is written. */
function boundOf(token: Token): number | null {
  const [amount] = token.amount?.readings ?? [];
  if (amount) return amount.stated;
  const [time] = token.time?.readings ?? [];
  return time?.kind === 'duration' && /second$/.test(time.unit) ? time.stated : null;
}
