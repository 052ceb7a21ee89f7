/** The provider of `bench:collect` in a process of its own: log entries of a busy day, handed out in pages. Started with how many, and of which project. */
import type { Json } from '../src/domain/evidence.js';
import { fakeCloudLogging } from '../test/fakes/cloud-logging.js';
import { startGrpcFake } from '../test/fakes/grpc-server.js';

const [RECORDS, PROJECT] = [Number(process.argv[2]), process.argv[3]!];
/** Entries are this far apart. */
const STEP_MS = 700;
const START = Date.UTC(2031, 5, 2);

const resource = (service: number) => ({
  type: 'cloud_run_revision',
  labels: {
    project_id: PROJECT,
    service_name: `berth-${service}`,
    location: 'europe-west1',
    revision_name: `berth-${service}-000${service + 10}-qaz`,
  },
});

const AUDIT = 'cloudaudit.googleapis.com%2Factivity';
const REQUESTS = 'run.googleapis.com%2Frequests';
const OUTPUT = 'run.googleapis.com%2Fstderr';

/** One in twenty is a change, most are requests, a third is what programs say. */
function entryOf(index: number): Json {
  const timestamp = new Date(START + index * STEP_MS).toISOString();
  const log = index % 20 === 0 ? AUDIT : index % 3 === 0 ? OUTPUT : REQUESTS;
  const common = {
    logName: `projects/${PROJECT}/logs/${log}`,
    insertId: `ins${index.toString(36)}`,
    timestamp,
    receiveTimestamp: timestamp,
    resource: resource(index % 9),
  };
  if (log === AUDIT) {
    const name = `projects/${PROJECT}/locations/europe-west1/services/berth-${index % 9}`;
    return {
      ...common,
      severity: 'NOTICE',
      protoPayload: {
        '@type': 'type.googleapis.com/google.cloud.audit.AuditLog',
        serviceName: 'run.googleapis.com',
        methodName: 'google.cloud.run.v2.Services.UpdateService',
        resourceName: name,
        authenticationInfo: { principalEmail: `deployer-${index % 5}@${PROJECT}.iam.gserviceaccount.com` },
        requestMetadata: { callerIp: '10.1.2.3', callerSuppliedUserAgent: 'gcloud/470' },
        response: { name, generation: index, '@type': 'type.googleapis.com/google.cloud.run.v2.Service' },
      },
    };
  }
  if (log === OUTPUT) return { ...common, severity: 'WARNING', textPayload: `crane ${index % 40}: retry ${index}` };
  return {
    ...common,
    severity: index % 50 === 1 ? 'ERROR' : 'INFO',
    httpRequest: {
      requestMethod: 'GET',
      requestUrl: `https://berth-${index % 9}.example.com/slots/${index % 500}?day=2`,
      status: index % 50 === 1 ? 503 : 200,
      responseSize: String(900 + (index % 300)),
      userAgent: 'berth-client/4.1 (linux)',
      latency: `0.0${10 + (index % 80)}287838s`,
    },
  };
}

const entries = Array.from({ length: RECORDS }, (_, index) => entryOf(index));
const fake = await startGrpcFake(fakeCloudLogging({ token: 'a token', project: PROJECT, entries, pageSize: 1000 }));
process.once('disconnect', () => process.exit());
process.send?.({ origin: fake.origin });
