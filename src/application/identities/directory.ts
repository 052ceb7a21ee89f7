/** The workspace's directory: who acts under which names, and what things are called, as operators keep it for all incidents. Plain values. */
import type { Entity } from '../../domain/entity.js';
import type { Identity, IdentityKind } from '../../domain/identity.js';

/** Where an account lives, with how people call the place. */
export const PROVIDERS = {
  github: 'GitHub',
  google: 'Google Cloud',
  email: 'E-mail',
  slack: 'Slack',
  jira: 'Jira',
  pagerduty: 'PagerDuty',
  other: 'Elsewhere',
} as const;

export type Provider = keyof typeof PROVIDERS;

export interface Handle {
  readonly provider: Provider;
  readonly handle: string;
}

/** Whoever edited, as far as a server can tell that knows no names of people: from which session, or that nobody has to sign in here. */
export interface Editor {
  readonly as: 'administrator' | 'local';
  /** Tells one session from another. */
  readonly session: string | null;
}

/** When and by whom; null where it was not kept. */
export interface Stamp {
  /** RFC 3339. */
  readonly at: string;
  readonly by: Editor | null;
}

export interface DirectoryIdentity {
  readonly id: string;
  readonly kind: IdentityKind;
  /** What people see. */
  readonly name: string;
  /** Other spellings: first name, maiden name, nickname. */
  readonly otherNames: readonly string[];
  readonly handles: readonly Handle[];
  readonly roles: readonly string[];
  /** Id of the identity for which an agent or service acts. */
  readonly onBehalfOf: string | null;
  /** RFC 3339. */
  readonly updatedAt: string;
  readonly updatedBy: Editor | null;
}

export interface DirectoryAlias extends Entity {
  readonly updatedAt: string;
  readonly updatedBy: Editor | null;
}

/** Somebody said that an unmatched name is not this one, and it is not suggested any more. */
export interface Dismissal {
  /** Spellings, as they were met. */
  readonly names: readonly string[];
  readonly identity: string;
  /** Where the identity is that incident's own: its id means nobody elsewhere. Null for one of the workspace. */
  readonly incident: string | null;
  readonly at: string;
  readonly by: Editor | null;
}

export interface Directory {
  /** Sorted by id. */
  readonly identities: readonly DirectoryIdentity[];
  /** Sorted by type, then id. */
  readonly aliases: readonly DirectoryAlias[];
  /** The last first. */
  readonly dismissed: readonly Dismissal[];
}

export const EMPTY_DIRECTORY: Directory = { identities: [], aliases: [], dismissed: [] };

/** Every spelling, what people see first. */
export const namesOf = ({ name, otherNames, handles }: DirectoryIdentity): readonly string[] => [
  ...new Set([name, ...otherNames, ...handles.map(({ handle }) => handle)]),
];

export const identityOf = (one: DirectoryIdentity): Identity => ({
  id: one.id,
  kind: one.kind,
  names: namesOf(one),
  roles: one.roles,
  ...(one.onBehalfOf === null ? {} : { onBehalfOf: one.onBehalfOf }),
  listed: true,
});
