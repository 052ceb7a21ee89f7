/** Connections to live sources and incident tools: made from settings that were found good, tried at once, shown without secrets. */

import { openDrafts } from '../drafts/open-drafts.js';
import { type Fault, fault } from '../faults.js';
import type { ConnectionStore, StoredConnection } from '../ports/connection-store.js';
import { type DraftSource, isDraftTool } from '../ports/draft-source.js';
import type { LiveSource } from '../ports/live-source.js';
import { SECRET_REFERENCE } from '../ports/secrets.js';
import { ok, type Result, refused } from '../result.js';
import { shapeMistakes } from '../words/shape-sentences.js';
import { type ConnectParts, openConnection, tryConnection } from './open-connection.js';
import type { ConnectionDraft, Connections, ConnectionView, LiveKind } from './views.js';

export interface ConnectionParts extends ConnectParts {
  readonly draftSources: readonly DraftSource[];
  readonly store: ConnectionStore;
  readonly newId: () => string;
}

type AnySource = LiveSource | DraftSource;

const MOST = 100;

export function connections(parts: ConnectionParts): Connections {
  const { store } = parts;
  const connectables = [...parts.liveSources, ...parts.draftSources];
  const attempt = (connection: StoredConnection) =>
    tryConnection(store, connection.id, () =>
      isDraftTool(connection.source) ? openDrafts(parts, connection) : openConnection(parts, connection),
    );
  const get = async (id: string): Promise<Result<ConnectionView>> => {
    const found = await store.get(id);
    return found ? ok(found) : refused(unknownConnection(id));
  };
  return {
    kinds: () => connectables.map(kindOf),
    list: () => store.list(),
    get,
    async create(draft) {
      const faults = faultsOf(connectables, draft);
      if (faults.length > 0) return refused(...faults);
      if ((await store.list()).length >= MOST)
        return refused(fault('invalid_request', `There are ${MOST} connections already.`));
      const id = parts.newId();
      await store.add({ id, ...draft });
      await attempt((await store.get(id)) as StoredConnection);
      return get(id);
    },
    async test(id) {
      const found = await store.get(id);
      if (!found) return refused(unknownConnection(id));
      await attempt(found);
      return get(id);
    },
    remove: async (id) => ((await store.remove(id)) ? ok(null) : refused(unknownConnection(id))),
  };
}

const unknownConnection = (id: string): Fault => fault('not_found', `There is no connection ${id}.`);

const kindOf = ({ source, title, settings, needs, covers, cannotProve }: AnySource): LiveKind => ({
  source,
  title,
  settings,
  needs,
  covers,
  cannotProve,
});

/** One sentence for each mistake; a secret given in place of its reference is not repeated. */
function faultsOf(sources: readonly AnySource[], { source, name, settings }: ConnectionDraft): readonly Fault[] {
  const live = sources.find((candidate) => candidate.source === source);
  if (!live)
    return [
      fault(
        'invalid_request',
        `"${source}" is not a source that can be connected; they are ${sources.map((one) => one.source).join(', ')}.`,
        '/source',
      ),
    ];
  const faults: Fault[] = [];
  if (name.trim() === '') faults.push(fault('invalid_request', 'The connection needs a name.', '/name'));
  for (const key of Object.keys(settings))
    if (!live.settings.some((setting) => setting.name === key))
      faults.push(fault('invalid_request', `${live.title} has no setting "${key}".`, `/settings/${key}`));
  for (const { name: key, label, secret, optional } of live.settings) {
    const value = settings[key];
    if (value === undefined || value === '') {
      if (!optional) faults.push(fault('invalid_request', `${label} is missing.`, `/settings/${key}`));
    } else if (secret && !SECRET_REFERENCE.test(value))
      faults.push(
        fault(
          'invalid_request',
          `${label} has to be a reference to the secret, env:NAME or file:/path, and never the secret itself.`,
          `/settings/${key}`,
        ),
      );
  }
  if (faults.length > 0) return faults;
  const read = live.schema.safeParse(settings);
  return read.success
    ? []
    : shapeMistakes(read.error.issues, 'These settings').map(({ path, sentence }) =>
        fault('invalid_request', labelled(live, path, sentence), `/settings/${path.join('/')}`),
      );
}

/** By the label of the setting, as the form shows it. */
function labelled({ settings }: AnySource, [name, ...inside]: readonly string[], sentence: string): string {
  const { label, example } = settings.find((setting) => setting.name === name) ?? {};
  const at = sentence.startsWith('"') ? sentence.indexOf('"', 1) : -1;
  if (label === undefined || at < 0) return sentence;
  const said = sentence.slice(at + 1);
  const entry = inside.length === 0 ? '' : `, entry ${Number(inside[0]) + 1}${said.startsWith(':') ? '' : ','}`;
  // A pattern tells nobody what it wants; an example does.
  const shown = example !== undefined && /form that is needed\.$/.test(said);
  return `${label}${entry}${shown ? said.replace(/\.$/, `, as in “${example}”.`) : said}`;
}
