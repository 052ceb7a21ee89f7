/** The clock at the head of a line of a log, an item or a row, and how far it reaches. */
import type { TimeSlot } from '../../claims/slots.js';
import type { Token } from '../predication/token.js';
import type { Unit } from '../units/unit.js';
import type { ReadingContext } from './reading-context.js';

/** A clock that opens an item or row: "13:12 The pipeline picks up the merge", "| 13:24 | I take command |". */
export function leadingTime(unit: Unit, tokens: readonly Token[]): Token | null {
  if (unit.pair) return null;
  const first = tokens.find((token) => token.kind !== 'mark');
  if (first?.kind !== 'time') return null;
  // "A few minutes later" is a distance, not the time of a row.
  if (first.time?.readings.every((reading) => reading.kind === 'relative')) return null;
  if (unit.row || unit.list) return first;
  return /^[A-Z0-9|*[(]/.test(unit.text) &&
    !/^(?:at|on|in|by|until|since|before|after|from|between|around|about|shortly|just)\b/i.test(unit.text)
    ? first
    : null;
}

/** An item or line of several sentences, or a nested item, keeps the time of its first one. */
export function inheritedTime(unit: Unit, context: ReadingContext): TimeSlot | undefined {
  const { lead } = context;
  if (lead && !unit.row && !unit.pair && isOfSamePlace(lead.unit, unit)) return { ...lead.time, inherited: true };
  return unit.list && context.discourse.time && unit.list.parents.length > 0
    ? { ...context.discourse.time, inherited: true }
    : undefined;
}

/** Sentences of one item, or of one line outside of lists. */
const isOfSamePlace = (lead: Unit, unit: Unit): boolean =>
  lead.section === unit.section &&
  (lead.list && unit.list
    ? lead.list.index === unit.list.index && lead.list.parents.join() === unit.list.parents.join()
    : !lead.list && !unit.list && lead.line === unit.line);

/** "[07:05] Acknowledged": what closes behind the clock. */
export const behindBracket = (tokens: readonly Token[]): readonly Token[] =>
  /^[\])]$/.test(tokens[0]?.text ?? '') ? tokens.slice(1) : tokens;
