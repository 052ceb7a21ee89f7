/** Does it exist: a complete list of services, flags or the like holds no such name? */
import { entityKey } from '../domain/entity.js';
import type { Check } from './check.js';
import { absenceProof } from './matching/absence.js';
import { coveragePointer, eventPointer, finding } from './matching/findings.js';

const ID = 'does-exist';
const LISTED = { kinds: ['service.state', 'state.service_exists', 'state.route_dangling'] } as const;

export const doesExist: Check = Object.freeze({
  id: ID,
  asks: 'Is there such a thing in a complete list of its kind?',
  appliesTo: ['state'],
  needs: () => [LISTED],
  examine(claim, timeline, world) {
    if (claim.kind !== 'state' || claim.state !== 'exists') return [];
    const slot = claim.subjects.find(
      (one) => one.types.includes('service') && (one.candidates.length > 0 || one.how === 'named'),
    );
    const asserted = { type: 'state', value: claim.negated ? 'does not exist' : 'exists' } as const;
    if (!slot) return [finding(ID, 'state', 'silent', 'no_record', asserted)];
    const keys = new Set(slot.candidates.map(entityKey));
    const listed = timeline.ask(LISTED).filter((event) => event.kind !== 'state.route_dangling');
    const found = listed.find((event) => event.subjects[0] && keys.has(entityKey(event.subjects[0])));
    if (found)
      return [
        finding(
          ID,
          'state',
          claim.negated ? 'contradicts' : 'supports',
          claim.negated ? 'presence_shown' : 'records_agree',
          asserted,
          [eventPointer(found)],
        ),
      ];
    const proof = absenceProof(['service.state'], [], world.incident, world);
    const anchor =
      timeline
        .ask(LISTED)
        .find(
          (event) => event.kind === 'state.route_dangling' && event.subjects.some((ref) => keys.has(entityKey(ref))),
        ) ?? listed[0];
    if (!proof || !anchor) return [finding(ID, 'state', 'silent', 'coverage_incomplete', asserted)];
    return [
      finding(
        ID,
        'state',
        claim.negated ? 'supports' : 'contradicts',
        claim.negated ? 'coverage_shows_absence' : 'never_happened',
        asserted,
        [...proof.map(coveragePointer), eventPointer(anchor)],
      ),
    ];
  },
} satisfies Check);
