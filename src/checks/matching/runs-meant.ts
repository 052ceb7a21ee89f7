/** Which run is meant where none is named by id: by how it ended, by what it was, or by the words of its name. */
import type { ClaimOf } from '../../claims/claim.js';
import { atomise } from '../../claims/words/atoms.js';
import { isFunctionWord } from '../../claims/words/function-words.js';
import { stem } from '../../claims/words/stem.js';
import { overlaps } from '../../domain/interval.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import type { World } from '../world.js';
import { nameStems } from './effect-choice.js';
import { missingFrom } from './wording.js';

/** "The cancelled build", "the migration": told by how it ended or what it was, where only one of them ran during the incident. */
export function endedSo(
  claim: ClaimOf<'duration'>,
  running: readonly TimelineEvent[],
  world: World,
): readonly TimelineEvent[] {
  const { what } = claim;
  if (!what || what.subjects.length === 0 || what.subjects.some((slot) => slot.candidates.length > 0)) return [];
  const types = what.subjects.flatMap((slot) => slot.types);
  const bad = what.outcome !== undefined && what.outcome !== 'success';
  // "The migration": what kind of run it was is a word of its record.
  const words = what.subjects
    .flatMap((slot) => atomise(slot.text).map((atom) => stem(atom.folded)))
    .filter((word) => /\p{L}/u.test(word) && !isFunctionWord(word));
  const found = running.filter(
    (event) =>
      (bad ? event.outcome === what.outcome : words.length > 0 && missingFrom(words, event).length === 0) &&
      overlaps(event.at, world.incident) &&
      event.subjects[0] !== undefined &&
      types.includes(event.subjects[0].type),
  );
  return isSame(found) ? found : [];
}

/** "DLQ replay: 305 ok, 94 s": what ran goes by the words of its name, all of them said and nothing else named. */
export function namedInPassing(
  { what }: ClaimOf<'duration'>,
  running: readonly TimelineEvent[],
  world: World,
): readonly TimelineEvent[] {
  if (!what || what.subjects.some((slot) => slot.candidates.length > 0)) return [];
  const said = new Set(what.words);
  const found = running.filter((event) => {
    const name = [...nameStems((event.subjects[0]?.id ?? '').replace(/[-_./]/g, ' '))];
    return name.length >= 2 && name.every((word) => said.has(word)) && overlaps(event.at, world.incident);
  });
  return isSame(found) ? found : [];
}

/** One thing, told once or by several records of it: only then can no other be meant. */
export const isSame = (events: readonly TimelineEvent[]): boolean =>
  events.every((event) => overlaps(event.at, events[0]!.at) && samePlace(event, events[0]!));

const samePlace = (a: TimelineEvent, b: TimelineEvent): boolean =>
  a.subjects.some((ref) =>
    b.subjects.some((own) => own.type === ref.type && own.id === ref.id && ref.type !== 'project'),
  );

/** "Cancelled the build after two minutes": one that ended well is another one. */
export const mayHaveEnded = ({ what }: ClaimOf<'duration'>, { outcome }: TimelineEvent): boolean =>
  outcome === undefined || (what?.actions ?? []).every((action) => (ENDED.get(action) ?? outcome) === outcome);
const ENDED: ReadonlyMap<string, string> = new Map([
  ['cancel', 'cancelled'],
  ['fail', 'failure'],
  ['succeed', 'success'],
]);
