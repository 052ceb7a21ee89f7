/** Display forms of typed values: the only place where an instant, a duration or an identity becomes text for people. */
import type { TypedValue } from '../../domain/finding.js';
import type { Identity } from '../../domain/identity.js';

const INSTANT = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d):(\d\d)/;

/** `2026-05-12T14:02:11.331Z` → `14:02:11 UTC`; with its date where that is not `day`. */
export function clockWords(instant: string, day?: string): string {
  const found = INSTANT.exec(instant);
  if (!found) return instant;
  return `${found[2]}:${found[3]} UTC${on(found[1]!, day)}`;
}

const on = (date: string, day: string | undefined): string => (day === undefined || date === day ? '' : ` on ${date}`);

/** A stretch of time: a minute as its clock, a day as its date, anything else by both ends. */
export function spanWords(from: string, to: string, day?: string): string {
  const [start, end] = [INSTANT.exec(from), INSTANT.exec(to)];
  if (!start || !end || from === to) return clockWords(from, day);
  const length = Date.parse(to) - Date.parse(from);
  const whole = start[3] === '00' && end[3] === '00';
  if (whole && length === 60_000) return `${start[2]} UTC${on(start[1]!, day)}`;
  if (whole && start[2] === '00:00' && length === 86_400_000) return start[1]!;
  const clock = (found: RegExpExecArray): string => (whole ? found[2]! : `${found[2]}:${found[3]}`);
  if (start[1] === end[1]) return `${clock(start)} to ${clock(end)} UTC${on(start[1]!, day)}`;
  return `${start[1]} ${clock(start)} to ${end[1]} ${clock(end)} UTC`;
}

/** Seconds in the two largest units: 1973 → `32 min 53 s`. */
export const durationWords = (seconds: number): string =>
  unitsOf(seconds, ['d', 'h', 'min', 's'], (unit) => ` ${unit}`);

/** The same spelled out, as in a sentence: 4740 → `1 hour 19 minutes`. */
export const longDuration = (seconds: number): string =>
  unitsOf(seconds, ['day', 'hour', 'minute', 'second'], (unit, count) => ` ${unit}${count === 1 ? '' : 's'}`);

function unitsOf(
  seconds: number,
  units: readonly string[],
  unitWords: (unit: string, count: number) => string,
): string {
  const total = Math.round(Math.abs(seconds));
  const counts = [
    Math.floor(total / 86400),
    Math.floor((total % 86400) / 3600),
    Math.floor((total % 3600) / 60),
    total % 60,
  ];
  const first = counts.findIndex((count) => count > 0);
  if (first < 0) return `0${unitWords(units[3]!, 0)}`;
  return [first, first + 1]
    .filter((i) => (counts[i] ?? 0) > 0)
    .map((i) => `${counts[i]}${unitWords(units[i]!, counts[i]!)}`)
    .join(' ');
}

/** A number with at most three decimals, as people write it. */
export const numberWords = (value: number): string => Number(value.toFixed(3)).toLocaleString('en-US');

/** `changedFiles` → `changed files`. */
const unitName = (unit: string): string => unit.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

/** `acme/shop#12` → `#12`; a digest or a long id by its first eight characters. */
export function shortId(id: string): string {
  const number = /^[^\s#]+\/[^\s#]+(#\d+)$/.exec(id);
  if (number) return number[1]!;
  return /^(?:[0-9a-f]{40}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{20,30})$/.test(id) ? id.slice(0, 8) : id;
}

/** @param day the date that needs no mention: the day of the incident */
export function valueWords(value: TypedValue, people: ReadonlyMap<string, Identity>, day?: string): string {
  switch (value.type) {
    case 'none':
      return '–';
    case 'instant':
      return clockWords(value.value, day);
    case 'interval':
      return spanWords(value.value[0] ?? '', value.value[1] ?? value.value[0] ?? '', day);
    case 'list':
      return value.value.join(', ');
    case 'duration':
      return durationWords(value.value);
    case 'quantity':
      return `${numberWords(value.value)}${value.unit ? ` ${unitName(value.unit)}` : ''}`;
    case 'identity':
      return people.get(value.value)?.names[0] ?? value.value;
    case 'entity':
      return shortId(value.value);
    default:
      return value.value.replaceAll('_', ' ');
  }
}

/** With a capital, unless it begins with an id, and a full stop. */
export function asSentence(words: string): string {
  const start = words.replace(/^\p{Ll}[\p{L}'’]*(?=[\s,;:]|$)/u, (word) => word[0]!.toUpperCase() + word.slice(1));
  return /[.!?…][”"')]?$/.test(start) ? start : `${start}.`;
}
