/** When somebody said something, where only their name and a few words of it are given. */
import type { Happening } from '../../claims/slots.js';
import type { Timeline } from '../../domain/question.js';
import { STATEMENTS } from './effect-moments.js';
import { instantBounds, MOST_MOMENTS, type Moment, type Moments, NO_MOMENTS } from './moment.js';
import { personMatches, timeMatches } from './slot-matches.js';
import { sharedWords } from './statements.js';

/** Somebody said or asked it: their statements that share its words. */
export function saidMoments(what: Happening, timeline: Timeline): Moments {
  const { agent } = what;
  if (!agent || agent.identities.length === 0) return NO_MOMENTS;
  const heard = timeline
    .ask(STATEMENTS)
    .filter(
      (event) =>
        personMatches(
          agent,
          event.actors.filter((actor) => actor.role === 'actor'),
        ) === 'yes',
    )
    .filter((event) => !what.time || timeMatches(what.time, event.at) !== 'no')
    .map((event) => ({ event, shared: sharedWords(what.words, event) }));
  const most = Math.max(...heard.map((one) => one.shared), 0);
  if (most === 0 && !what.time) return NO_MOMENTS;
  const best = heard.filter((one) => one.shared === most);
  const moments = best.map((one): Moment => ({ at: instantBounds(one.event.at.from), event: one.event }));
  return moments.length > MOST_MOMENTS ? NO_MOMENTS : { best: moments, all: moments, named: false };
}
