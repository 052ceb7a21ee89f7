/** An invented directory, edited by the rules of the real one in memory, and who is who in the invented incident. */
import { fault } from '../../application/faults.js';
import { type Directory, EMPTY_DIRECTORY, type Stamp } from '../../application/identities/directory.js';
import { dismiss, restore } from '../../application/identities/dismiss.js';
import {
  addIdentity,
  attachName,
  changeIdentity,
  type Edited,
  mergeIdentities,
  removeIdentity,
  setAlias,
} from '../../application/identities/edit-directory.js';
import type { WhoIsWho } from '../../application/identities/views.js';
import { ok, type Result, refused } from '../../application/result.js';
import type { UseCases } from '../../application/use-cases.js';
import { SAMPLE_INCIDENT } from './sample-incident.fixture.js';

const NOW: Stamp = { at: '2026-03-17T12:00:00Z', by: { as: 'administrator', session: '3f9a1c2e' } };

const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.faults[0]!.detail);
  return result.value;
};

function sampleDirectory(): Directory {
  const add = (directory: Directory, draft: Parameters<typeof addIdentity>[1]): Directory =>
    must(addIdentity(directory, draft, NOW)).directory;
  const mara = add(EMPTY_DIRECTORY, {
    name: 'Mara <b>Quist</b>',
    id: 'mara',
    kind: 'human',
    otherNames: ['Mara'],
    handles: [{ provider: 'github', handle: 'mara-quist' }],
    roles: ['SRE lead'],
  });
  const robot = add(mara, {
    name: 'Gardener',
    id: 'gardener',
    kind: 'agent',
    handles: [{ provider: 'google', handle: 'gardener@kiln.iam.gserviceaccount.com' }],
    onBehalfOf: 'mara',
  });
  return must(setAlias(robot, { type: 'service', id: 'portal', names: ['the portal'] }, NOW));
}

const WHO: WhoIsWho = {
  known: [
    { id: 'mara', kind: 'human', names: ['Mara Quist', 'mara-quist'], roles: ['SRE lead'], listed: true, from: 'both' },
    {
      id: 'gardener',
      kind: 'agent',
      names: ['Gardener'],
      roles: [],
      onBehalfOf: 'mara',
      listed: true,
      from: 'workspace',
    },
    { id: 'noor', kind: 'human', names: ['Noor'], roles: [], listed: true, from: 'incident' },
  ],
  unmatched: [
    {
      name: 'mquist',
      names: ['mquist', 'M. <i>Quist</i>'],
      kind: 'human',
      where: 'records',
      suggestions: [{ identity: 'mara', likeness: 'initial_and_surname', unmatched: 'mquist', known: 'Mara Quist' }],
      dismissed: [],
    },
    {
      name: 'Nor',
      names: ['Nor'],
      kind: 'unknown',
      where: 'reports',
      suggestions: [{ identity: 'noor', likeness: 'one_letter_off', unmatched: 'Nor', known: 'Noor' }],
      dismissed: [
        {
          identity: 'mara',
          likeness: 'one_letter_off',
          unmatched: 'Nor',
          known: 'Nar',
          at: NOW.at,
          by: { as: 'local', session: null },
        },
      ],
    },
    { name: 'web-flow', names: ['web-flow'], kind: 'service', where: 'records', suggestions: [], dismissed: [] },
  ],
  more: 4,
  delegations: [
    {
      actor: 'gardener@kiln.iam.gserviceaccount.com',
      onBehalfOf: ['mara@kiln.example'],
      via: null,
      count: 3,
      source: 'cloud-logging',
      nativeId: '<u>x1',
    },
    { actor: 'mara-quist', onBehalfOf: [], via: 'copilot', count: 1, source: 'github', nativeId: 'IC_1' },
  ],
};

/** Each call begins a directory of its own. */
export function sampleIdentities(): UseCases['identities'] {
  let directory = sampleDirectory();
  const keep = (edited: Result<Edited>) => {
    if (!edited.ok) return edited;
    directory = edited.value.directory;
    return ok(edited.value.identity);
  };
  const keepAll = (next: Result<Directory>) => {
    if (!next.ok) return next;
    directory = next.value;
    return ok(null);
  };
  const ofIncident = async <T>(id: string, value: T) =>
    id === SAMPLE_INCIDENT.id ? ok(value) : refused(fault('not_found', 'There is no such incident.'));
  return {
    directory: async () => directory,
    history: async () => [
      { version: 2, at: NOW.at, what: 'Mara <b> was added', by: NOW.by },
      { version: 1, at: NOW.at, what: 'an import', by: null },
    ],
    async get(id) {
      const found = directory.identities.find((one) => one.id === id);
      return found ? ok(found) : refused(fault('not_found', 'There is no such identity.'));
    },
    listed: (id) => ofIncident(id, [...SAMPLE_INCIDENT.identities.map((one) => ({ ...one, listed: true }))] as never),
    ofIncident: (id) => ofIncident(id, WHO),
    edits: () => ({
      add: async (draft) => keep(addIdentity(directory, draft, NOW)),
      change: async (id, change) => keep(changeIdentity(directory, id, change, NOW)),
      attach: async (id, name) => keep(attachName(directory, id, name, NOW)),
      merge: async (into, from) => keep(mergeIdentities(directory, into, from, NOW)),
      remove: async (id) => keepAll(removeIdentity(directory, id)),
      setAlias: async (alias) => keepAll(setAlias(directory, alias, NOW)),
      dismiss: async (incidentId, notThem) => keepAll(dismiss(directory, notThem, { incidentId, ...NOW })),
      restore: async (incidentId, notThem) => keepAll(restore(directory, notThem, incidentId)),
      importFrom: (id) => ofIncident(id, { added: 1, extended: 2, aliases: 0, skipped: ['x <b> is another'] }),
    }),
  };
}
