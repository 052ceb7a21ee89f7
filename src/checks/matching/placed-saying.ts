/** Whether a statement was made where the report places it: before or after another happening, or so long after it; says no only where that happening is known beyond doubt. */
import type { ClaimOf } from '../../claims/claim.js';
import { SECOND } from '../../domain/instant.js';
import { orderOf } from '../../domain/interval.js';
import type { Timeline } from '../../domain/question.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import type { World } from '../world.js';
import { clocksApart } from './clocks-apart.js';
import type { Moment } from './moment.js';
import { momentsOf } from './moments.js';
import { noOtherMoment } from './no-other-moment.js';
import { lengthMatches } from './slot-matches.js';
import { missingFrom } from './wording.js';

type Saying = ClaimOf<'communication'>;
export type Placed = NonNullable<Saying['placed']>;

export interface Placement {
  readonly fits: 'yes' | 'no' | 'open';
  /** What the saying is held against. */
  readonly beside?: TimelineEvent;
}

const OPEN: Placement = { fits: 'open' };

/** The saying as it reads without the words that only place it. */
export const withoutPlacing = (claim: Saying): Saying => ({ ...claim, ...claim.placed?.bare });

export function placementOf(placed: Placed, event: TimelineEvent, timeline: Timeline, world: World): Placement {
  const moments = momentsOf(placed.what, timeline, world);
  const own = (list: readonly Moment[]) =>
    list.filter((moment) => moment.event !== undefined && moment.event !== event);
  const best = own(moments.best).filter((moment) => missingFrom(placed.what.words, moment.event!).length === 0);
  const fits = (moment: Moment) => fitsOne(placed, event, moment, world);
  const [fitting] = best.filter((moment) => fits(moment) === 'yes');
  if (fitting) return { fits: 'yes', beside: fitting.event! };
  const all = [...own(moments.best), ...own(moments.all)];
  const [first] = best;
  const sure =
    placed.sure &&
    first !== undefined &&
    (moments.named || noOtherMoment(placed.what, moments, world)) &&
    all.every((moment) => fits(moment) === 'no');
  return sure ? { fits: 'no', beside: first.event! } : OPEN;
}

function fitsOne({ relation, length }: Placed, event: TimelineEvent, { at, event: other }: Moment, world: World) {
  const skew = other ? clocksApart(event, other, world.coverage) : null;
  if (skew === null) return 'open';
  const own = { from: event.at.from, to: event.at.from };
  const order = relation === 'after' ? orderOf(at.to, own.from, skew) : orderOf(own.to, at.from, skew);
  if (!length) return order === 'before' ? 'yes' : order === 'after' ? 'no' : 'open';
  if (order === 'after') return 'no';
  const [from, to] = relation === 'after' ? [at.from, own.from] : [own.from, at.from];
  const match = lengthMatches(length, from, to, skew > CLOCKS ? skew : CLOCKS);
  return match === 'yes' || match === 'no' ? match : 'open';
}

const CLOCKS = 2n * SECOND;
