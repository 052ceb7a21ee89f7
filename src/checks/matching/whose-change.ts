/** "Ana's revert of #12": whose a change is said to be, held against who wrote it; who merged it leaves that open. */
import type { Happening, PersonSlot, SubjectSlot } from '../../claims/slots.js';
import { fold } from '../../claims/words/atoms.js';
import { type EntityRef, entityKey } from '../../domain/entity.js';
import type { Finding } from '../../domain/finding.js';
import type { Timeline } from '../../domain/question.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import type { World } from '../world.js';
import { personDiffers } from './differs.js';
import { eventPointer } from './findings.js';
import { LINKING_KINDS } from './links.js';

/** Null where each is whose it is said to be, or nobody says; no finding where that cannot be told. */
export function ofAnother(
  check: string,
  { subjects }: Happening,
  text: string,
  timeline: Timeline,
  world: World,
): readonly Finding[] | null {
  for (const slot of subjects) {
    const possessor = possessorOf(slot);
    if (!possessor) continue;
    const found = heldAgainst(check, slot, possessor, text, timeline, world);
    if (found) return found;
  }
  return null;
}

/** The one that a thing known by one change is said to be of; the commits beside it are that change's own. */
const possessorOf = ({ owner, candidates, span, text }: SubjectSlot): PersonSlot | null =>
  owner?.length === 1 &&
  candidates.filter(isChange).length === 1 &&
  candidates.every((ref) => isChange(ref) || ref.type === 'commit')
    ? { span, text, identities: [...owner], how: 'named' }
    : null;

const isChange = ({ type }: EntityRef): boolean => type === 'change';

/** Whether a record bears out whose each change is said to be: by who wrote it, not by who merged it. */
export const isTheirs = ({ subjects }: Happening, { actors }: TimelineEvent): boolean =>
  subjects.every((slot) => {
    const possessor = possessorOf(slot);
    const writers = actors.filter(({ role }) => role === 'author');
    return (
      !possessor ||
      writers.length === 0 ||
      writers.some(({ identity }) => identity !== undefined && possessor.identities.includes(identity))
    );
  });

function heldAgainst(
  check: string,
  { candidates }: SubjectSlot,
  possessor: PersonSlot,
  text: string,
  timeline: Timeline,
  world: World,
): readonly Finding[] | null {
  const key = entityKey(candidates.find(isChange)!);
  const records = timeline.ask({ kinds: LINKING_KINDS }).filter((event) => isOf(event, key));
  const opened = records.find(({ kind }) => kind === 'change.opened');
  // The commit that a merge makes is signed by whoever pressed the button.
  const merges = new Set(records.map(({ kind, attributes }) => (kind === 'change.merged' ? attributes['sha'] : null)));
  const writers = records
    .filter(({ kind, subjects: [first] }) => kind !== 'change.merged' && !merges.has(first?.id ?? ''))
    .flatMap(writersOf);
  if (!opened || writers.length === 0 || writers.some((id) => possessor.identities.includes(id))) return null;
  const [author] = writersOf(opened);
  const hadHand = records.some(({ actors }) =>
    actors.some(({ identity }) => identity !== undefined && possessor.identities.includes(identity)),
  );
  // What an agent wrote may have been asked for by anybody.
  const surely =
    author !== undefined &&
    writers.every((id) => isHuman(id, world)) &&
    possessor.identities.every((id) => isHuman(id, world) && isNamed(id, text, world));
  return hadHand || !surely ? [] : [personDiffers(check, possessor, [eventPointer(opened)], author)];
}

/** A revert is the reverting change's: what it undoes is another's. */
const isOf = ({ kind, subjects }: TimelineEvent, key: string): boolean =>
  kind === 'change.opened' || kind === 'change.merged'
    ? subjects[0] !== undefined && entityKey(subjects[0]) === key
    : kind === 'commit.authored' && subjects.some((ref) => entityKey(ref) === key);

const writersOf = ({ actors }: TimelineEvent): readonly string[] =>
  actors.flatMap(({ role, identity }) => (role !== 'committer' && identity !== undefined ? [identity] : []));

const isHuman = (id: string, { identities }: World): boolean => identities.get(id)?.kind === 'human';

/** "His revert" is whoever was spoken of, which may be read wrongly. */
const isNamed = (id: string, text: string, { identities }: World): boolean => {
  const words = new Set(fold(text).split(/[^\p{L}\p{N}-]+/u));
  return (identities.get(id)?.names ?? []).some((name) =>
    fold(name)
      .split(' ')
      .some((part) => part.length > 1 && words.has(part)),
  );
};
