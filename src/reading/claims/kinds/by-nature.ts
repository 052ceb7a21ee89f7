/** Things that stand for a moment without any deed: "two days after #12" counts from its merge, "ten minutes before v2.3" from its release. */
import type { ActionId } from '../../../claims/action.js';
import type { Happening, SubjectSlot } from '../../../claims/slots.js';
import { stem } from '../../../claims/words/stem.js';
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
  if (what.actions.length > 0 || what.says || what.verb !== undefined || what.words.length > MOST_WORDS) return what;
  if (actions.length === 0) return what;
  return {
    ...what,
    actions: [...new Set(actions)],
    subjects: things.map((slot) => ({ ...slot, how: 'implied' as const })),
  };
}

const COMES = new Set(['follow', 'come', 'arrive', 'appear'].map(stem));
const BEGINS: { readonly [type in EntityType]?: readonly ActionId[] } = {
  ...NATURE,
  change: ['open', 'merge'],
  build: ['start'],
  job: ['start'],
};

/** "LAB-918 followed a minute later": what came is how such a thing comes; the actions themselves of any other verb, or of things of several sorts. */
export function cameAbout(
  verb: string | undefined,
  actions: readonly ActionId[],
  subjects: Happening['subjects'],
): readonly ActionId[] {
  const named = subjects.filter((slot) => slot.how === 'named' && slot.candidates.length > 0);
  const types = [...new Set(named.flatMap((slot) => slot.candidates.map(({ type }) => type)))];
  const only = types.length === 1 ? types[0]! : null;
  // "Revision 12 would not start": what starts there comes up, and is no run of anything.
  if (only === 'revision' && actions.length > 0 && actions.every((one) => one === 'start')) return ['become_ready'];
  // "A deploy of api was started": what starts there is the deploy, with a record of its own.
  if (actions.length > 0 && actions.every((one) => one === 'start') && subjects.some(isDeployOf))
    return ['deploy', 'start'];
  // "The checks on #12 came back green", "revision 12 never came up" tell how they ended.
  if (verb === undefined || !COMES.has(verb) || actions.some((one) => ENDS.has(one))) return actions;
  return only ? (BEGINS[only] ?? actions) : actions;
}
const isDeployOf = ({ how, text, candidates }: SubjectSlot): boolean =>
  how === 'described' &&
  /^(?:re)?(?:deploy|deployment|rollout)$/.test(text) &&
  candidates.some(({ type }) => type === 'service');
const ENDS: ReadonlySet<ActionId> = new Set(['succeed', 'fail', 'become_ready', 'mark_ready', 'close', 'clear']);
