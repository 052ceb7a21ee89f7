/** What noticed first, and how soon: alerts, pages and customers' reports beside the onset of the trouble. */
import type { Claim, ClaimOf } from '../claims/claim.js';
import type { Finding, TypedValue } from '../domain/finding.js';
import { formatInstant, SECOND } from '../domain/instant.js';
import type { TimelineEvent } from '../domain/timeline-event.js';
import type { Check } from './check.js';
import { absenceProof } from './matching/absence.js';
import { coveragePointer, eventPointer, finding } from './matching/findings.js';
import { SCENE_QUESTIONS, type Scene, sceneOf } from './matching/scene.js';
import { lengthMatches } from './matching/slot-matches.js';
import type { World } from './world.js';

const ID = 'noticed-first';

export const noticedFirst: Check = Object.freeze({
  id: ID,
  asks: 'What noticed first, and how long after the onset?',
  appliesTo: ['detection'],
  needs: (claim) => (isOfOne(claim) ? SCENE_QUESTIONS : []),
  examine(claim, timeline, world) {
    if (!isOfOne(claim)) return [];
    const scene = sceneOf(timeline, world);
    if (!scene) return [finding(ID, 'order', 'silent', 'no_record')];
    if (claim.words.includes('automatic')) return [pagedBy(scene, world)];
    if (claim.words.includes('silent')) return [silentFor(claim, scene, world)];
    const findings: Finding[] = [];
    if (claim.delay) findings.push(delayed(claim, scene));
    if (claim.words.includes('first')) findings.push(earlier(claim, scene, world));
    return findings;
  },
} satisfies Check);

/** Who was ahead of whom, and what one of several people saw, is another check's question. */
const isOfOne = (claim: Claim): claim is ClaimOf<'detection'> =>
  claim.kind === 'detection' && !claim.over && claim.by !== 'person' && claim.by !== 'group';

const text = (value: string): TypedValue => ({ type: 'text', value });
const at = (event: TimelineEvent): TypedValue => ({ type: 'instant', value: formatInstant(event.at.from) });

/** A page that somebody made by hand is not automatic; the first one of the trouble counts. */
function pagedBy({ pages }: Scene, world: World): Finding {
  const first = pages[0];
  if (!first) return finding(ID, 'actor', 'silent', 'no_record', text('automatic'));
  const by = first.actors.find((actor) => actor.role === 'actor');
  const human = by !== undefined && world.identities.get(by.identity ?? '')?.kind === 'human';
  if (human) {
    const found: TypedValue = { type: 'identity', value: by.identity ?? by.handle };
    return finding(ID, 'actor', 'contradicts', 'actor_differs', text('automatic'), [eventPointer(first)], found);
  }
  return by
    ? finding(ID, 'actor', 'silent', 'no_record', text('automatic'))
    : finding(ID, 'actor', 'supports', 'records_agree', text('automatic'), [eventPointer(first)]);
}

function silentFor(claim: ClaimOf<'detection'>, { effect, alerts }: Scene, world: World): Finding {
  const { delay } = claim;
  if (!delay) return finding(ID, 'duration', 'silent', 'no_record');
  const asserted: TypedValue = { type: 'duration', value: (delay.low + delay.high) / 2, unit: 'second' };
  const first = alerts[0];
  const until = effect.onset.to + BigInt(Math.round(delay.low)) * SECOND;
  if (first && first.at.from + 30n * SECOND < effect.onset.from + BigInt(Math.round(delay.low * 0.9)) * SECOND)
    return finding(ID, 'duration', 'contradicts', 'presence_shown', asserted, [eventPointer(first)], at(first));
  const proof = absenceProof(['alert.opened'], [], { from: effect.onset.from, to: until }, world);
  if (!proof || !effect.sure) return finding(ID, 'duration', 'silent', 'coverage_incomplete', asserted);
  const anchors = first ? [eventPointer(first)] : effect.records.slice(0, 1).map(eventPointer);
  return finding(ID, 'duration', 'supports', 'coverage_shows_absence', asserted, [
    ...proof.map(coveragePointer),
    ...anchors,
  ]);
}

/** How long after the onset the first alert opened. */
function delayed(claim: ClaimOf<'detection'>, { effect, alerts }: Scene): Finding {
  const delay = claim.delay!;
  const asserted: TypedValue = { type: 'duration', value: (delay.low + delay.high) / 2, unit: 'second' };
  const first = alerts[0];
  if (!first || !effect.sure) return finding(ID, 'duration', 'silent', 'no_record', asserted);
  const matches = [effect.onset.from, effect.onset.to].map((onset) => lengthMatches(delay, onset, first.at.from, 0n));
  if (matches.includes('yes'))
    return finding(ID, 'duration', 'supports', 'records_agree', asserted, [eventPointer(first)], at(first));
  return matches.every((match) => match === 'no')
    ? finding(ID, 'duration', 'contradicts', 'duration_differs', asserted, [eventPointer(first)], at(first))
    : finding(ID, 'duration', 'silent', 'no_record', asserted);
}

const FIRST_CALL =
  /\bfirst (?:\w+ ){0,2}?(?:calls?|callers?|tickets?|customers?|users?|utility|merchants?|reports?|complaints?|e?-?mails?)\b/i;

/** Whoever hears the customers says that this was the first of them, and an alert was open well before. */
const isTheFirst = (customer: TimelineEvent, alert: TimelineEvent): boolean =>
  FIRST_CALL.test(customer.text ?? '') && alert.at.from + 60n * SECOND < customer.at.from;

/** Alerts against customers; customers may have rung before any record of theirs, so an alert before it proves nothing against them. */
function earlier(claim: ClaimOf<'detection'>, { alerts, pages, customers }: Scene, world: World): Finding {
  const automatic = pages.filter((page) => !page.actors.some((actor) => actor.role === 'actor'));
  const signals = [...alerts, ...automatic].sort((a, b) => (a.at.from < b.at.from ? -1 : 1));
  const [alert, customer] = [signals[0], customers[0]];
  const asserted = text(claim.by);
  if (!customer || !alert) {
    const none = customer && claim.by === 'customers' && absenceProof(['alert.opened'], [], world.incident, world);
    return none
      ? finding(ID, 'order', 'supports', 'coverage_shows_absence', asserted, [
          ...none.map(coveragePointer),
          eventPointer(customer),
        ])
      : finding(ID, 'order', 'silent', 'no_record', asserted);
  }
  const pointers = [eventPointer(customer), eventPointer(alert)];
  const customersFirst = customer.at.from + 2n * SECOND < alert.at.from;
  if (claim.by === 'customers')
    return customersFirst
      ? finding(ID, 'order', 'supports', 'records_agree', asserted, pointers)
      : isTheFirst(customer, alert)
        ? finding(ID, 'order', 'contradicts', 'order_differs', asserted, pointers)
        : finding(ID, 'order', 'silent', 'no_record', asserted);
  if (claim.by !== 'monitoring') return finding(ID, 'order', 'silent', 'no_record', asserted);
  if (customersFirst) return finding(ID, 'order', 'contradicts', 'order_differs', asserted, pointers);
  return finding(ID, 'order', 'supports', 'records_agree', asserted, pointers);
}
