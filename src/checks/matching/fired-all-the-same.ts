/** Contradiction by presence: "the latency alert did not fire", and in the incident the one alert of these words did. */
import type { ClaimOf } from '../../claims/claim.js';
import { entityKey } from '../../domain/entity.js';
import { overlaps } from '../../domain/interval.js';
import type { World } from '../world.js';
import type { Graded } from './grade.js';

/** One alert by all the words for it; nothing behind the verb says when, for what or how it did not. */
export function firedAllTheSame({ event }: Graded, { what, text }: ClaimOf<'event'>, { incident }: World): boolean {
  const alert = what.subjects.find(({ types }) => types.includes('policy'));
  const [only, ...more] = alert?.candidates ?? [];
  return (
    PLAINLY.test(text) &&
    event.kind === 'alert.opened' &&
    only !== undefined &&
    more.length === 0 &&
    event.subjects.some((ref) => entityKey(ref) === entityKey(only)) &&
    what.words.every((word) => only.id.toLowerCase().includes(word)) &&
    (what.time === undefined || what.time.inherited) &&
    overlaps(event.at, incident)
  );
}

/** The end of the sentence has to be seen: "did not fire | when #12 was merged" is another thing to say. */
const PLAINLY =
  /\b(?:did not|didn['’]t|was not|wasn['’]t) (?:fire|open|trigger(?:ed)?|ring|alert|go off)(?: at all)?(?: (?:during|in|throughout) (?:the|this|our) (?:whole |entire )?(?:incident|outage))?[.!]$/i;
