import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openAddOnly } from '../../src/adapters/http/add-only-client.js';
import type { DraftSource, HandBack } from '../../src/application/ports/draft-source.js';
import { incidentIoDrafts } from '../../src/sources/incident-io/drafts.js';
import { type FakeServer, startFake } from '../fakes/fake-server.js';
import { type FakeDocument, fakeIncidentIo } from '../fakes/incident-io.js';
import { draftSourceContract, type HeldDraft } from './draft-source.contract.js';

const document = ({ id, title, markdown }: HeldDraft): FakeDocument => ({
  id,
  incident_id: '01INC',
  title,
  status: 'in_review',
  document_url: `https://app.incident.io/post-mortems/${id}`,
  markdown,
});

describe('incident.io', () => {
  draftSourceContract({
    tool: incidentIoDrafts as DraftSource,
    provider: (held) => fakeIncidentIo({ token: 'good', documents: held.map(document) }),
  });
});

describe('handing back to incident.io', () => {
  const way = incidentIoDrafts.handBack as HandBack<unknown>;
  const addition = { incident: '01INC', title: 'Verdicts', markdown: '# Verdicts\n' };
  let server: FakeServer;
  let documents: FakeDocument[];
  beforeEach(async () => {
    documents = [];
    server = await startFake(fakeIncidentIo({ token: 'good', documents }));
  });
  afterEach(() => server.close());
  const settings = (handBack?: string) =>
    incidentIoDrafts.schema.parse({ token: 'env:T', address: server.origin, ...(handBack ? { handBack } : {}) });
  const add = (given = addition, token = 'good') =>
    way.add(given, settings('on'), {
      http: openAddOnly({ deadlineMs: 2000, answerBytes: 100_000 })(way.rule(settings('on'))),
      secret: async () => token,
    });

  it('is off unless it is on', () => {
    expect([undefined, 'off', 'on'].map((given) => way.allowed(settings(given)))).toEqual([false, false, true]);
  });

  it('adds one document to the incident and tells where it stands', async () => {
    expect(await add()).toEqual({ id: '01NEW0', url: 'https://app.incident.io/post-mortems/01NEW0' });
    expect(documents).toMatchObject([{ incident_id: '01INC', title: 'Verdicts', markdown: '# Verdicts\n' }]);
    expect(server.asked).toHaveLength(1);
  });

  it.each(['../../v1/keys', 'a/b', 'a?b', '', '%2e%2e', 'a'.repeat(201)])(
    'asks nowhere for an incident %j',
    async (incident) => {
      await expect(add({ ...addition, incident })).rejects.toMatchObject({ kind: 'refused' });
      expect(server.asked).toEqual([]);
    },
  );

  it.each([
    ['a failure', { kind: 'status', status: 503 }, 'unavailable'],
    ['an answer that breaks off', { kind: 'cut' }, 'unavailable'],
    ['being sent elsewhere', { kind: 'redirect', to: 'https://evil.example/' }, 'refused'],
    ['an answer that is not JSON', { kind: 'garbage' }, 'malformed'],
  ] as const)('does not try again after %s', async (_what, mishap, kind) => {
    server.mishaps.push(mishap);
    await expect(add()).rejects.toMatchObject({ kind });
    expect(server.asked).toHaveLength(1);
  });

  it('sends nothing to an origin that the server does not ask at', async () => {
    const http = openAddOnly({ deadlineMs: 2000, answerBytes: 100_000 }, () => false)(way.rule(settings('on')));
    const sent = way.add(addition, settings('on'), { http, secret: async () => 'good' });
    await expect(sent).rejects.toMatchObject({ kind: 'refused' });
    expect(server.asked).toEqual([]);
  });

  it('is denied with a wrong key', async () => {
    await expect(add(addition, 'wrong')).rejects.toMatchObject({ kind: 'denied' });
    expect(documents).toEqual([]);
  });
});
