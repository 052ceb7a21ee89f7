/** Which claims tell of a delivery, and which ends of one are told of the thing that they name. */
import type { ActionId } from '../../claims/action.js';
import type { Happening, SubjectSlot } from '../../claims/slots.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import type { Links } from './links.js';
import { subjectFits } from './slot-matches.js';

/** "The sync of the headend failed at 05:49": a delivery is told, and the service only says of what. */
export const isOfDelivery = ({ words, subjects, time }: Happening): boolean =>
  time !== undefined &&
  !time.inherited &&
  (words.some((word) => DELIVERY.test(word)) ||
    subjects.some(({ how, types }) => how === 'described' && types.includes('deployment')));
const DELIVERY = /^(?:sync|synchroni|rollout|upgrad)/;
export const DELIVERED = /^(?:service\.deployed|deployment\.status)$/;

export const isVersion = ({ candidates }: SubjectSlot, { kind, subjects }: TimelineEvent): boolean =>
  kind === 'service.deployed' &&
  candidates.some(
    (ref) => ref.type === 'version' && subjects.some((own) => own.type === ref.type && own.id === ref.id),
  );

/** The end of a delivery of that very version, or of the commit that a release was made from, to the place that is named. */
export const isDeliveredBy = (about: readonly SubjectSlot[], event: TimelineEvent, links: Links): boolean =>
  (event.kind === 'service.deployed' || event.kind === 'deployment.status') &&
  about.every((slot) => {
    const fit = subjectFits(slot, event, links);
    return fit === 'direct' || (fit === 'linked' && slot.candidates.every((ref) => ref.type === 'release'));
  });

/** "3.7.1 was rolled out": what is said to run was delivered well. */
export const isDelivery = ({ actions, outcome, subjects, negated }: Happening): boolean =>
  outcome === undefined &&
  !negated &&
  actions.includes('deploy') &&
  actions.every((action) => DELIVERS.has(action)) &&
  subjects.some(
    (slot) => slot.how === 'named' && slot.candidates.some((ref) => ref.type === 'version' || ref.type === 'release'),
  );
const DELIVERS: ReadonlySet<ActionId> = new Set<ActionId>(['deploy', 'serve', 'publish', 'finish', 'succeed']);
