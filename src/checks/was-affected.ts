/** Was it struck: did an alert or a run of errors of this very service last along with the outage? */
import { entityKey } from '../domain/entity.js';
import type { Instant } from '../domain/instant.js';
import { MINUTE } from '../domain/instant.js';
import type { TimelineEvent } from '../domain/timeline-event.js';
import type { Check } from './check.js';
import { EFFECT_QUESTIONS, effectsOf, stretchOf } from './matching/effect.js';
import { eventPointer, finding } from './matching/findings.js';
import type { World } from './world.js';

const ID = 'was-affected';
const SIGNS = { kinds: ['alert.opened', 'state.error_burst'] } as const;

export const wasAffected: Check = Object.freeze({
  id: ID,
  asks: 'Was this service struck along with the outage?',
  appliesTo: ['state'],
  needs: () => [...EFFECT_QUESTIONS, SIGNS],
  examine(claim, timeline, world) {
    if (claim.kind !== 'state' || claim.state !== 'affected') return [];
    const asserted = { type: 'state', value: claim.negated ? 'not affected' : 'affected' } as const;
    const stretches = effectsOf(timeline, world)
      .filter((effect) => effect.sure)
      .map(stretchOf);
    const signs = claim.subjects.map((slot) => {
      const keys = new Set(slot.candidates.map(entityKey));
      return timeline
        .ask(SIGNS)
        .find(
          (event) =>
            event.subjects.some((ref) => keys.has(entityKey(ref))) &&
            stretches.some((stretch) => goesAlong(event, { from: stretch.from, to: stretch.to ?? endOf(world) })),
        );
    });
    const shown = signs.flatMap((sign) => (sign ? [eventPointer(sign)] : []));
    if (claim.negated)
      return shown[0]
        ? [
            finding(ID, 'state', 'contradicts', 'presence_shown', asserted, shown.slice(0, 1), {
              type: 'state',
              value: 'affected',
            }),
          ]
        : [finding(ID, 'state', 'silent', 'coverage_incomplete', asserted)];
    return shown.length === claim.subjects.length
      ? [finding(ID, 'state', 'supports', 'records_agree', asserted, shown)]
      : [finding(ID, 'state', 'silent', 'no_record', asserted)];
  },
} satisfies Check);

const endOf = (world: World): Instant => world.incident.to ?? world.incident.from;
const LEAST = 5n * MINUTE;

/** For minutes, and for the better part of its own length: a warning that only began in it is another story. */
function goesAlong({ at }: TimelineEvent, stretch: { readonly from: Instant; readonly to: Instant }): boolean {
  const to = at.to ?? stretch.to;
  const from = at.from > stretch.from ? at.from : stretch.from;
  const shared = (to < stretch.to ? to : stretch.to) - from;
  return shared >= LEAST && shared * 2n >= to - at.from;
}
