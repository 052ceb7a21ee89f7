/** Drafts fetched and verdicts handed back, with the real clients over HTTP; only the shelves of reports and connections are maps. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openAddOnly } from '../../src/adapters/http/add-only-client.js';
import { CLIENT_LIMITS, openHttp } from '../../src/adapters/http/read-only-client.js';
import type { VerdictDocument } from '../../src/application/document/schema.js';
import { drafts } from '../../src/application/drafts/drafts.js';
import { fault } from '../../src/application/faults.js';
import type { ConnectedName, StoredConnection } from '../../src/application/ports/connection-store.js';
import { ok, refused } from '../../src/application/result.js';
import type { ReportOptions, ReportView } from '../../src/application/use-cases.js';
import { toMarkdown } from '../../src/delivery/exports/markdown.js';
import { SAMPLE_DOCUMENT } from '../../src/delivery/pages/sample-document.fixture.js';
import { SAMPLE_REPORT_VIEW } from '../../src/delivery/pages/sample-incident.fixture.js';
import { DRAFT_SOURCES } from '../../src/sources/drafts.js';
import { type FakeServer, startFake } from '../fakes/fake-server.js';
import { type FakeDocument, fakeIncidentIo } from '../fakes/incident-io.js';
import { fakeRootly } from '../fakes/rootly.js';
import { HOSTILE } from './draft-source.contract.js';

const DRAFT: FakeDocument = {
  id: '01D',
  incident_id: '01INC',
  title: 'Harbour was slow',
  status: 'in_review',
  document_url: 'https://app.incident.io/post-mortems/01D',
  markdown: '# Harbour was slow\n\nIt began at 09:10.\n',
};

let documents: FakeDocument[];
let server: FakeServer;
beforeEach(async () => {
  documents = [DRAFT];
  server = await startFake(fakeIncidentIo({ token: 'good', documents }));
});
afterEach(() => server.close());

interface House {
  readonly source?: ConnectedName;
  readonly handBack?: 'on' | 'off';
  readonly document?: VerdictDocument | null;
}

function house({ source = 'incident-io', handBack, document = SAMPLE_DOCUMENT }: House = {}) {
  const settings = { token: 'env:T', address: server.origin, ...(handBack ? { handBack } : {}) };
  const connection: StoredConnection = {
    id: 'con',
    source,
    name: 'Our incidents',
    settings,
    createdAt: '',
    testedAt: null,
    test: null,
    testError: null,
    lastCollected: null,
  };
  const handedIn: { incidentId: string; text: string; options: ReportOptions }[] = [];
  const view = (): ReportView => ({ ...SAMPLE_REPORT_VIEW, id: 'rep', options: handedIn.at(-1)?.options ?? {} });
  const useCases = drafts({
    draftSources: DRAFT_SOURCES,
    openHttp: openHttp({ ...CLIENT_LIMITS, pauseMs: 1 }),
    openAddOnly: openAddOnly(),
    readSecret: async () => 'good',
    now: () => '2033-01-01T00:00:00Z',
    verdictText: toMarkdown,
    connections: { get: async (id) => (id === 'con' ? connection : null) },
    reports: {
      async submit(incidentId, text, options) {
        handedIn.push({ incidentId, text, options });
        return ok(view());
      },
      get: async () => ok(view()),
      verdicts: async () => (document ? ok(document) : refused(fault('not_ready', 'Not yet.'))),
    },
  });
  const fetch = (draftId = '01D') => useCases.fetch('INC-1', { connectionId: 'con', draftId }, { tz: 'Europe/Berlin' });
  return { useCases, handedIn, fetch };
}

const codeOf = (result: { ok: boolean; faults?: readonly { code: string }[] }) =>
  result.ok ? 'ok' : result.faults?.[0]?.code;

describe('fetching a draft', () => {
  it('hands it in as it stands, with where it came from', async () => {
    const { fetch, handedIn } = house();
    expect(codeOf(await fetch())).toBe('ok');
    expect(handedIn).toEqual([
      {
        incidentId: 'INC-1',
        text: DRAFT.markdown,
        options: { tz: 'Europe/Berlin', fileName: DRAFT.title, origin: { connectionId: 'con', draftId: '01D' } },
      },
    ]);
    expect(server.changing).toEqual([]);
  });

  it('keeps a hostile title to one line without control characters', async () => {
    documents[0] = { ...DRAFT, title: `${HOSTILE}\n\r\u2028${'x'.repeat(5000)}` };
    const { fetch, handedIn } = house();
    await fetch();
    const { fileName = '' } = handedIn[0]!.options;
    expect(fileName).not.toMatch(/[\p{Cc}\p{Cf}\u2028]/u);
    expect(fileName.length).toBeLessThanOrEqual(200);
  });

  it('knows neither a draft that is not there nor a path in place of an id', async () => {
    const { fetch } = house();
    expect(codeOf(await fetch('01NONE'))).toBe('not_found');
    const before = server.asked.length;
    expect(codeOf(await fetch('..'))).toBe('not_found');
    expect(server.asked).toHaveLength(before);
  });

  it('asks only incident tools, and says why a tool did not answer', async () => {
    expect(codeOf(await house({ source: 'pagerduty' }).fetch())).toBe('invalid_request');
    server.mishaps.push({ kind: 'status', status: 401 });
    expect(codeOf(await house().fetch())).toBe('tool_failed');
  });
});

describe('handing verdicts back', () => {
  const fetched = async (given: House) => {
    const made = house(given);
    await made.fetch();
    return made.useCases;
  };

  it.each([undefined, 'off'] as const)('posts nothing while handBack is %s', async (handBack) => {
    const useCases = await fetched(handBack ? { handBack } : {});
    expect(codeOf(await useCases.handBack('rep'))).toBe('hand_back_off');
    expect(server.changing).toEqual([]);
  });

  it('adds one document to the incident of the draft, and leaves the draft alone', async () => {
    const useCases = await fetched({ handBack: 'on' });
    const back = await useCases.handBack('rep');
    expect(back).toMatchObject({ ok: true, value: { posted: true, id: '01NEW1' } });
    expect(documents).toHaveLength(2);
    expect(documents[0]).toEqual(DRAFT);
    expect(documents[1]).toMatchObject({ incident_id: '01INC', markdown: toMarkdown(SAMPLE_DOCUMENT) });
    expect(server.changing.map(({ method, path }) => [method, path])).toEqual([
      ['POST', '/v2/incidents/01INC/actions/import_postmortem_document'],
    ]);
  });

  it('adds none a second time, not even after an answer that got lost', async () => {
    const useCases = await fetched({ handBack: 'on' });
    // The draft and its words, the list of its incident, and then the answer to the document.
    server.mishaps.push(null, null, null, { kind: 'cut' });
    expect(codeOf(await useCases.handBack('rep'))).toBe('tool_failed');
    expect(documents).toHaveLength(2);
    expect(await useCases.handBack('rep')).toMatchObject({ ok: true, value: { posted: false, id: '01NEW1' } });
    expect(documents).toHaveLength(2);
  });

  it('needs a report that was fetched, and verdicts', async () => {
    expect(codeOf(await house({ handBack: 'on' }).useCases.handBack('rep'))).toBe('hand_back_not_available');
    const useCases = await fetched({ handBack: 'on', document: null });
    expect(codeOf(await useCases.handBack('rep'))).toBe('not_ready');
    expect(server.changing).toEqual([]);
  });

  it('is not available where a tool can only be overwritten', async () => {
    await server.close();
    const retrospectives = [{ id: '01D', title: 'Slow', status: 'draft' as const, content: '# Slow' }];
    server = await startFake(fakeRootly({ token: 'good', retrospectives }));
    const useCases = await fetched({ source: 'rootly' });
    const back = await useCases.handBack('rep');
    expect(codeOf(back)).toBe('hand_back_not_available');
    expect(server.changing).toEqual([]);
  });
});
