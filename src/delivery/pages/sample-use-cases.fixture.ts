/** Use cases over the invented incident, held in memory: enough for pages to be asked for over HTTP in specs. */
import type { VerdictDocument } from '../../application/document/schema.js';
import { fault } from '../../application/faults.js';
import type { EndpointDraft } from '../../application/push/endpoint.js';
import { ok, refused } from '../../application/result.js';
import type { KeyView, ReportView, UseCases } from '../../application/use-cases.js';
import { SAMPLE_COLLECTION, SAMPLE_CONNECTIONS, SAMPLE_KIND } from './sample-connections.fixture.js';
import { SAMPLE_DOCUMENT } from './sample-document.fixture.js';
import { sampleIdentities } from './sample-identities.fixture.js';
import { SAMPLE_COVERAGE, SAMPLE_EVENTS, SAMPLE_INCIDENT, SAMPLE_REPORT_VIEW } from './sample-incident.fixture.js';
import { SAMPLE_DELIVERIES, SAMPLE_ENDPOINTS } from './sample-push.fixture.js';
import { SAMPLE_REPORT } from './sample-report.fixture.js';

export interface Kept {
  readonly reports: Map<string, { view: ReportView; text: string; document: VerdictDocument }>;
  readonly keys: Map<string, KeyView>;
  /** Bytes of bundles as they came in. */
  readonly bundles: string[];
}

const missing = () => refused(fault('not_found', 'Nothing is kept under this id.'));

/** Everything that pages call; the rest refuses. */
export function sampleUseCases(): { readonly useCases: UseCases; readonly kept: Kept } {
  const kept: Kept = {
    reports: new Map([
      [SAMPLE_REPORT_VIEW.id, { view: SAMPLE_REPORT_VIEW, text: SAMPLE_REPORT, document: SAMPLE_DOCUMENT }],
    ]),
    keys: new Map(),
    bundles: [],
  };
  const endpoint = (id: string) => {
    const found = SAMPLE_ENDPOINTS.find((one) => one.id === id);
    return found ? ok(found) : missing();
  };
  const report = (id: string) => kept.reports.get(id);
  const useCases = {
    incidents: {
      list: async () => [SAMPLE_INCIDENT],
      get: async (id: string) => (id === SAMPLE_INCIDENT.id ? ok(SAMPLE_INCIDENT) : missing()),
    },
    evidence: {
      coverage: async () => ok(SAMPLE_COVERAGE),
      timeline: async () => ok({ items: SAMPLE_EVENTS, nextCursor: null }),
      ingestBundle: async (_: string | null, upload: { stream: AsyncIterable<Uint8Array> }) => {
        let bytes = '';
        for await (const chunk of upload.stream) bytes += Buffer.from(chunk).toString('latin1');
        if (bytes === 'broken')
          return refused(fault('manifest_invalid', 'incident.from is not an instant.', 'bundle.json'));
        kept.bundles.push(bytes);
        return ok({ incidentId: SAMPLE_INCIDENT.id });
      },
    },
    reports: {
      list: async () => ok([...kept.reports.values()].map(({ view }) => view)),
      get: async (id: string) => (report(id) ? ok(report(id)!.view) : missing()),
      text: async (id: string) => (report(id) ? ok(report(id)!.text) : missing()),
      verdicts: async (id: string) => (report(id) ? ok(report(id)!.document) : missing()),
      verifyAgain: async (id: string) => (report(id) ? ok(report(id)!.view) : missing()),
      submit: async (_: string, text: string, options: ReportView['options']) => {
        const view: ReportView = {
          ...SAMPLE_REPORT_VIEW,
          id: `rep_${kept.reports.size}`,
          options,
          state: 'queued',
          version: 0,
          summary: null,
        };
        kept.reports.set(view.id, { view, text, document: SAMPLE_DOCUMENT });
        return ok(view);
      },
    },
    connections: {
      kinds: () => [SAMPLE_KIND],
      list: async () => SAMPLE_CONNECTIONS,
      create: async ({ settings }: { settings: Readonly<Record<string, string>> }) =>
        settings['token']?.startsWith('env:')
          ? ok(SAMPLE_CONNECTIONS[0])
          : refused(fault('invalid_request', 'API key has to be a reference.', '/settings/token')),
      test: async (id: string) => (id === 'con_1' ? ok(SAMPLE_CONNECTIONS[0]) : missing()),
      remove: async (id: string) => (id === 'con_1' ? ok(null) : missing()),
    },
    collections: {
      list: async () => ok([SAMPLE_COLLECTION]),
      get: async (id: string) => (id === SAMPLE_COLLECTION.id ? ok(SAMPLE_COLLECTION) : missing()),
      start: async () => ok(SAMPLE_COLLECTION),
      cancel: async (id: string) => (id === SAMPLE_COLLECTION.id ? ok(SAMPLE_COLLECTION) : missing()),
      plan: async () =>
        ok({
          window: SAMPLE_COLLECTION.window,
          parts: [{ connectionId: 'con_1', connection: 'Night pager', source: 'pagerduty', part: 'log entries' }],
          unreachable: [{ connectionId: 'con_2', connection: 'Old pager', why: 'The key is not accepted.' }],
        }),
    },
    push: {
      list: async () => SAMPLE_ENDPOINTS,
      get: async (id: string) => endpoint(id),
      create: async ({ secrets }: EndpointDraft) =>
        secrets?.[0]?.startsWith('plain')
          ? refused(
              fault('invalid_request', 'A secret is given as env:NAME or file:/path, never as itself.', '#/secrets/0'),
            )
          : ok(SAMPLE_ENDPOINTS[0]),
      update: async (id: string, { name }: Partial<EndpointDraft>) =>
        name === '' ? refused(fault('invalid_request', 'An endpoint needs a name.', '#/name')) : endpoint(id),
      close: async (id: string) => (endpoint(id).ok ? ok(null) : missing()),
      deliveries: async (id: string, { cursor }: { cursor?: string }) =>
        endpoint(id).ok ? ok({ items: cursor ? [] : SAMPLE_DELIVERIES, nextCursor: cursor ? null : '3' }) : missing(),
    },
    identities: sampleIdentities(),
    keys: {
      list: async () => [...kept.keys.values()],
      create: async (name: string, scopes: KeyView['scopes']) => {
        if (name === '') return refused(fault('invalid_request', 'A key needs a name.'));
        const view: KeyView = {
          id: `k${kept.keys.size}`,
          name,
          scopes,
          createdAt: '2026-03-17T12:00:00Z',
          lastUsedAt: null,
        };
        kept.keys.set(view.id, view);
        return ok({ ...view, secret: 'shown-once' });
      },
      revoke: async (id: string) => (kept.keys.delete(id) ? ok(null) : missing()),
    },
  };
  return { useCases: useCases as unknown as UseCases, kept };
}
