/** Did they have that role in the response: their own word, somebody's word to them, an incident or page record; the manifest alone proves nothing. */
import type { ClaimOf } from '../claims/claim.js';
import type { PersonSlot } from '../claims/slots.js';
import { fold } from '../claims/words/atoms.js';
import type { EventKind } from '../domain/event-kind.js';
import type { Finding } from '../domain/finding.js';
import { holds } from '../domain/interval.js';
import type { Timeline } from '../domain/question.js';
import type { TimelineEvent } from '../domain/timeline-event.js';
import type { Check } from './check.js';
import { COMMANDING, HANDS_OVER, isCalledCommander, OWN_WORD } from './matching/commanders.js';
import { clockDiffers, personDiffers } from './matching/differs.js';
import { eventPointer, finding, intervalValue } from './matching/findings.js';
import { personMatches } from './matching/slot-matches.js';
import { STATEMENT_KINDS, speakersOf, timeFits } from './matching/statements.js';
import type { World } from './world.js';

const ID = 'took-role';
const RECORDS: readonly EventKind[] = [
  'page.assigned',
  'page.acknowledged',
  'page.notified',
  'page.escalated',
  'page.responder',
];
const QUESTION = { kinds: [...STATEMENT_KINDS, ...RECORDS] } as const;

export const tookRole: Check = Object.freeze({
  id: ID,
  asks: 'Did this person have that role in the response?',
  appliesTo: ['state'],
  needs: (claim) => (claim.kind === 'state' && claim.state === 'role' ? [QUESTION] : []),
  examine(claim, timeline, world) {
    return claim.kind === 'state' && claim.state === 'role' && claim.person && !claim.negated
      ? examine(claim, timeline, world)
      : [];
  },
} satisfies Check);

function examine(claim: ClaimOf<'state'>, timeline: Timeline, world: World): readonly Finding[] {
  const person = claim.person!;
  const asserted = { type: 'identity', value: person.identities[0] ?? person.text } as const;
  const events = timeline.ask(QUESTION);
  if (claim.holds === 'until') {
    const gave = events.find(
      (event) =>
        personMatches(person, speakersOf(event)) === 'yes' &&
        HANDS_OVER.test(fold(event.text ?? '')) &&
        timeFits(claim.time, event) === 'yes',
    );
    return [
      gave
        ? finding(ID, 'state', 'supports', 'statement_agrees', asserted, [eventPointer(gave)])
        : finding(ID, 'state', 'silent', 'no_record', asserted),
    ];
  }
  const shown = events.filter((event) => shows(claim, event, world));
  const inTime = shown.find((event) => timeFits(claim.time, event) !== 'no');
  if (inTime)
    return [
      finding(ID, 'state', 'supports', 'statement_agrees', asserted, [eventPointer(inTime)]),
      ...(claim.from ? [from(claim.from, inTime, events, world)] : []),
    ];
  const other =
    claim.time && claim.value === 'commander'
      ? ((shown.length === 0 ? takenByAnother(claim, events, world) : undefined) ??
        handedToAnother(claim, events, world))
      : undefined;
  const elsewhen = !other && isTaking(claim) ? shown.find((event) => OWN_WORD.test(fold(event.text ?? ''))) : undefined;
  if (elsewhen && shown.every((event) => timeFits(claim.time, event) === 'no'))
    return [clockDiffers(ID, asserted, [eventPointer(elsewhen)], intervalValue(elsewhen.at))];
  const only = !other && shown.length === 0 ? onlyCommander(claim, events, world) : undefined;
  if (only) return [personDiffers(ID, person, [eventPointer(only)], only.actors[0]!.identity!)];
  if (!other) return [finding(ID, 'state', 'silent', 'no_record', asserted)];
  const actor = speakersOf(other)[0]!;
  return [
    finding(ID, 'actor', 'contradicts', 'actor_differs', asserted, [eventPointer(other)], {
      type: 'identity',
      value: actor.identity ?? actor.handle,
    }),
  ];
}

/** `Incident commander: Ana`, where one person alone says that the command is theirs, and nobody speaks of Ana beside it. */
function onlyCommander(
  claim: ClaimOf<'state'>,
  events: readonly TimelineEvent[],
  world: World,
): TimelineEvent | undefined {
  const { person, value, time, holds, from: before } = claim;
  if (value !== 'commander' || time || holds || before || person?.how !== 'named' || person.identities.length !== 1)
    return undefined;
  const took = events.filter(
    (event) =>
      OWN_WORD.test(fold(event.text ?? '')) &&
      speakersOf(event).every(({ identity }) => world.identities.get(identity ?? '')?.kind === 'human'),
  );
  const takers = new Set(took.flatMap((event) => speakersOf(event).map(({ identity }) => identity)));
  const names = (world.identities.get(person.identities[0]!)?.names ?? []).map(fold).filter((name) => name.length > 2);
  const isSpokenOf = events.some((event) => {
    const text = fold(event.text ?? '');
    const own = personMatches(person, speakersOf(event)) === 'yes';
    return COMMANDING.test(text) && (own || names.some((name) => text.includes(name)));
  });
  return took.length > 0 && takers.size === 1 && !isSpokenOf ? took[0] : undefined;
}
/** Who had it before: whoever hands it over, or had it by their own word. */
function from(person: PersonSlot, taken: TimelineEvent, events: readonly TimelineEvent[], world: World): Finding {
  const asserted = { type: 'identity', value: person.identities[0] ?? person.text } as const;
  const gave = events.find(
    (event) =>
      personMatches(person, speakersOf(event)) === 'yes' &&
      event.at.from <= taken.at.from + AFTER_NS &&
      (HANDS_OVER.test(fold(event.text ?? '')) || OWN_WORD.test(fold(event.text ?? ''))),
  );
  if (gave) return finding(ID, 'actor', 'supports', 'statement_agrees', asserted, [eventPointer(gave)]);
  const giver = speakersOf(taken)[0];
  const other =
    HANDS_OVER.test(fold(taken.text ?? '')) &&
    personMatches(person, speakersOf(taken)) === 'no' &&
    world.identities.get(giver?.identity ?? '')?.kind === 'human';
  return other
    ? finding(ID, 'actor', 'contradicts', 'actor_differs', asserted, [eventPointer(taken)], {
        type: 'identity',
        value: giver?.identity ?? '',
      })
    : finding(ID, 'actor', 'silent', 'no_record', asserted);
}

const AFTER_NS = 120_000_000_000n;
/** At that very time it was handed to somebody else. */
const handedToAnother = (
  claim: ClaimOf<'state'>,
  events: readonly TimelineEvent[],
  world: World,
): TimelineEvent | undefined =>
  isExact(claim)
    ? events.find((event) => {
        const text = fold(event.text ?? '');
        return (
          HANDS_OVER.test(text) &&
          timeFits(claim.time, event) === 'yes' &&
          speakersOf(event).every(({ identity }) => world.identities.get(identity ?? '')?.kind === 'human') &&
          [...world.identities.keys()].some(
            (id) => !claim.person!.identities.includes(id) && isCalledCommander([id], text, world),
          ) &&
          !isCalledCommander(claim.person!.identities, text, world)
        );
      })
    : undefined;

/** "Took command at 06:10" tells when it began, which happens once; "was in charge" does not. */
const isTaking = (claim: ClaimOf<'state'>): boolean =>
  claim.value === 'commander' && isExact(claim) && !claim.time?.hedge && claim.phase === 'set';

const isExact = ({ time }: ClaimOf<'state'>): boolean =>
  time?.inherited === false &&
  !/^(?:until|before|by)$/.test(time.hedge ?? '') &&
  /^(?:minute|second|fraction)$/.test(time.precision);

function shows(claim: ClaimOf<'state'>, event: TimelineEvent, world: World): boolean {
  const person = claim.person!;
  const own = personMatches(person, speakersOf(event)) === 'yes';
  const any = personMatches(person, event.actors) === 'yes';
  const text = fold(event.text ?? '');
  switch (claim.value) {
    case 'communications':
      return event.kind === 'status.posted' && own;
    case 'on_call':
      return (
        (own &&
          /\bon-?call\b/.test(text) &&
          /\b(?:here|i|i'm|me)\b/.test(text) &&
          !/\bnot on-?call\b|\bnot on call\b/.test(text)) ||
        // A page of another night tells of that night.
        (RECORDS.includes(event.kind) && any && (claim.time !== undefined || holds(world.incident, event.at.from)))
      );
    case 'commander':
      return (
        (own && OWN_WORD.test(text)) ||
        (event.kind === 'incident.declared' && any) ||
        isCalledCommander(claim.person!.identities, text, world)
      );
    default:
      return false;
  }
}

/** Somebody else said at that very time that the command is theirs. */
const takenByAnother = (
  claim: ClaimOf<'state'>,
  events: readonly TimelineEvent[],
  world: World,
): TimelineEvent | undefined =>
  !isExact(claim)
    ? undefined
    : events.find(
        (event) =>
          OWN_WORD.test(fold(event.text ?? '')) &&
          timeFits(claim.time, event) === 'yes' &&
          personMatches(claim.person!, speakersOf(event)) === 'no' &&
          speakersOf(event).every(
            (actor) => actor.identity !== undefined && world.identities.get(actor.identity)?.kind === 'human',
          ),
      );
