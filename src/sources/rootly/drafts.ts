/** Retrospectives of Rootly, over its JSON:API. Verdicts do not go back: a retrospective can only be overwritten there. */
import { z } from 'zod';
import {
  type DraftConnection,
  type DraftSource,
  type DraftSummary,
  MOST_DRAFTS,
} from '../../application/ports/draft-source.js';
import { idText, list, object, text, webUrl } from '../../application/ports/json-reading.js';
import type { LiveTools } from '../../application/ports/live-source.js';
import type { Json } from '../../domain/evidence.js';

const PAGE = 100;

const schema = z.strictObject({
  token: z.string(),
  address: z.url({ protocol: /^https?$/ }).default('https://api.rootly.com'),
});
type Settings = z.output<typeof schema>;

export const rootlyDrafts: DraftSource<Settings> = {
  source: 'rootly',
  title: 'Rootly',
  schema,
  settings: [
    {
      name: 'token',
      label: 'API key',
      help: 'A key whose role may only view incidents and retrospectives',
      secret: true,
      example: 'env:ROOTLY_TOKEN',
    },
    { name: 'address', label: 'Address', help: 'Of the API', optional: true, example: 'https://api.rootly.com' },
  ],
  needs: ['An API key whose role may view retrospectives and nothing else'],
  covers: 'Drafts of retrospectives, to be checked on request; nothing of it counts as evidence',
  cannotProve: 'Anything about the incident: what the tool says of it was typed by people or made from what they typed',
  origins: ({ address }) => [new URL(address).origin],
  connect: (settings, tools) => connection(settings, tools),
  handBack: {
    unavailable:
      'Verdicts cannot be handed back to Rootly: its API can only overwrite a retrospective, and nothing of yours is overwritten.',
  },
};

function connection(settings: Settings, tools: LiveTools): DraftConnection {
  return {
    async test() {
      await get(tools, settings, pageOf(1, 1));
      return {
        account: new URL(settings.address).host,
        missing: [],
        excess: [],
        unknown: 'Rootly does not tell whether a key may write: give it a role that may only view.',
      };
    },
    async list(incident) {
      const drafts: DraftSummary[] = [];
      for (let page = 1; ; page++) {
        const body = await get(tools, settings, pageOf(page, PAGE));
        const found = list(body, 'data');
        drafts.push(...found.flatMap(summaryOf));
        const more = found.length > 0 && text(body, 'links', 'next') !== undefined;
        const enough = page * PAGE >= MOST_DRAFTS;
        if (more && !enough) continue;
        const shown = drafts.filter((draft) => incident === undefined || draft.incident === incident);
        return { drafts: shown.slice(0, MOST_DRAFTS), more };
      }
    },
    async fetch(id) {
      const body = await get(tools, settings, `/v1/post_mortems/${encodeURIComponent(id)}`);
      const data = object(body, 'data');
      const [found] = data ? summaryOf(data) : [];
      return found ? { ...found, markdown: text(data, 'attributes', 'content') ?? '' } : null;
    },
  };
}

const pageOf = (page: number, size: number): string =>
  `/v1/post_mortems?${new URLSearchParams({ 'page[number]': String(page), 'page[size]': String(size) })}`;

/** Retrospectives are told apart by their ids; one without cannot be fetched. */
function summaryOf(body: Json): readonly DraftSummary[] {
  const id = idText(body, 'id');
  if (id === undefined) return [];
  return [
    {
      id,
      incident: idText(body, 'attributes', 'incident_id') ?? null,
      title: text(body, 'attributes', 'title') ?? '',
      status: text(body, 'attributes', 'status') ?? '',
      updatedAt: text(body, 'attributes', 'updated_at') ?? null,
      url: webUrl(text(body, 'attributes', 'url')) ?? null,
    },
  ];
}

/** Null in place of what is not there. */
async function get({ http, secret }: LiveTools, { token, address }: Settings, path: string): Promise<Json> {
  const headers = { authorization: `Bearer ${await secret(token)}`, accept: 'application/vnd.api+json' };
  const answer = await http.ask({ url: new URL(path, address).href, headers });
  return answer.status === 404 ? null : answer.json();
}
