/** When somebody said something, where an end of a length is told by it: their statements, by act and by the words that are told of it. */
import type { Happening } from '../../claims/slots.js';
import { overlaps } from '../../domain/interval.js';
import type { Timeline } from '../../domain/question.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import type { World } from '../world.js';
import { STATEMENTS } from './effect-moments.js';
import { LINKING_KINDS, type Links, linksAmong } from './links.js';
import { instantBounds, type Moment, type Moments, NO_MOMENTS } from './moment.js';
import { personMatches, subjectFits, timeMatches } from './slot-matches.js';
import { actFits, sharedWords, speakersOf, withWords } from './statements.js';

/** Few statements are each as likely as another; of more, those that share the words told of it. */
export function spokenMoments(what: Happening, timeline: Timeline, world: World): Moments {
  const { agent, says, time } = what;
  if (!agent || agent.identities.length === 0 || !says) return NO_MOMENTS;
  const heard = withWords(timeline.ask(STATEMENTS)).filter(
    (event) =>
      overlaps(world.incident, event.at) &&
      personMatches(agent, speakersOf(event)) === 'yes' &&
      (!time || timeMatches(time, event.at) !== 'no'),
  );
  const acting = heard.filter((event) => ASKS.has(says) && ASKING.some((act) => actFits(act, null, event.text ?? '')));
  const among = acting.length > 0 ? acting : heard;
  const told = tellingOf(what, among, linksAmong(timeline.ask({ kinds: LINKING_KINDS })));
  const likely = told.length > 0 ? told : among;
  const best = what.ordinal === undefined ? likely : likely.slice(what.ordinal - 1, what.ordinal);
  return {
    best: best.length > MOST ? [] : best.map(momentOf),
    all: among.map(momentOf),
    named: agent.how === 'named' && heard.length <= MOST,
  };
}

/** "Asked for it" is a request, "asked about it" a question; a statement may be both. */
const ASKING = ['ask', 'request'] as const;
const ASKS: ReadonlySet<string> = new Set(ASKING);

/** The statements that tell most of what is told of them, where they tell any of it. */
function tellingOf(
  { words, subjects }: Happening,
  events: readonly TimelineEvent[],
  links: Links,
): readonly TimelineEvent[] {
  const named = subjects.filter(({ candidates }) => candidates.length > 0);
  const telling = (event: TimelineEvent): number =>
    sharedWords(words, event) + named.filter((slot) => subjectFits(slot, event, links) !== 'no').length;
  const most = Math.max(0, ...events.map(telling));
  return most === 0 ? [] : events.filter((event) => telling(event) === most);
}

const momentOf = (event: TimelineEvent): Moment => ({ at: instantBounds(event.at.from), event });

const MOST = 3;
