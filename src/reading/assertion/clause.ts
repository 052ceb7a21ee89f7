/** One clause as the tests of mood see it. */
import type { SectionRole } from '../units/unit.js';
import type { Attribution } from './attribution.js';
import { isAnchored } from './plain-text.js';
import { speaksOfPast } from './tense.js';

/** What the unit around a clause says of it. */
export interface ClausePlace {
  readonly role: SectionRole;
  /** Whether it opens its unit. */
  readonly first: boolean;
  readonly listed: boolean;
  /** A ticked box: what it names was done. */
  readonly done: boolean;
  /** Stands beside a clock at the head of its line or row: told in the historical present. */
  readonly timed: boolean;
  /** A capitalised word stands inside it, not at the head of the unit. */
  readonly named: boolean;
  /** Of a sentence, not of a row or a `Key: value` line. */
  readonly prose: boolean;
  readonly attribution: Attribution | null;
}

export interface Clause extends ClausePlace {
  /** Lower case, masked, trimmed of the joint before it. */
  readonly text: string;
  /** Some verb is past or perfect. */
  readonly past: boolean;
  /** Something particular is named: a figure, code, a day. */
  readonly anchored: boolean;
}

/** A clause ready for the tests. */
export function clauseOf(plain: string, place: ClausePlace): Clause {
  const text = plain.replace(/^[\s,;:–—()"“•-]+/, '').trimEnd();
  return { ...place, text, past: speaksOfPast(text), anchored: isAnchored(text) };
}
