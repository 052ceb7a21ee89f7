/** Invented connections and a collection, in every state that a page has to show. */
import type { CollectionView, ConnectionView, LiveKind } from '../../application/collect/views.js';
import { SAMPLE_INCIDENT } from './sample-incident.fixture.js';

export const SAMPLE_KIND: LiveKind = {
  source: 'pagerduty',
  title: 'PagerDuty',
  settings: [
    { name: 'token', label: 'API key', help: 'A read-only key', secret: true, example: 'env:PAGER' },
    { name: 'address', label: 'Address', help: 'Elsewhere', optional: true },
  ],
  needs: ['Read-only API key'],
  covers: 'Log entries',
  cannotProve: 'That nobody was told by other means',
};

const connection: ConnectionView = {
  id: 'con_1',
  source: 'pagerduty',
  name: 'Night <b>pager</b>',
  settings: { token: 'env:PAGER' },
  createdAt: '2026-03-17T09:00:00Z',
  testedAt: '2026-03-17T09:00:01Z',
  test: { account: 'reader', missing: ['notes:read'], excess: ['write'], unknown: 'It does not tell more.' },
  testError: null,
  lastCollected: {
    collectionId: 'col_1',
    incidentId: 'INC-3107',
    at: '2026-03-17T12:30:00Z',
    records: 42,
    parts: 7,
    done: 5,
    open: 1,
  },
};

export const SAMPLE_CONNECTIONS: readonly ConnectionView[] = [
  connection,
  { ...connection, id: 'con_2', name: 'Old pager', test: null, testError: 'The key is not accepted.' },
  { ...connection, id: 'con_3', name: 'New pager', test: null, testedAt: null },
];

const proof = {
  pages: 2,
  records: 7,
  terminalPage: true,
  control: { asked: 'log entry', found: true },
  watermark: '2026-03-17T12:00:00Z',
  gaps: [],
};

const slice: CollectionView['slices'][number] = {
  id: 'sl_1',
  connectionId: 'con_1',
  connectionName: 'Night <b>pager</b>',
  source: 'pagerduty',
  part: { key: 'log-entries', name: 'log entries' },
  state: 'done',
  pages: 2,
  records: 7,
  new: 5,
  coverage: [{ path: 'pagerduty/log-entries.json', scope: 'all', proof }],
  error: null,
  notBefore: null,
  startedAt: '2026-03-17T09:00:00Z',
  finishedAt: '2026-03-17T09:00:02Z',
};

export const SAMPLE_COLLECTION: CollectionView = {
  id: 'col_1',
  incidentId: SAMPLE_INCIDENT.id,
  window: { from: SAMPLE_INCIDENT.from, to: SAMPLE_INCIDENT.to },
  createdAt: '2026-03-17T09:00:00Z',
  state: 'running',
  records: 9,
  slices: [
    slice,
    {
      ...slice,
      id: 'sl_2',
      part: { key: 'b', name: 'notes' },
      coverage: [{ path: 'p', scope: 's', never: 'notes are never complete', proof }],
    },
    {
      ...slice,
      id: 'sl_3',
      state: 'queued',
      new: null,
      coverage: null,
      finishedAt: null,
      error: 'Asked to wait.',
      notBefore: '2026-03-17T09:05:00Z',
    },
    { ...slice, id: 'sl_4', state: 'failed', new: null, coverage: null, error: '<script>alert(1)</script>' },
    { ...slice, id: 'sl_5', state: 'running', new: null, coverage: null, finishedAt: null, startedAt: null },
    { ...slice, id: 'sl_6', state: 'cancelled', new: null, coverage: null },
  ],
};
