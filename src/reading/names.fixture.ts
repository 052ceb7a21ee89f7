/** Names to read a report against, of an incident that has nothing but these things; for specs only. */
import type { Entity } from '../domain/entity.js';
import type { Names } from './read-report.js';

export const namesOf = (entities: readonly Entity[]): Names => ({
  manifest: {
    incident: { id: 'I-1', title: '', from: 0n, to: 3_600_000_000_000n, timeZone: 'UTC' },
    coverage: [],
    identities: [],
    aliases: [],
  },
  entities,
  identities: [],
});
