/** Puts identities behind handles, and names behind the chat ids that message texts mention. */
import type { EventActor } from '../../domain/identity.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import type { IdentityBook } from './identity-book.js';

/** `<@U05QLM7A1>`, `<@U05QLM7A1|marta>` or `@U05QLM7A1`. */
const MENTION = /<@([UWB][A-Z0-9]{5,20})(?:\|[^<>]{0,80})?>|@([UWB][A-Z0-9]{5,20})\b/g;

export function resolvePeople(event: TimelineEvent, book: IdentityBook): TimelineEvent {
  if (event.actors.length === 0 && event.text === undefined) return event;
  const text = event.text?.includes('@') ? withNames(event.text, book) : event.text;
  return {
    ...event,
    actors: event.actors.map((actor) => resolveActor(actor, book)),
    ...(text === undefined ? {} : { text }),
  };
}

function resolveActor(actor: EventActor, book: IdentityBook): EventActor {
  const identity = book.resolve(actor.handle, actor.names);
  return identity ? { ...actor, identity: identity.id } : actor;
}

const withNames = (text: string, book: IdentityBook): string =>
  text.replace(MENTION, (written, marked: string | undefined, bare: string | undefined) => {
    const identity = book.resolve(marked ?? bare ?? '');
    const name =
      identity?.names.find((spelled) => /\p{L}/u.test(spelled) && !spelled.includes('@')) ?? identity?.names[0];
    return name === undefined ? written : `@${name}`;
  });
