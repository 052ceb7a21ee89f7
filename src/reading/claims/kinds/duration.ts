/** Patterns of duration: "lasted 33 minutes", "Duration: 33 minutes", "nine minutes later", "from report to resolution it took 52 minutes", "13:19–13:52" of an outage. */

import type { ClaimOf } from '../../../claims/claim.js';
import type { DurationSlot, Happening, TimeSlot } from '../../../claims/slots.js';
import type { Predication } from '../../predication/predication.js';
import type { Token } from '../../predication/token.js';
import { isWithin } from '../../time/tells-moment.js';
import { readHappening } from '../read-happening.js';
import { type Draft, frameOf, type Sentence } from '../sentence.js';
import { durationSlotOf, timeSlotOf } from '../time-slots.js';
import { beyondBound } from './beyond.js';
import { keyedEnds, oneEnd } from './keyed-ends.js';
import { layApart, precededBy, separated } from './lay-apart.js';
import { lifetime } from './lifetimes.js';
import { isNoLasting, isNoStretch } from './no-stretch.js';
import { endsAround, readBothEnds } from './pairs-of-ends.js';
import { fromRelative } from './relative-ends.js';
import { tellsLengths } from './setting-step.js';
import { stretchOf } from './stretch-of.js';
import { struckIn } from './struck.js';
import { afterNature, heardAfter, tookTo, withinNature } from './took-to.js';
import { wentBy } from './went-by.js';
import { goesOn, lastingNoun, measureOf, OUTAGE, OUTAGE_KEY, pointsAtIt, pointsBack } from './what-lasted.js';

type Duration = Omit<ClaimOf<'duration'>, 'id'>;

export function readDurations(sentence: Sentence, predication: Predication): readonly Draft[] {
  // "Cut from four hours to five minutes": what a thing was set to, and nothing that lasted.
  if (tellsLengths(sentence.unit.text.slice(predication.start, predication.end))) return [];
  const lengths = predication.tokens.flatMap((token): readonly Draft[] => {
    const length = token.time ? duringAt(durationSlotOf(token.time, sentence.toSpan), predication, token) : null;
    return length && !isNoStretch(token, length, predication) ? [read(sentence, predication, token, length)] : [];
  });
  const drafts = lengths.length > 0 ? lengths : windowsOf(sentence, predication);
  return pointsAtIt(predication)
    ? drafts.map((draft) => (draft.kind === 'duration' ? { ...draft, pointed: true } : draft))
    : drafts;
}

/** "Over 102 minutes, calls were refused": at the head of a clause it means "during", and not only "more than". */
const duringAt = (length: DurationSlot | null, { tokens }: Predication, token: Token): DurationSlot | null =>
  length?.hedge === 'over' && token === tokens[0] && tokens.length > 1 && /^over\b/.test(token.folded)
    ? { ...length, hedge: 'at_least' }
    : length;

function read(sentence: Sentence, predication: Predication, token: Token, length: DurationSlot): Draft {
  const noun = lastingNoun(predication.tokens, token);
  const lasting = noun ? { ...predication, verb: null, actions: [], tokens: noun, left: [], right: noun } : predication;
  const read = readHappening(lasting, sentence.context, sentence.toSpan);
  const told =
    read.actions.length === 0 && pointsBack(predication, token) ? sentence.context.discourse.happening : null;
  const what = told ?? read;
  const wrong = read.actions.length === 0 && goesOn(predication, token, sentence.context.discourse.happening);
  const window = windowIn(sentence, predication) ?? what.time;
  const base: Duration = {
    ...frameOf(sentence, predication.start, predication.end),
    kind: 'duration',
    length,
    of: 'event',
    what,
    ...(window ? { window } : {}),
    ...struckIn(predication),
    words: what.words,
  };
  // Told all the same, for it to be asked for: "10, 25, 50 and 100 %, with one day between steps".
  if (isNoLasting(token, predication)) return { ...base, of: 'until_event' };
  const ends = between(base, sentence, predication, token);
  if (!ends) {
    const bound = beyondBound(predication.tokens, token, what);
    if (bound) return { ...base, of: 'alert', what: bound, words: bound.words };
    return {
      ...base,
      of: wrong
        ? 'outage'
        : told
          ? 'event'
          : (stretchOf(sentence, lasting, what) ?? measureOf(sentence, lasting, what, token)),
    };
  }
  // "48,210 keys removed within 37 seconds", with nothing before it to count from: as long as the deed itself took.
  if (token.time && isWithin(token.time) && (!ends.from || !ends.to) && what.actions.length > 0)
    return { ...base, of: 'event' };
  const recent = sentence.context.discourse.lately(LATELY);
  return recent.length > 0 ? { ...ends, recent: [...recent] } : ends;
}

/** How many of the things spoken of before an end without a thing of its own may be of. */
const LATELY = 16;

/** Two ends: told by a relative time, by "between … and …", by "time to …", or by "until …". */
function between(base: Duration, sentence: Sentence, predication: Predication, token: Token): Duration | null {
  const relative = token.time?.readings.find((reading) => reading.kind === 'relative');
  const both = separated(predication.tokens, sentence) ?? readBothEnds(sentence.tokens, sentence);
  if (both) return { ...base, of: 'between', ...ofOneThing(both, base.what) };
  const stood = relative ? null : lifetime(predication, sentence, token, base.what!);
  if (stood) return { ...base, of: 'between', ...stood };
  const unheard = relative ? null : heardAfter(base.what!, token);
  if (unheard) return { ...base, of: 'between', ...unheard };
  const led = precededBy(sentence, predication, token) ?? layApart(sentence, predication, token, base.what!);
  if (led) return { ...base, of: 'between', ...led };
  const gone = wentBy(sentence, token);
  if (gone) return { ...base, of: 'between', ...gone };
  const around = relative ? null : endsAround(sentence.tokens, token, sentence);
  if (around) return { ...base, of: 'between', ...around };
  const took = tookTo(sentence, token);
  if (took) return { ...base, of: 'between', ...took };
  const nature = relative
    ? withinNature(token, base.what!)
    : isBehindSideClause(sentence, predication)
      ? null
      : afterNature(predication, token, base.what!, sentence.context.rowTime);
  if (nature) return { ...base, of: 'between', ...nature };
  const toAck = keyedEnds(sentence);
  if (toAck) return { ...base, of: 'between', ...toAck };
  const single = oneEnd(sentence, token);
  if (single) return { ...base, of: 'between', ...single };
  return relative ? fromRelative({ base, sentence, predication }, relative, token) : null;
}

/** "#12 went from opened to merged in five minutes": both ends are of what the clause is about. */
function ofOneThing({ from, to }: Ends, what: Happening | undefined): Ends {
  const named = what?.subjects.filter(({ how }) => how === 'named') ?? [];
  const bare = [from, to].every(
    ({ subjects, actions, agent }) => subjects.length === 0 && actions.length > 0 && !agent,
  );
  return named.length === 1 && bare
    ? { from: { ...from, subjects: named }, to: { ...to, subjects: named } }
    : { from, to };
}
type Ends = { readonly from: Happening; readonly to: Happening };

/** "Once #12 was approved, it was merged in three minutes": counted from the clause in front, and not from where a merge begins by nature. */
function isBehindSideClause({ predications }: Sentence, predication: Predication): boolean {
  const before = predications[predications.indexOf(predication) - 1];
  return /^(?:once|when|after|as|since)$/.test(before?.tokens[0]?.folded ?? '');
}

/** A range of clocks beside a length. */
function windowIn(sentence: Sentence, predication: Predication): TimeSlot | null {
  for (const token of predication.tokens) {
    if (!token.time?.readings.some((reading) => reading.kind === 'range' && reading.from && reading.to)) continue;
    const slot = timeSlotOf(token.time, sentence.context, sentence.toSpan);
    if (slot?.until) return slot;
  }
  return null;
}

/** "Impact window: 13:19–13:52", "was down from 13:19 to 13:52": a window of the effect, whose length is its own difference. */
function windowsOf(sentence: Sentence, predication: Predication): readonly Draft[] {
  const what = readHappening(predication, sentence.context, sentence.toSpan);
  const window = windowIn(sentence, predication) ?? windowOfRow(what);
  const of = measureOf(sentence, predication, what);
  const storm = of === 'alert' && predication.actions.length === 0;
  // "No errors between 14:30 and 15:08" tells how long it was well.
  if (what.negated) return [];
  const stretch = storm ? null : stretchOf(sentence, predication, what);
  if (!window || !(storm || stretch || (of === 'outage' && isWindow(sentence, predication)))) return [];
  const [from, to] = [Date.parse(window.readings[0]!.from), Date.parse(window.until![0]!.from)];
  const seconds = (to - from) / 1000;
  if (!(seconds > 0)) return [];
  return [
    {
      ...frameOf(sentence, predication.start, predication.end),
      kind: 'duration',
      length: {
        span: window.span,
        low: seconds,
        high: seconds,
        stated: seconds / 60,
        unit: 'minute',
        step: 120,
        vague: false,
      },
      of: storm ? 'alert' : (stretch ?? 'outage'),
      what,
      window,
      ...struckIn(predication),
      words: what.words,
    },
  ];
}

/** "| 10:02–10:31 | ApiErrorsHigh |": the stretch that opens the row. */
const windowOfRow = ({ time }: Happening): TimeSlot | null => (time?.until && !time.inherited ? time : null);

const isWindow = (sentence: Sentence, predication: Predication): boolean => {
  const key = sentence.unit.pair?.key.trim().toLowerCase();
  if (key !== undefined) return OUTAGE_KEY.test(key);
  return predication.actions.length === 0 && OUTAGE.test(predication.tokens.map((token) => token.folded).join(' '));
};
