/** Guards against what is told around a deed and is in no record of it: what it is set against, what else was so in that minute, which run is the reason, all that a list names. */
import { isStatement } from '../../checks/matching/statements.js';
import { entityKey } from '../../domain/entity.js';
import { type Instant, MINUTE } from '../../domain/instant.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import type { Said } from './said.js';
import { contentOf, recordsBehind, unheldIn } from './words-behind.js';

/** "Lifted the snooze but left Wren the role": what is set against a deed is told as well. */
const BUT = /\bbut (?:also |still |then )?((?!not\b|only\b|never\b|no\b)[^,;.]+)/g;
export const setsAgainst = ({ claim, text, beside, world }: Said): boolean =>
  claim.kind === 'event' &&
  !claim.what.negated &&
  [...text.matchAll(BUT)].some(([, clause]) => {
    const words = contentOf(clause!, world);
    return words.length > 0 && unheldIn(clause!, beside, world).length === words.length;
  });

/** "Was ready at 10:52 and took all traffic in the same minute". */
const AT_ONCE = /\b(?:in|within) the (?:very )?same (?:second|minute)\b|\bat the (?:very )?same (?:moment|instant)\b/;
const APART = 2n * MINUTE;
export function wasAtAnotherTime({ claim, text, records, beside }: Said): boolean {
  if (claim.kind !== 'event' || records.length === 0 || !AT_ONCE.test(text)) return false;
  const before = momentsOf(recordsBehind(beside.filter(({ claim: { span } }) => span.end <= claim.span.start)));
  return before.length > 0 && momentsOf(records).every((at) => before.every((one) => isApart(at, one)));
}
const momentsOf = (records: readonly TimelineEvent[]): readonly Instant[] => records.map(({ at }) => at.from);
const isApart = (a: Instant, b: Instant): boolean => a - b > APART || b - a > APART;

/** "The build failed because three tests were broken", of tests that ran for another commit. */
export function isOfAnotherRun({ claim, text, records, beside }: Said): boolean {
  if (claim.kind !== 'event' || !/^\W*because\b/.test(text) || records.length === 0 || records.some(isStatement))
    return false;
  const main = recordsBehind(beside.filter(({ claim: { span } }) => span.end <= claim.span.start));
  const keys = new Set(main.flatMap(runsOf));
  return keys.size > 0 && !records.flatMap(runsOf).some((key) => keys.has(key));
}
const RUNS: ReadonlySet<string> = new Set(['build', 'commit', 'change', 'revision', 'job', 'artifact']);
const runsOf = ({ subjects }: TimelineEvent): readonly string[] =>
  subjects.filter(({ type }) => RUNS.has(type)).map(entityKey);

/** "The kiosk, synthetic and certificate alerts", of a record that has the first of them. */
const LIST = /\b(\p{L}[\p{L}-]+), (?:the )?(\p{L}[\p{L}-]+),? and (?:the )?(\p{L}[\p{L}-]+) \p{L}+s\b/gu;
export const listsMore = ({ claim, text, beside, world }: Said): boolean =>
  (claim.kind === 'event' || claim.kind === 'communication') &&
  [...text.matchAll(LIST)].some(([, ...parts]) => {
    const missing = parts.filter((part) => unheldIn(part, beside, world).length > 0);
    return missing.length > 0 && missing.length < parts.length;
  });

/** "Three minutes after the ramp to 10 %", of a step from 10 to 100. */
const STEP_TO =
  /\b(?:ramp|roll-?out|increase|raise|rise|step|move|switch|bump)(?:ed|ing|s)?(?: (?:of|up|on|from) [^,;]{1,40}?| up)? to (\d+(?:\.\d+)?) ?(?:%|percent\b|per cent\b)/g;
export function stepsElsewhere({ text, records }: Said): boolean {
  const ends = records.filter(({ kind }) => kind === 'flag.changed').flatMap(valuesAfter);
  return ends.length > 0 && [...text.matchAll(STEP_TO)].some(([, value]) => !ends.includes(Number(value)));
}
const valuesAfter = ({ attributes: { changes } }: TimelineEvent): readonly unknown[] =>
  Array.isArray(changes)
    ? changes.map((one) => (one as { readonly after?: unknown } | null)?.after).filter((one) => typeof one === 'number')
    : [];
