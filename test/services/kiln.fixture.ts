/** A small bundle of an invented kiln: a pull request merged by a login that nobody is known by, and a call behind a service account. */

export const KILN = {
  id: 'KILN-7',
  title: 'Kiln too hot',
  from: '2026-04-07T10:00:00Z',
  to: '2026-04-07T12:00:00Z',
};

/** True, though `mquist` is not said to be Mara Quist. */
export const KILN_REPORT = '# Kiln too hot\n\nMara Quist merged kiln/oven#7 at 10:20 UTC.\n';

const DEPLOYER = 'deployer@kiln-prod.iam.gserviceaccount.com';

const pullRequest = {
  id: 'PR_1',
  number: 7,
  url: 'https://github.com/kiln/oven/pull/7',
  title: 'Raise the ceiling of the oven',
  body: '',
  state: 'MERGED',
  isDraft: false,
  createdAt: '2026-04-07T10:01:00Z',
  updatedAt: '2026-04-07T10:20:00Z',
  mergedAt: '2026-04-07T10:20:00Z',
  closedAt: '2026-04-07T10:20:00Z',
  baseRefName: 'main',
  headRefName: 'ceiling',
  headRefOid: '1'.repeat(40),
  merged: true,
  author: { __typename: 'User', login: 'noor-h' },
  mergedBy: { __typename: 'User', login: 'mquist' },
  mergeCommit: { oid: '2'.repeat(40), committedDate: '2026-04-07T10:20:00Z' },
  reviews: { totalCount: 0, nodes: [] },
  files: { totalCount: 0, nodes: [] },
  commits: { totalCount: 0, nodes: [] },
  timelineItems: { totalCount: 0, nodes: [] },
};

const call = {
  logName: 'projects/kiln-prod/logs/cloudaudit.googleapis.com%2Factivity',
  timestamp: '2026-04-07T10:30:00.123Z',
  receiveTimestamp: '2026-04-07T10:30:01Z',
  insertId: 'aud1',
  resource: {
    type: 'cloud_run_revision',
    labels: { project_id: 'kiln-prod', location: 'europe-west1', service_name: 'oven' },
  },
  protoPayload: {
    '@type': 'type.googleapis.com/google.cloud.audit.AuditLog',
    serviceName: 'run.googleapis.com',
    methodName: 'google.cloud.run.v2.Services.UpdateService',
    resourceName: 'projects/kiln-prod/locations/europe-west1/services/oven',
    authenticationInfo: {
      principalEmail: DEPLOYER,
      serviceAccountDelegationInfo: [{ firstPartyPrincipal: { principalEmail: 'mara.quist@kiln.example' } }],
    },
    status: {},
  },
};

export const kilnFiles = (incident: object = KILN): Record<string, string> => ({
  'bundle.json': JSON.stringify({
    version: 1,
    incident,
    identities: [
      { id: 'mara', kind: 'human', names: ['Mara Quist', 'Mara', 'mara-quist'], roles: ['incident commander'] },
      { id: 'deployer', kind: 'service', names: [DEPLOYER], onBehalfOf: 'mara' },
    ],
  }),
  'github/kiln/oven/pull-requests.json': JSON.stringify([pullRequest]),
  'gcp/kiln-prod/logging.jsonl': `${JSON.stringify(call)}\n`,
});
