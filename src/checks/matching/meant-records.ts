/** Which records a happening may speak of at all, where what it leaves untold rules some of them out. */
import type { Happening, SubjectSlot } from '../../claims/slots.js';
import { type EntityRef, entityKey } from '../../domain/entity.js';
import type { World } from '../world.js';
import type { Candidate } from './showings.js';

/** The candidates that the happening may speak of at all; for most happenings these are all of them. */
export function meant(all: readonly Candidate[], happening: Happening, { incident }: World): readonly Candidate[] {
  const { subjects, actions, time, verb } = happening;
  // "The change was approved by Ana": one that nothing names is one of the incident's, not any that she ever approved.
  const unnamed =
    time === undefined &&
    subjects.some((slot) => slot.types.includes('change')) &&
    !subjects.some((slot) => slot.candidates.length > 0 || slot.how === 'named');
  // "Approved the build of #12": a review of the change is no approval of its build.
  const ofBuild =
    actions.includes('approve') && subjects.some((slot) => slot.how === 'described' && slot.types[0] === 'build');
  // "Let the deploy of #12 through": past a gate of the deploy, which is no merge of the change.
  const atGate =
    verb === 'let' && subjects.some((slot) => slot.how === 'described' && slot.types.some((type) => GATED.has(type)));
  // "And paged Joris": of a page of which nothing else is told, one of the incident's.
  const ofPages =
    time === undefined &&
    actions.length > 0 &&
    actions.every((action) => OF_PAGES.has(action)) &&
    !subjects.some((slot) => slot.candidates.length > 0);
  const upToDate = actions.includes('merge') && isTrunkMerged(happening);
  const undone = undoneIn(all, happening);
  if (!unnamed && !ofBuild && !atGate && !ofPages && !upToDate && undone.size === 0) return all;
  return all.filter(
    ({ event: { kind, at, subjects: own } }) =>
      !(undone.size > 0 && kind === 'change.reverted' && !undone.has(keyOf(own[0]))) &&
      !(ofPages && at.from < incident.from) &&
      !(unnamed && kind.startsWith('change.') && at.from < incident.from) &&
      !((ofBuild || atGate) && kind === 'change.reviewed') &&
      !((atGate || upToDate) && kind === 'change.merged'),
  );
}

/** "Merged main into her branch" brings a branch up to date, of which no pull request tells: the branch stands behind more than "the". */
const isTrunkMerged = ({ words, subjects, actionSpan: verb }: Happening): boolean =>
  words.some((word) => TRUNK.test(word)) &&
  subjects.some(({ types, span }) => types.includes('ref') && verb !== undefined && span.start - verb.end > 6);
const TRUNK = /^(?:main|master|trunk|mainlin|develop)$/;

const GATED: ReadonlySet<string> = new Set(['build', 'deployment']);

/** "Ana reverted #14", which itself reverted another: what was undone, where records show that it was. */
function undoneIn(all: readonly Candidate[], happening: Happening): ReadonlySet<string> {
  const { actions, agent, subjects } = happening;
  const [only, ...more] = subjects.filter(({ types }) => types.includes('change') || types.includes('commit'));
  if (!only || more.length > 0 || !agent || !actions.includes('revert')) return new Set();
  const named = new Set(only.candidates.map(entityKey));
  if (only.types.includes('change') && isObject(only, happening)) return named;
  return new Set(
    all
      .filter(({ event: { kind, subjects: own } }) => kind === 'change.reverted' && named.has(keyOf(own[0])))
      .map(({ event: { subjects: own } }) => keyOf(own[0])),
  );
}

/** Right behind the verb, or before it and its doer behind: "with #14" is neither. */
const isObject = ({ how, span }: SubjectSlot, { agent, actionSpan: verb }: Happening): boolean =>
  how === 'named' &&
  agent !== undefined &&
  verb !== undefined &&
  (span.start < verb.start ? agent.span.start >= verb.end : span.start - verb.end === 1);

const keyOf = (ref: EntityRef | undefined): string => (ref ? entityKey(ref) : '');

const OF_PAGES: ReadonlySet<string> = new Set(['page', 'acknowledge', 'escalate', 'call_in', 'assign']);
