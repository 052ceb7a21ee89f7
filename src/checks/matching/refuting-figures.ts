/** Whether a record's figure refutes a stated one: nothing but the figure differs, and no other reading is left. */
import type { TimelineEvent } from '../../domain/timeline-event.js';
import type { World } from '../world.js';
import { absenceProof } from './absence.js';
import type { Asked } from './figure-asked.js';
import { countsTheSame, isNoMore, type Meeting } from './figure-fit.js';
import type { Figure } from './figures.js';
import { figuresOf } from './record-figures.js';
import { isStatement } from './statements.js';

/** Nothing but the figure differs, and it is the last word on it. */
export function refutes(
  asked: Asked,
  { measured, told }: { readonly measured: boolean; readonly told: boolean },
  meeting: Meeting,
  world: World,
): boolean {
  const { near, missing, figure, event } = meeting;
  return (
    missing.length <= (near >= 2 && !picksOne(asked.text) ? 1 : 0) &&
    !isPointedAt(asked) &&
    isOfSamePart(asked, meeting) &&
    // "Two builds were tested": "187 files that the build refers to" are no builds; "five depots were short" tells nothing of "zero of each".
    ((isStatement(event) && figure.value !== 0) || countsTheSame(asked, figure)) &&
    isProven(meeting, world) &&
    isFar(asked, meeting) &&
    !(figure.at < 0 && isOfFailed(asked, event)) &&
    !isBounded(figure, event) &&
    ((near >= 2 && !isReckoned(figure)) || (near === asked.near.length && isNoMore(asked, figure))) &&
    (!measured || !isStatement(event)) &&
    asked.figure.isWhole === figure.isWhole &&
    asked.figure.isLimit === figure.isLimit &&
    (!AT_WORST.test(asked.text) || AT_WORST.test(figure.sentence)) &&
    (told || !isRunning(asked.text, event))
  );
}

/** "6,102 of 6,846 short lines re-allocated" is 89 % of them, and gives no other share of short lines. */
const isReckoned = ({ unit, whole }: Figure): boolean => unit === '%' && whole !== undefined;

/** Which of several gave the figure, or that it is of the rest: a word of the report's own may be what tells it from the others. */
export const picksOne = (text: string): boolean => IN_TURN.test(text);
const IN_TURN = /\b(?:first|second|third|fourth|other|next|last|final|latest|previous|earlier|later|except\w*)\b/i;

/** "Restoring the 412 letters", "charged twice for one seat": what is only pointed at, or has an article of this kind, is not what is told. */
const isPointedAt = ({ text, amount, figure, at }: Asked): boolean =>
  figure.whole === undefined &&
  !figure.isWhole &&
  amount.family === 'count' &&
  (/\b(?:the|these|those) $/i.test(text.slice(0, Math.max(0, at))) ||
    (amount.stated === 1 && /^(?:one|a single)\b/i.test(text.slice(Math.max(0, at))) && at > 0));

/** A whole is another one only of the same part. */
function isOfSamePart({ figure: asked, parts }: Asked, { figure, event }: Meeting): boolean {
  if (!asked.isWhole) return true;
  return figuresOf(event).some((one) => one.whole === figure.value && parts.includes(one.value));
}

/** "About 450" may be another way to put 312. */
const FAR = 0.5;
const isFar = ({ amount }: Asked, { figure: { value } }: Meeting): boolean =>
  amount.hedge === undefined || Math.abs(amount.stated - value) > FAR * Math.abs(value);

/** What a machine counts under its keys it may have counted in another run, which is not there. */
const isProven = ({ figure, event }: Meeting, world: World): boolean =>
  figure.at >= 0 || absenceProof([event.kind], event.subjects, world.incident, world) !== null;

/** What a failed try came to is no figure of what was done. */
const isOfFailed = ({ said }: Asked, { outcome }: TimelineEvent): boolean =>
  (outcome === 'failure' || outcome === 'denied' || outcome === 'cancelled') && !said.has('ok|') && !said.has('cancel');

/** "Three tickets in ten minutes": of so long only. */
const isBounded = (figure: Figure, event: TimelineEvent): boolean =>
  figuresOf(event).some(({ unit, sentence }) => unit === 's' && sentence === figure.sentence);

/** "At the worst moment 44 %": what is told of no such moment is no other value of it. */
const AT_WORST = /\b(?:worst|peak\w*|height|highest|lowest|(?:at|in) (?:its|their) (?:most|busiest|quietest))\b/i;

/** Told while it went on, and the claim does not say the same. */
export const isRunning = (text: string, event: TimelineEvent): boolean =>
  (event.text?.match(RUNNING) ?? []).some((word) => !text.toLowerCase().includes(word.toLowerCase()));
const RUNNING = /\b(?:so far|already|by now|right now|now|yet|at the moment|currently|and counting|still)\b/gi;
