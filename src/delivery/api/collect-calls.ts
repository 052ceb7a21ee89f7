/** The calls about connections to live sources and what is collected through them. */
import { z } from 'zod';
import { defineCall } from './call.js';
import {
  collection,
  collectionList,
  collectPlan,
  collectRequest,
  connection,
  connectionDraft,
  connectionList,
  sourceKindList,
} from './collect-schemas.js';
import { incidentId, job, line } from './schemas.js';

const JSON_BODY = 'application/json';
const CONNECTIONS = '/api/v1/connections';
const JOB = '/api/v1/jobs/{jobId}';
const ofIncident = z.strictObject({ incidentId });
const ofConnection = z.strictObject({ connectionId: line(200) });
const ofJob = z.strictObject({ jobId: line(200) });

export const listSources = defineCall({
  id: 'listSources',
  method: 'get',
  path: '/api/v1/sources',
  summary: 'Sources that can be connected: their settings, the permissions they need, what they cover and cannot prove',
  access: 'verdicts:read',
  answers: { 200: { description: 'Sources', content: { [JSON_BODY]: sourceKindList } } },
  faults: [],
});

export const listConnections = defineCall({
  id: 'listConnections',
  method: 'get',
  path: CONNECTIONS,
  summary: 'Connected sources, with what came of the last test; never a secret',
  access: 'person',
  answers: { 200: { description: 'Connections', content: { [JSON_BODY]: connectionList } } },
  faults: [],
});

export const createConnection = defineCall({
  id: 'createConnection',
  method: 'post',
  path: CONNECTIONS,
  summary:
    'Connect a source; it is tested at once, and the answer says whether it may read, and whether it may do more',
  access: 'person',
  body: { [JSON_BODY]: connectionDraft },
  bodyRequired: true,
  answers: {
    201: {
      description: 'The connection',
      content: { [JSON_BODY]: connection },
      headers: { Location: 'The connection' },
    },
  },
  faults: [],
});

export const getConnection = defineCall({
  id: 'getConnection',
  method: 'get',
  path: `${CONNECTIONS}/{connectionId}`,
  summary: 'One connection',
  access: 'person',
  params: ofConnection,
  answers: { 200: { description: 'The connection', content: { [JSON_BODY]: connection } } },
  faults: ['not_found'],
});

export const testConnection = defineCall({
  id: 'testConnection',
  method: 'post',
  path: `${CONNECTIONS}/{connectionId}/test`,
  summary: 'Test a connection again',
  access: 'person',
  params: ofConnection,
  answers: { 200: { description: 'The connection with the result', content: { [JSON_BODY]: connection } } },
  faults: ['not_found'],
});

export const removeConnection = defineCall({
  id: 'removeConnection',
  method: 'delete',
  path: `${CONNECTIONS}/{connectionId}`,
  summary: 'Disconnect a source; what was collected through it stays',
  access: 'person',
  params: ofConnection,
  answers: { 204: { description: 'Disconnected' } },
  faults: ['not_found'],
});

export const collectEvidence = defineCall({
  id: 'collectEvidence',
  method: 'post',
  path: '/api/v1/incidents/{incidentId}/collect',
  summary:
    "Pull from the connected sources for the incident's window (a day before until two hours after it), or the one given; dryRun only says what would be asked for",
  access: 'evidence:write',
  params: ofIncident,
  query: z.strictObject({ dryRun: z.enum(['true', 'false']).optional() }),
  body: { [JSON_BODY]: collectRequest },
  answers: {
    200: { description: 'With dryRun: what would be asked for', content: { [JSON_BODY]: collectPlan } },
    202: { description: 'A job', content: { [JSON_BODY]: collection }, headers: { Location: 'The job' } },
  },
  faults: ['not_found', 'no_sources_connected'],
});

export const listCollections = defineCall({
  id: 'listCollections',
  method: 'get',
  path: '/api/v1/incidents/{incidentId}/collections',
  summary: 'What was collected for an incident, newest first, source by source with the proof of completeness',
  access: 'verdicts:read',
  params: ofIncident,
  answers: { 200: { description: 'Collections', content: { [JSON_BODY]: collectionList } } },
  faults: ['not_found'],
});

export const getJob = defineCall({
  id: 'getJob',
  method: 'get',
  path: JOB,
  summary: 'How far a job is',
  access: 'verdicts:read',
  params: ofJob,
  answers: { 200: { description: 'The job', content: { [JSON_BODY]: z.union([job, collection]) } } },
  faults: ['not_found'],
});

export const watchJob = defineCall({
  id: 'watchJob',
  method: 'get',
  path: `${JOB}/progress`,
  summary: 'Server-sent events named `progress` while a collection goes on, then `end`',
  access: 'verdicts:read',
  params: ofJob,
  answers: { 200: { description: 'A stream of events', content: { 'text/event-stream': collection } } },
  faults: ['not_found'],
});

export const cancelJob = defineCall({
  id: 'cancelJob',
  method: 'post',
  path: `${JOB}/cancel`,
  summary: 'End a collection; slices that had ended keep what they brought',
  access: 'evidence:write',
  params: ofJob,
  answers: { 200: { description: 'The collection', content: { [JSON_BODY]: collection } } },
  faults: ['not_found'],
});
