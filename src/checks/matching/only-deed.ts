/** The one deed that a phrase without person or clock can mean: "the rollback of relay", "scaling label-api up", "the restart"; none where there are several. */
import type { Happening } from '../../claims/slots.js';
import { stem } from '../../claims/words/stem.js';
import { entityKey } from '../../domain/entity.js';
import { MINUTE } from '../../domain/instant.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import type { World } from '../world.js';
import type { Graded } from './grade.js';

/** Changes of the only deed of that sort: the one record of it, else the one that somebody did with their own hands while the incident lasted. */
export function onlyDeed(
  what: Happening,
  graded: readonly Graded[],
  changes: readonly TimelineEvent[],
  world: World,
): readonly TimelineEvent[] {
  const back = what.actions.includes('roll_back') && !what.actions.includes('deploy');
  const anchored = new Set(graded.filter((one) => one.anchored).map((one) => one.event));
  const found = changes.filter(
    (event) =>
      (anchored.has(event) || (event.kind.startsWith('hosting.') && isNamedByTool(what))) &&
      (!back || event.kind === 'hosting.rolled_back' || event.attributes['action'] === 'rolled_back'),
  );
  if (found.length === 1) return found;
  const during = graded.filter((one) => isMeant(one, what, world));
  const byHand = during.filter(({ event }) => isByHand(event));
  // What machines delivered counts only where it is named.
  const some = byHand.length > 0 ? byHand : during.filter((one) => one.anchored);
  const deeds = deedsAmong(
    some.map((one) => one.event),
    byHand.length === 0,
  );
  if (deeds.length !== 1) return [];
  const own = changes.filter((event) => deeds[0]!.includes(event));
  return own.length > 0 ? own : followers(deeds[0]!, changes);
}

/** "The Hosting rollback": only the tool is named, and neither a thing nor a person nor a clock. */
export const isNamedByTool = ({ subjects, agent, time, words }: Happening): boolean =>
  subjects.length === 0 && !agent && !time && words.includes(HOSTING);
const HOSTING = stem('hosting');

const isByHand = ({ actors }: TimelineEvent): boolean =>
  actors.some(({ role, kind }) => role === 'actor' && kind !== undefined && kind !== 'service');

/** Of what is named, or of anything where nothing is; during the incident. */
function isMeant(one: Graded, { actions, subjects }: Happening, { incident }: World): boolean {
  const { event } = one;
  const named = subjects.some(({ candidates }) => candidates.length > 0);
  return (
    (named ? one.anchored : one.subject !== 'no') &&
    event.clock !== 'git' &&
    event.at.from >= incident.from &&
    event.at.from <= incident.to &&
    (event.outcome === undefined || event.outcome === 'success' || event.outcome === 'partial') &&
    (!actions.every((action) => action === 'scale') || isScaling(event))
  );
}

/** Of all that a service was asked to change, its instances. */
const isScaling = ({ kind, attributes: { changes, minInstances, maxInstances, traffic } }: TimelineEvent): boolean =>
  kind === 'service.scaled' ||
  (Array.isArray(changes) &&
    changes.some((one) => /instance|replica/i.test(String((one as { field?: unknown })?.field)))) ||
  (minInstances !== undefined && maxInstances !== undefined && !/"revision"/.test(JSON.stringify(traffic ?? null)));

/** Records of one service within two minutes are of one deed. */
function deedsAmong(events: readonly TimelineEvent[], anyPlace: boolean): readonly (readonly TimelineEvent[])[] {
  const deeds: TimelineEvent[][] = [];
  for (const event of [...events].sort((a, b) => (a.at.from < b.at.from ? -1 : 1))) {
    const last = deeds.findLast((deed) => (anyPlace ? isNear(deed.at(-1)!, event) : isOfOne(deed.at(-1)!, event)));
    if (last) last.push(event);
    else deeds.push([event]);
  }
  return deeds;
}

const isNear = (earlier: TimelineEvent, later: TimelineEvent): boolean =>
  later.at.from >= earlier.at.from && later.at.from <= earlier.at.from + 2n * MINUTE;
const isOfOne = (earlier: TimelineEvent, later: TimelineEvent): boolean =>
  isNear(earlier, later) &&
  later.subjects[0] !== undefined &&
  earlier.subjects[0] !== undefined &&
  entityKey(later.subjects[0]) === entityKey(earlier.subjects[0]);

/** What was asked for and observed a moment later on the same service is one deed. */
export const followers = (
  asked: readonly TimelineEvent[],
  changes: readonly TimelineEvent[],
): readonly TimelineEvent[] => changes.filter((event) => asked.some((request) => isOfOne(request, event)));
