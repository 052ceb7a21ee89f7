/** Which way a record turned something: on or off, granted or revoked; null where it does not say. */
import type { ActionId } from '../../claims/action.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';

export type Direction = 'on' | 'off';

export interface Turned {
  readonly before: Direction | null;
  readonly after: Direction;
}

/** What a flag, policy, account or right was turned to, and from. */
export function turnedIn(event: TimelineEvent): Turned | null {
  const { attributes } = event;
  switch (event.kind) {
    case 'policy.changed':
      return typeof attributes['enabled'] === 'boolean' ? flipped(attributes['enabled']) : null;
    case 'policy.snoozed':
      return /^(?:created|ended)$/.test(String(attributes['action']))
        ? flipped(attributes['action'] === 'created')
        : null;
    case 'account.changed':
      return /^(?:enabled|disabled)$/.test(String(attributes['action']))
        ? flipped(attributes['action'] === 'enabled')
        : null;
    // A policy that was set as a whole tells who may, and not who might not before.
    case 'access.changed': {
      if (attributes['wholePolicy']) return null;
      const ways = new Set(rowsOf(event).map((row) => row['action']));
      return ways.size === 1 && (ways.has('granted') || ways.has('revoked')) ? flipped(ways.has('granted')) : null;
    }
    case 'flag.changed': {
      const state = rowsOf(event).find((change) => onOff(change['after']) !== null);
      const after = onOff(state?.['after'] ?? attributes['status']);
      return after ? { before: state ? onOff(state['before']) : after, after } : null;
    }
    default:
      return null;
  }
}

const flipped = (on: boolean): Turned => (on ? { before: 'off', after: 'on' } : { before: 'on', after: 'off' });

const rowsOf = (event: TimelineEvent): readonly Record<string, unknown>[] => {
  const changes = event.attributes['changes'];
  return Array.isArray(changes) ? changes.map((row) => (row ?? {}) as Record<string, unknown>) : [];
};

function onOff(value: unknown): Direction | null {
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  if (typeof value !== 'string') return null;
  return /^(?:on|enabled|true)$/i.test(value) ? 'on' : /^(?:off|disabled|false)$/i.test(value) ? 'off' : null;
}

/** Deeds that turn something one way. */
const WAYS: Partial<Record<ActionId, Direction>> = {
  turn_on: 'on',
  turn_off: 'off',
  grant: 'on',
  revoke: 'off',
  snooze: 'on',
  unsnooze: 'off',
};

/** Names of states in which a ticket has come to its end. */
const ENDED =
  /^(?:done|closed|resolved|fixed|completed?|cancell?ed|declined|rejected|duplicate|abandoned|won['’]?t[ -]?(?:do|fix))$/i;

/** A ticket's new state is no end, where it is said to have been closed; it was no end before, where it is said to have been reopened. */
function turnedElsewhere(action: ActionId, { attributes: { before, after } }: TimelineEvent): boolean {
  const ended = (state: unknown): boolean => typeof state === 'string' && ENDED.test(state.trim());
  return action === 'reopen'
    ? ended(after) || (typeof before === 'string' && !ended(before))
    : typeof after === 'string' && !ended(after);
}

/** Whether a record of the deed's own kind went the opposite way. */
export function wentOtherWay(action: ActionId, event: TimelineEvent): boolean {
  if (event.kind === 'ticket.changed' && (action === 'reopen' || action === 'close' || action === 'resolve'))
    return turnedElsewhere(action, event);
  const way = WAYS[action];
  const turned = way ? turnedIn(event) : null;
  return turned !== null && turned.after !== way;
}
