/** Notes that give one thing both of its ends, "ApiErrorsHigh: 10:02–10:31", "build 12ab ran from 10:02 to 10:31": what sort of thing lasted so. */
import type { Happening } from '../../../claims/slots.js';
import type { Predication } from '../../predication/predication.js';
import type { Token } from '../../predication/token.js';
import type { Sentence } from '../sentence.js';

/** null where the stretch may be anything else's: "three alerts fired from 10:02 to 10:31", "fired between 10:02 and 10:31" is some time in between. */
export function stretchOf(
  { unit }: Sentence,
  { tokens, verb }: Predication,
  what: Happening,
): 'alert' | 'event' | null {
  if (!tokens.some(isStretch) && !(what.time?.until && !what.time.inherited)) return null;
  if (what.agent || what.negated || what.ordinal !== undefined || what.amounts.length > 0) return null;
  if (!what.actions.every((action) => HAPPENS.has(action)) || tokens.some(({ folded }) => /^between\b/.test(folded)))
    return null;
  if (what.actions.includes('snooze')) return tokens.some(({ kind }) => kind === 'person') ? null : 'event';
  const things = what.subjects.filter(({ candidates }) => candidates.some(({ type }) => LASTS.has(type)));
  if (things.length === 1)
    return things[0]!.candidates.every(({ type }) => type === 'policy' || type === 'alert') ? 'alert' : 'event';
  // A column of alerts tells what the words of its cells are.
  const listed = unit.row?.headers.some((header) => /^(?:alerts?|alarms?)(?: name)?$/i.test(header.trim()));
  return listed && verb === null && things.length === 0 && what.actions.length === 0 ? 'alert' : null;
}

const isStretch = ({ time }: Token): boolean =>
  time?.readings.some((reading) => reading.kind === 'range' && reading.from !== null && reading.to !== null) === true;

const LASTS: ReadonlySet<string> = new Set(['policy', 'alert', 'build', 'job', 'check']);
const HAPPENS: ReadonlySet<string> = new Set(['fire', 'open', 'snooze', 'run']);
