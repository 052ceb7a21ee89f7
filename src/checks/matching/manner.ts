/** How a record says that it was done: by somebody's hand, or by itself; open where it does not tell. */
import type { Happening } from '../../claims/slots.js';
import type { Identity } from '../../domain/identity.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import type { Grade } from './values.js';

const BY_HAND = /\b(?:manual(?:ly)?|by hand)\b/;
const BY_ITSELF = /\b(?:automat(?:ed|ic|ically)|scheduled?|timer|cron)\b/;
/** Where a page's record says what made it. */
const PEOPLES: ReadonlySet<unknown> = new Set(['web', 'website', 'mobile', 'phone', 'sms', 'email', 'slack']);
const MACHINES: ReadonlySet<unknown> = new Set(['api', 'auto', 'timeout', 'service', 'events']);

export function mannerOf(
  { attributes, actors, kind }: TimelineEvent,
  people: ReadonlyMap<string, Identity>,
): Happening['manner'] {
  // `"automated": false` names what it was not.
  const words = JSON.stringify(attributes, (_, value) => (value === false ? undefined : value)).toLowerCase();
  const [told, itself] = [BY_HAND.test(words), BY_ITSELF.test(words)];
  if (told !== itself) return told ? 'hand' : 'itself';
  const doers = actors.filter(({ role }) => role === 'actor');
  const kinds = doers.map((one) => people.get(one.identity ?? '')?.kind ?? one.kind);
  if (kinds.includes('human')) return 'hand';
  const machines = doers.length > 0 && kinds.every((one) => one === 'service' || one === 'agent');
  if (machines || (doers.length === 0 && MACHINES.has(attributes['source']) && kind.startsWith('page.')))
    return 'itself';
  return doers.length === 0 && PEOPLES.has(attributes['source']) ? 'hand' : undefined;
}

export function gradeManner(
  { manner, actions }: Happening,
  event: TimelineEvent,
  people: ReadonlyMap<string, Identity>,
): Grade {
  if (!manner) return 'unsaid';
  // "Rolled back by itself": the tool reports how it went, whoever set it going.
  if (event.kind === 'deployment.status' && actions.includes('roll_back')) return 'cannot_tell';
  const was = mannerOf(event, people);
  return was === undefined ? 'cannot_tell' : was === manner ? 'yes' : 'no';
}
