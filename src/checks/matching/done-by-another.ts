/** The deed that a report credits was done, but by somebody else than the one it names: "Ana's rollback ended it", where the rollback was Ben's. */
import type { ActionId } from '../../claims/action.js';
import type { Happening, PersonSlot } from '../../claims/slots.js';
import { entityKey } from '../../domain/entity.js';
import type { Finding } from '../../domain/finding.js';
import { MINUTE } from '../../domain/instant.js';
import type { Timeline } from '../../domain/question.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import type { World } from '../world.js';
import { CHANGES, type Deed, deedOf, OWN } from './deed.js';
import { personDiffers } from './differs.js';
import { eventPointer } from './findings.js';
import { LINKING_KINDS } from './links.js';

/** Contradicts by the person alone; null where the one named may have had any part in it, or machines did it. */
export function doneByAnother(
  check: string,
  cause: Happening,
  deed: Deed,
  timeline: Timeline,
  world: World,
): Finding | null {
  const person = personIn(cause);
  if (!person || cause.words.some((word) => DECIDES.test(word))) return null;
  if (!cause.actions.every((action) => BY_HAND.has(action))) return null;
  const { agent: _agent, ...unsigned } = cause;
  const all = deed.changes.length > 0 ? deed.changes : deedOf(unsigned, timeline, world).changes;
  // What was done with the same thing on another day is another deed.
  const last = all.at(-1);
  const changes = all.filter((one) => last !== undefined && one.at.from + 10n * MINUTE >= last.at.from);
  const records = [...changes, ...requestsOf(changes, timeline)];
  const doers = records.flatMap((event) =>
    event.actors.filter(({ role, kind, identity }) => role === 'actor' && identity && kind !== 'service'),
  );
  const [doer] = doers;
  if (!doer?.identity || doers.some(({ identity }) => identity !== doer.identity)) return null;
  if (person.identities.includes(doer.identity) || hadPart(person, cause, changes, timeline)) return null;
  const record = records.find(({ actors }) => actors.includes(doer))!;
  return personDiffers(check, person, [eventPointer(record)], doer.identity);
}

/** Deeds that bring a change about by themselves; who merged or wrote it is told by other records. */
const BY_HAND: ReadonlySet<ActionId> = new Set<ActionId>([
  ...(['deploy', 'roll_back', 'shift_traffic', 'scale', 'restart', 'update', 'turn_on', 'turn_off'] as const),
  ...(['grant', 'revoke', 'serve', 'create', 'run', 'delete'] as const),
]);

/** "Ana's decision to roll back": somebody else may have carried it out. */
const DECIDES =
  /^(?:decis|decid|call|order|idea|suggest|propos|request|ask|plan|advice|advis|initiativ|behalf|instruct|team|word|insist|help|recommend|approv|sugg|wish|hint)/;

/** The one named as doer, or as owner of the thing that did it. */
function personIn({ agent, subjects }: Happening): PersonSlot | null {
  if (agent) return (agent.how === 'named' || agent.how === 'author') && agent.identities.length === 1 ? agent : null;
  const slot = subjects.find(({ owner }) => owner?.length === 1);
  return slot?.owner ? { span: slot.span, text: slot.text, identities: [...slot.owner], how: 'named' } : null;
}

/** What asked for the change on the same service, up to two minutes before. */
const requestsOf = (changes: readonly TimelineEvent[], timeline: Timeline): readonly TimelineEvent[] =>
  timeline
    .ask({ kinds: LINKING_KINDS })
    .filter(
      (event) =>
        event.kind === 'deploy.requested' &&
        changes.some(
          (change) =>
            event.at.from <= change.at.from &&
            event.at.from + 2n * MINUTE >= change.at.from &&
            event.subjects.some((ref) => ref.type === 'service' && sharesKey(change, entityKey(ref))),
        ),
    );

const sharesKey = ({ subjects }: TimelineEvent, key: string): boolean => subjects.some((ref) => entityKey(ref) === key);

/** Whoever wrote, merged, built or moved any of the very things that changed had a part in it. */
function hadPart(
  person: PersonSlot,
  { subjects: named }: Happening,
  changes: readonly TimelineEvent[],
  timeline: Timeline,
): boolean {
  const keys = new Set(
    [...named.flatMap(({ candidates }) => candidates), ...changes.flatMap(({ subjects }) => subjects)]
      .filter(({ type }) => OWN.has(type))
      .map(entityKey),
  );
  const own = (event: TimelineEvent): boolean =>
    event.subjects.some((ref) => keys.has(entityKey(ref))) &&
    event.actors.some(({ identity }) => identity !== undefined && person.identities.includes(identity));
  return [...timeline.ask({ kinds: LINKING_KINDS }), ...timeline.ask(CHANGES)].some(own);
}
