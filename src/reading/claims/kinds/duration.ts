/** Patterns of duration: "lasted 33 minutes", "Duration: 33 minutes", "nine minutes later", "within a minute and a half of the release". */
import type { ClaimOf } from '../../../claims/claim.js';
import type { Predication } from '../../predication/predication.js';
import { readHappening } from '../read-happening.js';
import { type Draft, frameOf, type Sentence } from '../sentence.js';
import { durationSlotOf } from '../time-slots.js';

const OUTAGE =
  /\b(?:outage|down|duration|impact|unavailable|degraded|elevated|affected|window|time to recover|customers|errors?|incident|disruption|throttl\w+|failed|failing|rejected|returned|answered)\b/;

export function readDurations(sentence: Sentence, predication: Predication): readonly Draft[] {
  return predication.tokens.flatMap((token): Draft[] => {
    const length = token.time ? durationSlotOf(token.time, sentence.toSpan) : null;
    if (!length || !token.time) return [];
    const relative = token.time.readings.find((reading) => reading.kind === 'relative');
    const what = readHappening(predication, sentence.context, sentence.toSpan);
    const previous = sentence.context.discourse.happening;
    return [
      {
        ...frameOf(sentence, predication.start, predication.end),
        kind: 'duration',
        length,
        of: relative ? 'between' : measureOf(sentence.unit.text.toLowerCase(), predication),
        what,
        ...(relative && previous
          ? relative.direction === 'after'
            ? { from: previous, to: what }
            : { from: what, to: previous }
          : {}),
        ...(what.time ? { window: what.time } : {}),
        words: what.words,
      },
    ];
  });
}

function measureOf(text: string, predication: Predication): ClaimOf<'duration'>['of'] {
  if (/\balert\b/.test(text) && /\bopen\b/.test(text)) return 'alert';
  if (OUTAGE.test(text)) return 'outage';
  return predication.actions.length > 0 ? 'event' : 'outage';
}
