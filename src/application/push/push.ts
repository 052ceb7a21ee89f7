/** Pushes: endpoints as operators keep them, and deliveries, which are kept for good before their sender hears so. */
import { type Fault, fault } from '../faults.js';
import type { EndpointFacts } from '../ports/push-store.js';
import { type ReadSecret, SECRET_REFERENCE, secretIfThere } from '../ports/secrets.js';
import { ok, type Result, refused } from '../result.js';
import type { Push } from '../use-cases.js';
import { type EndpointDraft, type EndpointView, SENDERS, SIGNING } from './endpoint.js';
import { heartbeatState } from './heartbeats.js';
import { type PushParts, receive } from './receive.js';

const MOST_LISTED = 200;
const CURSOR = /^\d{1,18}$/;

const unknown = (id: string): Fault => fault('not_found', `There is no endpoint ${id.slice(0, 200)}.`);

const viewOf = ({ endpoint, done, waiting, failed, ...facts }: EndpointFacts, nowMs: number): EndpointView => ({
  ...endpoint,
  path: `/hooks/${endpoint.id}`,
  signing: SIGNING[endpoint.sender],
  counts: { done, waiting, failed },
  heartbeat: heartbeatState(
    endpoint.heartbeatSeconds,
    facts.lastHeartbeatAt === null ? null : Date.parse(facts.lastHeartbeatAt),
    nowMs,
  ),
  ...facts,
});

const complete = (draft: EndpointDraft): Required<EndpointDraft> => ({
  name: draft.name.trim(),
  sender: draft.sender,
  secrets: draft.secrets ?? [],
  incidents: draft.incidents ?? [],
  heartbeatSeconds: draft.heartbeatSeconds ?? null,
  heartbeatName: draft.heartbeatName ?? null,
  covers: draft.covers ?? null,
  timestampHeader: draft.timestampHeader ?? null,
  audience: draft.audience ?? null,
  serviceAccount: draft.serviceAccount ?? null,
});

async function draftFaults(draft: Required<EndpointDraft>, readSecret: ReadSecret): Promise<readonly Fault[]> {
  const faults: Fault[] = [];
  const wrong = (detail: string, at: string) => faults.push(fault('invalid_request', detail, `#/${at}`));
  if (draft.name === '') wrong('An endpoint needs a name.', 'name');
  for (const [index, reference] of draft.secrets.entries()) {
    const at = `secrets/${index}`;
    if (!SECRET_REFERENCE.test(reference)) wrong('A secret is given as env:NAME or file:/path, never as itself.', at);
    else if ((await secretIfThere(readSecret, reference)) === null)
      wrong(`There is no secret behind ${reference}.`, at);
  }
  if ((draft.audience === null) !== (draft.serviceAccount === null)) {
    wrong('Audience and service account belong together.', draft.audience === null ? 'audience' : 'serviceAccount');
  }
  if (draft.covers !== null && draft.heartbeatSeconds === null) {
    wrong('Only heartbeats tell silence from absence: give heartbeatSeconds too.', 'covers');
  }
  const proves = draft.secrets.length > 0 || draft.audience !== null;
  if (draft.covers !== null && !proves) wrong('Heartbeats that anybody could send cover nothing.', 'covers');
  return faults;
}

export function push(parts: PushParts): Push {
  const { store } = parts;
  const get = async (id: string): Promise<Result<EndpointView>> => {
    const [found] = await store.facts(id);
    return found ? ok(viewOf(found, parts.now())) : refused(unknown(id));
  };
  return {
    get,
    async create(given) {
      const draft = complete(given);
      if (!Object.hasOwn(SENDERS, draft.sender))
        return refused(fault('invalid_request', 'This sender is not known.', '#/sender'));
      const faults = await draftFaults(draft, parts.readSecret);
      if (faults.length > 0) return refused(...faults);
      const { id } = await store.addEndpoint(Buffer.from(parts.randomBytes(18)).toString('base64url'), draft);
      return get(id);
    },
    list: async () => (await store.facts(null)).map((facts) => viewOf(facts, parts.now())),
    async update(id, change) {
      const [found] = await store.facts(id);
      if (!found) return refused(unknown(id));
      const { id: _, createdAt, ...current } = found.endpoint;
      const draft = complete({ ...current, ...change, sender: current.sender });
      const faults = await draftFaults(draft, parts.readSecret);
      if (faults.length > 0) return refused(...faults);
      return (await store.changeEndpoint(id, draft)) ? get(id) : refused(unknown(id));
    },
    close: async (id) => ((await store.closeEndpoint(id)) ? ok(null) : refused(unknown(id))),
    async deliveries(id, { cursor, limit = 50 }) {
      if (cursor !== undefined && !CURSOR.test(cursor)) {
        return refused(fault('invalid_request', 'This is no cursor of ours.', 'parameter:cursor'));
      }
      const page = await store.deliveries(id, cursor ?? null, Math.min(limit, MOST_LISTED));
      return page ? ok(page) : refused(unknown(id));
    },
    async body(id, deliveryId) {
      const body = await store.body(id, deliveryId);
      return body === null ? refused(fault('not_found', 'There is no such delivery.')) : ok(body);
    },
    receive: (id, raw) => receive(parts, id, raw),
  };
}
