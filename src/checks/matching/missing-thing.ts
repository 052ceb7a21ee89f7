/** Contradiction by a thing: an id of a form whose source is complete, and no such id is there. */
import type { ActionId } from '../../claims/action.js';
import type { Happening, SubjectSlot } from '../../claims/slots.js';
import { entityKey } from '../../domain/entity.js';
import type { EventKind } from '../../domain/event-kind.js';
import type { Finding } from '../../domain/finding.js';
import type { World } from '../world.js';
import { absenceProof } from './absence.js';
import { coveragePointer, eventPointer, finding } from './findings.js';
import type { Graded } from './grade.js';
import { windowOf } from './never-happened.js';

/** An id of a form whose source is complete, but no such id is there. */
export function missingThing(
  check: string,
  happening: Happening,
  graded: readonly Graded[],
  world: World,
): readonly Finding[] | null {
  const unknown = happening.subjects.find(
    (slot, i) => slot.how === 'named' && (slot.candidates.length === 0 || isOnlyReplaced(slot, i, graded)),
  );
  if (!unknown || !isIdLike(unknown)) return null;
  const kinds = kindsKeeping(unknown, happening);
  if (kinds.length === 0 || isOfUnknownService(unknown, world)) return null;
  const kept = inTheirRepository(unknown, world);
  const seen = kinds.filter((kind) => kept.seen.some((row) => row.kind === kind));
  if (seen.length !== kinds.length) return null;
  const proof = absenceProof(kinds, [], windowOf(happening, kept), kept);
  if (!proof) return null;
  const instead = graded.find((one) => one.time === 'yes' && one.actor !== 'no');
  return [
    finding(check, 'subject', 'contradicts', 'never_happened', { type: 'entity', value: unknown.text }, [
      ...proof.map(coveragePointer),
      ...(instead ? [eventPointer(instead.event)] : []),
    ]),
  ];
}

/** "A job that warns of it": a plain word is nothing's name. */
const isIdLike = ({ text }: SubjectSlot): boolean => !/^\p{Ll}+$/u.test(text);

/** A version that is known only because another took its place: nothing brought it, as long as the records go back. */
const isOnlyReplaced = ({ candidates }: SubjectSlot, at: number, graded: readonly Graded[]): boolean =>
  candidates.every(({ type }) => type === 'version') &&
  graded.length > 0 &&
  graded.every((one) => one.fits[at] === 'no' || one.fits[at] === 'mentioned');

/** "payments-api-00233-hol" where nothing knows a payments-api: it may run in another project. */
function isOfUnknownService({ text }: SubjectSlot, world: World): boolean {
  const service = /^(.+)-\d{5}-[a-z]{3}$/.exec(text)?.[1];
  return service !== undefined && !world.entities.has(entityKey({ type: 'service', id: service }));
}

const OPENS: ReadonlySet<ActionId> = new Set<ActionId>(['open', 'create', 'declare', 'write']);
const projectOf = ({ text }: SubjectSlot): string | undefined => /^([A-Z][A-Z0-9]+)-\d+$/.exec(text)?.[1];

/** "lantern#415" is for that repository to know; where no record is of it, none can tell. */
function inTheirRepository(slot: SubjectSlot, world: World): World {
  const { text } = slot;
  const project = projectOf(slot);
  if (project !== undefined)
    return { ...world, seen: world.seen.filter((row) => row.part.project === project || row.kind !== 'ticket.opened') };
  const repository = /^([\w.-]+(?:\/[\w.-]+)?)#\d/.exec(text)?.[1]?.toLowerCase();
  if (repository === undefined) return world;
  const isIt = (instance: string): boolean => `/${instance.toLowerCase()}`.endsWith(`/${repository}`);
  return { ...world, seen: world.seen.filter((row) => isIt(row.instance)) };
}

/** Kinds of record that would hold a thing of this form; none where several sources might. */
function kindsKeeping(slot: SubjectSlot, { actions, time }: Happening): readonly EventKind[] {
  const [first] = slot.types;
  // A ticket that nobody touched then is not listed; only one that is said to have been opened then would be.
  const begun = time !== undefined && !time.inherited && actions.every((action) => OPENS.has(action));
  if (first === 'ticket' && begun && projectOf(slot) !== undefined) return ['ticket.opened'];
  // What ran before was brought long ago; only that it came back would be told now.
  if (slot.candidates.length > 0) return actions.every((action) => action === 'roll_back') ? ['service.deployed'] : [];
  if (slot.types.length === 1 && first === 'revision') return ['revision.created'];
  if (slot.types.includes('change') && !slot.types.every((type) => type === 'ticket')) return ['change.opened'];
  return [];
}
