/** How many, what share: do the recorded answers, added up over the stated time or over what went wrong, meet the stated number? */
import type { ClaimOf } from '../claims/claim.js';
import { saysFailing } from '../claims/words/measured-things.js';
import type { Timeline } from '../domain/question.js';
import type { Check } from './check.js';
import { partAndWhole } from './matching/counts-by-key.js';
import { EFFECT_QUESTIONS, effectsOf } from './matching/effect.js';
import { saidIn, type Track, tracksFor } from './matching/series.js';
import { fitsValue, inUnitOf } from './matching/series-fit.js';
import { type Reading, settled } from './matching/series-grade.js';
import {
  highestOf,
  isMoment,
  pointsIn,
  type Stretch,
  statedStretches,
  sumOf,
  usualStretches,
} from './matching/series-windows.js';
import { namesService, struck } from './matching/struck-tracks.js';
import type { World } from './world.js';

const ID = 'series-total';
const QUESTION = { kinds: ['metric.series'] } as const;
type Amount = ClaimOf<'amount'>;

export const seriesTotal: Check = Object.freeze({
  id: ID,
  asks: 'Do the recorded answers, added up over the stated time or the trouble, meet the stated number or share?',
  appliesTo: ['amount'],
  needs: (claim) => (claim.kind === 'amount' && isOfTrouble(claim) ? [QUESTION, ...EFFECT_QUESTIONS] : [QUESTION]),
  examine(claim, timeline, world) {
    if (claim.kind !== 'amount' || !adds(claim)) return [];
    const tracks = struck(
      tracksFor(claim, timeline.ask(QUESTION)).filter((track) => track.sort !== 'gauge'),
      claim,
    );
    return settled(
      ID,
      claim,
      tracks.flatMap((track) =>
        reading(track, claim, [...usualStretches(track, world), ...troubled(claim, timeline, world)]),
      ),
    );
  },
} satisfies Check);

const adds = (claim: Amount): boolean =>
  ['value', 'count', 'total', 'whole', 'share'].includes(claim.measure) &&
  claim.amount.family !== 'rate' &&
  // "Down to 21 %" is a level it came to, not the share of all.
  !(claim.measure === 'value' && claim.amount.family === 'percent') &&
  !(claim.time && isMoment(claim.time));

/** "Of 10,600 requests 4,429 failed", "10,600 requests came in during the failures". */
const isOfTrouble = (claim: Amount): boolean =>
  claim.measure === 'whole' || (claim.thing === 'requests' && /\b(?:during|throughout)\b/i.test(claim.text));

/** All requests, while it lasted: their number tells nothing of that, the share that failed does. */
const troubled = (claim: Amount, timeline: Timeline, world: World): readonly Stretch[] =>
  isOfTrouble(claim)
    ? effectsOf(timeline, world)
        .filter((effect) => effect.sure && effect.end !== null)
        .flatMap(({ onset, end }) => [
          { from: onset.from, to: end!.to },
          { from: onset.from, to: end!.from },
        ])
    : [];

function reading(track: Track, claim: Amount, usual: readonly Stretch[]): readonly Reading[] {
  const stated = statedStretches(claim.time);
  const pair = claim.amount.family === 'fraction' ? partAndWhole(claim.text) : null;
  if (pair && pair[1] >= COUNTED && !claim.amount.hedge)
    return ofPair(track, pair, [...stated, ...(stated.length === 0 ? usual : [])]);
  const stretches = [...stated, ...(stated.length === 0 || isCoarse(claim) ? usual : [])];
  const beside = besidePair(track, claim, stretches);
  if (beside) return [beside];
  const values = stretches.flatMap((stretch) => over(track, stretch));
  if (values.length === 0) return [];
  const { amount } = claim;
  const fitting = values.find((value) => fitsValue(amount, track, value) === 'yes');
  if (fitting !== undefined) return [{ track, value: fitting, match: 'yes' }];
  // A share without its time may also be one of its minutes; a total may be of a part. So only what no stretch can reach is wrong.
  const top = track.sort === 'share' ? highestOf(track.points) : Math.max(...values);
  if (reached(amount.hedge) && track.sort === 'share' && stated.length === 0 && fitsValue(amount, track, top) === 'yes')
    return [{ track, value: top, match: 'yes' }];
  const loose = claim.time?.hedge !== undefined || claim.time?.untilHedge !== undefined;
  const allNo = !loose && [...values, top].every((value) => fitsValue(amount, track, value) === 'no');
  const inUnit = [...values, top].map((value) => inUnitOf(amount, track, value));
  const below = amount.high < Math.min(...inUnit) * 0.8 && !isOfAnyTime(claim) && tellsFailing(claim);
  const outside = amount.low > Math.max(...inUnit) * 1.05 || below;
  return [
    {
      track,
      value: values[0]!,
      match: allNo && outside && (namesService(claim) || track.sort === 'share') ? 'no' : 'cannot_tell',
    },
  ];
}

/** Of all requests there were so few in any shorter time. */
const tellsFailing = (claim: Amount): boolean => claim.thing !== 'requests' || [...saidIn(claim)].some(saysFailing);

/** From so many on a part and its whole were counted; "4 of 10" is a share. */
const COUNTED = 100;

/** "4,429 of 10,600": both numbers must be those of one stretch; where the whole is and the part is not, it is wrong. */
function ofPair(
  track: Track,
  [part, whole]: readonly [number, number],
  stretches: readonly Stretch[],
): readonly Reading[] {
  const sums = stretches.flatMap((stretch) => {
    const all = pointsIn(track.whole ?? [], stretch);
    return all.length > 0 ? [[sumOf(pointsIn(track.part ?? [], stretch)), sumOf(all)] as const] : [];
  });
  const same = sums.filter(([, all]) => all === whole);
  if (sums.length === 0) return [];
  const exact = same.length > 0 && part % 10 !== 0;
  const match = same.some(([failed]) => failed === part) ? 'yes' : exact ? 'no' : 'cannot_tell';
  const [failed, all] = same.find(([one]) => one === part) ?? same[0] ?? sums[0]!;
  return [{ track, value: failed / Math.max(1, all), match }];
}

/** "Two minutes after the shift it was under 2 %", "before the deploy": of a time that no clock tells, it may have been that little. */
const isOfAnyTime = ({ time, text }: Amount): boolean =>
  time === undefined &&
  /\b(?:within|after|before|when|once|while|later|earlier|since|until|then|by)\b/i.test(
    text.replace(/\bby (?=\d)/g, ''),
  );

/** "4,429 of 10,600 failed (41.8 %)": where both numbers are those of one stretch, the share beside them is theirs. */
function besidePair(track: Track, { amount, text }: Amount, stretches: readonly Stretch[]): Reading | null {
  const pair = amount.family === 'percent' && OWN_SHARE.test(text) ? partAndWhole(text) : null;
  if (!pair || pair[1] < COUNTED || track.sort !== 'share') return null;
  const held = stretches.some(
    (stretch) =>
      sumOf(pointsIn(track.part ?? [], stretch)) === pair[0] && sumOf(pointsIn(track.whole ?? [], stretch)) === pair[1],
  );
  const share = pair[0] / pair[1];
  return held ? { track, value: share, match: fitsValue(amount, track, share) === 'no' ? 'no' : 'yes' } : null;
}
const OWN_SHARE =
  /\d[^.;]{0,60}(?:\(|, or |, that is |, i\.e\. |, so )(?:about |roughly |some |just (?:over|under) |~|≈ ?)?\d+(?:\.\d+)? ?(?:%|per ?cent)/i;

/** "On Tuesday morning": the stretch of what happened then, not the whole morning. */
const isCoarse = (claim: Amount): boolean =>
  claim.time !== undefined && ['part', 'day', 'period'].includes(claim.time.precision);

/** "Above 90 %", "over 300": one minute of it is enough. */
const reached = (hedge: Amount['amount']['hedge']): boolean =>
  hedge === 'over' || hedge === 'well_over' || hedge === 'just_over' || hedge === 'up_to';

function over(track: Track, stretch: Stretch): readonly number[] {
  if (track.sort === 'share') {
    const [part, whole] = [pointsIn(track.part ?? [], stretch), pointsIn(track.whole ?? [], stretch)];
    const sum = sumOf(whole);
    return part.length > 0 && sum > 0 ? [sumOf(part) / sum] : [];
  }
  const points = pointsIn(track.points, stretch);
  return points.length > 0 ? [sumOf(points)] : [];
}
