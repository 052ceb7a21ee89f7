/** The calls about endpoints that others push to, and about what they pushed. */
import { z } from 'zod';
import { defineCall } from './call.js';
import { deliveryPage, endpoint, endpointChange, endpointDraft, endpointList, receipt } from './push-schemas.js';
import { line } from './schemas.js';

const BASE = '/api/v1/push-endpoints';
const JSON_BODY = 'application/json';
const ofEndpoint = z.strictObject({ endpointId: line(100) });
const ONE = `${BASE}/{endpointId}`;

export const createEndpoint = defineCall({
  id: 'createPushEndpoint',
  method: 'post',
  path: BASE,
  summary: 'A new address for a sender to push to; says where, and how it has to sign',
  access: 'person',
  body: { [JSON_BODY]: endpointDraft },
  bodyRequired: true,
  answers: {
    201: { description: 'The endpoint', content: { [JSON_BODY]: endpoint }, headers: { Location: 'Its address' } },
  },
  faults: [],
});

export const listEndpoints = defineCall({
  id: 'listPushEndpoints',
  method: 'get',
  path: BASE,
  summary: 'All open endpoints with what reached them and what was refused',
  access: 'person',
  answers: { 200: { description: 'Endpoints', content: { [JSON_BODY]: endpointList } } },
  faults: [],
});

export const getEndpoint = defineCall({
  id: 'getPushEndpoint',
  method: 'get',
  path: ONE,
  summary: 'One endpoint',
  access: 'person',
  params: ofEndpoint,
  answers: { 200: { description: 'The endpoint', content: { [JSON_BODY]: endpoint } } },
  faults: ['not_found'],
});

export const updateEndpoint = defineCall({
  id: 'updatePushEndpoint',
  method: 'patch',
  path: ONE,
  summary: 'Change an endpoint, such as its secrets; what is left out stays as it is',
  access: 'person',
  params: ofEndpoint,
  body: { [JSON_BODY]: endpointChange },
  bodyRequired: true,
  answers: { 200: { description: 'The changed endpoint', content: { [JSON_BODY]: endpoint } } },
  faults: ['not_found'],
});

export const closeEndpoint = defineCall({
  id: 'closePushEndpoint',
  method: 'delete',
  path: ONE,
  summary: 'Close an endpoint: it takes no more, and what it took stays',
  access: 'person',
  params: ofEndpoint,
  answers: { 204: { description: 'Closed' } },
  faults: ['not_found'],
});

export const listDeliveries = defineCall({
  id: 'listPushDeliveries',
  method: 'get',
  path: `${ONE}/deliveries`,
  summary: 'What was pushed to an endpoint, newest first, and what became of it',
  access: 'person',
  params: ofEndpoint,
  query: z.strictObject({ cursor: line(40).optional(), limit: z.coerce.number().int().min(1).max(200).optional() }),
  answers: { 200: { description: 'One page of deliveries', content: { [JSON_BODY]: deliveryPage } } },
  faults: ['not_found'],
});

export const getDelivery = defineCall({
  id: 'getPushDelivery',
  method: 'get',
  path: `${ONE}/deliveries/{deliveryId}`,
  summary: 'The body of a delivery as received, as a plain-text attachment',
  access: 'person',
  params: ofEndpoint.extend({ deliveryId: line(40) }),
  answers: { 200: { description: 'The body', content: { 'text/plain': 'text' } } },
  faults: ['not_found'],
});

export const receiveDelivery = defineCall({
  id: 'receiveDelivery',
  method: 'post',
  path: '/hooks/{endpointId}',
  summary: 'Where a sender pushes to: its own body and signature; answered once the delivery is kept for good',
  access: 'public',
  params: ofEndpoint,
  body: { '*/*': 'binary' },
  bodyRequired: true,
  answers: { 200: { description: 'Kept, or known already', content: { [JSON_BODY]: receipt } } },
  faults: ['not_found', 'signature_invalid', 'delivery_stale', 'too_many_requests', 'unavailable'],
});
