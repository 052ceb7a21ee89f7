/** How often did the pager reach this person: every ring, those up to the answer, or the pages themselves; another number contradicts where the pager's record is whole. */
import type { Claim, ClaimOf } from '../claims/claim.js';
import { entityKey } from '../domain/entity.js';
import { holds } from '../domain/interval.js';
import type { TimelineEvent } from '../domain/timeline-event.js';
import type { Check } from './check.js';
import { absenceProof } from './matching/absence.js';
import { coveragePointer, eventPointer, finding } from './matching/findings.js';
import { personMatches } from './matching/slot-matches.js';

const ID = 'paged-times';
const RINGS = { kinds: ['page.notified'] } as const;
const ANSWERS = { kinds: ['page.acknowledged', 'page.escalated'] } as const;
const MOST_CITED = 3;

export const pagedTimes: Check = Object.freeze({
  id: ID,
  asks: 'Did the pager reach this person as often as stated?',
  appliesTo: ['amount'],
  needs: (claim) => (isOfRings(claim) ? [RINGS, ANSWERS] : []),
  examine(claim, timeline, world) {
    if (!isOfRings(claim)) return [];
    const mine = timeline
      .ask(RINGS)
      .filter(({ at, actors }) => holds(world.incident, at.from) && personMatches(claim.agent!, actors) === 'yes');
    const [first] = mine;
    if (!first) return [];
    const numbers = [
      mine.length,
      ...byPage(mine).flatMap((rings) => [rings.length, ...upTo(rings, timeline.ask(ANSWERS))]),
    ];
    const asserted = { type: 'quantity', value: claim.amount.stated, unit: '' } as const;
    const pointers = mine.slice(0, MOST_CITED).map(eventPointer);
    const found = { type: 'quantity', value: mine.length, unit: '' } as const;
    if (numbers.includes(claim.amount.stated))
      return [finding(ID, 'amount', 'supports', 'records_agree', asserted, pointers, found)];
    const proof = absenceProof(['page.notified'], [], world.incident, world);
    return proof
      ? [
          finding(
            ID,
            'amount',
            'contradicts',
            'amount_differs',
            asserted,
            [...pointers, ...proof.slice(0, 1).map(coveragePointer)],
            found,
          ),
        ]
      : [];
  },
} satisfies Check);

/** "Rang Ana twice": times and not things, of somebody known, without a time of its own or a bound. */
const isOfRings = (claim: Claim): claim is ClaimOf<'amount'> =>
  claim.kind === 'amount' &&
  claim.actions.length > 0 &&
  claim.actions.every((action) => action === 'page') &&
  claim.agent?.how !== 'organisation' &&
  (claim.agent?.identities.length ?? 0) > 0 &&
  claim.noun.length === 0 &&
  claim.words.length === 0 &&
  !claim.time &&
  !claim.amount.vague &&
  !claim.amount.hedge;

function byPage(rings: readonly TimelineEvent[]): readonly (readonly TimelineEvent[])[] {
  const pages = new Map<string, TimelineEvent[]>();
  for (const ring of rings) {
    const key = ring.subjects[0] ? entityKey(ring.subjects[0]) : '';
    pages.set(key, [...(pages.get(key) ?? []), ring]);
  }
  return [...pages.values()];
}

/** How often it rang before the page was answered or went on. */
const upTo = (rings: readonly TimelineEvent[], answers: readonly TimelineEvent[]): readonly number[] =>
  answers
    .filter(
      ({ subjects: [page] }) => page && rings[0]?.subjects[0] && entityKey(page) === entityKey(rings[0].subjects[0]),
    )
    .map(({ at }) => rings.filter((ring) => ring.at.from < at.from).length)
    .filter((count) => count > 0);
