/** Contradiction by direction: at that time the very thing was turned, but on instead of off, or granted instead of revoked. */
import { actionOf } from '../../claims/action.js';
import type { Happening } from '../../claims/slots.js';
import type { Finding } from '../../domain/finding.js';
import type { Timeline } from '../../domain/question.js';
import { turnedIn, wentOtherWay } from './direction.js';
import { eventPointer, finding } from './findings.js';
import type { Links } from './links.js';
import { kindsOf } from './showings.js';
import { personMatches, subjectFits, timeMatches } from './slot-matches.js';

const TURNED: ReadonlySet<string> = new Set(['flag', 'policy', 'role']);

export function otherWay(
  check: string,
  happening: Happening,
  timeline: Timeline,
  links: Links,
): readonly Finding[] | null {
  const { time, agent, actions } = happening;
  const things = happening.subjects.filter((slot) => slot.candidates.some((ref) => TURNED.has(ref.type)));
  if (!time || time.inherited || things.length === 0 || actions.length === 0) return null;
  const then = timeline
    .ask({ kinds: kindsOf(actions) })
    .filter(
      (event) =>
        event.outcome !== 'denied' &&
        turnedIn(event) !== null &&
        timeMatches(time, event.at) === 'yes' &&
        (!agent || personMatches(agent, event.actors) !== 'no') &&
        things.every((slot) => subjectFits(slot, event, links) === 'direct'),
    );
  const own = actions.flatMap((action) => actionOf(action).shownBy.map((showing) => ({ action, kind: showing.kind })));
  const opposite = (event: (typeof then)[number]): boolean =>
    own.some((one) => one.kind === event.kind) &&
    own.every((one) => one.kind !== event.kind || wentOtherWay(one.action, event));
  const [first] = then;
  if (!first || !then.every(opposite)) return null;
  return [
    finding(
      check,
      'state',
      'contradicts',
      'state_differs',
      { type: 'text', value: actions[0]! },
      [eventPointer(first)],
      {
        type: 'state',
        value: turnedIn(first)!.after,
      },
    ),
  ];
}
