/** Things that stand for a moment without any deed: "two days after #12" counts from its merge, "ten minutes before v2.3" from its release. */
import type { ActionId } from '../../../claims/action.js';
import type { Happening } from '../../../claims/slots.js';
import type { EntityType } from '../../../domain/entity.js';

/** What such a thing is known by having had done to it. */
const NATURE: { readonly [type in EntityType]?: readonly ActionId[] } = {
  change: ['merge'],
  release: ['publish', 'deploy'],
  version: ['publish', 'deploy'],
  revision: ['create', 'serve'],
  build: ['start', 'finish'],
  job: ['start', 'finish'],
  policy: ['fire'],
  alert: ['fire'],
  page: ['page'],
  ticket: ['open'],
  incident: ['declare'],
  flag: ['turn_on', 'turn_off'],
};

/** More words tell of something that the thing only has to do with. */
const MOST_WORDS = 3;

/** The deed such a thing stands for; the thing is then only implied, for it may be another moment of it that is meant. */
export function byNature(what: Happening): Happening {
  const things = what.subjects.filter((slot) => slot.how === 'named' && slot.candidates.length > 0);
  const types = new Set(things.flatMap((slot) => slot.candidates.map(({ type }) => type)));
  const actions = [...types].flatMap((type) => NATURE[type] ?? []);
  // "The rewrite had entered it with #12" tells of the rewrite.
  if (what.actions.length > 0 || what.verb !== undefined || what.words.length > MOST_WORDS) return what;
  if (actions.length === 0) return what;
  return {
    ...what,
    actions: [...new Set(actions)],
    subjects: things.map((slot) => ({ ...slot, how: 'implied' as const })),
  };
}
