/** Patterns of what was left alone: "permissions were left exactly as they were", "the policies stayed unchanged". */
import type { Predication } from '../../predication/predication.js';
import { readHappening } from '../read-happening.js';
import { type Draft, frameOf, type Sentence } from '../sentence.js';

const UNCHANGED =
  /\b(?:left|stayed|remained|kept|was|were|been)(?: \w+)? (?:as (?:they|it) (?:were|was)|unchanged|untouched|unmodified|alone|intact)\b/;
const SETTINGS: ReadonlySet<string> = new Set(['role', 'policy', 'flag', 'trigger', 'route']);

/** Nothing of that sort was changed; only for settings, whose changes are recorded. */
export function readUnchanged(sentence: Sentence, predication: Predication): Draft | null {
  const text = predication.tokens.map((token) => token.folded).join(' ');
  if (!UNCHANGED.test(text) || predication.negated) return null;
  const what = readHappening(predication, sentence.context, sentence.toSpan);
  const subjects = what.subjects.filter((slot) => slot.types.some((type) => SETTINGS.has(type)));
  if (subjects.length === 0) return null;
  return {
    ...frameOf(sentence, predication.start, predication.end),
    kind: 'absence',
    what: { ...what, subjects, actions: ['update'], words: [], amounts: [], negated: false },
    quantifier: 'none',
    ...(what.time ? { window: what.time } : {}),
  };
}
