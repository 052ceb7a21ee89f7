/** What holds for a whole report: the zone its clocks are in and the window it speaks of. */
import type { Incident } from '../../domain/incident.js';
import type { Interval } from '../../domain/interval.js';
import { readTimes } from '../time/read-times.js';
import type { Unit } from '../units/unit.js';
import type { ReportOptions } from './report-options.js';

export const windowOf = (incident: Incident): Interval => ({ from: incident.from, to: incident.to });

/** Words by which a report states its zone: "all times UTC", "Times: US Eastern", "Timeline (UTC)". */
const STATES = /\b(?:all\s+)?(?:times?|timestamps?|clocks?)\b|\btime\s*zone\b|^times?\b/i;

/** The report's own statement, wherever it stands; else the option; else the incident's; else UTC. */
export function zoneOf(units: readonly Unit[], options: ReportOptions, incident: Incident): string {
  for (const unit of units) {
    if (!STATES.test(unit.text) || unit.text.length > 300) continue;
    const zone = zoneIn(unit.text);
    if (zone) return zone;
  }
  return options.tz ?? incident.timeZone ?? 'UTC';
}

/** A zone named in a text, by letting it stand behind a clock; abbreviations before words, since "Eastern" alone is America's. */
export function zoneIn(text: string): string | null {
  const words = text.split(/[\s,;.()]+/).filter(Boolean);
  const pairs = words.slice(0, -1).map((word, i) => `${word} ${words[i + 1]}`);
  const abbreviations = words.filter((word) =>
    /^(?:[A-Z]{2,5}|(?:UTC|GMT)[+-][\d:]+|[A-Z][a-z]+\/[A-Z][A-Za-z_]+)$/.test(word),
  );
  const spelled = [...pairs, ...words].filter((name) => /^[A-Z]/.test(name));
  for (const candidate of [...abbreviations, ...spelled]) {
    const zone = readTimes(`12:00 ${candidate}`)[0]?.zone;
    if (zone?.candidates[0]) return zone.candidates[0];
  }
  return null;
}
