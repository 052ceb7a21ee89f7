/** A manifest is read whole, or every mistake in it is told. */
import { describe, expect, it } from 'vitest';
import { parseInstant } from '../../domain/instant.js';
import { parseManifest } from './parse-manifest.js';

const incident = { id: 'INC-9', title: 'Slow till', from: '2026-03-01T10:00:00Z', to: '2026-03-01T12:00:00+01:00' };
const manifest = (more: object) => JSON.stringify({ version: 1, incident, ...more });
const span = { from: '2026-03-01T00:00:00Z', to: '2026-03-02T00:00:00Z' };

describe('parseManifest', () => {
  it('reads incident, coverage with its selectors, identities and aliases', () => {
    const read = parseManifest(
      `\uFEFF${manifest({
        coverage: [
          { path: 'jira/issues.json', ...span, complete: true, scope: 'all', projects: ['TILL'], clockSkewMs: 500 },
        ],
        identities: [{ id: 'noor', kind: 'human', names: ['Noor Haddad'] }],
        aliases: [{ type: 'alert-policy', id: '77', names: ['the latency policy'] }],
      })}`,
    );
    expect(read).toEqual({
      ok: true,
      value: {
        incident: {
          id: 'INC-9',
          title: 'Slow till',
          from: parseInstant('2026-03-01T10:00:00Z'),
          to: parseInstant('2026-03-01T11:00:00Z'),
          timeZone: null,
        },
        coverage: [
          {
            path: 'jira/issues.json',
            from: parseInstant(span.from),
            to: parseInstant(span.to),
            complete: true,
            scope: 'all',
            selectors: { projects: ['TILL'] },
            clockSkewMs: 500,
          },
        ],
        identities: [{ id: 'noor', kind: 'human', names: ['Noor Haddad'], roles: [], listed: true }],
        aliases: [{ type: 'policy', id: '77', names: ['the latency policy'] }],
      },
    });
  });

  it('lists every mistake with its place', () => {
    const read = parseManifest(
      JSON.stringify({
        version: 2,
        incident: { ...incident, to: '2026-02-01T10:00:00Z', timeZone: 'Mars/Base' },
        coverage: [{ path: '../secrets', ...span, complete: 'yes', logs: [] }],
        identities: [
          { id: 'noor', kind: 'robot' },
          { id: 'ada', kind: 'human' },
          { id: 'ada', kind: 'agent' },
        ],
      }),
    );
    if (read.ok) throw new Error('accepted');
    expect(read.faults.map(({ code, at }) => `${code} ${at}`).sort()).toEqual(
      [
        '/version',
        '/incident/timeZone',
        '/incident/to',
        '/coverage/0/path',
        '/coverage/0/complete',
        '/coverage/0/logs',
        '/identities/0/kind',
      ]
        .map((pointer) => `manifest_invalid bundle.json#${pointer}`)
        .sort(),
    );
  });

  it.each([
    [{ incident: { ...incident, from: '2026-03-01 10:00' } }, '/incident/from'],
    [{ incident: { ...incident, to: '2026-02-01T10:00:00Z' } }, '/incident/to'],
    [
      {
        identities: [
          { id: 'ada', kind: 'human' },
          { id: 'ada', kind: 'agent' },
        ],
      },
      '/identities/1/id',
    ],
    [{ aliases: [{ type: 'service', id: ' ', names: [] }] }, '/aliases/0/id'],
  ])('points at the mistake in %j', (more, pointer) => {
    const read = parseManifest(manifest(more));
    expect(read.ok ? [] : read.faults.map(({ at }) => at)).toEqual([`bundle.json#${pointer}`]);
  });

  it('says that a text is not JSON', () => {
    expect(parseManifest('{"version":')).toMatchObject({
      ok: false,
      faults: [{ code: 'manifest_invalid', at: 'bundle.json' }],
    });
  });
});
