/** "It then merged the pull request": before a deed that is done to something else, "it" is the agent that was told of last. */
import type { ActionId } from '../../claims/action.js';
import type { PersonSlot } from '../../claims/slots.js';
import type { Predication } from '../predication/predication.js';
import type { ReadingContext } from './reading-context.js';
import type { ToSpan } from './to-span.js';

/** Deeds that somebody does to a thing, and no thing does by itself to another. */
const OF_SOMEBODY: ReadonlySet<ActionId> = new Set<ActionId>([
  ...([
    'merge',
    'approve',
    'open',
    'close',
    'cancel',
    'retry',
    'push',
    'snooze',
    'unsnooze',
    'dismiss',
    'scale',
  ] as const),
  ...(['grant', 'revoke', 'request_review', 'request_changes', 'review', 'acknowledge', 'reopen'] as const),
]);

/** Whether "it" does the deed. */
export const doesIt = ({ verb, actions, passive, left, right }: Predication): boolean =>
  verb !== null &&
  !passive &&
  actions.length > 0 &&
  actions.every((action) => OF_SOMEBODY.has(action)) &&
  left.some(({ kind, folded }) => kind === 'word' && folded === 'it') &&
  left.every(({ kind }) => kind !== 'name' && kind !== 'person') &&
  right.some(({ kind, folded }) => kind === 'name' || /^(?:the|a|an|its|another|that|this|them|itself)$/.test(folded));

/** The agent named last, else the only one that there is; null where "it" does nothing here. */
export function agentIt(predication: Predication, context: ReadingContext, toSpan: ToSpan): PersonSlot | null {
  if (!doesIt(predication)) return null;
  const { identities } = context.lexicon;
  const isHuman = (id: string): boolean => identities.get(id)?.kind !== 'agent';
  const listed = [...identities.values()].filter(({ kind, listed: known }) => kind === 'agent' && known);
  const it = predication.left.find(({ folded }) => folded === 'it')!;
  const span = toSpan(it.start, it.end);
  const told = context.discourse.machine(isHuman);
  if (told) return { ...told, span, how: 'implied' };
  const [only, ...others] = listed;
  return only && others.length === 0 ? { span, text: it.text, identities: [only.id], how: 'implied' } : null;
}
