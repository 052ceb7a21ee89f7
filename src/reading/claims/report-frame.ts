/** What holds for a whole report or a part of it: the zone its clocks are in and the window it speaks of. */
import { remembered } from '../../claims/words/remembered.js';
import type { Incident } from '../../domain/incident.js';
import type { Interval } from '../../domain/interval.js';
import { readTimes } from '../time/read-times.js';
import { zoneStatements } from '../time/zone-statement.js';
import type { ReportStructure, Unit } from '../units/unit.js';
import type { ReportOptions } from './report-options.js';

export const windowOf = (incident: Incident): Interval => ({ from: incident.from, to: incident.to });

const LONGEST_STATEMENT = 300;

/** The zone of clocks that name none. */
export interface ReportZone {
  readonly zone: string;
  /** Others that the report may count in, where neither it nor the caller says which: those written on its clocks, and UTC. */
  readonly others: readonly string[];
}

/** The report's own statement, wherever it stands; else the option; else the incident's; else UTC. */
export function zoneOf(structure: ReportStructure, options: ReportOptions, incident: Incident): ReportZone {
  for (const unit of structure.units) {
    const zone = unit.row || unit.text.length > LONGEST_STATEMENT ? null : statedZone(unit.text);
    if (zone) return { zone, others: [] };
  }
  if (options.tz) return { zone: options.tz, others: [] };
  const zone = incident.timeZone ?? 'UTC';
  const written = structure.units.flatMap(({ text }) => (NAMES_ZONE.test(text) ? zonesOnClocks(text) : []));
  return { zone, others: [...new Set([...written, 'UTC'])].filter((other) => other !== zone).slice(0, MOST_OTHERS) };
}

/** Letters that a written zone has; most sentences have none. */
const NAMES_ZONE = /\d ?(?:[A-Z]{1,5}\b|\([A-Z]{3,5}\)|[+−-]\d)/;
const MOST_OTHERS = 2;

const zonesOnClocks = (text: string): readonly string[] =>
  readTimes(text).flatMap(({ zone }) => zone?.candidates.slice(0, 1) ?? []);

/** The zone of a unit's own row or section, where its column head or a heading above states one; null else. */
export function localZone(unit: Unit): string | null {
  for (const header of unit.row?.headers ?? []) {
    const zone = statedZone(header) ?? (header.split(/\s+/).length <= 3 ? zoneNamed(header) : null);
    if (zone) return zone;
  }
  for (const title of [...unit.section.path].reverse()) {
    const zone = statedZone(title);
    if (zone) return zone;
  }
  return null;
}

/** Heads of sections and columns are asked for each of their units. */
const statedZone = remembered((text): string | null => zoneStatements(text)[0]?.candidates[0] ?? null);

/** A zone that is named without a word about times: a column head "EEST", "UTC+3". */
const zoneNamed = remembered((text): string | null => {
  for (const word of text.split(/[\s,;.()]+/)) {
    if (!/^(?:[A-Z]{3,5}|(?:utc|gmt)[+-][\d:]+)$/i.test(word)) continue;
    const zone = readTimes(`12:00 ${word}`)[0]?.zone;
    if (zone?.candidates[0]) return zone.candidates[0];
  }
  return null;
});
