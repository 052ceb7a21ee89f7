/** The calls about incidents and their evidence. */
import { z } from 'zod';
import { SOURCE_NAMES } from '../../domain/evidence.js';
import { defineCall } from './call.js';
import {
  cloudEvent,
  cloudEventBatch,
  coverageList,
  eventKinds,
  incident,
  incidentChange,
  incidentDraft,
  incidentId,
  incidentList,
  ingestCounts,
  instant,
  job,
  line,
  timelinePage,
} from './schemas.js';

const ofIncident = z.strictObject({ incidentId });
const BASE = '/api/v1/incidents';
const JSON_BODY = 'application/json';

/** Kinds in a query: repeated, or with commas. */
const kindList = z
  .union([z.string(), z.array(z.string())])
  .transform((given) => (typeof given === 'string' ? [given] : given).flatMap((text) => text.split(',')))
  .pipe(z.array(z.enum(eventKinds)).max(200));

export const createIncident = defineCall({
  id: 'createIncident',
  method: 'post',
  path: BASE,
  summary: 'Create an incident: its window, zone, identities and aliases',
  access: 'evidence:write',
  body: { [JSON_BODY]: incidentDraft },
  bodyRequired: true,
  answers: {
    201: { description: 'Created', content: { [JSON_BODY]: incident }, headers: { Location: 'Its address' } },
  },
  faults: ['incident_exists'],
});

export const listIncidents = defineCall({
  id: 'listIncidents',
  method: 'get',
  path: BASE,
  summary: 'All incidents',
  access: 'verdicts:read',
  answers: { 200: { description: 'Incidents', content: { [JSON_BODY]: incidentList } } },
  faults: [],
});

export const getIncident = defineCall({
  id: 'getIncident',
  method: 'get',
  path: `${BASE}/{incidentId}`,
  summary: 'One incident',
  access: 'verdicts:read',
  params: ofIncident,
  answers: { 200: { description: 'The incident', content: { [JSON_BODY]: incident } } },
  faults: ['not_found'],
});

export const updateIncident = defineCall({
  id: 'updateIncident',
  method: 'patch',
  path: `${BASE}/{incidentId}`,
  summary: 'Change an incident; what is left out stays as it is',
  access: 'evidence:write',
  params: ofIncident,
  body: { [JSON_BODY]: incidentChange },
  bodyRequired: true,
  answers: { 200: { description: 'The changed incident', content: { [JSON_BODY]: incident } } },
  faults: ['not_found'],
});

export const addEvidence = defineCall({
  id: 'addEvidence',
  method: 'post',
  path: `${BASE}/{incidentId}/evidence`,
  summary: 'Add evidence: a bundle, or CloudEvents; a batch with one bad event is refused as a whole',
  access: 'evidence:write',
  params: ofIncident,
  query: z.strictObject({ adopt: z.enum(['true', 'false']).optional() }),
  body: {
    'application/zip': 'binary',
    'application/gzip': 'binary',
    'application/cloudevents+json': cloudEvent,
    'application/cloudevents-batch+json': cloudEventBatch,
  },
  bodyRequired: true,
  answers: {
    200: { description: 'What became of the records', content: { [JSON_BODY]: ingestCounts } },
    202: {
      description: 'A large bundle is being read',
      content: { [JSON_BODY]: job },
      headers: { Location: 'The job' },
    },
  },
  faults: [
    'not_found',
    'incident_mismatch',
    'bundle_unreadable',
    'bundle_unsafe',
    'bundle_too_large',
    'manifest_invalid',
    'evidence_invalid',
  ],
});

export const getRecord = defineCall({
  id: 'getRecord',
  method: 'get',
  path: `${BASE}/{incidentId}/evidence/{source}/{nativeId}`,
  summary: 'A native record as received, as a plain-text attachment; slashes in its id are written %2F',
  access: 'verdicts:read',
  params: ofIncident.extend({ source: z.enum(SOURCE_NAMES), nativeId: line(1000) }),
  answers: { 200: { description: 'The record', content: { 'text/plain': 'text' } } },
  faults: ['not_found'],
});

export const getCoverage = defineCall({
  id: 'getCoverage',
  method: 'get',
  path: `${BASE}/{incidentId}/coverage`,
  summary: 'For what the sources are complete',
  access: 'verdicts:read',
  params: ofIncident,
  answers: { 200: { description: 'Coverage entries', content: { [JSON_BODY]: coverageList } } },
  faults: ['not_found'],
});

export const exportEvidence = defineCall({
  id: 'exportEvidence',
  method: 'get',
  path: `${BASE}/{incidentId}/evidence.zip`,
  summary: 'The evidence as a bundle for `corroborate verify`',
  access: 'verdicts:read',
  params: ofIncident,
  answers: { 200: { description: 'A bundle', content: { 'application/zip': 'binary' } } },
  faults: ['not_found'],
});

export const getTimeline = defineCall({
  id: 'getTimeline',
  method: 'get',
  path: `${BASE}/{incidentId}/timeline`,
  summary: 'Timeline events in their fixed order',
  access: 'verdicts:read',
  params: ofIncident,
  query: z.strictObject({
    kinds: kindList.optional(),
    source: z.enum(SOURCE_NAMES).optional(),
    subject: line(400).optional().meta({ description: 'type:id, such as service:portal' }),
    from: instant.optional(),
    to: instant.optional(),
    cursor: line(2000).optional(),
    limit: z.coerce.number().int().min(1).max(1000).optional(),
  }),
  answers: { 200: { description: 'One page of events', content: { [JSON_BODY]: timelinePage } } },
  faults: ['not_found'],
});
