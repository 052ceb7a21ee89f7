/** Post-mortem documents of incident.io: read as Markdown; verdicts go back as a document of their own. */
import { z } from 'zod';
import {
  type Draft,
  type DraftConnection,
  type DraftSource,
  type DraftSummary,
  type HandBack,
  MOST_DRAFTS,
} from '../../application/ports/draft-source.js';
import { idText, list, object, text, webUrl } from '../../application/ports/json-reading.js';
import type { LiveTools } from '../../application/ports/live-source.js';
import { RemoteFault } from '../../application/ports/read-only-http.js';
import type { Json } from '../../domain/evidence.js';

const PAGE = 250;

const schema = z.strictObject({
  token: z.string(),
  handBack: z.enum(['on', 'off']).default('off'),
  address: z.url({ protocol: /^https?$/ }).default('https://api.incident.io'),
});
type Settings = z.output<typeof schema>;

const handBack: HandBack<Settings> = {
  allowed: (settings) => settings.handBack === 'on',
  rule: ({ address }) => ({
    origin: new URL(address).origin,
    path: '/v2/incidents/{id}/actions/import_postmortem_document',
  }),
  async add({ incident, title, markdown }, { token }, { http, secret }) {
    const headers = { authorization: `Bearer ${await secret(token)}` };
    const answer = (await http.add({ id: incident, headers, body: { title, content: markdown } })).json();
    const id = idText(answer, 'postmortem_document', 'id');
    if (id === undefined) throw new RemoteFault('malformed', 'incident.io did not say which document it made.');
    return { id, url: webUrl(text(answer, 'postmortem_document', 'document_url')) ?? null };
  },
};

export const incidentIoDrafts: DraftSource<Settings> = {
  source: 'incident-io',
  title: 'incident.io',
  schema,
  settings: [
    {
      name: 'token',
      label: 'API key',
      help: 'A key that may view incidents and post-mortems',
      secret: true,
      example: 'env:INCIDENT_IO_TOKEN',
    },
    {
      name: 'handBack',
      label: 'Hand verdicts back',
      help: 'on, when people here may add verdicts as a document beside the draft; the key then has to be allowed to edit incidents',
      optional: true,
      example: 'off',
    },
    { name: 'address', label: 'Address', help: 'Of the API', optional: true, example: 'https://api.incident.io' },
  ],
  needs: ['An API key that may view data, such as public incidents and their post-mortems'],
  covers: 'Drafts of post-mortems, to be checked on request; nothing of it counts as evidence',
  cannotProve: 'Anything about the incident: what the tool says of it was typed by people or made from what they typed',
  origins: ({ address }) => [new URL(address).origin],
  connect: (settings, tools) => connection(settings, tools),
  handBack,
};

function connection({ token, address, handBack: allowed }: Settings, tools: LiveTools): DraftConnection {
  const ask = (path: string, query: Record<string, string> = {}) => get(tools, { token, address, path, query });
  return {
    async test() {
      await ask('/v1/postmortem_documents', { page_size: '1' });
      return {
        account: new URL(address).host,
        missing: [],
        excess: [],
        unknown:
          allowed === 'on'
            ? 'incident.io does not tell whether a key may add documents; the first hand-back shows it.'
            : 'incident.io does not tell whether a key may write: give it none of the permissions to create or edit.',
      };
    },
    async list(incident) {
      const drafts: DraftSummary[] = [];
      for (let after: string | undefined; ; ) {
        const body = await ask('/v1/postmortem_documents', {
          page_size: String(PAGE),
          ...(incident === undefined ? {} : { incident_id: incident }),
          ...(after === undefined ? {} : { after }),
        });
        const found = list(body, 'postmortem_documents');
        drafts.push(...found.flatMap(summaryOf));
        const next = text(body, 'pagination_meta', 'after');
        if (!next || next === after || found.length === 0) return { drafts, more: false };
        if (drafts.length >= MOST_DRAFTS) return { drafts: drafts.slice(0, MOST_DRAFTS), more: true };
        after = next;
      }
    },
    async fetch(id) {
      const path = `/v1/postmortem_documents/${encodeURIComponent(id)}`;
      const [found] = summaryOf(object(await ask(path), 'postmortem_document') ?? null);
      if (!found) return null;
      return { ...found, markdown: text(await ask(`${path}/content`), 'markdown') ?? '' } satisfies Draft;
    },
  };
}

/** Documents are told apart by their ids; one without cannot be fetched. */
function summaryOf(body: Json): readonly DraftSummary[] {
  const id = idText(body, 'id');
  if (id === undefined) return [];
  return [
    {
      id,
      incident: idText(body, 'incident_id') ?? null,
      title: text(body, 'title') ?? '',
      status: text(body, 'status') ?? '',
      updatedAt: text(body, 'updated_at') ?? null,
      url: webUrl(text(body, 'document_url')) ?? null,
    },
  ];
}

/** Null in place of what is not there. */
async function get(
  { http, secret }: LiveTools,
  { token, address, path, query }: { token: string; address: string; path: string; query: Record<string, string> },
): Promise<Json> {
  const url = new URL(path, address);
  for (const [name, value] of Object.entries(query)) url.searchParams.append(name, value);
  const answer = await http.ask({ url: url.href, headers: { authorization: `Bearer ${await secret(token)}` } });
  return answer.status === 404 ? null : answer.json();
}
