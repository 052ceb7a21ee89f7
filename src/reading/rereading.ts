/** A sentence read again as if one of its words were another, against what was kept in mind when it was first read; for those that lead nowhere as they stand. */
import type { Claim } from '../claims/claim.js';
import type { Span } from '../claims/slots.js';
import type { OtherReading } from './claims/other-readings.js';
import { copyOf, type ReadingContext } from './claims/reading-context.js';
import { toSpanOf } from './claims/to-span.js';
import { readTokens } from './predication/read-tokens.js';
import { type NumberSaid, numbersSaid, type Turn, turnsOf } from './turns.js';
import type { Unit } from './units/unit.js';

/** What the turned sentence says; claims keep the places of their words in the report. */
export interface TurnedReading {
  readonly claims: readonly Claim[];
  readonly others: readonly OtherReading<Claim>[];
}

export interface Rereading {
  turns(): readonly Turn[];
  /** Its numbers; what might stand in their place only records tell. */
  numbers(): readonly NumberSaid[];
  /** Where the word that a turn replaces stands in the report. */
  spanOf(turn: Turn): Span;
  /** Nothing, where the turned sentence asserts nothing or cannot be read. */
  as(turn: Turn): TurnedReading;
}

/** Reads a unit against a context, which it changes. @throws where a sentence breaks its reader */
export type ReadUnit = (unit: Unit, context: ReadingContext) => TurnedReading;

/** To be made before the unit is read: what it leaves in mind is not known yet. */
export function rereadingOf(unit: Unit, context: ReadingContext, read: ReadUnit): Rereading {
  const before = keptFor(unit, context);
  const tokens = () => readTokens(unit, before.lexicon);
  return {
    turns: () => turnsOf(unit.text, tokens(), before.lexicon),
    numbers: () => numbersSaid(tokens()),
    spanOf: ({ start, end }) => toSpanOf(unit)(start, end),
    as(turn) {
      try {
        return read(turnedUnit(unit, turn), copyOf(before));
      } catch {
        return { claims: [], others: [] };
      }
    },
  };
}

/** What a unit is read against: of the people at the heads of items only those above it, for a long report has many. */
function keptFor({ list }: Unit, context: ReadingContext): ReadingContext {
  const above = (list?.parents ?? []).flatMap((id) => {
    const person = context.itemPeople.get(id);
    return person ? [[id, person] as const] : [];
  });
  return { ...context, discourse: context.discourse.copy(), itemPeople: new Map(above) };
}

function turnedUnit(unit: Unit, { start, end, instead }: Turn): Unit {
  const longer = instead.length - (end - start);
  const back = (at: number): number => (at <= start ? at : Math.max(start, at - longer));
  const there = (at: number): number => (at <= start ? at : at + longer);
  return {
    ...unit,
    text: unit.text.slice(0, start) + instead + unit.text.slice(end),
    toSource: (at) => unit.toSource(back(at)),
    spans: unit.spans.map((span) => ({ ...span, start: there(span.start), end: there(span.end) })),
  };
}
