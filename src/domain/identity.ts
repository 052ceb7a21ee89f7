/** Who acts: one person, service or agent under all the names that records give them. */

export type IdentityKind = 'human' | 'service' | 'agent' | 'unknown';

export interface Identity {
  /** Short id, as in the manifest; for unlisted handles the handle itself in lower case. */
  readonly id: string;
  readonly kind: IdentityKind;
  /** Every spelling: full name, first name, login, e-mail, chat id. */
  readonly names: readonly string[];
  readonly roles: readonly string[];
  /** Id of the identity for which an agent or service acts, as somebody declared it; shown, never weighed. */
  readonly onBehalfOf?: string;
  /** True when the manifest names it; false when it was only met in records. */
  readonly listed: boolean;
}

/** What part someone had in an event; each is a different thing to claim. */
export const ACTOR_ROLES = [
  'actor', // did the thing the event is named for (merged it, cancelled it, deployed it, posted it)
  'author', // wrote the change, commit, release, ticket
  'committer',
  'reviewer',
  'requested', // was asked (for a review, to join)
  'assignee',
  'target', // whom an access change or a page is about
  'pusher',
  'mentioned',
] as const;

export type ActorRole = (typeof ACTOR_ROLES)[number];

/** Someone in a record: the handle as written; `identity` is filled in when the timeline is built. */
export interface EventActor {
  readonly role: ActorRole;
  /** The record's own spelling: login, e-mail, chat id or display name. */
  readonly handle: string;
  /** Further spellings the same record gives for the same someone. */
  readonly names?: readonly string[];
  /** What the record itself says of the kind (a Bot, a service account); absent when it says nothing. */
  readonly kind?: IdentityKind;
  /** Whom the record shows behind this one, nearest first: who impersonated a service account, and who impersonated them. Shown, never weighed. */
  readonly onBehalfOf?: readonly string[];
  /** The program through which the provider saw it done: a GitHub App. Shown, never weighed. */
  readonly via?: string;
  /** Identity id once resolved. */
  readonly identity?: string;
}
