/** Which right is meant, where a report calls it by words: "the Cloud Run admin role" is not one of Hosting. */
import type { Happening } from '../../claims/slots.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';

/** What a right lets its holder be; a word of these names a role. */
const LEVELS = /^(?:admin|editor|viewer|owner|developer|invok|invoker|client|writer|reader|accessor)$/;
/** What it lets them be that for; told beside a level or the name of the platform. */
const AREAS = /^(?:run|build|host|sql|storag|secret|pubsub|bigqueri|firestor|iam|log)$/;

/** Every word that names a role stands in the name of one that the record gives or takes. */
export function isThatRole({ words, subjects }: Happening, { kind, ...event }: TimelineEvent): boolean {
  if (kind !== 'access.changed' || subjects.some(isNamedRole)) return true;
  const said = [...words, ...subjects.filter(({ how }) => how === 'described').flatMap(wordsOf)];
  const named = said.some((word) => LEVELS.test(word));
  const names = event.subjects.filter(({ type }) => type === 'role').map(({ id }) => id.toLowerCase());
  return said
    .filter((word) => LEVELS.test(word) || (AREAS.test(word) && (named || said.includes('cloud'))))
    .every((word) => names.some((name) => name.includes(word)));
}

const isNamedRole = ({ how, candidates }: Happening['subjects'][number]): boolean =>
  how === 'named' && candidates.some(({ type }) => type === 'role');

const wordsOf = ({ text }: Happening['subjects'][number]): readonly string[] => text.split(' ');
