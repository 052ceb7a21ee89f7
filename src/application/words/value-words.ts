/** Display forms of typed values: the only place where an instant, a duration or an identity becomes text for people. */
import type { TypedValue } from '../../domain/finding.js';
import type { People } from './event-words.js';

/** `2026-05-12T14:02:11.331Z` → `14:02:11 UTC`. */
export const clockWords = (instant: string): string =>
  /T\d\d:\d\d:\d\d/.test(instant) ? `${instant.slice(11, 19)} UTC` : instant;

/** Seconds in the two largest units: 1973 → `32 min 53 s`. */
export function durationWords(seconds: number): string {
  const total = Math.round(Math.abs(seconds));
  const parts: [number, string][] = [
    [Math.floor(total / 86400), 'd'],
    [Math.floor((total % 86400) / 3600), 'h'],
    [Math.floor((total % 3600) / 60), 'min'],
    [total % 60, 's'],
  ];
  const first = parts.findIndex(([n]) => n > 0);
  if (first < 0) return '0 s';
  return parts
    .slice(first, first + 2)
    .filter(([n]) => n > 0)
    .map(([n, unit]) => `${n} ${unit}`)
    .join(' ');
}

export function valueWords(value: TypedValue, people: People): string {
  switch (value.type) {
    case 'none':
      return '–';
    case 'instant':
      return clockWords(value.value);
    case 'interval':
      return value.value[0] === value.value[1]
        ? clockWords(value.value[0] ?? '')
        : value.value.map(clockWords).join(' to ');
    case 'list':
      return value.value.join(', ');
    case 'duration':
      return durationWords(value.value);
    case 'quantity':
      return `${Number(value.value.toFixed(3)).toLocaleString('en-US')}${value.unit ? ` ${value.unit}` : ''}`;
    case 'identity':
      return people.get(value.value)?.names[0] ?? value.value;
    default:
      return value.value.replaceAll('_', ' ');
  }
}
