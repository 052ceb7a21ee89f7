/** Keys of how the trouble came to notice and when it was over, worded as sentences: "Detected: 09:51 (alert)", "First report: 09:49, Ana", "Service restored: 10:28". */
import type { Token } from '../predication/token.js';
import { worded } from '../predication/worded.js';
import type { Parts } from './key-nouns.js';

export function noticedOf({ key, colon, value }: Parts): readonly Token[] | null {
  const text = key.map(({ folded }) => folded).join(' ');
  const [first] = key;
  if (!first || key.some(({ kind }) => kind !== 'word')) return null;
  if (DETECTED.test(text)) return detected(first, colon, value);
  if (REPORTED.test(text)) return reported(colon, value);
  if (RESTORED.test(text) && value[0]?.kind === 'time' && onlyWords(value.slice(1), /^$/))
    return [worded(first, 'impact'), worded(colon, 'ended'), ...value];
  return null;
}

const DETECTED = /^(?:first )?(?:detected|detection)(?: (?:at|time))?$|^time of detection$/;
const REPORTED = /^first (?:report|reported|complaint)(?: (?:at|by))?$/;
const RESTORED = /^(?:service |services )?restored(?: at)?$|^service recovery$/;
const BY_ALERT =
  /^(?:by|via|through|the|an?|our|automated|automatic|automatically|monitoring|alert|alerts|alerting|alarm|pagerduty|page)$/;

/** By an alert where nothing or no more than that is told beside the clock. */
function detected(key: Token, colon: Token, value: readonly Token[]): readonly Token[] | null {
  const at = value.findIndex(({ kind }) => kind === 'time');
  const clock = value[at];
  if (!clock) return null;
  if (at === 0)
    return onlyWords(value.slice(1), BY_ALERT) ? [worded(key, 'alert'), worded(colon, 'fired'), clock] : null;
  const before = value.slice(0, at).filter(({ folded }) => folded !== 'at');
  // "Detection: 404 alert at 08:24".
  return before.at(-1)?.folded === 'alert' && onlyWords(value.slice(at + 1), BY_ALERT)
    ? [...before, worded({ start: clock.start, end: clock.start }, 'fired'), clock]
    : null;
}

/** "09:49, Ana", "Ana at 09:49" → "Ana reported 09:49". */
function reported(colon: Token, value: readonly Token[]): readonly Token[] | null {
  const people = value.filter(({ kind }) => kind === 'person');
  const clocks = value.filter(({ kind }) => kind === 'time');
  const rest = value.filter((token) => !people.includes(token) && !clocks.includes(token));
  const [person, clock] = [people[0], clocks[0]];
  if (!person || !clock || people.length > 1 || clocks.length > 1 || !onlyWords(rest, /^(?:at|by|from)$/)) return null;
  const { start } = colon;
  return [{ ...person, start, end: start }, worded(colon, 'reported'), clock];
}

const onlyWords = (tokens: readonly Token[], words: RegExp): boolean =>
  tokens.every(({ kind, folded }) => kind === 'mark' || words.test(folded));
