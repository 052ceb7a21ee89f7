/** The calls about who is who: the directory of the workspace, and one incident's people. */
import { z } from 'zod';
import { defineCall } from './call.js';
import {
  directory,
  directoryIdentity,
  identityChange,
  identityDraft,
  importedCounts,
  mergeOrder,
  nameToAttach,
  notThem,
  whoIsWho,
} from './identity-schemas.js';
import { alias, incidentId, line } from './schemas.js';

const BASE = '/api/v1/identities';
const ONE = `${BASE}/{identityId}`;
const JSON_BODY = 'application/json';
const ofIdentity = z.strictObject({ identityId: line(200) });
const ofIncident = z.strictObject({ incidentId });
const one = { [JSON_BODY]: directoryIdentity };

export const getDirectory = defineCall({
  id: 'getDirectory',
  method: 'get',
  path: BASE,
  summary: 'The identities and aliases of the workspace, and what was last changed in them, when and by whom',
  access: 'person',
  answers: { 200: { description: 'The directory', content: { [JSON_BODY]: directory } } },
  faults: [],
});

export const addIdentity = defineCall({
  id: 'addIdentity',
  method: 'post',
  path: BASE,
  summary: 'Add an identity; open reports are verified anew where it matters',
  access: 'person',
  body: { [JSON_BODY]: identityDraft },
  bodyRequired: true,
  answers: { 201: { description: 'Added', content: one, headers: { Location: 'Its address' } } },
  faults: [],
});

export const getIdentity = defineCall({
  id: 'getIdentity',
  method: 'get',
  path: ONE,
  summary: 'One identity',
  access: 'person',
  params: ofIdentity,
  answers: { 200: { description: 'The identity', content: one } },
  faults: ['not_found'],
});

export const updateIdentity = defineCall({
  id: 'updateIdentity',
  method: 'patch',
  path: ONE,
  summary: 'Change an identity; what is left out stays as it is',
  access: 'person',
  params: ofIdentity,
  body: { [JSON_BODY]: identityChange },
  bodyRequired: true,
  answers: { 200: { description: 'The changed identity', content: one } },
  faults: ['not_found'],
});

export const removeIdentity = defineCall({
  id: 'removeIdentity',
  method: 'delete',
  path: ONE,
  summary: 'Remove an identity from the workspace; what incidents say of it themselves stays',
  access: 'person',
  params: ofIdentity,
  answers: { 204: { description: 'Removed' } },
  faults: ['not_found'],
});

export const attachName = defineCall({
  id: 'attachName',
  method: 'post',
  path: `${ONE}/names`,
  summary: 'One more account or name of an identity',
  access: 'person',
  params: ofIdentity,
  body: { [JSON_BODY]: nameToAttach },
  bodyRequired: true,
  answers: { 200: { description: 'The changed identity', content: one } },
  faults: ['not_found'],
});

export const mergeIdentity = defineCall({
  id: 'mergeIdentity',
  method: 'post',
  path: `${ONE}/merge`,
  summary: 'Merge another identity into this one; the other goes',
  access: 'person',
  params: ofIdentity,
  body: { [JSON_BODY]: mergeOrder },
  bodyRequired: true,
  answers: { 200: { description: 'The merged identity', content: one } },
  faults: ['not_found'],
});

export const setAlias = defineCall({
  id: 'setAlias',
  method: 'post',
  path: '/api/v1/aliases',
  summary: 'What a thing is called in every incident, in place of what was said of it before; no names take it out',
  access: 'person',
  body: { [JSON_BODY]: alias },
  bodyRequired: true,
  answers: { 204: { description: 'Set' } },
  faults: [],
});

export const getWhoIsWho = defineCall({
  id: 'getWhoIsWho',
  method: 'get',
  path: '/api/v1/incidents/{incidentId}/identities',
  summary: 'Who is who in an incident: known ones, names that match nobody with suggestions, and who acted for whom',
  access: 'verdicts:read',
  params: ofIncident,
  answers: { 200: { description: 'Who is who', content: { [JSON_BODY]: whoIsWho } } },
  faults: ['not_found'],
});

export const importIdentities = defineCall({
  id: 'importIdentities',
  method: 'post',
  path: '/api/v1/incidents/{incidentId}/identities/import',
  summary: "Take the identities and aliases of an incident's own manifest into the workspace",
  access: 'person',
  params: ofIncident,
  answers: { 200: { description: 'What became of them', content: { [JSON_BODY]: importedCounts } } },
  faults: ['not_found'],
});

export const dismissSuggestion = defineCall({
  id: 'dismissSuggestion',
  method: 'post',
  path: '/api/v1/incidents/{incidentId}/identities/dismiss',
  summary: 'Names that match nobody are not this identity: it is not suggested for them again',
  access: 'person',
  params: ofIncident,
  body: { [JSON_BODY]: notThem },
  bodyRequired: true,
  answers: { 204: { description: 'Dismissed' } },
  faults: ['not_found'],
});

export const restoreSuggestion = defineCall({
  id: 'restoreSuggestion',
  method: 'post',
  path: '/api/v1/incidents/{incidentId}/identities/restore',
  summary: 'Take a dismissal back: the identity is suggested again',
  access: 'person',
  params: ofIncident,
  body: { [JSON_BODY]: notThem },
  bodyRequired: true,
  answers: { 204: { description: 'Restored' } },
  faults: ['not_found'],
});
