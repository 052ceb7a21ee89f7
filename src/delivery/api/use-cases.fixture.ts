/** Use cases in memory, just enough to try the HTTP layer without services; judges nothing. */
import { createHash, randomUUID } from 'node:crypto';
import type { ConnectionView } from '../../application/collect/views.js';
import { verdictDocumentSchema } from '../../application/document/schema.js';
import { fault } from '../../application/faults.js';
import type { IncidentView } from '../../application/incidents/views.js';
import { ok, type Result, refused } from '../../application/result.js';
import type { KeyView, Progress, ReportView, UseCases } from '../../application/use-cases.js';
import { memoryPush, nobody } from './empty-use-cases.fixture.js';

const COUNTS = { new: 1, revised: 0, duplicate: 0, conflict: 0, notUnderstood: 0, ignoredFiles: [] };
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const emptyDocument = (report: ReportView, incident: IncidentView) =>
  verdictDocumentSchema.parse({
    schema: 'corroborate.verdicts/v1',
    engine: { version: '0', rules: 'none' },
    incident: { id: incident.id, title: incident.title },
    report: { title: report.title, sha256: report.sha256, authors: [] },
    summary: { claims: 0, supported: 0, contradicted: 0, unsupported: 0, not_checkable: 0, omissions: 0, unread: 0 },
    units: [],
    claims: [],
    omissions: [],
    passages: [],
    coverage: [],
    conflicts: [],
    authorship: { authors: [], agentActedInIncident: false, independentHumanAuthor: false, signOffBlockedBy: [] },
  });

export interface MemoryUseCases extends UseCases {
  /** What was ingested, for assertions. */
  readonly bundles: Buffer[];
  readonly events: unknown[];
  /** Progress that streams wait for; push, then end. */
  readonly stages: Progress[];
  progressEnds: boolean;
  /** How many readers of progress have gone. */
  progressLeft: number;
  isReady: boolean;
}

function memoryIncidents(known: Map<string, IncidentView>): UseCases['incidents'] {
  const get = async (id: string): Promise<Result<IncidentView>> => {
    const found = known.get(id);
    return found ? ok(found) : refused(fault('not_found', `There is no incident ${id}.`));
  };
  return {
    get,
    list: async () => [...known.values()],
    create: async (draft) => {
      const id = draft.id ?? randomUUID();
      if (known.has(id)) return refused(fault('incident_exists', `Incident ${id} exists.`));
      const view: IncidentView = {
        identities: [],
        aliases: [],
        ...draft,
        id,
        timeZone: draft.timeZone ?? null,
        createdAt: new Date(0).toISOString(),
        counts: { evidence: 0, events: 0, reports: 0 },
        latest: null,
      };
      known.set(id, view);
      return ok(view);
    },
    update: async (id, change) => {
      const found = await get(id);
      if (!found.ok) return found;
      const changed = { ...found.value, ...change, id } as IncidentView;
      known.set(id, changed);
      return ok(changed);
    },
  };
}

function memoryKeys(): UseCases['keys'] {
  const known = new Map<string, KeyView & { secret: string }>();
  const view = ({ secret: _secret, ...key }: KeyView & { secret: string }): KeyView => key;
  return {
    create: async (name, scopes) => {
      const key = { id: randomUUID(), name, scopes, createdAt: '', lastUsedAt: null, secret: `cor_${randomUUID()}` };
      known.set(key.id, key);
      return ok(key);
    },
    list: async () => [...known.values()].map(view),
    revoke: async (id) => (known.delete(id) ? ok(null) : refused(fault('not_found', `There is no key ${id}.`))),
    authenticate: async (secret) => {
      const found = [...known.values()].find((key) => key.secret === secret);
      return found ? view(found) : null;
    },
  };
}

function memoryConnections(): UseCases['connections'] {
  const known = new Map<string, ConnectionView>();
  const get = async (id: string): Promise<Result<ConnectionView>> => {
    const found = known.get(id);
    return found ? ok(found) : refused(fault('not_found', `There is no connection ${id}.`));
  };
  return {
    kinds: () => [],
    list: async () => [...known.values()],
    get,
    test: get,
    create: async (draft) => {
      const id = randomUUID();
      known.set(id, { ...draft, id, createdAt: '', testedAt: null, test: null, testError: null, lastCollected: null });
      return get(id);
    },
    remove: async (id) => (known.delete(id) ? ok(null) : refused(fault('not_found', `There is no connection ${id}.`))),
  };
}

/** Nothing is connected. */
function noCollections(isIncident: (id: string) => boolean): UseCases['collections'] {
  const unknown = async (id: string) => refused(fault('not_found', `There is no collection ${id}.`));
  const none = async (incidentId: string) =>
    isIncident(incidentId)
      ? refused(fault('no_sources_connected', 'No source is connected.'))
      : refused(fault('not_found', `There is no incident ${incidentId}.`));
  return { start: none, plan: none, get: unknown, cancel: unknown, list: async () => ok([]), async *progress() {} };
}

/** No incident tool is connected. */
function noDrafts(): UseCases['drafts'] {
  const none = async () => refused(fault('not_found', 'There is no such connection.'));
  return { list: none, fetch: none, handBack: none };
}

function memoryIdempotency(): UseCases['idempotency'] {
  type Answer = Parameters<UseCases['idempotency']['remember']>[2];
  const known = new Map<string, { digest: string; answer: Answer | null }>();
  return {
    recall: async (key, digest) => {
      const found = known.get(key);
      if (!found) {
        known.set(key, { digest, answer: null });
        return { kind: 'fresh' };
      }
      if (found.digest !== digest) return { kind: 'conflict' };
      return found.answer ? { kind: 'replay', ...found.answer } : { kind: 'in_progress' };
    },
    remember: async (key, digest, answer) => void known.set(key, { digest, answer }),
    forget: async (key) => void known.delete(key),
  };
}

export function memoryUseCases(): MemoryUseCases {
  const incidents = new Map<string, IncidentView>();
  const reports = new Map<string, ReportView & { text: string }>();
  const missing = (id: string) => refused(fault('not_found', `There is no report ${id}.`));
  const view = ({ text: _text, ...report }: ReportView & { text: string }): ReportView => report;
  const memory: MemoryUseCases = {
    bundles: [],
    events: [],
    stages: [{ state: 'verified', stage: 'done', claims: 2, checked: 2 }],
    progressEnds: true,
    progressLeft: 0,
    isReady: true,
    incidents: memoryIncidents(incidents),
    push: memoryPush(),
    identities: nobody((id) => incidents.has(id)),
    keys: memoryKeys(),
    connections: memoryConnections(),
    collections: noCollections((id) => incidents.has(id)),
    drafts: noDrafts(),
    idempotency: memoryIdempotency(),
    ready: async () => memory.isReady,
    evidence: {
      ingestBundle: async (incidentId, upload) => {
        const chunks: Uint8Array[] = [];
        for await (const chunk of upload.stream) chunks.push(chunk);
        memory.bundles.push(Buffer.concat(chunks));
        return ok({ incidentId: incidentId ?? 'INC-1', counts: COUNTS });
      },
      ingestCloudEvents: async (_incidentId, bodies) => {
        memory.events.push(...bodies);
        return ok({ ...COUNTS, new: bodies.length });
      },
      record: async (_incidentId, source, nativeId) =>
        ok({ text: `<script>${source} ${nativeId}</script>`, sha256: sha256(nativeId), revisions: 1 }),
      coverage: async () =>
        ok([{ path: 'slack/', from: 0n, to: null, complete: true, scope: 'all', selectors: { channels: ['ops'] } }]),
      timeline: async (_incidentId, filter) =>
        ok({ items: [], nextCursor: filter.kinds ? `after ${filter.kinds.join(' ')}` : null }),
      exportBundle: async () => ok((async function* () { yield Buffer.from('PK'); })()), // biome-ignore format: one line
      job: async (id) => ok({ id, kind: 'ingest', state: 'done', counts: COUNTS }),
    },
    reports: {
      submit: async (incidentId, text, options) => {
        if (!incidents.has(incidentId)) return refused(fault('not_found', `There is no incident ${incidentId}.`));
        const report = {
          id: randomUUID(),
          incidentId,
          title: text.slice(0, 20),
          sha256: sha256(text),
          options,
          state: 'verified' as const,
          version: 1,
          createdAt: '',
          verifiedAt: null,
          summary: null,
          error: null,
          text,
        };
        reports.set(report.id, report);
        return ok(view(report));
      },
      list: async () => ok([...reports.values()].map(view)),
      get: async (id) => (reports.has(id) ? ok(view(reports.get(id)!)) : missing(id)),
      text: async (id) => (reports.has(id) ? ok(reports.get(id)!.text) : missing(id)),
      verifyAgain: async (id) => (reports.has(id) ? ok(view(reports.get(id)!)) : missing(id)),
      verdicts: async (id, version = 1) => {
        const report = reports.get(id);
        if (!report) return missing(id);
        if (version > 1) return refused(fault('not_found', `There is no version ${version}.`));
        return ok(emptyDocument(report, incidents.get(report.incidentId)!));
      },
      progress: async function* () {
        try {
          yield* memory.stages;
          while (!memory.progressEnds) await new Promise((resolve) => setTimeout(resolve, 10));
        } finally {
          memory.progressLeft++;
        }
      },
      signOff: async () =>
        refused(
          fault('sign_off_blocked', 'Its sole author acted in the incident.', 'sole_author_acted_in_incident'),
          fault('sign_off_not_available', 'Sign-off is not available in this version.'),
        ),
    },
  };
  return memory;
}
