/** How did the ticket stand: does its own history give it that assignee, status or priority, now, then, or from that change on? */
import type { ClaimOf } from '../claims/claim.js';
import type { TimeSlot } from '../claims/slots.js';
import { fold } from '../claims/words/atoms.js';
import { type EntityRef, entityKey } from '../domain/entity.js';
import { type Finding, nothing, type TypedValue } from '../domain/finding.js';
import type { Timeline } from '../domain/question.js';
import type { TimelineEvent } from '../domain/timeline-event.js';
import type { Check } from './check.js';
import { absenceProof } from './matching/absence.js';
import { clockDiffers } from './matching/differs.js';
import { describe, eventPointer, finding } from './matching/findings.js';
import { isPinned } from './matching/pieces.js';
import { personMatches, timeMatches } from './matching/slot-matches.js';
import {
  type Field,
  type Holding,
  holdingsOf,
  isBegun,
  isDropped,
  isEnding,
  isSame,
} from './matching/ticket-history.js';
import type { World } from './world.js';

const ID = 'ticket-state';
const QUESTION = { kinds: ['ticket.opened', 'ticket.changed', 'ticket.closed'] } as const;

export const ticketState: Check = Object.freeze({
  id: ID,
  asks: 'Did the ticket stand like that then?',
  appliesTo: ['state'],
  needs: (claim) => (fieldOf(claim as ClaimOf<'state'>) ? [QUESTION] : []),
  examine(claim, timeline, world) {
    const field = claim.kind === 'state' ? fieldOf(claim) : null;
    return claim.kind === 'state' && field ? examine(claim, field, timeline, world) : [];
  },
} satisfies Check);

const fieldOf = ({ state }: ClaimOf<'state'>): Field | null =>
  state === 'assigned' || state === 'status' || state === 'priority' ? state : null;

function examine(claim: ClaimOf<'state'>, field: Field, timeline: Timeline, world: World): readonly Finding[] {
  const asserted: TypedValue =
    claim.person && field === 'assigned'
      ? { type: 'identity', value: claim.person.identities[0] ?? claim.person.text }
      : { type: 'state', value: claim.value ?? field };
  const keys = new Set(claim.subjects.flatMap((slot) => slot.candidates.map(entityKey)));
  const events = timeline.ask(QUESTION).filter((event) => event.subjects.some((ref) => keys.has(entityKey(ref))));
  const history = holdingsOf(events, field);
  const fits = (held: Holding): boolean => isSame(claim, field, held, world);
  // "Resolved" that was closed as "Won't Do": some say so of any end, others of a good one.
  const open =
    fold(claim.value ?? '') === 'resolved' && !history.some(fits) && history.some((held) => isDropped(held.value));
  if (history.length === 0 || open) return [finding(ID, 'state', 'silent', 'no_record', asserted)];
  if (claim.negated) return [nobodys(claim, history, world)];
  if (claim.holds === 'until') return [wasUntil(claim, history.filter(fits), asserted)];
  if (claim.phase === 'set')
    return (
      givenAtFirst(claim, history, fits, asserted) ??
      endedOtherwise(claim, history, fits, asserted) ??
      wentTheOtherWay(claim, history, asserted) ??
      changed(
        claim,
        field,
        history.filter((held) => held.set && fits(held) && cameToIt(claim, held)),
        asserted,
      )
    );
  const then = heldThen(claim, history, world);
  const held = then.find(fits);
  const sure = claim.phase !== undefined || claim.time !== undefined || (held !== undefined && held === then.at(-1));
  if (held && (!sure || wasBegunThen(claim, held))) return [finding(ID, 'state', 'silent', 'no_record', asserted)];
  if (held) return [finding(ID, 'state', 'supports', 'records_agree', asserted, [eventPointer(held.event)])];
  const [other] = then;
  const known = other && then.every((one) => one.value !== '');
  if (!known || (claim.phase === 'past' && !claim.time)) return [finding(ID, 'state', 'silent', 'no_record', asserted)];
  return [
    finding(ID, 'state', 'contradicts', 'state_differs', asserted, [eventPointer(other.event)], {
      type: 'state',
      value: other.value,
    }),
  ];
}

/** "Was assigned to Ana at 8:26", which it had been for hours: the minute is that of the deed. */
const wasBegunThen = ({ time, text, state }: ClaimOf<'state'>, { from }: Holding): boolean =>
  state === 'assigned' &&
  isPinned(time) &&
  /\b(?:re)?assigned to\b/i.test(text) &&
  timeMatches(time!, { from, to: from }) === 'no';

/** "It had no owner": nobody is in the record of its opening and no change gave it to anybody; one that did refutes "never". */
function nobodys(claim: ClaimOf<'state'>, history: readonly Holding[], world: World): Finding {
  const asserted = { type: 'state', value: 'unassigned' } as const;
  const held = history.find(({ value }) => value !== '');
  const [first] = history;
  if (!held && first?.event.attributes['unassigned'] === true)
    return finding(ID, 'state', 'supports', 'records_agree', asserted, [eventPointer(first.event)]);
  if (!held && first)
    return absenceProof(['ticket.changed'], refsOf(claim), { from: first.from, to: world.incident.to }, world)
      ? finding(ID, 'state', 'supports', 'records_agree', asserted, [eventPointer(first.event)])
      : finding(ID, 'state', 'silent', 'coverage_incomplete', asserted);
  return held && /\b(?:never|ever)\b/i.test(claim.text)
    ? differs(asserted, held)
    : finding(ID, 'state', 'silent', 'no_record', asserted);
}

const refsOf = ({ subjects }: ClaimOf<'state'>): readonly EntityRef[] =>
  subjects.flatMap(({ candidates }) => candidates);

/** "Ana filed it, and it went to Bo": whose it was from the opening on, where it never changed hands. */
function givenAtFirst(
  claim: ClaimOf<'state'>,
  history: readonly Holding[],
  fits: (held: Holding) => boolean,
  asserted: TypedValue,
): readonly Finding[] | null {
  const [first, ...later] = history;
  if (claim.state !== 'assigned' || claim.time || !first || later.length > 0 || first.value === '') return null;
  return [
    fits(first)
      ? finding(ID, 'state', 'supports', 'records_agree', asserted, [eventPointer(first.event)])
      : differs(asserted, first),
  ];
}

const differs = (asserted: TypedValue, { event, value }: Holding): Finding =>
  finding(ID, 'state', 'contradicts', 'state_differs', asserted, [eventPointer(event)], { type: 'state', value });

/** "Closed as done", where it was closed as something else, or never: its last status is in the record of its opening. */
function endedOtherwise(
  claim: ClaimOf<'state'>,
  history: readonly Holding[],
  fits: (held: Holding) => boolean,
  asserted: TypedValue,
): readonly Finding[] | null {
  if (claim.state !== 'status' || !isEnding(claim.value ?? '') || history.some(fits)) return null;
  const ends = history.filter(({ value }) => isEnding(value));
  const [end, ...more] = ends;
  const last = history.at(-1)!;
  if (end) return more.length === 0 && !claim.time?.inherited ? [differs(asserted, end)] : null;
  return last.value !== '' && isBegun(last.value) ? [differs(asserted, last)] : null;
}

/** "From done to open", where the only step between the two went from open to done. */
function wentTheOtherWay(
  { words: [from], value: to = '' }: ClaimOf<'state'>,
  history: readonly Holding[],
  asserted: TypedValue,
): readonly Finding[] | null {
  if (!from) return null;
  const steps = history.filter(({ set }) => set);
  const there = steps.some(({ before, value }) => fold(before) === from && fold(value) === fold(to));
  const back = steps.find(({ before, value }) => fold(before) === fold(to) && fold(value) === from);
  return back && !there ? [differs(asserted, back)] : null;
}

/** "Set to open": what was open all the while did not come to be so. */
const cameToIt = ({ value }: ClaimOf<'state'>, { value: set, before }: Holding): boolean =>
  fold(value ?? '') !== 'open' || fold(set) === 'open' || before === '' || isEnding(before);

/** "Was in review until ten": a change away from it, then. */
function wasUntil(claim: ClaimOf<'state'>, held: readonly Holding[], asserted: TypedValue): Finding {
  const left = held.find(({ to }) => to !== null && timeMatches(claim.time!, { from: to, to }) === 'yes');
  if (left) return finding(ID, 'state', 'supports', 'records_agree', asserted, [eventPointer(left.event)]);
  const [only, ...more] = held;
  return only && more.length === 0 && only.to !== null && claim.time?.hedge === undefined
    ? clockDiffers(
        ID,
        timeOf(claim),
        [eventPointer(only.event)],
        describe({ at: { from: only.to, to: only.to } }, 'time'),
      )
    : finding(ID, 'state', 'silent', 'no_record', asserted);
}

/** What it was when opened, at the stated time, ever (told in the past), or from the end of the incident on (told as now). */
function heldThen(claim: ClaimOf<'state'>, history: readonly Holding[], world: World): readonly Holding[] {
  if (claim.phase === 'opened') return history.slice(0, 1);
  if (claim.time && !claim.time.inherited) return history.filter((held) => overlaps(claim.time!, held));
  if (claim.phase === 'past') return history;
  // Told as it stands now: what was changed since may have been so when it was written.
  return history.filter(({ to }) => to === null || (world.incident.to !== null && to > world.incident.to));
}

const MINUTE_NS = 60_000_000_000n;
const instantOf = (text: string): bigint => BigInt(Date.parse(text)) * 1_000_000n;

/** Held in the stated minute or in the one before or behind it; "still open after ten" tells of more than that minute. */
const overlaps = ({ readings }: TimeSlot, { from, to }: Holding): boolean =>
  readings.some((reading) => {
    const [first, last] = [instantOf(reading.from), instantOf(reading.to)];
    const slack = last - first > 60n * MINUTE_NS ? -MINUTE_NS : MINUTE_NS;
    return from <= last + MINUTE_NS && (to === null || to > first - slack);
  });

/** Somebody set it, then: another time or person is told apart only where the ticket was set so once. */
function changed(
  claim: ClaimOf<'state'>,
  field: Field,
  sets: readonly Holding[],
  asserted: TypedValue,
): readonly Finding[] {
  const actors = (event: TimelineEvent) => event.actors.filter((actor) => actor.role === 'actor');
  const doer = field === 'assigned' ? claim.by : claim.person;
  const byThem = (held: Holding): string => (doer ? personMatches(doer, actors(held.event)) : 'yes');
  const inTime = (held: Holding): string => (claim.time ? timeMatches(claim.time, held.event.at) : 'yes');
  const before = claim.words[0];
  const right = sets.find(
    (held) => byThem(held) !== 'no' && inTime(held) !== 'no' && (!before || fold(held.before) === before),
  );
  if (right) return [finding(ID, 'state', 'supports', 'records_agree', asserted, [eventPointer(right.event)])];
  const [only, ...more] = sets;
  if (!only || more.length > 0) return [finding(ID, 'state', 'silent', 'no_record', asserted)];
  if (inTime(only) === 'no' && !claim.time?.inherited)
    return [clockDiffers(ID, timeOf(claim), [eventPointer(only.event)], describe(only.event, 'time'))];
  if (before && only.before !== '' && fold(only.before) !== before)
    return [
      finding(
        ID,
        'state',
        'contradicts',
        'state_differs',
        { type: 'state', value: before },
        [eventPointer(only.event)],
        {
          type: 'state',
          value: only.before,
        },
      ),
    ];
  if (byThem(only) === 'no')
    return [
      finding(
        ID,
        'actor',
        'contradicts',
        'actor_differs',
        { type: 'identity', value: doer?.identities[0] ?? doer?.text ?? '' },
        [eventPointer(only.event)],
        describe(only.event, 'actor'),
      ),
    ];
  return [finding(ID, 'state', 'silent', 'no_record', asserted)];
}

const timeOf = ({ time }: ClaimOf<'state'>): TypedValue =>
  time?.readings[0] ? { type: 'interval', value: [time.readings[0].from, time.readings[0].to] } : nothing;
