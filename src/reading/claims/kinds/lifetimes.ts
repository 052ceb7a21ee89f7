/** Lengths of how something stood: "stayed open for three hours", "lived for eleven minutes", "went unanswered for ten minutes" count from what began it to what ended it. */
import type { ActionId } from '../../../claims/action.js';
import type { Happening } from '../../../claims/slots.js';
import type { Predication } from '../../predication/predication.js';
import type { Token } from '../../predication/token.js';
import type { Sentence } from '../sentence.js';
import { readEnd } from './span-ends.js';

interface Life {
  readonly begins: readonly ActionId[];
  readonly ends: readonly ActionId[];
}

const CREATED: readonly ActionId[] = ['open', 'declare', 'page'];
const OPEN: Life = { begins: CREATED, ends: ['close', 'resolve', 'merge'] };

const MUTED: Life = { begins: ['snooze'], ends: ['unsnooze'] };
const RINGING: Life = { begins: ['fire'], ends: ['clear'] };

/** What began a state and what ended it, by the word for the state. */
const LIVES: Readonly<Record<string, Life>> = {
  open: OPEN,
  unresolved: OPEN,
  closed: { begins: ['close', 'resolve'], ends: ['reopen'] },
  unacknowledged: { begins: ['page'], ends: ['acknowledge'] },
  unanswered: { begins: ['page'], ends: ['acknowledge', 'escalate'] },
  unmerged: { begins: ['open'], ends: ['merge'] },
  unapproved: { begins: ['open'], ends: ['approve'] },
  unreviewed: { begins: ['open'], ends: ['approve', 'review'] },
  muted: MUTED,
  snoozed: MUTED,
  silenced: MUTED,
  suppressed: MUTED,
  firing: RINGING,
  ringing: RINGING,
  alerting: RINGING,
  disabled: { begins: ['turn_off'], ends: ['turn_on'] },
  off: { begins: ['turn_off'], ends: ['turn_on'] },
  enabled: { begins: ['turn_on'], ends: ['turn_off'] },
  on: { begins: ['turn_on'], ends: ['turn_off'] },
};

const STANDS = /^(?:stay(?:s|ed)?|remain(?:s|ed)?|was|were|been|is|kept|keeps|left|sat|went|stood|had)$/;
const LIVED = /^(?:liv(?:ed|es)|existed|lasted)$/;

/** What began the state that these words end with ("the alert had been muted"); null where they tell none. */
export const beginningOf = (tokens: readonly Token[]): readonly ActionId[] | null => {
  const state = tokens.findLast((token) => token.kind === 'word' && Object.hasOwn(LIVES, token.folded));
  return state && tokens.indexOf(state) >= tokens.length - 2 ? LIVES[state.folded]!.begins : null;
};

/** Both ends of such a length; null where nothing stood. */
export function lifetime(
  { tokens }: Predication,
  sentence: Sentence,
  length: Token,
  what: Happening,
): { from: Happening; to: Happening } | null {
  const life = lifeOf(tokens, length, sentence);
  // Alerts have a length of their own, however often they opened.
  const isAlert = what.subjects.some(
    ({ candidates, types }) =>
      candidates.some(({ type }) => type === 'policy' || type === 'alert') || types.includes('alert'),
  );
  if (!life || isAlert || what.subjects.length === 0 || (life === OPEN && isOfService(what))) return null;
  const { agent: _agent, patient: _patient, time: _time, verb: _verb, outcome: _outcome, ...rest } = what;
  const thing: Happening = { ...rest, negated: false, words: [], amounts: [], actions: [] };
  const from: Happening = { ...thing, actions: [...life.begins] };
  const until = untilWhat(sentence, length);
  return {
    from,
    to: until && until.actions.length > 0 ? aboutIt(until, thing) : { ...thing, actions: [...life.ends] },
  };
}

/** "Errors on the ledger lasted for an hour": a service is not opened and closed; what lasted is its trouble. */
const isOfService = ({ subjects }: Happening): boolean =>
  subjects.every(
    ({ candidates }) =>
      candidates.length > 0 && candidates.every(({ type }) => type === 'service' || type === 'repository'),
  );

function lifeOf(tokens: readonly Token[], length: Token, { unit }: Sentence): Life | null {
  const at = tokens.indexOf(length);
  const before = tokens.slice(0, at);
  const lasting = length.time?.relation === 'for' || before.at(-1)?.folded === 'for';
  // "On" and "off" are states only right before the length: "was off for an hour".
  const state = before.findLast(
    (token, i) =>
      Object.hasOwn(LIVES, token.folded) &&
      (!/^o(?:n|ff)$/.test(token.folded) || i >= at - (before.at(-1)?.folded === 'for' ? 2 : 1)),
  );
  if (lasting && before.some((token) => LIVED.test(token.folded)) && !state) return OPEN;
  if (!state) return null;
  const stands = before.some((token) => STANDS.test(token.folded) && token.start < state.start);
  // "#7731, open 9:57–11:08 (1h 11m)": without a verb the state is told as it is.
  const bare = unit.pair !== undefined || unit.row !== undefined || unit.list !== undefined;
  const life = LIVES[state.folded]!;
  return (lasting && stands) || (bare && !stands && life === OPEN) ? life : null;
}

/** "…, until Marek reopened it": what ended it, said. */
function untilWhat(sentence: Sentence, length: Token): Happening | null {
  const { tokens } = sentence;
  const at = tokens.findIndex((token) => token.start > length.start && /^(?:until|till|before)$/.test(token.folded));
  if (at < 0 || at > tokens.indexOf(length) + 2) return null;
  const end = tokens.findIndex((token, i) => i > at && token.kind === 'mark' && /^[.,;:]$/.test(token.text));
  return readEnd(tokens.slice(at + 1, end < 0 ? tokens.length : end), sentence);
}

/** "It" is what stood so. */
const aboutIt = (until: Happening, thing: Happening): Happening =>
  until.subjects.some((slot) => slot.how !== 'implied' && slot.candidates.length > 0)
    ? until
    : { ...until, subjects: thing.subjects.map((slot) => ({ ...slot, how: 'implied' as const })) };
