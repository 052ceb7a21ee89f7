/** Moments of what no verb of ours tells, by the words of the one record that holds them all: "the offset reset", "the nightly import". */
import type { Happening } from '../../claims/slots.js';
import { overlaps } from '../../domain/interval.js';
import type { Question, Timeline } from '../../domain/question.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import type { World } from '../world.js';
import { LINKING_KINDS, linksAmong } from './links.js';
import { type Moment, type Moments, NO_MOMENTS } from './moment.js';
import { personMatches, subjectFits, timeMatches } from './slot-matches.js';
import { missingFrom } from './wording.js';

/** Records of deeds that only their own words tell. */
export const WORDED: Question = { kinds: ['event.generic', 'job.finished', 'pipeline.finished'] };

/** The one record of the incident that holds every word; none where several do, or where a try failed as well. */
export function wordedMoments(what: Happening, timeline: Timeline, world: World): Moments {
  const { agent, time, subjects, verb } = what;
  const words = [...new Set([...(verb ? [verb] : []), ...what.words])];
  if (words.length === 0 || (agent !== undefined && agent.identities.length === 0)) return NO_MOMENTS;
  const links = linksAmong(timeline.ask({ kinds: LINKING_KINDS }));
  const named = subjects.filter((slot) => slot.how === 'named' && slot.candidates.length > 0);
  const found = timeline
    .ask(WORDED)
    .filter(
      (event) =>
        overlaps(world.incident, event.at) &&
        missingFrom(words, event).length === 0 &&
        (!agent || personMatches(agent, event.actors) === 'yes') &&
        (!time || time.inherited || timeMatches(time, event.at) !== 'no') &&
        named.every((slot) => /^(?:direct|linked)$/.test(subjectFits(slot, event, links))),
    );
  const [one] = found;
  if (!one || found.length > 1) return NO_MOMENTS;
  const moment: Moment = { at: { from: endOf(one), to: endOf(one) }, event: one };
  return { best: [moment], all: [moment], named: true };
}

/** What ran is told of as done. */
const endOf = ({ at }: TimelineEvent) => at.to ?? at.from;
