/** "Petrel's recovery build", "her revert": a thing known by whose it is, found among the records of what that person made; left open where there are several. */
import type { Claim } from '../../claims/claim.js';
import type { SubjectSlot } from '../../claims/slots.js';
import { type EntityRef, entityKey } from '../../domain/entity.js';
import type { EventKind } from '../../domain/event-kind.js';
import { HOUR } from '../../domain/instant.js';
import type { Question, Timeline } from '../../domain/question.js';
import type { World } from '../world.js';

/** Records of who made what. */
const MADE_BY: readonly EventKind[] = [
  'change.opened',
  'build.queued',
  'build.run_requested',
  'build.retry_requested',
  'deployment.recorded',
  'pipeline.started',
];
const QUESTION: Question = { kinds: [...MADE_BY] };

/** What has to be asked where a claim names a thing by its owner. */
export const ownerQuestions = (claims: readonly Claim[]): readonly Question[] =>
  claims.some((claim) => ownedIn(claim).length > 0) ? [QUESTION] : [];

/** The claim with every such thing that is the only one of its owner. */
export function withOwned<One extends Claim>(claim: One, timeline: Timeline, world: World): One {
  const found = new Map(
    ownedIn(claim).flatMap((slot) => {
      const only = onlyOneOf(slot, timeline, world);
      return only ? [[slot, only] as const] : [];
    }),
  );
  return found.size === 0 ? claim : replaced(claim, found);
}

function onlyOneOf(slot: SubjectSlot, timeline: Timeline, world: World): EntityRef | null {
  const theirs = timeline
    .ask(QUESTION)
    .filter(({ actors, outcome }) => outcome !== 'denied' && actors.some((one) => isOwner(one.identity, slot)));
  const made = theirs.flatMap(({ subjects: [first], at }) =>
    first && slot.types.includes(first.type) ? [{ ref: first, at }] : [],
  );
  const among = slot.candidates.length > 0 ? made.filter(({ ref }) => isCandidate(ref, slot)) : made;
  const { from, to } = world.incident;
  const during = among.filter(({ at }) => at.from >= from - HOUR && (to === null || at.from <= to + HOUR));
  const keys = new Set(during.map(({ ref }) => entityKey(ref)));
  return keys.size === 1 ? during[0]!.ref : null;
}

const isOwner = (identity: string | undefined, { owner = [] }: SubjectSlot): boolean =>
  identity !== undefined && owner.length === 1 && owner[0] === identity;

const isCandidate = (ref: EntityRef, { candidates }: SubjectSlot): boolean =>
  candidates.some((one) => entityKey(one) === entityKey(ref));

/** The slots of a claim, at any depth, that have an owner and no single thing yet. */
function ownedIn(value: unknown): readonly SubjectSlot[] {
  if (Array.isArray(value)) return value.flatMap(ownedIn);
  if (typeof value !== 'object' || value === null) return [];
  const slot = value as Partial<SubjectSlot>;
  if (slot.owner && slot.candidates && slot.candidates.length !== 1) return [value as SubjectSlot];
  return Object.values(value).flatMap(ownedIn);
}

function replaced<Value>(value: Value, found: ReadonlyMap<unknown, EntityRef>): Value {
  if (Array.isArray(value)) return value.map((one) => replaced(one, found)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  const ref = found.get(value);
  if (ref) return { ...value, candidates: [ref], how: 'named' };
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, replaced(one, found)])) as Value;
}
