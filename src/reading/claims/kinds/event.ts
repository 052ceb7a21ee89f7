/** The plain pattern: somebody did something to something, or it happened. */
import type { Predication } from '../../predication/predication.js';
import { readHappening } from '../read-happening.js';
import { type Draft, frameOf, type Sentence } from '../sentence.js';

/** An event claim, where there is an action and something to hold it to: a thing, a person or a time. */
export function readEvent(sentence: Sentence, predication: Predication): Draft | null {
  if (predication.actions.length === 0) return null;
  const what = readHappening(predication, sentence.context, sentence.toSpan);
  if (what.time && isGoingOn(predication)) return null;
  const held =
    what.subjects.some((slot) => slot.candidates.length > 0 || slot.how === 'named') ||
    what.agent?.identities.length ||
    what.time ||
    (what.patient?.identities.length && what.actions.some((action) => action === 'page' || action === 'escalate')) ||
    (what.manner && what.subjects.length > 0);
  return held ? { ...frameOf(sentence, predication.start, predication.end), kind: 'event', what } : null;
}

/** "Was still syncing at 05:51": it went on then, whenever it began and ended. */
const isGoingOn = ({ verb, left, tokens }: Predication): boolean =>
  GOES_ON.test((verb ? [...left.slice(-4), verb] : tokens).map((token) => token.folded).join(' '));
const GOES_ON = /\b(?:still|was|were|is|are|been)(?: still| already| just)? (?!during\b)\p{L}{3,30}ing\b/u;
