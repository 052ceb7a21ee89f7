/** Entries that are hard to carry from gRPC to JSON without loss. */
import type { Json } from '../../src/domain/evidence.js';

export const PROJECT = 'skerryline-prod';

const audit = (fields: Record<string, Json>): Record<string, Json> => ({
  protoPayload: { '@type': 'type.googleapis.com/google.cloud.audit.AuditLog', ...fields },
});

export const HARD_ENTRIES: readonly (readonly [string, Record<string, Json>])[] = [
  ['nanoseconds', { timestamp: '2026-06-18T08:00:00.123456789Z', receiveTimestamp: '2026-06-18T08:00:00.000000001Z' }],
  ['microseconds', { timestamp: '2026-06-18T08:00:00.118204Z' }],
  ['milliseconds', { timestamp: '2026-06-18T08:00:00.130Z' }],
  ['a time before 1970', { receiveTimestamp: '1969-12-31T23:59:59.500Z' }],
  ['a text that is a zero', { insertId: '0', operation: { id: '0', first: true } }],
  ['an empty text', { textPayload: '' }],
  ['text of another script', { textPayload: 'Fähre 🛳️ \u0000 – überfüllt' }],
  ['labels', { labels: { '': 'x', __proto: 'y', 'k8s-pod/app': '' } }],
  [
    'a payload of any shape',
    {
      jsonPayload: {
        nothing: null,
        no: false,
        zero: 0,
        fraction: 0.1,
        large: 9007199254740991,
        small: -1.5e-7,
        none: [],
        empty: {},
        mixed: [1, 'two', null, [true, {}], { deep: { deeper: [''] } }],
        toString: 'a name like any other',
      },
    },
  ],
  ['a payload without anything', { jsonPayload: {} }],
  [
    'a request with sizes and times',
    {
      httpRequest: {
        requestMethod: 'GET',
        requestUrl: 'https://shop.example/a?b=%2F',
        requestSize: '9007199254740993',
        status: 404,
        responseSize: '86',
        latency: '2.602287838s',
        cacheHit: true,
        protocol: 'HTTP/1.1',
      },
    },
  ],
  ['a latency of none', { httpRequest: { latency: '0s' } }],
  ['a call without payload of its own', audit({})],
  [
    'a call with everything',
    audit({
      serviceName: 'run.googleapis.com',
      methodName: 'google.cloud.run.v2.Services.UpdateService',
      resourceName: 'projects/p/locations/r/services/s',
      resourceLocation: { currentLocations: ['europe-west1'], originalLocations: ['europe-west1', 'europe-west4'] },
      resourceOriginalState: { generation: 41 },
      numResponseItems: '12',
      status: { code: 7, message: 'denied' },
      authenticationInfo: {
        principalEmail: 'deployer@p.iam.gserviceaccount.com',
        principalSubject: 'serviceAccount:deployer@p.iam.gserviceaccount.com',
        serviceAccountKeyName: '//iam.googleapis.com/projects/p/serviceAccounts/d/keys/k',
        thirdPartyPrincipal: { sub: 'repo:acme/shop' },
        serviceAccountDelegationInfo: [
          {
            principalSubject: 'principal://a',
            firstPartyPrincipal: { principalEmail: 'a@b', serviceMetadata: { x: 1 } },
          },
          { thirdPartyPrincipal: { thirdPartyClaims: { iss: 'https://ci.example' } } },
        ],
      },
      authorizationInfo: [
        {
          resource: 'projects/p',
          permission: 'run.services.update',
          granted: true,
          permissionType: 'ADMIN_WRITE',
          resourceAttributes: { service: 'run', name: 'n', type: 't', labels: { a: 'b' } },
        },
        { resource: 'projects/p', permission: 'run.services.get' },
      ],
      requestMetadata: {
        callerIp: '203.0.113.7',
        callerSuppliedUserAgent: 'gcloud/527',
        requestAttributes: { time: '2026-06-18T08:00:00.130Z', auth: {}, size: '17', headers: { a: 'b' } },
        destinationAttributes: {},
      },
      request: { '@type': 'type.googleapis.com/google.cloud.run.v2.UpdateServiceRequest', service: { traffic: [] } },
      response: { '@type': 'type.googleapis.com/google.longrunning.Operation' },
      metadata: { policyDelta: { bindingDeltas: [{ action: 'ADD' }] } },
      policyViolationInfo: {
        orgPolicyViolationInfo: {
          payload: {},
          resourceTags: { env: 'prod' },
          violationInfo: [{ constraint: 'c', policyType: 'LIST_CONSTRAINT' }],
        },
      },
    }),
  ],
  [
    'who was given what',
    audit({
      serviceData: {
        '@type': 'type.googleapis.com/google.iam.v1.logging.AuditData',
        policyDelta: {
          bindingDeltas: [
            {
              action: 'REMOVE',
              role: 'roles/run.admin',
              member: 'user:ann@acme.example',
              condition: { expression: 'true' },
            },
          ],
          auditConfigDeltas: [{ action: 'ADD', service: 'allServices', logType: 'DATA_READ' }],
        },
      },
    }),
  ],
];

const frame = {
  logName: `projects/${PROJECT}/logs/cloudaudit.googleapis.com%2Factivity`,
  insertId: 'all',
  timestamp: '2026-06-18T08:00:00.5Z'.replace('.5Z', '.500Z'),
};

/** Three entries that have every field between them. */
export const EVERY_FIELD: readonly Json[] = [
  {
    ...frame,
    resource: { type: 'cloud_run_revision', labels: { service_name: 'checkin' } },
    receiveTimestamp: '2026-06-18T08:00:01Z',
    severity: 'EMERGENCY',
    httpRequest: {
      requestMethod: 'PUT',
      requestUrl: '/',
      requestSize: '1',
      status: 200,
      responseSize: '2',
      userAgent: 'a',
      remoteIp: 'b',
      serverIp: 'c',
      referer: 'd',
      latency: '0.012s',
      cacheLookup: true,
      cacheHit: true,
      cacheValidatedWithOriginServer: true,
      cacheFillBytes: '3',
      protocol: 'HTTP/2',
    },
    labels: { a: 'b' },
    operation: { id: 'o', producer: 'p', first: true, last: true },
    trace: 't',
    spanId: 's',
    traceSampled: true,
    sourceLocation: { file: 'f', line: '9', function: 'g' },
    split: { uid: 'u', index: 1, totalSplits: 2 },
    textPayload: 'text',
  },
  { ...frame, jsonPayload: { a: 1 } },
  { ...frame, ...audit({ serviceName: 'x' }) },
];
