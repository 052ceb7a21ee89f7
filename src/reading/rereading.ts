/** A sentence read again as if one of its words were another, against what was kept in mind when it was first read; for those that lead nowhere as they stand. */
import type { Claim } from '../claims/claim.js';
import type { Span } from '../claims/slots.js';
import { assertionOf } from './assertion/assertion-of.js';
import { withoutOpening } from './claims/openings.js';
import type { OtherReading } from './claims/other-readings.js';
import type { readClaims } from './claims/read-claims.js';
import { copyOf, type ReadingContext } from './claims/reading-context.js';
import type { Draft } from './claims/sentence.js';
import { toSpanOf } from './claims/to-span.js';
import { readTokens } from './predication/read-tokens.js';
import { type NumberSaid, numbersSaid, type Turn, turnsOf } from './turns.js';
import type { ReportStructure, Unit } from './units/unit.js';

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

interface Known {
  readonly unit: Unit;
  readonly previous: Unit | undefined;
  readonly structure: ReportStructure;
  readonly context: ReadingContext;
  readonly readUnit: typeof readClaims;
  readonly numbered: (drafts: readonly Draft[]) => readonly Claim[];
}

/** To be made before the unit is read: what it leaves in mind is not known yet. */
export function rereadingOf({ unit, previous, structure, context, readUnit, numbered }: Known): Rereading {
  const before = keptFor(unit, context);
  const tokens = () => readTokens(unit, before.lexicon);
  return {
    turns: () => turnsOf(unit.text, tokens(), before.lexicon),
    numbers: () => numbersSaid(tokens()),
    spanOf: ({ start, end }) => toSpanOf(unit)(start, end),
    as(turn) {
      try {
        const turned = turnedUnit(unit, turn);
        const assertion = assertionOf(withoutOpening(turned), { ...(previous ? { previous } : {}), structure });
        if (!assertion.asserts) return NOTHING;
        const { drafts, others } = readUnit(turned, assertion, copyOf(before));
        return {
          claims: numbered(drafts),
          others: others.map(({ how, claims }) => ({ how, claims: numbered(claims) })),
        };
      } catch {
        return NOTHING;
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

const NOTHING: TurnedReading = { claims: [], others: [] };

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
