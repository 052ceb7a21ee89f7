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
}

export interface DirectoryAlias extends Entity {
  readonly updatedAt: string;
}

export interface Directory {
  /** Sorted by id. */
  readonly identities: readonly DirectoryIdentity[];
  /** Sorted by type, then id. */
  readonly aliases: readonly DirectoryAlias[];
}

export const EMPTY_DIRECTORY: Directory = { identities: [], aliases: [] };

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
