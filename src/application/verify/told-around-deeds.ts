/** Guards against what is told around a deed and is in no record of it: what it is set against, which run is the reason, all that a list names. */
import { isStatement } from '../../checks/matching/statements.js';
import { entityKey } from '../../domain/entity.js';
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
