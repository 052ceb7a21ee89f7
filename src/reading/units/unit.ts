/** The nouns of a report's structure: units, sections, and the passages that are no unit. */
import type { Reason } from '../../domain/reason.js';

export const SECTION_ROLES = [
  'summary',
  'timeline',
  'impact',
  'root_cause',
  'detection',
  'resolution',
  'lessons',
  'action_items',
  'questions',
  'metadata',
  'other',
] as const;

export type SectionRole = (typeof SECTION_ROLES)[number];

/** A stretch of a report under one heading. */
export interface Section {
  /** Clean text of the heading; empty before the first one. */
  readonly title: string;
  /** 0 before the first heading, 1–6 as in Markdown, 7 for a paragraph that is bold from end to end, 8 for a `<summary>`. */
  readonly level: number;
  /** Titles from the outermost heading to this one. */
  readonly path: readonly string[];
  /** From its own title, else from the nearest heading above that has a role. */
  readonly role: SectionRole;
}

export type SpanKind = 'code' | 'strong' | 'emphasis' | 'link' | 'image' | 'quotation';

/** Clean offsets inside the unit. */
export interface Span {
  readonly kind: SpanKind;
  readonly start: number;
  readonly end: number;
  readonly href?: string;
}

export interface ListPlace {
  /** 1 for an outermost list. */
  readonly depth: number;
  readonly ordered: boolean;
  /** 0-based place in its list. */
  readonly index: number;
  /** Ids of the first units of the enclosing items, outermost first. */
  readonly parents: readonly string[];
  /** For `- [ ]` and `- [x]`. */
  readonly task?: 'open' | 'done';
}

export interface Cell {
  readonly start: number;
  readonly end: number;
  /** Clean text of the column's head; empty when it has none. */
  readonly header: string;
}

export interface RowPlace {
  readonly headers: readonly string[];
  /** Clean offsets; an empty cell has `start === end`. */
  readonly cells: readonly Cell[];
  /** 0-based number of the table in the report. */
  readonly table: number;
}

export type UnitKind = 'sentence' | 'row' | 'pair' | 'heading' | 'caption' | 'front_matter';

/** What gets a verdict of its own. */
export interface Unit {
  /** u1, u2 … in order of the source. */
  readonly id: string;
  readonly kind: UnitKind;
  /** Source offsets in UTF-16 code units, half-open; adjoining emphasis, link and code marks included. */
  readonly start: number;
  readonly end: number;
  /** Markup, escapes, entities, invisible characters and line ends resolved; struck-through text left out. */
  readonly text: string;
  /** Start of the source character behind a clean one; `toSource(text.length)` is `end`. */
  readonly toSource: (cleanOffset: number) => number;
  readonly spans: readonly Span[];
  readonly section: Section;
  readonly list?: ListPlace;
  readonly row?: RowPlace;
  /** A `Key: value` line: the key without its colon, and the clean offsets of the value. */
  readonly pair?: { readonly key: string; readonly value: { readonly start: number; readonly end: number } };
  readonly quoteDepth: number;
  /** 1-based; columns in UTF-16 code units. */
  readonly line: number;
  readonly column: number;
}

/** Source that is no unit, and why. */
export interface OtherPassage {
  readonly start: number;
  readonly end: number;
  readonly reason: Reason;
}

/** Units and other passages tile the source: every character belongs to exactly one of them. */
export interface ReportStructure {
  readonly source: string;
  readonly units: readonly Unit[];
  readonly others: readonly OtherPassage[];
  /** In order of the source; the first is the stretch before any heading. */
  readonly sections: readonly Section[];
  /** Clean text of the first heading; empty without one. */
  readonly title: string;
}
