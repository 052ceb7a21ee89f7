/** Everything the claim readers share while they go through one report. */

import type { TimeSlot } from '../../claims/slots.js';
import type { Interval } from '../../domain/interval.js';
import type { Descriptions } from '../discourse/describe.js';
import type { Discourse } from '../discourse/discourse.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import type { Token } from '../predication/token.js';
import type { CivilDay } from '../time/calendar.js';
import type { Section, Unit } from '../units/unit.js';
import type { Bidden } from './answering-do.js';
import type { ReportOptions } from './report-options.js';

export type CalendarDate = CivilDay;

/** The changes that a unit names, for the units behind it. */
export interface NamedChanges {
  readonly unit: Unit;
  readonly ids: readonly string[];
  /** The unit spoke of no change any more. */
  readonly over: boolean;
  /** All that its section named up to it. */
  readonly all: readonly string[];
  /** The section told of another one, that it did not name. */
  readonly another: boolean;
}

export interface ReadingContext {
  readonly lexicon: Lexicon;
  readonly descriptions: Descriptions;
  readonly discourse: Discourse;
  readonly window: Interval;
  readonly options: ReportOptions;
  /** IANA zone or offset for clocks that name none. */
  zone: string;
  /** A zone that one clock of the unit names: the others may be meant in it as well. */
  besideZone?: string | undefined;
  /** The report's own zone, where no row or section states another. */
  readonly reportZone: string;
  /** Date for clocks without one: of the section, else of the report. */
  date: CalendarDate | undefined;
  reportDate: CalendarDate | undefined;
  /** Whether the report is headed like a letter: from, to, subject. */
  isLetter?: boolean;
  section: Section | undefined;
  /** Days written in this sentence, or last in the prose or list item it belongs to: a later clock may be of them. */
  toldDays?: { readonly place: string; readonly dates: readonly CalendarDate[] };
  /** Identity ids of "I". */
  authors: readonly string[];
  /** Time of the row, item or heading that the sentence stands under. */
  rowTime: TimeSlot | undefined;
  /** Where the first deed of the sentence ends: a clock that stands over the sentence is that deed's. */
  firstDeedEnd?: number | undefined;
  /** The last unit that a clock opened, and that clock. */
  lead?: { readonly unit: Unit; readonly time: TimeSlot } | undefined;
  /** Who stands alone at the head of an item, by the id of its unit: the items below it tell what they did. */
  readonly itemPeople: Map<string, Token>;
  /** The changes that the last unit named. */
  namedChanges?: NamedChanges | undefined;
  /** What somebody was last told to do: the next sentence may say that it was done. */
  bidden?: Bidden | undefined;
  /** Stems of what was measured last: what "it was 17 %" speaks of. */
  measured?: readonly string[];
}

/** The same, for a reading that may come to nothing: what it keeps in mind is forgotten with it. */
export const copyOf = (context: ReadingContext): ReadingContext => ({
  ...context,
  discourse: context.discourse.copy(),
  itemPeople: new Map(context.itemPeople),
});
