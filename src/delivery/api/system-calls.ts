/** The calls about keys, and what the server says of itself. */
import { z } from 'zod';
import { defineCall } from './call.js';
import { health, keyDraft, keyList, newKey } from './report-schemas.js';
import { line } from './schemas.js';

const KEYS = '/api/v1/keys';
const JSON_BODY = 'application/json';

export const listKeys = defineCall({
  id: 'listKeys',
  method: 'get',
  path: KEYS,
  summary: 'All API keys, without their secrets',
  access: 'person',
  answers: { 200: { description: 'Keys', content: { [JSON_BODY]: keyList } } },
  faults: [],
});

export const createKey = defineCall({
  id: 'createKey',
  method: 'post',
  path: KEYS,
  summary: 'A new API key; its secret is shown this once',
  access: 'person',
  body: { [JSON_BODY]: keyDraft },
  bodyRequired: true,
  answers: { 201: { description: 'The key with its secret', content: { [JSON_BODY]: newKey } } },
  faults: [],
});

export const revokeKey = defineCall({
  id: 'revokeKey',
  method: 'delete',
  path: `${KEYS}/{keyId}`,
  summary: 'Revoke a key, effective at once',
  access: 'person',
  params: z.strictObject({ keyId: line(200) }),
  answers: { 204: { description: 'Revoked' } },
  faults: ['not_found'],
});

export const getOpenApi = defineCall({
  id: 'getOpenApi',
  method: 'get',
  path: '/api/v1/openapi.json',
  summary: 'This document',
  access: 'public',
  answers: { 200: { description: 'OpenAPI 3.1', content: { [JSON_BODY]: z.looseObject({ openapi: z.string() }) } } },
  faults: [],
});

export const getVerdictSchema = defineCall({
  id: 'getVerdictSchema',
  method: 'get',
  path: '/schemas/verdicts-v1.json',
  summary: 'JSON Schema of the verdict document',
  access: 'public',
  answers: { 200: { description: 'JSON Schema', content: { 'application/schema+json': 'text' } } },
  faults: [],
});

export const getClaimsSchema = defineCall({
  id: 'getClaimsSchema',
  method: 'get',
  path: '/schemas/claims-v1.json',
  summary: 'JSON Schema of typed claims: what a reader hands to the checks',
  access: 'public',
  answers: { 200: { description: 'JSON Schema', content: { 'application/schema+json': 'text' } } },
  faults: [],
});

export const getHealth = defineCall({
  id: 'getHealth',
  method: 'get',
  path: '/healthz',
  summary: 'Whether the process runs',
  access: 'public',
  answers: { 200: { description: 'It runs', content: { [JSON_BODY]: health } } },
  faults: [],
});

export const getReadiness = defineCall({
  id: 'getReadiness',
  method: 'get',
  path: '/readyz',
  summary: 'Whether the store answers',
  access: 'public',
  answers: { 200: { description: 'It is ready', content: { [JSON_BODY]: health } } },
  faults: ['unavailable'],
});
