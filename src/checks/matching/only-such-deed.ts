/** "Cedar then withdrew that change": only one was withdrawn in the incident, by somebody else; silent where Cedar ever did the like, or the record has gaps. */
import type { ActionId } from '../../claims/action.js';
import type { ClaimOf } from '../../claims/claim.js';
import type { Happening, SubjectSlot } from '../../claims/slots.js';
import { type EntityType, entityKey } from '../../domain/entity.js';
import type { Finding } from '../../domain/finding.js';
import { holds } from '../../domain/interval.js';
import type { World } from '../world.js';
import { absenceProof, keptBy } from './absence.js';
import { actorDiffers } from './differs.js';
import { coveragePointer } from './findings.js';
import type { Graded } from './grade.js';
import { isActed } from './wrong-slot.js';

/** Deeds that a thing has done to it once, by one hand. */
const ONCE: ReadonlySet<ActionId> = new Set<ActionId>(['merge', 'close', 'cancel', 'revoke']);
/** Things whose own records tell each such deed. */
const RECORDED: ReadonlySet<EntityType> = new Set<EntityType>(['change', 'build', 'ticket']);

export function onlySuchDeed(
  check: string,
  claim: Pick<ClaimOf<'event'>, 'what' | 'text' | 'span'>,
  graded: readonly Graded[],
  world: World,
): readonly Finding[] | null {
  const { agent, time, actions, attempted, ordinal, patient } = claim.what;
  if (time || attempted || ordinal !== undefined || patient || !actions.every((action) => ONCE.has(action)))
    return null;
  if (!agent || !/^(?:named|author)$/.test(agent.how) || agent.identities.length !== 1 || !isOneThing(claim))
    return null;
  const like = graded.filter((one) => one.subject !== 'no' && one.outcome !== 'no' && isOfThatSort(one, claim.what));
  if (like.some((one) => one.actor !== 'no' || !isActed(one, world))) return null;
  const inside = like.filter(({ event }) => holds(world.incident, event.at.from));
  const [other] = inside;
  const things = new Set(inside.map(({ event: { subjects } }) => subjects[0] && entityKey(subjects[0])));
  if (!other || things.size !== 1 || other.missing.length > 2) return null;
  const events = inside.map(({ event }) => event);
  const proof = absenceProof([...new Set(events.map(({ kind }) => kind))], [], world.incident, keptBy(events, world));
  return proof ? [actorDiffers(check, claim.what, other, proof.slice(0, 1).map(coveragePointer))] : null;
}

/** "That change", "it": one that was told of before, though by no name; "the change" may be one of another story. */
const isOneThing = ({ what: { subjects }, text, span }: Pick<ClaimOf<'event'>, 'what' | 'text' | 'span'>): boolean =>
  subjects.length === 1 &&
  subjects.every(
    (slot) =>
      slot.candidates.length === 0 &&
      slot.types.length > 0 &&
      slot.types.every((type) => RECORDED.has(type)) &&
      (slot.how === 'implied' || (slot.how === 'described' && isDefinite(slot, text, span.start))),
  );

/** "Withdrew that change": a right that was withdrawn is none. */
const isOfThatSort = ({ event }: Graded, { subjects: [slot] }: Happening): boolean =>
  event.subjects[0] !== undefined && slot!.types.includes(event.subjects[0].type);

const isDefinite = ({ span }: SubjectSlot, text: string, start: number): boolean =>
  /\b(?:that|this) $/i.test(text.slice(0, Math.max(0, span.start - start)));
