/** Proof that the one named held something else to be the cause: every statement of theirs that says in so many words what the cause was names another thing, and none speaks of the claimed one. */
import { entityKey } from '../../domain/entity.js';
import type { World } from '../world.js';
import { denyingClauses } from './cause-denials.js';
import { explainsIt } from './diagnosis.js';
import type { Heard } from './heard.js';
import { isIdle } from './idle-nouns.js';
import type { Otherwise, Saying } from './misattribution.js';
import { namesThing } from './naming.js';
import { isPinned } from './said-times.js';
import { keysOf } from './slot-matches.js';
import { lettersOf, spokenOf } from './spoken.js';

/** "The root cause is", "likely trigger:", "the culprit was", "that is #12". */
const IN_SO_MANY_WORDS =
  /\b(?:root[- ]cause|culprit|(?:likely|probable) (?:cause|trigger))\b|\b(?:that|this|it)(?:'s| is| was) #\d/i;

export function blamedAnother(claim: Saying, heard: readonly Heard[], world: World): Otherwise | null {
  const { topic, speaker } = claim;
  if (topic !== 'cause' || speaker?.identities.length !== 1 || speaker.how === 'implied') return null;
  if (claim.quoted.length > 0 || claim.negated) return null;
  const own = heard.filter((one) => one.speaker === 'yes');
  const denied = own.find((one) => one.place !== 'no' && deniesIt(claim, one, world));
  if (denied && !own.some((one) => explainsIt(one.event) && one !== denied && speaksOfIt(claim, [one], world)))
    return otherwise(denied);
  const told = own.filter(
    ({ event, place, time }) =>
      place !== 'no' &&
      (!isPinned(claim) || time === 'yes') &&
      IN_SO_MANY_WORDS.test(event.text ?? '') &&
      explainsIt(event),
  );
  const [first] = told;
  if (!first || speaksOfIt(claim, own, world)) return null;
  // "The site" may be what another name stands for.
  if (named(claim).some(({ text }) => !/[\d_-]/.test(text))) return null;
  if (!told.every((one) => namesAnother(claim, one, world))) return null;
  return otherwise(first);
}

const otherwise = ({ event }: Heard): Otherwise => ({
  facet: 'content',
  reason: 'content_differs',
  event,
  found: { type: 'text', value: (event.text ?? '').slice(0, 80) },
});

/** "The canary is not it": in the clause that names it. */
function deniesIt(claim: Saying, { event }: Heard, world: World): boolean {
  const things = named(claim);
  return denyingClauses(event, 'cause').some((text) =>
    things.length > 0
      ? things.every((slot) => namesThing(slot, event, world) && lettersOf(text).includes(lettersOf(slot.text)))
      : tellingWords(claim).length > 0 &&
        tellingWords(claim).every((word) => spokenOf({ ...event, text }).concepts.has(word)),
  );
}

const named = ({ subjects }: Saying) =>
  subjects.filter(({ how, candidates }) => how === 'named' && candidates.length > 0);

const tellingWords = ({ words }: Saying): readonly string[] => words.filter((word) => !isIdle(word));

/** Wherever they speak of it, they may have blamed it. */
function speaksOfIt(claim: Saying, own: readonly Heard[], world: World): boolean {
  const things = named(claim);
  if (things.length > 0) return own.some(({ event }) => things.some((slot) => namesThing(slot, event, world)));
  return own.some(({ event }) => tellingWords(claim).some((word) => spokenOf(event).concepts.has(word)));
}

/** Another thing of the kind; where only words tell what it was, those are two at least. */
function namesAnother(claim: Saying, { event }: Heard, world: World): boolean {
  const things = named(claim);
  if (things.length === 0) return tellingWords(claim).length >= 2;
  const keys = new Set(keysOf(event));
  const { letters } = spokenOf(event);
  return things.every(({ candidates }) =>
    [...world.entities.values()].some(
      (entity) =>
        candidates.some(({ type }) => type === entity.type) &&
        !candidates.some((ref) => entityKey(ref) === entityKey(entity)) &&
        (keys.has(entityKey(entity)) ||
          [entity.id, ...entity.names].some((name) => name.length >= 4 && letters.includes(lettersOf(name)))),
    ),
  );
}
